// The article on screen, and what is looked for → its words marked in the text, and the first brought into sight where the article was opened from the list.
// Never the marking itself, whose code is fetched when there is something to mark.
import { useEffect, type RefObject } from "react";
import type { OpenEdition } from "../../library/types.ts";
import { useScreen } from "../state.ts";

/** How far down the sheet the first mark comes to stand. */
const DOWN = 1 / 3;

/** @param drawn null until all of it is on screen; another value where its text is drawn anew, as when soft hyphens come. */
export function useFoundInText(
  sheet: RefObject<HTMLElement | null>,
  edition: OpenEdition,
  article: string,
  drawn: object | null,
): void {
  const query = useScreen((state) => state.find);
  const sought = useScreen((state) => state.foundIn === article);
  useEffect(() => {
    if (drawn === null || query === "") return undefined;
    let clear: (() => void) | null = null;
    let wanted = true;
    import("./mark-text.ts").then(
      ({ markText }) => {
        if (!wanted || !sheet.current) return;
        const marked = markText(sheet.current, edition, article, query);
        clear = marked.clear;
        if (!sought) return;
        useScreen.setState({ foundIn: null });
        if (marked.first) bringIntoSight(sheet.current, marked.first);
      },
      () => null, // without it the text is read as it is
    );
    return () => {
      wanted = false;
      clear?.();
    };
  }, [sheet, edition, article, query, sought, drawn]);
}

/** One that is in sight stays where it is. The sheet may still be rising, and so be drawn smaller than it is. */
function bringIntoSight(sheet: HTMLElement, mark: Range): void {
  const drawn = sheet.getBoundingClientRect();
  const scale = drawn.height / sheet.offsetHeight;
  const at = mark.getBoundingClientRect();
  const [top, end] = [at.top, at.bottom].map((edge) => (edge - drawn.top) / scale) as [number, number];
  const bar = sheet.querySelector<HTMLElement>(".article-bar")?.offsetHeight ?? 0;
  if (top < bar || end > sheet.clientHeight) sheet.scrollTo(0, sheet.scrollTop + top - sheet.clientHeight * DOWN);
}
