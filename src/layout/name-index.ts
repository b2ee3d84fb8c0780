// Blocks over "Hal 4" lines, several under one another → one index of the pages inside. Never one line alone.
import type { BlockPage } from "./block-page.ts";
import type { Block } from "./find-blocks.ts";
import { isIndexEntry } from "../language/newspaper-phrases.ts";
import { textOfLine } from "./line-roles.ts";
import { around, holdsCentre, sharedX, widthOf } from "./rect.ts";

const LEAST_ENTRIES = 2;

const endsEntry = ({ lines }: Block): boolean => {
  const last = lines.at(-1);
  return last !== undefined && isIndexEntry(textOfLine(last));
};

/** From the foot of an entry to the head of the next, in line heights: the lines of a title, and a rule. */
const NEXT_ENTRY = 8;
/** A title over its page: of few lines, and close. */
const TITLE_LINES = 3;
const TITLE_GAP = 2;

/** From what stands over the first entry to the last one, a column's width. O(blocks²). */
export function nameIndex({ blocks, near, sets, isFree, measures }: BlockPage): void {
  const entries = [...blocks.keys()].filter((i) => isFree(i) && endsEntry(blocks[i]!));
  const isTitleOf = (title: number, entry: number): boolean =>
    title >= 0 &&
    blocks[title]!.lines.length <= TITLE_LINES &&
    blocks[entry]!.y0 - blocks[title]!.y1 < TITLE_GAP * measures.lineHeight;
  const done = new Set<number>();
  for (const first of entries) {
    if (done.has(first)) continue;
    const column = [first];
    for (const i of entries) {
      const last = blocks[column.at(-1)!]!;
      const gap = blocks[i]!.y0 - last.y1;
      if (i !== first && gap > -1 && gap < NEXT_ENTRY * measures.lineHeight && sharedX(blocks[i]!, last) > 0)
        column.push(i);
    }
    if (column.length < LEAST_ENTRIES) continue;
    const heads = column.map((i) => [near.above(i), i] as const).filter(([title, i]) => isTitleOf(title, i));
    const own = [...column, ...heads.map(([title]) => title)].map((i) => blocks[i]!);
    const all = around(own);
    const title = near.above(heads[0]?.[0] ?? first);
    for (const i of blocks.keys()) {
      const isTitle = i === title && widthOf(blocks[i]!) < widthOf(all) && blocks[i]!.lines.length === 1;
      if (!isFree(i) || blocks[i]!.kind === "photograph" || !(isTitle || holdsCentre(all, blocks[i]!, 1))) continue;
      sets.join(i, first);
      done.add(i);
    }
  }
  for (const i of done) blocks[i]!.kind = "index";
}
