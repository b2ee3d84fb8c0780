// Picks the catalogue of a language. A missing or misspelt string does not compile. Never reads the browser's settings.
import { english } from "./english.ts";
import { indonesian } from "./indonesian.ts";
import type { Language } from "./locale.ts";

/** A shape of strings as another language may fill it. */
export type Said<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends object ? SaidOrCall<T[K]> : never;
};
type SaidOrCall<T> = T extends (...args: infer A) => string ? (...args: A) => string : Said<T>;
/** The strings of one language: plain, or a function of what it must name. */
export type Catalogue = Said<typeof indonesian>;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { id: indonesian, en: english };

/** For the server and for tests; a reader speaks one language at a time and loads it by load-catalogue.ts. */
export const catalogueOf = (language: Language): Catalogue => CATALOGUES[language];
