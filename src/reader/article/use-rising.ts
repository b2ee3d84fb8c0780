// An article's sheet → rises from its place on the page and, when it is closed, returns there. Only transform and opacity move (article-sheet.css).
import { useEffectEvent, useLayoutEffect, type RefObject } from "react";
import type { Box } from "../../edition/geometry.ts";
import { overPlace } from "./over-place.ts";

/** @param placeOf where the article stands in the window at this moment; null where it is not in sight. */
export function useRising(sheet: RefObject<HTMLElement | null>, placeOf: () => Box | null): void {
  const place = useEffectEvent(placeOf);
  useLayoutEffect(() => {
    const element = sheet.current!;
    document.querySelector(".article-leaving")?.remove();
    layOver(element, place());
    return () => {
      if (!matchMedia("(prefers-reduced-motion: reduce)").matches) leave(element, place);
    };
  }, [sheet]);
}

/** As wide as its place, its top at the place's top. */
function layOver(element: HTMLElement, place: Box | null): void {
  if (place === null) return;
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = element;
  element.style.setProperty("--place", overPlace(place, [offsetLeft, offsetTop, offsetWidth, offsetHeight]));
}

/** React takes the sheet away at once: a likeness returns in its stead, out of reach of fingers and ears. */
function leave(element: HTMLElement, place: () => Box | null): void {
  const likeness = element.cloneNode(true) as HTMLElement;
  for (const named of [likeness, ...likeness.querySelectorAll("[id]")]) named.removeAttribute("id");
  likeness.classList.add("article-leaving");
  likeness.inert = true;
  likeness.setAttribute("aria-hidden", "true");
  likeness.addEventListener("animationend", ({ target }) => target === likeness && likeness.remove());
  document.body.append(likeness);
  likeness.scrollTop = element.scrollTop;
  // By the next frame the page beneath has the room the sheet left.
  requestAnimationFrame(() => layOver(likeness, place()));
}
