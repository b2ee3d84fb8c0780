// A printed text and rules of how a language says what is printed short → pieces in order, each with what is said for it. Never a rule of its own.

/** From, to (exclusive), UTF-16 units of the text it was made of. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Piece extends Span {
  readonly spoken: string;
  /** Said as it is printed, so that it may be parted between any two words; else it is one thing: a sum, a date, a name's initials. */
  readonly asPrinted: boolean;
}

export interface Rule {
  /** Sticky and Unicode ("uy"): tried where a word, a number or a sign may begin. */
  readonly pattern: RegExp;
  /** @param before the text up to there. @returns null: not meant here, the next rule is tried. */
  readonly say: (match: RegExpExecArray, before: string) => string | null;
}

const WORD = /[\p{L}\p{M}\p{N}]+/uy;
const IN_WORD = /[\p{L}\p{N}]/u;

/** @param rules the first that fits speaks. @returns pieces that cover the text without gap or overlap. O(text × rules). */
export function piecesOf(text: string, rules: readonly Rule[]): Piece[] {
  const pieces: Piece[] = [];
  let plainFrom = 0;
  const endPlain = (end: number): void => {
    if (end > plainFrom) pieces.push({ start: plainFrom, end, spoken: text.slice(plainFrom, end), asPrinted: true });
  };
  for (let at = 0; at < text.length;) {
    const said = sayAt(text, at, rules);
    if (said === null) {
      at = afterWord(text, at);
      continue;
    }
    endPlain(at);
    pieces.push({ start: at, end: said.end, spoken: said.spoken, asPrinted: false });
    at = plainFrom = said.end;
  }
  endPlain(text.length);
  return pieces;
}

function sayAt(text: string, at: number, rules: readonly Rule[]): { end: number; spoken: string } | null {
  for (const { pattern, say } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === "") continue;
    const spoken = say(match, text.slice(0, at));
    if (spoken === null) continue;
    const end = at + match[0].length;
    // What is printed close ("3x", "Rp5ribu") is said apart.
    const parted = IN_WORD.test(spoken.at(-1) ?? "") && IN_WORD.test(text.slice(end, end + 1));
    return { end, spoken: parted ? `${spoken} ` : spoken };
  }
  return null;
}

/** No rule begins inside a word. */
function afterWord(text: string, at: number): number {
  WORD.lastIndex = at;
  const word = WORD.exec(text);
  return at + (word?.[0].length ?? String.fromCodePoint(text.codePointAt(at) ?? 0).length);
}
