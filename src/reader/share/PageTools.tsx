// The page on screen → in the strip above it, what opens the ways to share and print it, and where there is room what fills the screen with it. Never over the print.
import { Suspense, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { OpenEdition } from "../../library/types.ts";
import { Drawn } from "../../ui/Icon.tsx";
import { SIGNS as UI_SIGNS } from "../../ui/signs.ts";
import { notify } from "../state.ts";
import { useCharacterKey } from "../use-character-key.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useMedia } from "../use-media.ts";
import { Sharing } from "./lazy-sharing.ts";
import { SIGNS } from "./signs.ts";
import type { Subject } from "./subject.ts";
import { useFullScreen } from "./use-full-screen.ts";
import { useSeen } from "./use-seen.ts";
import "./page-tools.css";

interface PageToolsProps {
  readonly edition: OpenEdition;
  /** The page that was asked for. */
  readonly page: number;
  /** An article or the contents cover it. */
  readonly covered: boolean;
}

/** "layar penuh" is English "full screen": as browsers and players have it. */
const KEY = "f";
const CAUSE = "sharing";

export function PageTools({ edition, page, covered }: PageToolsProps) {
  const { sharing: words } = useInsideWords();
  const roomy = useMedia("(min-width: 37.5em)");
  // The strip stands as long as the app does.
  const [strip] = useState(() => document.querySelector(".strip"));
  const [subject, setSubject] = useState<Subject | null>(null);
  const seen = useSeen();
  const full = useFullScreen();
  useCharacterKey(KEY, full !== null && !covered, () => full?.toggle());
  const isCovered = useRef(covered);
  useEffect(() => void (isCovered.current = covered), [covered]);
  if (subject && covered) setSubject(null);
  const open = (): void => {
    notify(CAUSE, null);
    Sharing.prepare().then(
      // Whoever has opened a story meanwhile asks for something else.
      () => isCovered.current || setSubject({ kind: "page", edition, ...seen(edition.manifest.pages[page - 1]!) }),
      () => notify(CAUSE, { text: words.notHere }),
    );
  };
  if (strip === null || covered) return null;
  return createPortal(
    <div className="strip-tools">
      <button type="button" aria-label={words.open} title={words.open} aria-haspopup="dialog" onClick={open}>
        <Drawn path={UI_SIGNS.share} />
        <span>{words.open}</span>
      </button>
      {full && roomy && (
        <button
          type="button"
          aria-label={full.isFull ? words.leaveFull : words.full}
          title={full.isFull ? words.leaveFull : words.full}
          aria-keyshortcuts={KEY.toUpperCase()}
          onClick={full.toggle}
        >
          <Drawn path={full.isFull ? SIGNS.window : SIGNS.full} />
        </button>
      )}
      {subject && (
        <Suspense fallback={null}>
          <Sharing subject={subject} onClose={() => setSubject(null)} />
        </Suspense>
      )}
    </div>,
    strip,
  );
}
