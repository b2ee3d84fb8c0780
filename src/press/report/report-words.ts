// Picks the words of the report in the language of its title. Never a word itself: one file a language holds those.
import type { ErrorCode } from "../../edition/errors.ts";
import type { Language } from "../../language/locale.ts";
import type { PageEdge } from "../../layout/types.ts";
import type { PageFailure } from "../page-work.ts";
import { reportEnglish } from "./words-english.ts";
import { reportIndonesian } from "./words-indonesian.ts";

export interface ReportWords {
  readonly title: string;
  readonly counts: {
    readonly pages: (n: number) => string;
    readonly articles: (n: number) => string;
    readonly doubtful: (n: number) => string;
    readonly unrated: (n: number) => string;
    readonly faults: (n: number) => string;
    readonly pictureOnly: (n: number) => string;
    readonly withoutPicture: (n: number) => string;
  };
  readonly readBy: (p: { readonly engine: string; readonly percent: number | null }) => string;
  readonly lookFirst: string;
  readonly nothingToLookAt: string;
  readonly pagesNav: string;
  readonly page: (label: string) => string;
  /** A page whose printed number is not its place. */
  readonly pageAt: (p: { readonly label: string; readonly number: number }) => string;
  readonly faults: {
    readonly blank: string;
    readonly blurred: string;
    readonly "upside-down": string;
    readonly sideways: string;
    readonly cut: (edges: readonly PageEdge[]) => string;
  };
  readonly failed: Readonly<Record<PageFailure["as"], (why: string) => string>>;
  readonly whys: Partial<Record<ErrorCode, string>>;
  readonly whyUnknown: string;
  readonly notRead: string;
  readonly doubtful: string;
  readonly percentSure: (percent: number) => string;
  readonly explained: string;
  readonly doubtfulWords: (n: number) => string;
  readonly untitled: string;
  readonly kinds: { readonly notice: string; readonly advert: string; readonly furniture: string };
  readonly otherParts: (n: number) => string;
  readonly noText: string;
  readonly pagePicture: (label: string) => string;
  readonly onPicture: (p: { readonly number: number; readonly headline: string }) => string;
  readonly photograph: string;
  readonly goesOnOn: (label: string) => string;
  readonly goesOnFrom: (p: { readonly headline: string; readonly label: string }) => string;
  readonly jumpUnfound: string;
  readonly nothingHere: string;
  readonly toTop: string;
}

const WORDS: Readonly<Record<Language, ReportWords>> = { id: reportIndonesian, en: reportEnglish };

/** @param language of a title, by its BCP 47 tag; one that koran does not speak gets Indonesian. */
export const reportLanguage = (language: string): Language => (language.startsWith("en") ? "en" : "id");
export const reportWords = (language: Language): ReportWords => WORDS[language];
