// What every step of grouping knows of a page. Never a behaviour.
import type { DisjointSets } from "./disjoint-sets.ts";
import type { Block } from "./find-blocks.ts";
import type { Rules } from "./find-rules.ts";
import type { Measures } from "./measures.ts";
import type { Neighbours } from "./neighbours.ts";

export interface BlockPage {
  readonly blocks: readonly Block[];
  readonly rules: Rules;
  readonly measures: Measures;
  readonly near: Neighbours;
  readonly sets: DisjointSets;
  /** In no frame, no furniture and no index. */
  readonly isFree: (index: number) => boolean;
}
