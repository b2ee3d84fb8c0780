// The words that the press itself prints on a page. Never shown by the app: its words are in the catalogues.
import type { Language } from "./locale.ts";

export interface PrintedWords {
  /** On the blank page that stands for one that nothing can draw. Latin letters alone: it is set in Helvetica. */
  readonly pageCannotBeDrawn: string;
}

const PRINTED: Readonly<Record<Language, PrintedWords>> = {
  id: { pageCannotBeDrawn: "Halaman ini tidak dapat dicetak." },
  en: { pageCannotBeDrawn: "This page cannot be printed." },
};

/** @param language of a title, by its BCP 47 tag; one that koran does not speak gets Indonesian. */
export const printedWords = (language: string): PrintedWords => PRINTED[language.startsWith("en") ? "en" : "id"];
