// Rows of a heading → the same rows without what an engine made of specks: the dot of a "j", dust over a line. Never drops a letter that stands in the line, nor a dash.
import type { PrintedWord } from "./types.ts";

/** Of the height of the word beside it: lower is a dot, a stroke or dust. */
const LOW = 0.4;
/** A dash stands in this part of its line, from the top. */
const DASH = { top: 0.25, bottom: 0.85 };
/** Share of a dot that lies over the letters of another word. */
const OVER = 0.8;

/** Only for type larger than the text's: there a speck of a point is no mark. @returns rows of the same words; none becomes empty. O(words²) of a heading. */
export function withoutSpecks(rows: readonly (readonly PrintedWord[])[]): (readonly PrintedWord[])[] {
  const all = rows.flat();
  return rows.map((row) => {
    const kept = row.filter((word) => !isDot(word, all) && !isDust(word, row));
    return kept.length > 0 ? kept : row;
  });
}

/** A letter or two, low, right over or under another word. */
function isDot(word: PrintedWord, all: readonly PrintedWord[]): boolean {
  const [x, y, width, height] = word.box;
  return (
    word.text.length <= 2 &&
    all.some(({ box: [u, v, w, h] }) => {
      const shared = Math.min(x + width, u + w) - Math.max(x, u);
      const touches = y + height > v - height && y < v + h + height;
      return height < LOW * h && shared >= OVER * width && touches;
    })
  );
}

/** A mark that could be a dash, but does not stand where one stands beside the nearest word. */
function isDust(word: PrintedWord, row: readonly PrintedWord[]): boolean {
  if (!/^[-–—~_.,']$/u.test(word.text)) return false;
  const middle = ([x, , width]: PrintedWord["box"]): number => x + width / 2;
  const distance = (other: PrintedWord): number => Math.abs(middle(other.box) - middle(word.box));
  const [beside] = row.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).sort((a, b) => distance(a) - distance(b));
  if (!beside || word.box[3] >= LOW * beside.box[3]) return false;
  const at = (word.box[1] + word.box[3] / 2 - beside.box[1]) / beside.box[3];
  return at < DASH.top || at > DASH.bottom;
}
