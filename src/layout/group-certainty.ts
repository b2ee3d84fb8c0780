// Blocks, weights and the groups that were chosen → how sure the model is of each group. Never changes a group.
import type { BlockPage } from "./block-page.ts";
import { asksForOwner, scoreOf, type Weights } from "./choose-owners.ts";
import { ownerCandidates } from "./owner-candidates.ts";
import { ownerFeatures } from "./owner-features.ts";

/** What the model says of one block that asks for an owner. */
interface Odds {
  /** Probability of each candidate, and of none: a softmax over their scores. */
  readonly owners: readonly { readonly owner: number; readonly odds01: number }[];
  readonly none01: number;
}

/** What a photograph weighs beside letters. */
const PHOTOGRAPH_CHARS = 200;

/**
 * The share of a group that is expected to be right: of what the model expects to be its own or to belong to it, in letters, what truly is both. A
 * block is where it belongs if it is tied to the block it hangs on, and that one is; what it takes along when it goes is all that hangs on it.
 * @param groups of each block, as chosen. @returns 0 to 1 by group number; 1 where the model was not asked (frames, furniture, notices).
 * O(blocks × candidates).
 */
export function groupCertainty(page: BlockPage, weights: Weights, groups: Int32Array): Float64Array {
  const odds = page.blocks.map((_, index) => (asksForOwner(index, page) ? oddsOf(index, page, weights) : null));
  const roots = rootsOf(odds, groups);
  const parent = odds.map((own, index) => hangsOn(index, own, groups, roots));
  const stays = odds.map((own, index) => {
    if (own === null) return 1;
    const inGroup = own.owners.filter(({ owner }) => groups[owner] === groups[index]);
    const tied = inGroup.reduce((sum, { odds01 }) => sum + odds01, 0);
    return roots.get(groups[index]!) === index ? tied + own.none01 : tied;
  });
  const weight = page.blocks.map(({ kind, lines }) =>
    kind === "photograph" ? PHOTOGRAPH_CHARS : lines.reduce((sum, line) => sum + line.chars, 0),
  );
  const tied = new Float64Array(page.blocks.length);
  const branch = new Float64Array(page.blocks.length);
  weight.forEach((own, index) => {
    let sure = 1;
    for (const at of pathOf(index, parent)) {
      sure *= stays[at]!;
      branch[at]! += own;
    }
    tied[index] = sure;
  });
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const kept = new Float64Array(count);
  const all = new Float64Array(count);
  odds.forEach((own, index) => {
    kept[groups[index]!]! += tied[index]! * weight[index]!;
    all[groups[index]!]! += weight[index]!;
    for (const { owner, odds01 } of own?.owners ?? [])
      if (groups[owner] !== groups[index]) all[groups[owner]!]! += odds01 * branch[index]!;
  });
  return all.map((expected, group) => (expected === 0 ? 1 : kept[group]! / expected));
}

function oddsOf(index: number, page: BlockPage, { features }: Weights): Odds {
  const scored = ownerCandidates(index, page).map((candidate) => ({
    owner: candidate.owner,
    score: scoreOf(ownerFeatures(index, candidate, page), features),
  }));
  const highest = scored.reduce((most, { score }) => Math.max(most, score), 0);
  const whole = scored.reduce((sum, { score }) => sum + Math.exp(score - highest), Math.exp(-highest));
  return {
    owners: scored.map(({ owner, score }) => ({ owner, odds01: Math.exp(score - highest) / whole })),
    none01: Math.exp(-highest) / whole,
  };
}

/** Of each group the block that most likely hangs on none: what it begins with. */
function rootsOf(odds: readonly (Odds | null)[], groups: Int32Array): Map<number, number> {
  const roots = new Map<number, number>();
  const alone = (index: number): number => odds[index]?.none01 ?? 1;
  odds.forEach((_, index) => {
    const root = roots.get(groups[index]!);
    if (root === undefined || alone(index) > alone(root)) roots.set(groups[index]!, index);
  });
  return roots;
}

/** The likeliest owner in a block's own group; -1 for its root. */
function hangsOn(index: number, odds: Odds | null, groups: Int32Array, roots: ReadonlyMap<number, number>): number {
  if (odds === null || roots.get(groups[index]!) === index) return -1;
  const own = odds.owners.filter(({ owner }) => groups[owner] === groups[index]);
  return own.reduce((best, next) => (next.odds01 > best.odds01 ? next : best), { owner: -1, odds01: 0 }).owner;
}

/** A block and all it hangs on. Two that hang on one another end it. */
function pathOf(index: number, parent: readonly number[]): number[] {
  const path: number[] = [];
  for (let at = index; at >= 0 && !path.includes(at); at = parent[at]!) path.push(at);
  return path;
}
