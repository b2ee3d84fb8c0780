// The reader's language → its strings. Never reads the browser's own.
import type { Catalogue } from "../language/catalogue.ts";
import { catalogueNow } from "../language/load-catalogue.ts";
import type { Language } from "../language/locale.ts";
import { useScreen } from "./state.ts";

export function useLanguage(): { readonly language: Language; readonly strings: Catalogue } {
  const language = useScreen((state) => state.language);
  return { language, strings: catalogueNow(language) };
}
