// A small pull over the page's foot, or its words where there is room → all pages as a strip of thumbnails, to go to one. Never in the way: closed until asked for, gone with the chrome.
import { useId, useRef, useState, type PointerEvent } from "react";
import type { OpenEdition } from "../../library/types.ts";
import { useCharacterKey } from "../use-character-key.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { OverviewStrip } from "./OverviewStrip.tsx";
import "./overview.css";

export interface OverviewProps {
  readonly edition: OpenEdition;
  /** The page on screen. */
  readonly page: number;
  /** All that lie open with it. */
  readonly spread: readonly number[];
  readonly wide: boolean;
  readonly hidden: boolean;
  /** An article or the contents cover the page: its keys are not ours. */
  readonly covered: boolean;
  readonly onTurn: (page: number) => void;
}

/** "halaman": opens and closes the strip. */
const KEY = "h";
/** So far a finger pulls, CSS pixels. */
const PULL_PX = 12;

export function Overview({ edition, page, spread, wide, hidden, covered, onTurn }: OverviewProps) {
  const { overview } = useInsideWords();
  const [open, setOpen] = useState(false);
  const handle = useRef<HTMLButtonElement>(null);
  const id = useId();
  const words = open ? overview.close : overview.open;
  const close = (): void => {
    setOpen(false);
    handle.current?.focus({ preventScroll: true });
  };
  useCharacterKey(KEY, !covered, () => (open ? close() : setOpen(true)));
  const { pulling, wasPull } = usePull(setOpen);
  const choose = (number: number): void => {
    onTurn(number);
    if (!wide) close(); // a phone has no room for strip and page
  };
  return (
    <div className="overview" data-open={open || undefined} data-hidden={hidden || undefined}>
      <button
        ref={handle}
        type="button"
        className="overview-handle"
        aria-label={words}
        title={words}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-keyshortcuts={KEY.toUpperCase()}
        {...pulling}
        onClick={({ detail }) => {
          if (detail === 0 || !wasPull()) setOpen(!open); // 0: a key's
        }}
      >
        <span className="overview-words">{overview.pages}</span>
      </button>
      {open && (
        <OverviewStrip id={id} edition={edition} page={page} spread={spread} onChoose={choose} onClose={close} />
      )}
    </div>
  );
}

interface Pull {
  readonly pulling: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
  };
  /** Asked by a click: whether the touch that it ends, if it ends one, was a pull. */
  readonly wasPull: () => boolean;
}

/** Upwards opens, downwards closes. */
function usePull(setOpen: (open: boolean) => void): Pull {
  const from = useRef<number | null>(null);
  const pulled = useRef(false);
  return {
    pulling: {
      onPointerDown(event) {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientY;
        pulled.current = false;
      },
      onPointerMove(event) {
        if (from.current === null || Math.abs(event.clientY - from.current) < PULL_PX) return;
        setOpen(event.clientY < from.current);
        from.current = null;
        pulled.current = true;
      },
    },
    wasPull() {
      const was = pulled.current;
      from.current = null;
      pulled.current = false;
      return was;
    },
  };
}
