// An open edition and what is typed → what is found in it; the list, the page and the article ask for the same within a moment, and it is looked for once.
import type { OpenEdition } from "../../library/types.ts";
import { indexOfEdition } from "./edition-index.ts";
import { search, type Hit } from "./search.ts";

interface Answer {
  readonly edition: OpenEdition;
  readonly query: string;
  readonly hits: readonly Hit[] | null;
}

let last: Answer | null = null;

/** @returns null where too little is typed. */
export function hitsIn(edition: OpenEdition, query: string): readonly Hit[] | null {
  if (last?.edition !== edition || last.query !== query)
    last = { edition, query, hits: search(indexOfEdition(edition), query) };
  return last.hits;
}
