// Blocks → captions, quotes and kickers among them, by where they stand. Never renames a photograph.
import { ruleBetween, type Block } from "./find-blocks.ts";
import type { BlockPage } from "./block-page.ts";
import { isSetInCapitals } from "./line-roles.ts";
import { holdsCentre, midX } from "./rect.ts";

/** Captions, and a few lines of text right under a photograph and no wider: joined to it. */
export function nameCaptions({ blocks, near, isFree, measures: { lineHeight } }: BlockPage): void {
  blocks.forEach((block, i) => {
    const short = block.kind === "body" && block.lines.length <= 4;
    if (!isFree(i) || (block.kind !== "caption" && !short)) return;
    const above = near.above(i);
    const photo = above < 0 ? undefined : blocks[above]!;
    if (photo?.kind !== "photograph") return;
    if (block.y0 - photo.y1 >= lineHeight * 1.1 || block.x1 > photo.x1 + lineHeight) return;
    block.kind = "caption";
  });
}

const MOST_QUOTE_LINES = 10;
const LARGE_SHARE = 0.5;
/** Of the body's size; what is larger is a headline. */
const LARGEST_QUOTE = 2.6;

/** A few lines, most of them large, between two rules of their own width are a quote pulled out of the text. */
export function nameQuotes({ blocks, rules, sets, isFree, measures: { lineHeight, bodySize } }: BlockPage): void {
  for (const top of rules.level) {
    const foot = rules.level.find(
      (r) =>
        r.y0 - top.y1 > lineHeight * 1.5 &&
        Math.abs(r.x0 - top.x0) < lineHeight &&
        Math.abs(r.x1 - top.x1) < lineHeight,
    );
    if (!foot) continue;
    const between = { x0: top.x0, x1: top.x1, y0: top.y1, y1: foot.y0 };
    const inside = [...blocks.keys()].filter((i) => isFree(i) && holdsCentre(between, blocks[i]!));
    const own = inside.map((i) => blocks[i]!);
    const chars = (list: readonly Block[]): number =>
      list.reduce((sum, b) => sum + b.lines.reduce((n, l) => n + l.chars, 0), 0);
    const large = own.filter((b) => b.kind === "headline");
    if (large.length === 0 || own.some((b) => b.kind === "photograph")) continue;
    if (large.some((b) => b.size > bodySize * LARGEST_QUOTE)) continue;
    if (own.reduce((sum, b) => sum + b.lines.length, 0) > MOST_QUOTE_LINES) continue;
    if (chars(large) < LARGE_SHARE * chars(own)) continue;
    for (const i of inside) {
      blocks[i]!.kind = "quote";
      sets.join(i, inside[0]!);
    }
  }
}

/** Of a line of capitals larger than the body, how much larger the headline is that it is the kicker of. */
const LARGER = 1.8;

/** One line of body size (or "sambungan dari hal 1", or larger capitals over far larger type) just above a headline and flush with it or centred over it, nearer to it than to what stands above: joined to it. */
export function nameKickers({ blocks, rules, near, isFree, measures: { lineHeight } }: BlockPage): void {
  blocks.forEach((block, i) => {
    const continuation = block.kind === "continuation";
    const plain = block.kind === "body" || (block.kind === "bold" && isSetInCapitals(block.lines));
    const large = block.kind === "headline" && isSetInCapitals(block.lines);
    if (!isFree(i) || (!plain && !continuation && !large) || block.lines.length > 1) return;
    const below = near.below(i);
    const head = below < 0 ? undefined : blocks[below]!;
    const aligned = head && Math.min(Math.abs(head.x0 - block.x0), Math.abs(midX(head) - midX(block))) <= lineHeight;
    if (head?.kind !== "headline" || !aligned || (large && head.size < LARGER * block.size)) return;
    const gapBelow = head.y0 - block.y1;
    if (gapBelow > Math.max(lineHeight * 0.9, head.size * 0.6)) return;
    const above = near.above(i);
    const upper = above < 0 ? undefined : blocks[above]!;
    const gapAbove = upper ? block.y0 - upper.y1 : Infinity;
    const apart = gapAbove > lineHeight * 0.75 && gapAbove > gapBelow;
    const setApart = apart || continuation || isSetInCapitals(block.lines);
    if (!setApart && !(upper && ruleBetween(rules, block.x0, block.x1, upper.y1, block.y0))) return;
    if (!continuation) block.kind = "kicker";
  });
}
