// A block and an owner it may have → what speaks for it and against it, by name. Never a weight.
import { splitDateline } from "../language/newspaper-phrases.ts";
import type { BlockPage } from "./block-page.ts";
import { ruleBetween, type Block } from "./find-blocks.ts";
import { isSetInCapitals, textOfLine } from "./line-roles.ts";
import { goesOn, textGoesOn, type Candidate } from "./owner-candidates.ts";
import { heightOf, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

/** Names of what the score adds up, with what each is worth here: mostly 0 or 1, lengths in lines. */
export type Features = ReadonlyMap<string, number>;

type Part = "text" | "head" | "photo" | "caption" | "lead" | "mark";

/** Kinds that behave alike. */
function partOf({ kind }: Block): Part {
  if (kind === "headline") return "head";
  if (kind === "photograph") return "photo";
  if (kind === "caption") return "caption";
  if (kind === "kicker" || kind === "continuation") return "lead";
  return kind === "byline" || kind === "jump" || kind === "pointer" || kind === "subhead" ? "mark" : "text";
}

/** Farther than this tells no more, in lines. */
const FAR = 6;
/** Of the headline above: smaller ones are its deck. */
const DECK_SIZE = 0.7;

/** Pure. O(rules + blocks). */
export function ownerFeatures(index: number, { owner, place }: Candidate, page: BlockPage): Features {
  const { blocks, near, rules, measures } = page;
  const { lineHeight } = measures;
  const [block, other] = [blocks[index]!, blocks[owner]!];
  const [child, parent] = [partOf(block), partOf(other)];
  const features = new Map<string, number>();
  const set = (name: string, value: number | boolean): void => {
    if (Number(value) !== 0) features.set(name, Number(value));
  };
  set(`${child} ${place} ${parent}`, 1);
  const shared = Math.max(0, sharedX(block, other));
  const isText = child === "text" && parent === "text";
  if (place === "above" || place === "over" || place === "below") {
    const [upper, lower] = place === "below" ? [block, other] : [other, block];
    const gap = Math.max(0, lower.y0 - upper.y1) / (child === "head" && parent === "head" ? other.size : lineHeight);
    set(`near: ${child} under`, Math.min(gap, 1));
    set(`far: ${child} under`, Math.min(Math.max(gap - 1, 0), FAR) / FAR);
    const rule = ruleBetween(rules, block.x0, block.x1, upper.y1, lower.y0);
    set(`rule between: ${child} under`, rule !== undefined);
    set("rule over columns", rule !== undefined && widthOf(rule) > columnOf(index, page) * 1.5 + lineHeight);
    set("rule under text", rule !== undefined && parent === "text" && child !== "text");
    set(`width shared: ${child}`, shared / Math.max(1, widthOf(block)));
    set(`flush: ${child}`, Math.abs(block.x0 - other.x0) < lineHeight);
    set(`owner within: ${child}`, other.x0 > block.x0 - lineHeight && other.x1 < block.x1 + lineHeight);
    if (child === "head" && parent === "head") {
      set("deck", block.size < other.size * DECK_SIZE);
      set("larger", block.size > other.size * 1.15);
      set("begins left of it", other.x0 > block.x0 + lineHeight);
    }
    if (isText) set("as wide", sharedX(block, other) > 0.9 * Math.max(widthOf(block), widthOf(other)));
  } else if (child === "head") {
    const size = Math.max(1, Math.min(block.size, other.size));
    set("row of type: gap", Math.min(3, Math.max(0, block.x0 - other.x1) / size));
    set("row of type: other size", Math.min(1, Math.abs(Math.log(block.size / Math.max(1, other.size)))));
    set("row of type: begin at one height", Math.abs(block.y0 - other.y0) < 0.4 * size);
    set("row of type: goes on in small letters", goesOn(block));
    set("row of type: its text goes on", textGoesOn(index, page));
    set("row of type: rule between", isRuledApart(block, other, rules.upright));
  } else if (place === "left" || place === "wrap") {
    set("beside: far", Math.min(4, Math.max(0, block.x0 - other.x1) / lineHeight) / 4);
    if (place === "left") {
      set("beside: begin at one height", Math.abs(other.y0 - block.y0) < lineHeight * 1.1);
      set("beside: begins far below", Math.min(FAR, Math.max(0, block.y0 - other.y0) / lineHeight) / FAR);
    }
    const above = near.above(index);
    const upper = blocks[above];
    const rule = upper && ruleBetween(rules, block.x0, block.x1, upper.y1, block.y0);
    set("beside: ruled off above", rule !== undefined && rule.x0 > other.x1 - lineHeight);
    set("beside: rule over both", rule !== undefined && rule.x0 <= other.x1 - lineHeight);
    set("beside: rule between", isRuledApart(block, other, rules.upright));
    const [own, its] = [near.over(index), near.over(owner)];
    set("beside: one headline", own >= 0 && (own === its || own === owner));
    set("beside: headline of its own", own >= 0 && own !== its && own !== owner && blocks[own]!.y0 > other.y0);
    set(`${place}: no headline over it`, own < 0);
    set("beside: as wide", isText && Math.abs(widthOf(block) - widthOf(other)) < 0.15 * widthOf(block));
  }
  if (isText && place !== "left") {
    const [last, first] = [other.lines.at(-1), block.lines[0]];
    const [end, start] = [last ? textOfLine(last) : "", first ? textOfLine(first) : ""];
    set("sentence goes on", /[\p{L},-]$/u.test(end) && /^\p{Ll}/u.test(start));
    set("sentence ends", /[.!?”"»)]$/u.test(end) && /^[\p{Lu}“"«]/u.test(start));
    set("other size", Math.abs(Math.log(block.size / Math.max(1, other.size))));
  }
  if (child === "text" && place !== "above") set("goes on in small letters: not above", goesOn(block));
  if (child === "text" && place === "above" && parent === "head")
    set("goes on in small letters: under a headline", goesOn(block));
  if (child === "text" && parent !== "head") {
    const start = block.lines.slice(0, 2).map(textOfLine).join(" ");
    set("opens with a dateline", splitDateline(start) !== null);
    set("opens in capitals", block.lines.length > 1 && isSetInCapitals(block.lines.slice(0, 1)));
  }
  return features;
}

/** The width of the column a block stands in: a quote or a subhead is narrower than its rules, the text over or under it is not. */
function columnOf(index: number, { blocks, near }: BlockPage): number {
  const block = blocks[index]!;
  const other = block.kind === "subhead" ? near.below(index) : block.kind === "quote" ? near.above(index) : -1;
  return Math.max(widthOf(block), other < 0 ? 0 : widthOf(blocks[other]!));
}

const isRuledApart = (block: Rect, other: Rect, uprights: readonly Rect[]): boolean =>
  uprights.some(
    (r) =>
      r.x0 > other.x1 - 4 &&
      r.x1 < block.x0 + 4 &&
      Math.max(sharedY(r, block), sharedY(r, other)) > 0.5 * Math.min(heightOf(block), heightOf(other)),
  );
