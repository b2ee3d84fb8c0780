// An article on screen → a clear band of three lines, what is above and below it softly dimmed: for who loses the line. It stays at its place of the screen while the text
// scrolls, and is pulled or stepped elsewhere. Never catches a tap but on its grip.
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from "react";
import { OWN_ARROWS } from "../article/use-article-keys.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { placeOf, stepped, topOf, type Room } from "./ruler-room.ts";
import { changeRuler, pullRuler, useRuler } from "./ruler-settings.ts";
import "./ruler.css";

interface ReadingRulerProps {
  /** The sheet that scrolls, with its bar above and whatever stays at its foot. */
  readonly sheet: { readonly current: HTMLElement | null };
}

/** Lines of text that stay clear. */
const LINES = 3;

export function ReadingRuler({ sheet }: ReadingRulerProps) {
  const { ruler: words } = useInsideWords();
  const { place01 } = useRuler();
  const band = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  const line = (): number => band.current!.offsetHeight / LINES;

  useLayoutEffect(() => {
    const scroller = sheet.current!;
    const measure = (): void => {
      const heightOf = (what: string): number => scroller.querySelector<HTMLElement>(what)?.offsetHeight ?? 0;
      view.current!.style.blockSize = `${scroller.clientHeight}px`;
      setRoom({
        top: heightOf(".article-bar"),
        bottom: scroller.clientHeight - heightOf(".player"),
        band: band.current!.offsetHeight,
      });
    };
    const sizing = new ResizeObserver(measure);
    const coming = new MutationObserver(measure);
    sizing.observe(scroller);
    sizing.observe(scroller.querySelector(".article-bar")!);
    sizing.observe(band.current!);
    coming.observe(scroller, { childList: true });
    return () => {
      sizing.disconnect();
      coming.disconnect();
    };
  }, [sheet]);

  /** The band goes, or at an end of its room the text. */
  const step = (by: number): void => {
    if (!room) return;
    const next = stepped(room, place01, by);
    changeRuler({ place01: next.place01 });
    sheet.current!.scrollBy(0, next.scroll);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = STEPS[event.key];
    if (by !== undefined) step(by * line());
    else if (event.key === "Home" || event.key === "End") changeRuler({ place01: event.key === "Home" ? 0 : 1 });
    else return;
    event.preventDefault();
  };
  const pull = (event: PointerEvent): void => {
    if (!room || event.buttons === 0 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const at = event.clientY - sheet.current!.getBoundingClientRect().top - room.band / 2;
    pullRuler(placeOf(room, at));
  };
  // With the focus in the text the same keys bring it on by a line: what was read leaves the band, what comes is in it.
  const scroll = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.target instanceof Element && event.target.closest(`${OWN_ARROWS}, [role=slider]`)) return;
    sheet.current!.scrollBy(0, STEPS[event.key]! * line());
    event.preventDefault();
  });
  useEffect(() => {
    const scroller = sheet.current!;
    const hear = (event: globalThis.KeyboardEvent): void => scroll(event);
    scroller.addEventListener("keydown", hear);
    return () => scroller.removeEventListener("keydown", hear);
  }, [sheet]);

  return (
    <div className="ruler">
      <div ref={view} className="ruler-view" style={{ "--ruler-top": room ? `${topOf(room, place01)}px` : "0px" }}>
        <div className="ruler-shade ruler-above" aria-hidden="true" />
        <div ref={band} className="ruler-band" />
        <div className="ruler-shade ruler-below" aria-hidden="true" />
        <div
          className="ruler-grip"
          role="slider"
          tabIndex={0}
          aria-label={words.name}
          title={words.name}
          aria-orientation="vertical"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(place01 * 100)}
          aria-valuetext={words.place({ percent: Math.round(place01 * 100) })}
          onKeyDown={press}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={pull}
          onLostPointerCapture={() => changeRuler({})}
        />
      </div>
    </div>
  );
}

/** Lines, by key. Sideways too: beside the ruler those keys lead to another story. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  PageDown: LINES,
  PageUp: -LINES,
};
