// The page on screen → its stories in sight, in a list of contents that scrolls by itself. Never moves the window: under a front page the list is not ours to scroll.
import { useEffect, type RefObject } from "react";

/** Over a section's rule, else it would lie on the line above the list. Less than there is between two sections (contents.css). */
const AIR_PX = 12;

/** At each turn the page's first line comes to the top, under the name of its section; a line that is in sight already stays where it is. */
export function useHereInSight(list: RefObject<HTMLElement | null>, page: number): void {
  useEffect(() => {
    const scroller = list.current;
    const here = scroller?.querySelector("[data-here]");
    if (!scroller || !here || !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) return;
    const section = here.closest("section")!;
    const opensSection = here.matches("h3 + *");
    const view = scroller.getBoundingClientRect();
    // The search field stays at the top of the list.
    const head = view.top + (scroller.querySelector<HTMLElement>(".find-field")?.offsetHeight ?? 0);
    const top = opensSection ? section.getBoundingClientRect().top - AIR_PX : here.getBoundingClientRect().top;
    if (top >= head && top < view.top + view.height / 2) return;
    scroller.scrollBy({ top: page === 1 ? -scroller.scrollTop : top - head });
  }, [list, page]);
}
