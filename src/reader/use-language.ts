// The reader's language → its strings. Never reads the browser's own.
import { catalogueOf, type Catalogue, type Language } from "../language/catalogue.ts";
import { useScreen } from "./state.ts";

export function useLanguage(): { readonly language: Language; readonly strings: Catalogue } {
  const language = useScreen((state) => state.language);
  return { language, strings: catalogueOf(language) };
}
