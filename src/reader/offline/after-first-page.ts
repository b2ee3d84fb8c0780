// The first picture of an edition is on screen → everything that waited for it: storing the edition, the parts of the app needed next.
// Never before: on a slow network they would take the page's own bytes.
import type { Library, OpenEdition } from "../../library/types.ts";
import { keepForReading } from "./keeping.ts";
import { keepEngine } from "./register.ts";

const idle = (work: () => void): void => {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
};

/** The article view and its face, so that the first tap waits for nothing. A part that does not come is fetched at the tap. */
const fetchArticleView = (): Promise<unknown> =>
  Promise.all([import("../article/ArticleSheet.tsx"), import("../../ui/serif.css")]).catch(() => null);

export function afterFirstPage(library: Library, edition: OpenEdition): void {
  idle(() => {
    void fetchArticleView().then(async () => {
      await keepForReading(library, edition);
      keepEngine();
    });
  });
}
