// Paragraphs that begin with a bullet, or with numbers in a row → one list, an item a line. Never a list of one item.
import { hundredth } from "./rounded.ts";
import type { DraftBlock, PrintedWord } from "./types.ts";

const BULLET = /^[•·▪■●◦‣∙]/u;
/** Marks that stand in running text too: only at a paragraph's beginning, with a space behind. */
const ITEM = /^(?:([•·▪■●◦‣∙])\s*|([*–—-])\s+|(\d{1,2}|[a-z])[.)]\s+)(?=\S)/u;

type Row = readonly PrintedWord[];
const rowMark = (row: Row): string | number | null => markOf(row.map(({ text }) => text).join(" "));

/** Whether a row begins an item however it is set: by a bullet, with which nothing else begins, or by the mark that follows that of the paragraph so far. */
export function opensItem(paragraph: readonly Row[], row: Row): boolean {
  if (BULLET.test(row[0]?.text ?? "")) return true;
  const [last, mark] = [paragraph[0] ? rowMark(paragraph[0]) : null, rowMark(row)];
  return last !== null && mark !== null && follows(mark, last);
}

/** Rows of a list → those of each item. */
export function itemRows(rows: readonly Row[]): Row[][] {
  const items: Row[][] = [];
  for (const row of rows) {
    const item = items.at(-1);
    if (item === undefined || opensItem(item, row)) items.push([row]);
    else item.push(row);
  }
  return items;
}

const follows = (mark: string | number, last: string | number | null): boolean =>
  typeof last === "number" ? mark === last + 1 : mark === last;

/** What an item begins with: of a bullet the mark itself, of a number its place, "a" being 1. */
function markOf(text: string): string | number | null {
  const [, bullet, dash, number] = ITEM.exec(text) ?? [];
  if (number !== undefined) return /\d/u.test(number) ? Number(number) : number.charCodeAt(0) - 96;
  return bullet ?? dash ?? null;
}

/** A paragraph may be the next item of the block before, which is then a list of both. @returns where in its text the item begins; null where it is none. */
export function addItem(before: DraftBlock | undefined, item: DraftBlock): number | null {
  if (item.kind !== "paragraph" || (before?.kind !== "paragraph" && before?.kind !== "list")) return null;
  const [last, next] = [markOf(before.text.slice(before.text.lastIndexOf("\n") + 1)), markOf(item.text)];
  if (last === null || next === null || !follows(next, last)) return null;
  if (before.kind === "paragraph" && typeof last === "number" && last !== 1) return null;
  const start = before.text.length + 1;
  const list = before as { kind: string; text: string; zones?: string[]; confidence?: number };
  list.kind = "list";
  if (list.confidence !== undefined && item.confidence !== undefined) {
    const sum = list.confidence * list.text.length + item.confidence * item.text.length;
    list.confidence = hundredth(sum / (list.text.length + item.text.length));
  }
  list.text += `\n${item.text}`;
  list.zones = [...new Set([...(list.zones ?? []), ...(item.zones ?? [])])];
  return start;
}
