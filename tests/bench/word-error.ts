// Words with their places on a page + its truth → how many of its words were read wrong, line by line. Never looks at articles or order of lines.
import { readFileSync } from "node:fs";
import type { Box } from "../../src/edition/geometry.ts";

export interface PlacedWord {
  readonly text: string;
  /** In the units of {@link ReadPage}'s size. */
  readonly box: Box;
}
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
}
/** Words put in, left out or changed, of so many. */
export interface WordError {
  readonly wrong: number;
  readonly words: number;
}

type Corner = readonly [number, number];
interface Truth {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly { readonly lines?: readonly { polygon: readonly Corner[]; text?: string }[] }[];
}

/** Quotes and dashes are written in one way: which of their kinds is printed is no word. */
const folded = (text: string): string[] =>
  text
    .normalize("NFC")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, "-")
    .split(/\s+/)
    .filter((word) => word !== "");

function holds(polygon: readonly Corner[], x: number, y: number): boolean {
  let odd = false;
  polygon.forEach(([xi, yi], i) => {
    const [xj, yj] = polygon[(i + polygon.length - 1) % polygon.length]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  });
  return odd;
}

/** Fewest words put in, left out or changed. O(a·b). */
export function wordDistance(a: readonly string[], b: readonly string[]): number {
  let above = b.map((_, index) => index);
  above.push(b.length);
  a.forEach((word, i) => {
    const row = [i + 1];
    b.forEach((other, j) => row.push(Math.min(above[j + 1]! + 1, row[j]! + 1, above[j]! + (word === other ? 0 : 1))));
    above = row;
  });
  return above.at(-1)!;
}

/** A line's words are those whose middle lies in its polygon, from left to right; a word that lies in no line is not counted.
 *  @param path of a GT.json with the text of its lines. */
export function wordError(page: ReadPage, path: string): WordError {
  const truth = JSON.parse(readFileSync(path, "utf8")) as Truth;
  const [sx, sy] = [truth.width / page.width, truth.height / page.height];
  const placed = page.words.map(({ text, box: [x, y, w, h] }) => ({ text, x: (x + w / 2) * sx, y: (y + h / 2) * sy }));
  let wrong = 0;
  let words = 0;
  for (const { polygon, text } of truth.regions.flatMap(({ lines }) => lines ?? [])) {
    const said = folded(text ?? "");
    if (said.length === 0) continue;
    const here = placed.filter(({ x, y }) => holds(polygon, x, y)).sort((a, b) => a.x - b.x);
    wrong += wordDistance(said, folded(here.map((word) => word.text).join(" ")));
    words += said.length;
  }
  return { wrong, words };
}
