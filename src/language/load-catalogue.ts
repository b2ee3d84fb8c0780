// Fetches the strings of a language only when it is spoken, for a reader that speaks one at a time. Never a second shape: see catalogue.ts.
import type { Catalogue } from "./catalogue.ts";
import { indonesian } from "./indonesian.ts";
import type { Language } from "./locale.ts";

/** Indonesian is always there; it is what most readers read and what every failure can be said in. */
const loaded: Partial<Record<Language, Catalogue>> & { readonly id: Catalogue } = { id: indonesian };

/** The language itself, if its strings are here; else Indonesian: what is said, its dates and its `lang` are of one language. */
export const spokenNow = (language: Language): Language => (loaded[language] ? language : "id");

/** The strings of {@link spokenNow}. */
export const catalogueNow = (language: Language): Catalogue => loaded[language] ?? loaded.id;

/** @returns the strings, from then on at once by {@link catalogueNow}. Rejects where they cannot be fetched. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  if (language === "en") loaded.en ??= (await import("./english.ts")).english;
  return catalogueNow(language);
}
