// Picks the catalogue of a language. A missing or misspelt string does not compile. Never reads the browser's settings.
import { english } from "./english.ts";
import { indonesian } from "./indonesian.ts";

export type Language = "id" | "en";

type Said<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends object ? SaidOrCall<T[K]> : never;
};
type SaidOrCall<T> = T extends (...args: infer A) => string ? (...args: A) => string : Said<T>;
/** The strings of one language: plain, or a function of what it must name. */
export type Catalogue = Said<typeof indonesian>;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { id: indonesian, en: english };

export const catalogueOf = (language: Language): Catalogue => CATALOGUES[language];
/** BCP 47 tag for Intl and `lang`. */
export const localeOf = (language: Language): string => (language === "id" ? "id-ID" : "en-GB");
