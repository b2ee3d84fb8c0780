// Where text stands → the white between columns that lasts for many lines, though a hyphen, a stain or a box too wide reaches into it here and there. Never through large type.
import { runsOf, transposed } from "./mask.ts";
import type { Measures } from "./measures.ts";
import { median } from "./median.ts";

/** In lines of text on both sides: word gaps do not stand under one another so long. */
const LEAST_LINES = 9;
/** What one row that is blocked costs, in rows that are open: about one line of seven may reach in. */
const BLOCKED = 6;
/** More lines on end that reach over are no gutter. */
const BLOCKED_LINES = 1.6;
/** Nothing on either side for so many lines: what begins below is another pair of columns. */
const EMPTY_LINES = 3;
/** Of the median atom's size; pieces of ink differ more among themselves than words. */
const LARGE_WORD = 1.5;
const LARGE_PIECE = 2.1;
/** To the text on either side, in x-heights: the gutter, and an indent. */
const FLANK = 6;
const NARROWEST_PX = 2;
/** Of the x-height: a typewriter's letters stand under one another, with as much white between them. */
const LETTER_GAP = 0.62;
const BESIDE = 2.5;
const WIDEST_PX = 250;
/** Of its usual width: where it begins or ends narrower, a line of words reaches over it. */
const NARROW = 0.72;
/** Only each second row is looked at: no line is so low that it could be missed. */
const STEP = 2;

/** What a cell may be: 0 for nothing near, and from OPEN on white between text, which says how wide. */
const BLOCKED_HERE = 1;
const LARGE_HERE = 2;
const OPEN = 3;

/** @param sizes for each pixel the size of the atom there, 0 for paper. @returns 1 where such a gutter is, same shape. O(pixels). */
export function longGutters(sizes: Uint8Array, measures: Measures): Uint8Array {
  const { width, height, xHeight, atomSize, lineHeight, areWords } = measures;
  const rows = Math.ceil(height / STEP);
  const large = Math.min(254, atomSize * (areWords ? LARGE_WORD : LARGE_PIECE));
  const cells = cellsOf(sizes, width, rows, { flank: Math.round(FLANK * xHeight), large });
  const columns = transposed(cells, width, rows);
  const mask = new Uint8Array(width * height);
  const least = (LEAST_LINES * atomSize) / STEP;
  const drop = (BLOCKED * BLOCKED_LINES * atomSize) / STEP;
  const empty = (EMPTY_LINES * lineHeight) / STEP;
  for (let x = 0; x < width; x++)
    for (const [from, to] of stretches(columns.subarray(x * rows, (x + 1) * rows), { least, drop, empty }))
      for (let y = from * STEP; y < Math.min(height, to * STEP); y++) mask[y * width + x] = 1;
  dropSlits(mask, width, height, measures);
  return mask;
}

function cellsOf(
  sizes: Uint8Array,
  width: number,
  rows: number,
  { flank, large }: { readonly flank: number; readonly large: number },
): Uint8Array {
  const cells = new Uint8Array(width * rows);
  const before = new Int32Array(width); // where the text at the left of each pixel ends
  for (let row = 0; row < rows; row++) {
    const from = row * STEP * width;
    const to = row * width;
    let last = -flank - 1;
    for (let x = 0; x < width; x++) {
      const size = sizes[from + x]!;
      if (size !== 0) {
        cells[to + x] = size > large ? LARGE_HERE : BLOCKED_HERE;
        last = x;
      }
      before[x] = last;
    }
    let next = width + flank;
    for (let x = width - 1; x >= 0; x--) {
      if (sizes[from + x] !== 0) next = x;
      else if (next - x <= flank && x - before[x]! <= flank) {
        // Between two large words is a gap of their headline.
        const isHead = sizes[from + before[x]!]! > large && sizes[from + next]! > large;
        cells[to + x] = isHead ? LARGE_HERE : OPEN + Math.min(WIDEST_PX, next - before[x]!);
      }
    }
  }
  return cells;
}

/** From where to where one column of cells is a gutter, in rows: the stretches that are open for the most part. */
function stretches(
  cells: Uint8Array,
  { least, drop, empty }: { readonly least: number; readonly drop: number; readonly empty: number },
): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = -1;
  let to = -1;
  let score = 0;
  let best = 0;
  let open = 0;
  let openAtBest = 0;
  let since = 0;
  for (let row = 0; row <= cells.length; row++) {
    const cell = cells[row] ?? LARGE_HERE; // at its foot the page ends whatever is open
    if (cell >= OPEN) {
      if (from < 0) from = row;
      score++;
      open++;
      since = 0;
      if (score > best) {
        best = score;
        to = row + 1;
        openAtBest = open;
      }
      continue;
    }
    if (from < 0) continue;
    if (cell === BLOCKED_HERE) {
      score -= BLOCKED;
      since = 0;
      if (score >= 0 && best - score <= drop) continue;
    } else if (cell !== LARGE_HERE && ++since <= empty) continue;
    if (openAtBest >= least) found.push(withoutNarrowEnds(cells, from, to));
    from = -1;
    score = best = open = openAtBest = since = 0;
  }
  return found;
}

/** A word gap of the line over two columns, or under them, may stand in the gutter's place. */
function withoutNarrowEnds(cells: Uint8Array, from: number, to: number): [number, number] {
  const usual = median([...cells.subarray(from, to)].filter((cell) => cell > OPEN).map((cell) => cell - OPEN));
  const isWide = (row: number): boolean => cells[row]! >= OPEN + NARROW * usual;
  let [first, last] = [from, to - 1];
  while (first < last && !isWide(first)) first++;
  while (last > first && !isWide(last)) last--;
  return [first, last + 1];
}

/** Strips as narrow as the white between letters go where they are too narrow, and where others stand beside them: letters of one width do so. */
function dropSlits(mask: Uint8Array, width: number, height: number, { areWords, xHeight }: Measures): void {
  const sure = areWords ? NARROWEST_PX : Math.max(NARROWEST_PX, LETTER_GAP * xHeight);
  const beside = areWords ? 0 : BESIDE * xHeight;
  for (let y = 0; y < height; y++) {
    const row = mask.subarray(y * width, (y + 1) * width);
    const slits = runsOf(row).filter(([from, to]) => to - from < sure);
    slits.forEach(([from, to], i) => {
      const [last, next] = [slits[i - 1], slits[i + 1]];
      const isCrowded = (last && from - last[1] < beside) || (next && next[0] - to < beside);
      if (isCrowded || to - from < NARROWEST_PX) row.fill(0, from, to);
    });
  }
}
