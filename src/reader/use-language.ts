// The reader's language → what is spoken of it now, and its strings. Never reads the browser's own.
import type { Catalogue } from "../language/catalogue.ts";
import { catalogueNow, spokenNow } from "../language/load-catalogue.ts";
import type { Language } from "../language/locale.ts";
import { useScreen } from "./state.ts";

/** The reader's, or Indonesian for as long as that could not be fetched. */
export const useSpoken = (): Language => useScreen((state) => spokenNow(state.language));

export function useLanguage(): { readonly language: Language; readonly strings: Catalogue } {
  const language = useSpoken();
  return { language, strings: catalogueNow(language) };
}
