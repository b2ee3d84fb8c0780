// What is looked for × the pages on screen → its printed words framed on them, as their files come. Where those cannot be had, nothing.
import type { OpenEdition } from "../../library/types.ts";
import type { OverPages } from "../page/PageView.tsx";
import type { LoadFile, Sheet } from "../page/sheet.ts";
import { frames } from "../page/frames.ts";
import { wordsOf } from "../page/printed-words.ts";
import { boxesOf } from "./found-words.ts";
import { hitsIn } from "./hits-in-edition.ts";
import type { Hit } from "./search.ts";

/** Page points between a word and its frame: less than half of what lies between two lines. */
const AIR = 1;

/** @param loadFile one file of the edition, its hash checked. */
export function framesOver(edition: OpenEdition, query: string, loadFile: LoadFile): OverPages {
  return (sheets) => {
    const leaving = new AbortController();
    const hits = hitsIn(edition, query) ?? [];
    // A correction of the edition has pages of its own.
    for (const sheet of sheets.filter(({ page }) => edition.manifest.pages.includes(page))) {
      const onPage = hits.filter(({ article }) => article.zones.some(({ page }) => page === sheet.page.number));
      if (onPage.length > 0) void mark(sheet, onPage, loadFile, leaving.signal);
    }
    return () => leaving.abort();
  };
}

async function mark(sheet: Sheet, hits: readonly Hit[], loadFile: LoadFile, signal: AbortSignal): Promise<void> {
  const { page } = sheet;
  try {
    const words = await wordsOf(page, loadFile);
    if (signal.aborted) return;
    const boxes = boxesOf(words, hits);
    if (boxes.length > 0) signal.addEventListener("abort", sheet.lay(frames("page-words", boxes, AIR)));
  } catch {
    // Without its words a page is read as it is: what was found still stands in the list and in the text.
  }
}
