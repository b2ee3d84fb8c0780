// An edition whose first picture is on screen → the article view fetched, the edition kept, the drawing engine kept. Never asked for before:
// on a slow network it would take the page's own bytes.
import type { Library, OpenEdition } from "../../library/types.ts";
import { keepForReading } from "./keeping.ts";
import { keepEngine } from "./keep-engine.ts";

/** In the order a reader needs them. What does not come is fetched, or asked for again, when it is used. */
export async function prepareReading(library: Library, edition: OpenEdition): Promise<void> {
  await Promise.allSettled([import("../article/ArticleSheet.tsx"), import("../../language/hyphenate.ts")]);
  await keepForReading(library, edition);
  keepEngine();
}
