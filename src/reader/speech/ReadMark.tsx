// What is being said → its light in the article's text (CSS custom highlights; without them none), kept in sight. Never scrolls against the reader.
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { sentenceOf, storyOf, useSession } from "./session.ts";
import { spokenRange } from "./spoken-range.ts";

const NAME = "read-aloud";
/** Who scrolled just now looks at something else. */
const OWN_SCROLL_MS = 6000;
/** A line that is scrolled to comes to this part of what is seen. */
const COMES_TO = 0.25;

interface ReadMarkProps {
  readonly sheet: RefObject<HTMLElement | null>;
  /** The article on screen, by id. */
  readonly shown: string;
}

export function ReadMark({ sheet, shown }: ReadMarkProps) {
  const session = useSession((state) => state.session);
  const isHere = session !== null && storyOf(session).article.id === shown;
  const sentence = isHere ? sentenceOf(session) : null;
  const span = isHere ? session.span : null;
  const scrolledAt = useOwnScrolls(sheet);
  const seen = useRef<object | null>(null);
  // At each drawing of the sheet: hyphens that come late are other letters.
  useLayoutEffect(() => {
    const lights = "highlights" in CSS ? CSS.highlights : null;
    const element = sheet.current;
    const whole = sentence && { start: 0, end: sentence.text.length };
    const range = element && sentence && spokenRange(element, sentence, span ?? whole!);
    if (!range) {
      lights?.delete(NAME);
      return;
    }
    lights?.set(NAME, new Highlight(range));
    if (seen.current === (span ?? sentence)) return;
    seen.current = span ?? sentence;
    if (Date.now() - scrolledAt.current > OWN_SCROLL_MS) bringIntoSight(element, range);
  });
  useEffect(
    () => () => {
      if ("highlights" in CSS) CSS.highlights.delete(NAME);
    },
    [],
  );
  return null;
}

/** @returns when the reader last moved the text himself. */
function useOwnScrolls(sheet: RefObject<HTMLElement | null>): RefObject<number> {
  const at = useRef(-Infinity);
  useEffect(() => {
    const element = sheet.current;
    const note = (event: Event): void => {
      if (event instanceof KeyboardEvent && !/^(?:Arrow(?:Up|Down)|Page|Home|End| )/.test(event.key)) return;
      if (event.target instanceof Element && event.target.closest(".player")) return;
      at.current = Date.now();
    };
    const kinds = ["wheel", "touchmove", "keydown"] as const;
    for (const kind of kinds) element?.addEventListener(kind, note, { passive: true });
    return () => {
      for (const kind of kinds) element?.removeEventListener(kind, note);
    };
  }, [sheet]);
  return at;
}

function bringIntoSight(sheet: HTMLElement, range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const edges = sheet.getBoundingClientRect();
  const from = edges.top + (sheet.querySelector(".article-bar")?.clientHeight ?? 0);
  const to = edges.bottom - (sheet.querySelector(".player")?.clientHeight ?? 0);
  if (top >= from && bottom <= to) return;
  // What is higher than the window stays where its beginning is seen.
  if (top >= from && top < from + (to - from) / 2 && bottom - top > (to - from) / 2) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  sheet.scrollTo({ top: sheet.scrollTop + top - from - (to - from) * COMES_TO, behavior: calm ? "auto" : "smooth" });
}
