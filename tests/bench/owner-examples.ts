// A page and its truth → what the model that groups may learn from: each block's candidate owners, and which are right. Never a weight.
import { readFileSync } from "node:fs";
import { centre, type Point } from "../../src/edition/geometry.ts";
import type { ReadPage } from "../../src/layout/analyse-page.ts";
import { asksForOwner } from "../../src/layout/choose-owners.ts";
import type { Block } from "../../src/layout/find-blocks.ts";
import { LEADS, ownerCandidates, type Candidate, type Place } from "../../src/layout/owner-candidates.ts";
import { ownerFeatures, type Features } from "../../src/layout/owner-features.ts";
import type { PageInput } from "../../src/layout/types.ts";

export interface Example {
  /** A candidate each. */
  readonly candidates: readonly { readonly features: Features; readonly isRight: boolean }[];
}

export interface Truth {
  readonly width: number;
  readonly height: number;
  readonly articles: readonly { readonly id: string; readonly kind: string }[];
  readonly regions: readonly {
    readonly type: string;
    readonly polygon: readonly Point[];
    readonly article: string | null;
    readonly unlabelled?: boolean;
    readonly text?: string | null;
    readonly ocrText?: string | null;
    readonly lines?: readonly {
      readonly polygon: readonly Point[];
      readonly text?: string;
      readonly ocrText?: string;
      readonly hyphenated?: boolean;
    }[];
  }[];
}

const NO_STORY = ["masthead", "furniture", "separator"];

export const readTruth = (path: string): Truth => JSON.parse(readFileSync(path, "utf8")) as Truth;

/** @param path of the page's truth. @returns an example for each block that belongs to a story. */
export function examplesOf(input: PageInput, read: ReadPage, path: string): Example[] {
  const truth = readTruth(path);
  const page = read.blocks;
  const articles = page.blocks.map((block) => articleOf(block, read, input, truth));
  const offers = page.blocks.map((_, index) => (asksForOwner(index, page) ? ownerCandidates(index, page) : []));
  const steps = stepsToHead(page.blocks, articles, offers);
  const isRight = (index: number, { owner, place }: Candidate): boolean =>
    articles[owner] === articles[index] &&
    (!mayTurnBack(page.blocks[index]!, page.blocks[owner]!, place) || steps[owner]! < steps[index]!);
  return offers.flatMap((own, index): Example[] => {
    const known = own.filter(({ owner }) => articles[index] !== null && articles[owner] !== null);
    if (known.length === 0) return [];
    return [
      {
        candidates: known.map((candidate) => ({
          features: ownerFeatures(index, candidate, page),
          isRight: isRight(index, candidate),
        })),
      },
    ];
  });
}

/** How many owners lead from a block to its story's headline, or to its first block where there is none; Infinity for no way. */
function stepsToHead(
  blocks: readonly Block[],
  articles: readonly (string | null)[],
  offers: readonly (readonly Candidate[])[],
): number[] {
  const steps = blocks.map(() => Infinity);
  for (const article of new Set(articles)) {
    const own = [...blocks.keys()].filter((i) => articles[i] === article);
    const heads = own.filter((i) => blocks[i]!.kind === "headline");
    const first = (heads.length > 0 ? heads : own).reduce((a, b) => (blocks[b]!.size > blocks[a]!.size ? b : a));
    steps[heads.length > 0 ? first : own[0]!] = 0;
    for (let round = 1; round <= own.length; round++)
      for (const i of own)
        if (steps[i] === Infinity && offers[i]!.some((c) => articles[c.owner] === article && steps[c.owner]! < round))
          steps[i] = round;
  }
  return steps;
}

/** Up and to the left one never comes back; a photograph and the text under it may point at one another. */
const mayTurnBack = (child: Block, owner: Block, place: Place): boolean =>
  place === "below" || place === "inset" || (child.kind !== "caption" && LEADS.includes(owner.kind));

/** The story that most of a block's letters stand in. */
export function articleOf(block: Block, { straight }: ReadPage, input: PageInput, truth: Truth): string | null {
  const [kx, ky] = [truth.width / input.width, truth.height / input.height];
  const kindOf = new Map(truth.articles.map(({ id, kind }) => [id, kind]));
  const stories = truth.regions.filter(
    (r) =>
      r.article !== null &&
      !r.unlabelled &&
      !NO_STORY.includes(r.type) &&
      !NO_STORY.includes(kindOf.get(r.article) ?? ""),
  );
  const votes = new Map<string | null, number>();
  for (const part of block.lines.length > 0 ? block.lines : [{ ...block, chars: 1 }]) {
    const [x, y] = centre(straight.place(part).box);
    const at = stories
      .filter((r) => isInside(r.polygon, [x * kx, y * ky]))
      .sort((a, b) => surface(a.polygon) - surface(b.polygon))[0];
    const article = at?.article ?? null;
    votes.set(article, (votes.get(article) ?? 0) + part.chars);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export function isInside(polygon: readonly Point[], [x, y]: Point): boolean {
  let isOdd = false;
  polygon.forEach(([xi, yi], i) => {
    const [xj, yj] = polygon.at(i - 1)!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) isOdd = !isOdd;
  });
  return isOdd;
}

export function surface(polygon: readonly Point[]): number {
  return Math.abs(polygon.reduce((sum, [x, y], i) => sum + x * polygon.at(i - 1)![1] - polygon.at(i - 1)![0] * y, 0));
}
