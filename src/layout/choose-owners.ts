// Blocks + weights → the article of each: that of the owner that scores best, or its own. Never joins what no candidate names.
import type { BlockPage } from "./block-page.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import type { Block } from "./find-blocks.ts";
import { ownerCandidates } from "./owner-candidates.ts";
import { ownerFeatures, type Features } from "./owner-features.ts";

export interface Weights {
  /** What a group without a headline costs. */
  readonly headless: number;
  /** A feature without a weight says nothing. */
  readonly features: Readonly<Record<string, number>>;
}

/** A block and an owner it did not take. */
interface Offer {
  readonly index: number;
  readonly owner: number;
  /** How much less it scores than what the block took. */
  readonly loss: number;
}

export function scoreOf(features: Features, weights: Readonly<Record<string, number>>): number {
  let score = 0;
  for (const [name, value] of features) score += (weights[name] ?? 0) * value;
  return score;
}

/** What a story begins with. */
const HEADS: readonly Block["kind"][] = ["headline", "continuation", "notice"];

/** Fewer letters are a speck, which needs no headline. */
const LEAST_CHARS = 12;

/** A notice is an article of its own. */
export const asksForOwner = (index: number, { blocks, isFree }: BlockPage): boolean =>
  isFree(index) && blocks[index]!.kind !== "notice";

/**
 * Every block takes the owner of the highest score, or none where all are below 0. Then groups without a headline are joined to
 * such as have one by what costs least of the sum of scores, if it costs less than a group without a headline does. Deterministic: ties go to the
 * first candidate. @returns an article number a block, from 0. O(blocks × candidates).
 */
export function chooseOwners(page: BlockPage, weights: Weights): Int32Array {
  const { blocks } = page;
  const sets = page.sets.copy();
  const offers: Offer[] = [];
  for (const index of blocks.keys()) {
    if (!asksForOwner(index, page)) continue;
    const scored = ownerCandidates(index, page).map(({ owner, place }) => ({
      owner,
      score: scoreOf(ownerFeatures(index, { owner, place }, page), weights.features),
    }));
    const best = Math.max(0, ...scored.map(({ score }) => score));
    const chosen = scored.find(({ score }) => score > 0 && score === best);
    if (chosen) sets.join(index, chosen.owner);
    for (const { owner, score } of scored) offers.push({ index, owner, loss: best - score });
  }
  joinHeadless(page, sets, offers, weights.headless);
  return sets.numbered();
}

/** To a group that has a headline, the cheapest first; what found one lends it on. */
function joinHeadless(
  { blocks, isFree }: BlockPage,
  sets: DisjointSets,
  offers: readonly Offer[],
  price: number,
): void {
  const hasHead = new Set<number>();
  blocks.forEach((b, i) => {
    if (HEADS.includes(b.kind) || !isFree(i)) hasHead.add(sets.find(i));
  });
  const chars = new Map<number, number>();
  blocks.forEach((b, i) => {
    const own = b.kind === "photograph" ? LEAST_CHARS : b.lines.reduce((sum, line) => sum + line.chars, 0);
    chars.set(sets.find(i), (chars.get(sets.find(i)) ?? 0) + own);
  });
  const cheapest = offers.filter(({ loss }) => loss < price).sort((a, b) => a.loss - b.loss);
  const isOpen = ({ index, owner }: Offer): boolean => {
    const own = sets.find(index);
    return !hasHead.has(own) && hasHead.has(sets.find(owner)) && (chars.get(own) ?? 0) >= LEAST_CHARS;
  };
  for (let next = cheapest.find(isOpen); next; next = cheapest.find(isOpen)) {
    sets.join(next.index, next.owner);
    hasHead.add(sets.find(next.owner));
  }
}
