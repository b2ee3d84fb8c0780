// Blocks of a page → the same with their names and neighbours, the pieces of one thing joined. Never says which article owns what: choose-owners.ts does.
import type { BlockPage } from "./block-page.ts";
import { disjointSets, type DisjointSets } from "./disjoint-sets.ts";
import type { Block } from "./find-blocks.ts";
import type { Rules } from "./find-rules.ts";
import { headlineSpans } from "./headline-spans.ts";
import type { Measures } from "./measures.ts";
import { nameCaptions, nameKickers, nameQuotes } from "./name-blocks.ts";
import { nameBars } from "./name-bars.ts";
import { nameBold } from "./name-bold.ts";
import { nameIndex } from "./name-index.ts";
import { nameNotices } from "./name-notices.ts";
import { nameOpenings } from "./name-openings.ts";
import { neighbours } from "./neighbours.ts";
import { holdsCentre, midY, widthOf, type Rect } from "./rect.ts";
import { isFootOf } from "./written-panels.ts";

/**
 * Joins what is one thing by its make: what a frame holds, furniture, an index, a quote, a bar and the items under it.
 * @param blocks top to bottom; their kinds are refined (furniture, index, notice, caption, quote, kicker, headline, subhead). @param bars see written-panels.ts. O(blocks²).
 */
export function nameBlocks(
  blocks: readonly Block[],
  rules: Rules,
  frames: readonly Rect[],
  bars: readonly Rect[],
  measures: Measures,
): BlockPage {
  const sets = disjointSets(blocks.length);
  const frameOf = blocks.map((b) => frames.findIndex((f) => holdsCentre(f, b, 2)));
  joinAlike(frameOf, sets);
  nameFurniture(blocks, withoutHeadlines(rules, bars, blocks), measures, sets);
  const isFree = (i: number): boolean => frameOf[i]! < 0 && !["furniture", "index"].includes(blocks[i]!.kind);
  const spans = headlineSpans(blocks, isFree, rules, frames, measures);
  const near = neighbours(blocks, isFree, spans, measures);
  const page: BlockPage = { blocks, rules, measures, near, sets, isFree };
  nameNotices(page);
  nameIndex(page);
  nameCaptions(page);
  nameQuotes(page);
  nameKickers(page);
  for (const isInside of storyFrames(blocks, frameOf))
    nameKickers({ ...page, isFree: isInside, near: neighbours(blocks, isInside, spans, measures) });
  nameBold(page);
  nameOpenings(page);
  nameBars(page, bars);
  return page;
}

/** A column of so many lines is a story's: no advertisement has one. */
const STORY_LINES = 5;

/** For each frame around a story whether a block stands in it. */
function storyFrames(blocks: readonly Block[], frameOf: readonly number[]): ((index: number) => boolean)[] {
  const stories = frameOf.filter((frame, i) => {
    const { kind, lines } = blocks[i]!;
    return frame >= 0 && kind === "body" && lines.length >= STORY_LINES;
  });
  return [...new Set(stories)].map(
    (frame) => (i) => frameOf[i] === frame && !["furniture", "index"].includes(blocks[i]!.kind),
  );
}

function joinAlike(keys: readonly number[], sets: DisjointSets): void {
  const first = new Map<number, number>();
  keys.forEach((key, i) => {
    if (key < 0) return;
    const anchor = first.get(key);
    if (anchor === undefined) first.set(key, i);
    else sets.join(i, anchor);
  });
}

/** Words that make a headline of what stands on a bar; a section's name has fewer. */
const HEADLINE_WORDS = 4;

/** Without the feet of bars on which a headline stands in white: the first story of a page may begin so, under the masthead. */
function withoutHeadlines(rules: Rules, bars: readonly Rect[], blocks: readonly Block[]): Rules {
  const headlines = bars.filter((bar) => {
    const own = blocks.filter((b) => holdsCentre(bar, b)).flatMap(({ lines }) => lines);
    const words = own.reduce((sum, { atoms }) => sum + atoms.length, 0);
    return words >= HEADLINE_WORDS && blocks.some((b) => b.y1 <= bar.y0);
  });
  return { ...rules, level: rules.level.filter((r) => !headlines.some((bar) => isFootOf(bar, r))) };
}

/** What stands above the last page-wide rule near the top: masthead, date, folio. One group. */
function nameFurniture(blocks: readonly Block[], rules: Rules, { width, height }: Measures, sets: DisjointSets): void {
  const wide = rules.level.filter((r) => widthOf(r) > width * 0.75 && r.y1 < height * 0.14);
  const head = Math.max(0, ...wide.map((r) => r.y1));
  joinAlike(
    blocks.map((b) => {
      if (midY(b) >= head) return -1;
      b.kind = "furniture";
      return 0;
    }),
    sets,
  );
}
