// Picks the words of the inside screens (settings, what surrounds an article) in a language. Apart from the catalogues, so that the first
// page need not wait for them. Never the browser's settings.
import type { Said } from "./catalogue.ts";
import { insideEnglish } from "./inside-english.ts";
import { insideIndonesian } from "./inside-indonesian.ts";
import type { Language } from "./locale.ts";

export type InsideWords = Said<typeof insideIndonesian>;

const WORDS: Readonly<Record<Language, InsideWords>> = { id: insideIndonesian, en: insideEnglish };

export const insideWords = (language: Language): InsideWords => WORDS[language];
