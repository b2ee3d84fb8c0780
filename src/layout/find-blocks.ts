// Lines → blocks of one kind of type: headline or body, drop caps with the text they open. Never joins over a rule.
import type { Rules } from "./find-rules.ts";
import type { Line } from "./find-lines.ts";
import { captionLines } from "./caption-lines.ts";
import { disjointSets } from "./disjoint-sets.ts";
import { endsWithPage } from "../language/newspaper-phrases.ts";
import { isSetInCapitals, lineRole, saysSomething, textOfLine, type LineRole } from "./line-roles.ts";
import type { Table } from "./find-tables.ts";
import type { Measures } from "./measures.ts";
import { weightedQuantile } from "./median.ts";
import { around, byTopThenLeft, heightOf, midX, midY, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

export type BlockKind =
  | "headline"
  | "body"
  | "table"
  | "quote"
  | "kicker"
  | "caption"
  | "photograph"
  | "furniture"
  | "index"
  | "notice"
  | "bold"
  | "subhead"
  | LineRole;

/** A block is grown and renamed while a page is read: the one mutable thing of layout. */
export interface Block {
  kind: BlockKind;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** Type size in working pixels; 0 for a photograph. */
  size: number;
  readonly lines: Line[];
}

/** What of body size makes a headline: a little larger if it is long, clearly larger if it is short. */
const HEADLINE_SIZE = 1.24;
const SHORT_HEADLINE_SIZE = 1.6;
const SHORT_CHARS = 7;
/** Fewer letters alone are a misread word or an ornament, however large; as a headline's last line they are of it. */
const LEAST_CHARS = 3;
/** Lines that differ by less are of one type, whichever side of a headline's least size they measured. */
const SAME_TYPE = 1.12;

/** Of a size, which is that of a mixed word. */
const EM = 1.3;

/** Of the width of the line below. */
const LABEL_WIDTH = 0.75;

export const isHeadlineSize = (size: number, chars: number, bodySize: number): boolean =>
  size >= bodySize * HEADLINE_SIZE && (chars >= SHORT_CHARS || size >= bodySize * SHORT_HEADLINE_SIZE);

/** A large first letter set into the body: one atom, two to four lines high. */
export const isDropCap = (line: Line, { bodySize, lineHeight }: Measures): boolean =>
  line.chars === 1 && line.size > bodySize * 2 && line.size < lineHeight * 4.2 && widthOf(line) < lineHeight * 4;

/** Whether a level rule at least half as long as the span lies between two heights. @returns the rule. */
export const ruleBetween = (rules: Rules, x0: number, x1: number, y0: number, y1: number): Rect | undefined =>
  rules.level.find((r) => {
    const y = midY(r);
    return y > y0 - 2 && y < y1 + 2 && Math.min(r.x1, x1) - Math.max(r.x0, x0) > 0.5 * (x1 - x0);
  });

/**
 * Joins each line to the nearest below it where size, pitch and role agree and no rule lies between.
 * @param lines top to bottom. @param marked those that open a notice, see notice-marks.ts. @returns blocks top to bottom, tables and photographs among them; each line in exactly one. O(n × lines near).
 */
export function findBlocks(
  lines: readonly Line[],
  photographs: readonly Rect[],
  tables: readonly Table[],
  rules: Rules,
  measures: Measures,
  marked: ReadonlySet<Line> = new Set(),
): Block[] {
  const inTables = new Set(tables.flatMap((t) => [...t.lines]));
  const dropCaps = lines.filter((l) => isDropCap(l, measures) && !inTables.has(l));
  // Dashes alone are ornaments, or rules that an engine read.
  const others = lines.filter((l) => !dropCaps.includes(l) && !inTables.has(l) && saysSomething(l));
  const blocks = absorbFragments(joinLines(others, photographs, rules, measures, marked), measures);
  for (const cap of dropCaps) {
    const host = blocks
      .filter((b) => b.kind === "body" && b.x0 < cap.x1 + measures.lineHeight && b.x1 > cap.x1 && sharedY(b, cap) > 0)
      .sort((a, b) => a.x0 - b.x0)[0];
    if (host) {
      host.x0 = Math.min(host.x0, cap.x0);
      host.y0 = Math.min(host.y0, cap.y0);
      host.lines.push(cap);
    } else blocks.push({ kind: "body", ...around([cap]), size: cap.size, lines: [cap] });
  }
  for (const { lines: rows, size, ...rect } of tables) blocks.push({ kind: "table", ...rect, size, lines: [...rows] });
  for (const photo of photographs) blocks.push({ kind: "photograph", ...around([photo]), size: 0, lines: [] });
  return blocks.sort(byTopThenLeft);
}

function joinLines(
  lines: readonly Line[],
  photographs: readonly Rect[],
  rules: Rules,
  measures: Measures,
  marked: ReadonlySet<Line>,
): Block[] {
  const captions = captionLines(lines, photographs, measures);
  const roles = lines.map((l) => (captions.has(l) ? "caption" : lineRole(l)));
  const sets = disjointSets(lines.length);
  const reach = measures.lineHeight;
  const bold = lines.map((l) => l.bold);
  const isHead = (l: Line): boolean => isHeadlineSize(l.size, l.chars, measures.bodySize);
  lines.forEach((upper, i) => {
    let next = -1;
    let least = Infinity;
    for (let j = i + 1; j < lines.length; j++) {
      const lower = lines[j]!;
      if (lower.y0 > upper.y1 + Math.max(reach, upper.size * 1.2)) break;
      if (sharedX(upper, lower) < 0.5 * Math.min(widthOf(upper), widthOf(lower))) continue;
      if (lower.y0 + lower.y1 <= upper.y0 + upper.y1 + 2) continue;
      if (lower.y0 - upper.y1 < least) {
        least = lower.y0 - upper.y1;
        next = j;
      }
    }
    if (next < 0 || marked.has(lines[next]!) || !goOn(upper, lines[next]!, rules, measures)) return;
    const lower = lines[next]!;
    // What goes on a bold headline is bold, whatever a stain made of it.
    if (bold[i] && isHead(upper) && isHead(lower)) bold[next] = true;
    // Bold over plain or plain over bold, unless large type is plain beside bold of the same headline.
    const isLower = bold[i] ? !isHead(lower) : lower.size < measures.bodySize * HEADLINE_SIZE;
    if (roles[i] === undefined && bold[i] !== bold[next] && isLower) return;
    // A pointer runs until it has named its page.
    if (roles[i] === "pointer" && roles[next] === undefined && !endsWithPage(textOfLine(upper)))
      roles[next] = "pointer";
    if (roles[i] === roles[next]) sets.join(i, next);
  });
  const members: number[][] = [];
  sets.numbered().forEach((set, i) => (members[set] ??= []).push(i));
  return members.map((own) => {
    const block = own.map((i) => lines[i]!);
    const size = weightedQuantile(
      block.map((l) => ({ value: l.size, weight: l.chars })),
      0.5,
    );
    const chars = block.reduce((sum, l) => sum + l.chars, 0);
    const plain = block.every((l) => l.bold) ? "bold" : "body";
    const isLarge = chars >= LEAST_CHARS && isHeadlineSize(size, chars, measures.bodySize);
    const kind = marked.has(block[0]!) ? "notice" : isLarge ? "headline" : plain;
    return { kind: roles[own[0]!] ?? kind, ...around(block), size, lines: block };
  });
}

/** Whether a line goes on the block of the line above it. */
function goOn(upper: Line, lower: Line, rules: Rules, { areWords, bodySize, lineHeight }: Measures): boolean {
  if (isLabelOver(upper, lower)) return false;
  const isHead = (l: Line): boolean => isHeadlineSize(l.size, l.chars, bodySize);
  const both = isHead(upper) && isHead(lower);
  const mixed = isHead(upper) !== isHead(lower);
  const ratio = Math.max(upper.size, lower.size) / Math.min(upper.size, lower.size);
  const pitch = (lower.y0 + lower.y1 - upper.y0 - upper.y1) / 2;
  // Lines set closer than the smaller one's em are of one headline, though a stain made one measure larger.
  const tight = pitch < Math.min(upper.size, lower.size) * EM;
  const [x0, x1] = [Math.max(upper.x0, lower.x0), Math.min(upper.x1, lower.x1)];
  const parted = ruleBetween(rules, x0, x1, midY(upper), midY(lower)) !== undefined;
  if (ratio < 1.4 && pitch < Math.max(upper.size, lower.size) * 2 && isOneSentence(upper, lower)) return !parted;
  if (ratio > (mixed ? 1.6 : both && !tight ? 1.3 : 1.5)) return false;
  const headPitch = Math.max(lineHeight * 1.1, upper.size * (areWords ? 1.8 : 2.7));
  if (mixed && ratio > SAME_TYPE) {
    // A random body line that measured large is still body; a real headline of some length is not.
    const head = isHead(upper) ? upper : lower;
    if (pitch > lineHeight * 1.12) return false;
    if (Math.max(upper.chars, lower.chars) > 6 && head.size > bodySize * 1.45) return false;
  } else if (pitch > (both ? headPitch : mixed ? Math.max(headPitch, lineHeight * 1.25) : lineHeight * 1.25))
    return false;
  return !parted;
}

/** Of a line's width. */
const SAME_WIDTH = 0.08;

/** A full line that breaks off and one as wide that goes on in small letters: whatever their letters measured, few or many of them tall. */
function isOneSentence(upper: Line, lower: Line): boolean {
  const width = widthOf(upper);
  return (
    Math.abs(upper.x0 - lower.x0) < SAME_WIDTH * width &&
    Math.abs(upper.x1 - lower.x1) < SAME_WIDTH * width &&
    /\p{L}[,-]?$/u.test(textOfLine(upper)) &&
    /^\p{Ll}/u.test(textOfLine(lower))
  );
}

/** A short line of capitals over text: the name of what follows. */
const isLabelOver = (upper: Line, lower: Line): boolean =>
  widthOf(upper) < LABEL_WIDTH * widthOf(lower) && isSetInCapitals([upper]) && !isSetInCapitals([lower]);

/** Of the body's size. */
const LARGE_FRAGMENT = 1.7;
/** In line heights: a drop cap stands over two rows and more, a head that runs into its row does not. */
const CAP_HEIGHT = 1.8;

/** Whether lines of the block stand right of a piece in it, as beside a drop cap that was read as one word with the next row's first. */
const hasTextBeside = (piece: Block, { lines }: Block): boolean =>
  lines.some((l) => l.x0 > midX(piece) && sharedY(l, piece) > 0.5 * heightOf(l));

/** Short pieces that lie in the place of a larger body block belong to it. */
function absorbFragments(blocks: Block[], { areWords, bodySize, lineHeight }: Measures): Block[] {
  const largest = [...blocks].sort((a, b) => b.lines.length - a.lines.length);
  const hosts = largest.filter((b) => b.kind === "body" && b.lines.length >= 3);
  const gone = new Set<Block>();
  for (const piece of largest.toReversed()) {
    if (piece.lines.length > 2 || (piece.kind !== "body" && piece.kind !== "headline")) continue;
    if (piece.kind === "headline" && piece.lines.length > 1) continue;
    const isLarge = piece.kind === "headline" && piece.size >= bodySize * LARGE_FRAGMENT;
    const host = hosts.find(
      (b) =>
        b !== piece &&
        (!isLarge || (areWords && heightOf(piece) > CAP_HEIGHT * lineHeight && hasTextBeside(piece, b))) &&
        piece.x0 > b.x0 - lineHeight * 0.4 &&
        piece.x1 < b.x1 + lineHeight * 0.4 &&
        piece.y0 > b.y0 - lineHeight * 1.1 &&
        piece.y1 < b.y1 + lineHeight * 1.1 &&
        sharedY(piece, b) > 0.5 * heightOf(piece),
    );
    if (!host) continue;
    host.lines.push(...piece.lines);
    Object.assign(host, around([host, piece]));
    gone.add(piece);
  }
  return blocks.filter((b) => !gone.has(b));
}
