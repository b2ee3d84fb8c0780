// Printed text of a paper's language → what a voice is to say, piece by piece. Pure; never a voice.
import { piecesOf, type Piece } from "./printed-pieces.ts";
import { RULES_ENGLISH } from "./spoken-english.ts";
import { FIGURES_INDONESIAN } from "./spoken-figures-indonesian.ts";
import { wordsIndonesian } from "./spoken-words-indonesian.ts";

const INDONESIAN = [...FIGURES_INDONESIAN, ...wordsIndonesian(false)];
const INDONESIAN_SHOUTED = [...FIGURES_INDONESIAN, ...wordsIndonesian(true)];

/** @param language BCP 47 tag of the paper; of a language without rules the text is said as printed. @returns pieces that cover the text. */
export function spokenPieces(text: string, language: string): Piece[] {
  const [primary] = language.toLowerCase().split(/[-_]/);
  if (primary === "en") return piecesOf(text, RULES_ENGLISH);
  if (primary !== "id") return piecesOf(text, []);
  return piecesOf(text, /\p{Ll}/u.test(text) ? INDONESIAN : INDONESIAN_SHOUTED);
}

/** Spoken parts in one line, as a voice takes them. */
export const tidySpoken = (spoken: string): string =>
  spoken
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\s+(?=[,.;:!?])/g, "")
    .replaceAll(/,(?:\s*,)+/g, ",")
    .replaceAll(/,(?=[.;:!?])/g, "")
    .replace(/^[\s,;:]+/, "")
    .trim();

/** The whole of it, as it is said. */
export const spokenText = (text: string, language: string): string =>
  tidySpoken(
    spokenPieces(text, language)
      .map(({ spoken }) => spoken)
      .join(""),
  );
