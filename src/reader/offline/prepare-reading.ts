// An edition whose front page is on screen as sharp as it comes → the article view fetched; the edition and the drawing engine kept, where the reader's data
// policy lets them come by themselves. Never asked for before: on a slow network it would take the page's own bytes.
import type { Page } from "../../edition/schema.ts";
import type { Library, OpenEdition } from "../../library/types.ts";
import { ArticleSheet } from "../article/lazy-article-sheet.ts";
import { prepareHyphens } from "../article/use-hyphens.ts";
import { listenForFindKey } from "../find/find-key.ts";
import { useScreen } from "../state.ts";
import { connectionNow, tiersByItself } from "./data-policy.ts";
import { keepForReading } from "./keeping.ts";
import { keepEngine } from "./keep-engine.ts";

/** A page that is one JPEG is drawn by the browser itself: a paper of scans needs none of pdf.js's half a megabyte. */
const needsPdfEngine = ({ scan }: Page): boolean => scan?.filter !== "DCT";

/** In the order a reader needs them. What does not come is fetched, or asked for again, when it is used. */
export async function prepareReading(library: Library, edition: OpenEdition): Promise<void> {
  listenForFindKey();
  await ArticleSheet.prepare().catch(() => null);
  prepareHyphens(edition.title.language, edition.text.articles).catch(() => null);
  const tiers = tiersByItself(useScreen.getState().dataPolicy, connectionNow());
  await keepForReading(library, edition, tiers);
  if (tiers.includes("pages") && edition.manifest.pages.some(needsPdfEngine)) keepEngine();
}
