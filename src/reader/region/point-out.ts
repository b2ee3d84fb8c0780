// A region of a page → the eye on it and a frame around it, until the reader takes the page in hand. Never an address.
import { frames } from "../page/frames.ts";
import type { OverPages } from "../page/PageView.tsx";
import type { Part } from "../page/stage.ts";

/** Whoever has not touched the page by then has seen it. */
const STAYS_MS = 20_000;
/** Those that move the page (page/hands.ts). */
const MOVES = /^(Page|Arrow|[-+=0]$)/;

/** @param onEnd the frame is to go: the reader has moved the page, tapped it, turned it, or some time has passed. */
export function pointOut(part: Part, onEnd: () => void): OverPages {
  return (sheets, stage) => {
    const sheet = sheets.find(({ page }) => page.number === part.page);
    if (!sheet) {
      queueMicrotask(onEnd);
      return () => {};
    }
    const take = sheet.lay(frames("page-region", [part.box], 0));
    const look = (): void => stage.lookAtPart(part);
    look();
    // A phone that is turned, a notice that comes: as long as nobody has moved it, it stays in sight.
    const deaf = stage.onResize(look);
    const ending = new AbortController();
    const { signal } = ending;
    const onPage = ({ target }: Event): void => {
      if (target instanceof Element && target.closest(".page")) onEnd();
    };
    document.addEventListener("pointerdown", onPage, { signal });
    document.addEventListener("wheel", onPage, { signal, passive: true });
    document.addEventListener("keydown", ({ key }) => MOVES.test(key) && onEnd(), { signal });
    const after = setTimeout(onEnd, STAYS_MS);
    return () => {
      ending.abort();
      clearTimeout(after);
      deaf();
      take();
    };
  };
}
