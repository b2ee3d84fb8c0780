// Blocks → captions, quotes and kickers among them, by where they stand. Never renames a photograph.
import { ruleBetween } from "./find-blocks.ts";
import type { BlockPage } from "./block-page.ts";
import type { Rect } from "./rect.ts";

/** A few lines of text right under a photograph and no wider: joined to it. */
export function nameCaptions({ blocks, near, sets, isFree, measures: { lineHeight } }: BlockPage): void {
  blocks.forEach((block, i) => {
    if (!isFree(i) || block.kind !== "body" || block.lines.length > 4) return;
    const above = near.above(i);
    const photo = above < 0 ? undefined : blocks[above]!;
    if (photo?.kind !== "photograph") return;
    if (block.y0 - photo.y1 >= lineHeight * 1.1 || block.x1 > photo.x1 + lineHeight) return;
    block.kind = "caption";
    sets.join(i, above);
  });
}

/** Large type between two rules of its own width is a quote pulled out of the text. */
export function nameQuotes({ blocks, rules, isFree, measures: { lineHeight } }: BlockPage): void {
  blocks.forEach((block, i) => {
    if (block.kind !== "headline" || !isFree(i)) return;
    const own = (r: Rect): boolean =>
      r.x0 < block.x0 + lineHeight && r.x1 > block.x1 - lineHeight && r.x1 - r.x0 < (block.x1 - block.x0) * 1.7;
    const over = rules.level.some((r) => r.y1 <= block.y0 + 3 && block.y0 - r.y1 < lineHeight * 1.6 && own(r));
    const under = rules.level.some((r) => r.y0 >= block.y1 - 3 && r.y0 - block.y1 < lineHeight * 2.6 && own(r));
    if (over && under) block.kind = "quote";
  });
}

/** One line of body size just above a headline and flush with it, nearer to it than to what stands above: joined to it. */
export function nameKickers({ blocks, rules, near, sets, isFree, measures: { lineHeight } }: BlockPage): void {
  blocks.forEach((block, i) => {
    if (!isFree(i) || block.kind !== "body" || block.lines.length > 1) return;
    const below = near.below(i);
    const head = below < 0 ? undefined : blocks[below]!;
    if (head?.kind !== "headline" || Math.abs(head.x0 - block.x0) > lineHeight) return;
    const gapBelow = head.y0 - block.y1;
    if (gapBelow > lineHeight * 0.9) return;
    const above = near.above(i);
    const upper = above < 0 ? undefined : blocks[above]!;
    const gapAbove = upper ? block.y0 - upper.y1 : Infinity;
    const apart = gapAbove > lineHeight * 0.75 && gapAbove > gapBelow;
    if (!apart && !(upper && ruleBetween(rules, block.x0, block.x1, upper.y1, block.y0))) return;
    block.kind = "kicker";
    sets.join(i, below);
  });
}
