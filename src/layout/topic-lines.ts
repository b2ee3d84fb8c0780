// The "Topik: …" line under a story: where it begins and ends among printed rows. Never what its topics are.
import { startsTopics } from "../language/newspaper-phrases.ts";
import type { PrintedWord } from "./types.ts";

type Row = readonly PrintedWord[];

const isTopics = (row: Row | undefined): boolean =>
  row !== undefined && startsTopics(row.map(({ text }) => text).join(" "));

/** Whether a list of topics begins with this row or, in the paragraph so far, ended before it: it goes on behind a comma and with a name. */
export function isEdgeOfTopics(paragraph: readonly Row[], row: Row): boolean {
  if (isTopics(row)) return true;
  return (
    isTopics(paragraph[0]) && !paragraph.at(-1)!.at(-1)!.text.endsWith(",") && !/^\p{Lu}/u.test(row[0]?.text ?? "")
  );
}
