// A manifest → the articles that the newsroom has taken back, which still stand in print and text. Never why.
import type { Manifest } from "./schema.ts";

/** @returns their ids. */
export const withdrawnIn = ({ withdrawn }: Pick<Manifest, "withdrawn">): ReadonlySet<string> =>
  new Set(withdrawn.map(({ id }) => id));
