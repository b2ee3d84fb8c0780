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

/** From what stands over the first entry to the last one, a column's width. O(blocks²). */
export function nameIndex({ blocks, near, sets, isFree }: BlockPage): void {
  const entries = [...blocks.keys()].filter((i) => isFree(i) && endsEntry(blocks[i]!));
  const done = new Set<number>();
  for (const first of entries) {
    if (done.has(first)) continue;
    const column = entries.filter((i) => sharedX(blocks[i]!, blocks[first]!) > 0);
    if (column.length < LEAST_ENTRIES) continue;
    const heads = column.map((i) => near.above(i)).filter((i) => i >= 0);
    const own = [...column, ...heads].map((i) => blocks[i]!);
    const all = around(own);
    const title = near.above(heads[0] ?? first);
    for (const i of blocks.keys()) {
      const isTitle = i === title && widthOf(blocks[i]!) < widthOf(all) && blocks[i]!.lines.length === 1;
      if (!isFree(i) || blocks[i]!.kind === "photograph" || !(isTitle || holdsCentre(all, blocks[i]!, 1))) continue;
      sets.join(i, first);
      done.add(i);
    }
  }
  for (const i of done) blocks[i]!.kind = "index";
}
