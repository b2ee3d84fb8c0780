// An article's sheet → rises from its place on the page and, when it is closed, returns there. Only transform and opacity move.
import { useEffectEvent, useLayoutEffect, useState, type RefObject } from "react";
import type { Box } from "../../edition/geometry.ts";
import { overPlace } from "./over-place.ts";

/** The look's calm and ease (tokens.css). */
const TIMING = { duration: 200, easing: "cubic-bezier(0.2, 0.7, 0.3, 1)" } as const;
/** Where an article is not in sight: from a little below. */
const FROM_BELOW = "translateY(24px)";
/** Seen in its first frame, and soon opaque: text never shows through text for long. */
const FAINT = 0.4;

/** @param open not yet: it is laid out, so that opening it costs no layout. @param placeOf where the article stands in the window at this
 *  moment; null where it is not in sight. */
export function useRising(sheet: RefObject<HTMLElement | null>, open: boolean, placeOf: () => Box | null): void {
  // Asked for while nothing has changed yet: later it would cost a layout.
  const [from] = useState(placeOf);
  const place = useEffectEvent(placeOf);
  useLayoutEffect(() => {
    const element = sheet.current!;
    if (!open) return undefined;
    document.querySelector(".article-leaving")?.remove();
    if (wantsMotion())
      element.animate(
        [
          { transform: transformTo(from, element), opacity: FAINT },
          { opacity: 1, offset: 0.4 },
          { transform: "none", opacity: 1 },
        ],
        TIMING,
      );
    return () => {
      if (wantsMotion()) leave(element, place);
    };
  }, [sheet, open, from]);
}

const wantsMotion = (): boolean => !matchMedia("(prefers-reduced-motion: reduce)").matches;

/** As wide as its place, its top at the place's top. */
function transformTo(place: Box | null, { offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement): string {
  return place === null ? FROM_BELOW : overPlace(place, [offsetLeft, offsetTop, offsetWidth, offsetHeight]);
}

/** React takes the sheet away at once, but never looks at what is in it again: that returns, out of reach of fingers and ears. */
function leave(element: HTMLElement, place: () => Box | null): void {
  const { scrollTop } = element;
  const likeness = element.cloneNode() as HTMLElement;
  likeness.append(...element.childNodes);
  likeness.classList.add("article-leaving");
  delete likeness.dataset["ahead"]; // of one that stays, unseen, for a next tap
  likeness.inert = true;
  likeness.setAttribute("aria-hidden", "true");
  document.body.append(likeness);
  likeness.scrollTop = scrollTop;
  const go = (): void => {
    const going = likeness.animate(
      [
        { transform: "none", opacity: 1 },
        { opacity: 1, offset: 0.6 },
        { transform: transformTo(place(), likeness), opacity: 0 },
      ],
      { ...TIMING, fill: "forwards" },
    );
    going.addEventListener("finish", () => likeness.remove());
  };
  // After the next frame the page beneath has the room the sheet left.
  requestAnimationFrame(() => requestAnimationFrame(go));
}
