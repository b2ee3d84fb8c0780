// Step 3: a page's small picture and its words → rules, photographs, lines and zones. Never decides anything itself: src/layout does.
import { analysePage } from "../layout/analyse-page.ts";
import type { PageInput, PageLayout } from "../layout/types.ts";
import type { RasterPage } from "./1-raster.ts";
import type { PageWords } from "./2-words.ts";

/** What src/layout is given of a page. */
export const layoutInput = (
  { page, width, height, isTypeset, small, flat }: RasterPage,
  { source, words, engineBlocks }: PageWords,
): PageInput => ({
  page,
  width,
  height,
  raster: small,
  flat,
  words,
  source,
  isTypeset,
  ...(engineBlocks ? { engineBlocks } : {}),
});

/** Pure; see {@link analysePage} for what it costs. */
export const layOut = (raster: RasterPage, words: PageWords): PageLayout => analysePage(layoutInput(raster, words));
