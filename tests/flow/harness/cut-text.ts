// A screen as it is laid out → the words a reader would miss: cut by a box or by the window, or under a bar that stays. Never judges a size.
import type { Page } from "playwright-core";
import { still } from "./still.ts";

/** @param widthPx of the window as it was set: the browser's own measure grows with what juts out of it. @returns one line a text; none is what a test wants. */
export async function cutText(page: Page, widthPx: number): Promise<string[]> {
  await still(page);
  return page.evaluate((widthPx) => {
    const found = new Set<string>();
    const scrolls = (overflow: string): boolean => overflow === "auto" || overflow === "scroll";
    const cuts = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
    /** What cuts a piece of text, sideways or downwards; null where nothing does. */
    const cutBy = (parent: Element, piece: DOMRect): string | null => {
      let [sideways, downwards] = [true, true];
      for (
        let box: Element | null = parent;
        box !== null && box !== document.documentElement;
        box = box.parentElement
      ) {
        const { overflowX, overflowY, position } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        if (sideways && cuts(overflowX) && (piece.right > edge.right + 1 || piece.left < edge.left - 1))
          return `.${box.className}`;
        if (downwards && cuts(overflowY) && (piece.bottom > edge.bottom + 2 || piece.top < edge.top - 2))
          return `.${box.className}`;
        sideways &&= !scrolls(overflowX);
        downwards &&= !scrolls(overflowY);
        if (position === "fixed") break;
      }
      return sideways && (piece.right > widthPx + 1 || piece.left < -1) ? "the window" : null;
    };
    const isSeen = (element: Element): boolean => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      for (let box: Element | null = element; box !== null; box = box.parentElement)
        if (getComputedStyle(box).clipPath.startsWith("inset")) return false;
      return true;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const parent = text.parentElement!;
      if (text.textContent!.trim() === "" || !isSeen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const piece of range.getClientRects()) {
        const by = piece.width < 1 ? null : cutBy(parent, piece);
        if (by !== null) found.add(`“${text.textContent!.trim().slice(0, 40)}” is cut by ${by}`);
      }
    }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > widthPx) found.add(`the screen is ${scrollWidth} px wide`);
    return [...found];
  }, widthPx);
}

/** Goes to everything that can have the focus, and to every heading. @returns what then lies under a bar. */
export async function underBars(page: Page): Promise<string[]> {
  await still(page);
  return page.evaluate(() => {
    const BARS = ".strip, .ways, .month-steps, .article-bar, .player";
    const found: string[] = [];
    const bars = [...document.querySelectorAll(BARS)].map((bar) => bar.getBoundingClientRect().height);
    const barsPx = bars.reduce((sum, height) => sum + height, 0);
    const under = (element: Element): void => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      // What is higher than the window between its bars cannot be seen whole.
      if (bottom - top > innerHeight - barsPx) return;
      for (const y of [top + 3, bottom - 3]) {
        const bar = document.elementFromPoint(left + Math.min(8, (right - left) / 2), y)?.closest(BARS);
        if (bar && !bar.contains(element))
          return void found.push(`“${element.textContent.trim().slice(0, 40)}” under .${bar.className}`);
      }
    };
    for (const element of document.querySelectorAll<HTMLElement>(
      ":is(main, .article-sheet) :is(a, button, input, select, summary, [tabindex='0'])",
    )) {
      // Beneath an open article nothing can have the focus.
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert]")) continue;
      element.focus();
      under(element);
    }
    for (const heading of document.querySelectorAll(":is(main, .article-sheet) :is(h2, h3)")) {
      if (!heading.checkVisibility({ visibilityProperty: true }) || heading.closest("[inert]")) continue;
      heading.scrollIntoView();
      under(heading);
    }
    scrollTo(0, 0);
    return found;
  });
}
