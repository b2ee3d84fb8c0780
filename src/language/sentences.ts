// A paragraph → its sentences, where an Indonesian or English reader would part them. Pure; never a word changed, none left out.
import type { Span } from "./printed-pieces.ts";

/** The point behind them ends no sentence. */
const GO_ON = new Set(
  (
    "dr drg drh prof ir drs dra h hj kh ny tn sdr sdri bpk jl jln gg kel kec kab prov kol jend tgl no hlm hal telp tlp a.n a.l d.a u.p s.d c.q rp " +
    "mr mrs ms st gen gov sen e.g i.e vs"
  ).split(" "),
);
/** Signs that end one, what may close behind them, and the space before the next. */
const STOP = /([.!?…]+)(["”’')\]»]*)(\s+)(?=(\S))/gu;
/** Behind these a lone letter is a name for something, not for somebody: "vitamin C. Ibu". */
const LETTERED = /(?:vitamin|golongan|hepatitis|kelas|blok|grup|rencana|class|group|plan|block)\s\p{Lu}$/iu;

/** @param text one paragraph, or several parted by line breaks. @returns in order, without the space between them; every visible sign is in one. O(text). */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const end = (at: number): void => {
    const span = trimmed(text, start, at);
    if (span !== null) spans.push(span);
    start = at;
  };
  for (const line of text.matchAll(/[^\n]+/g)) {
    start = line.index;
    for (const stop of line[0].matchAll(STOP)) {
      const [, signs = "", close = "", , next = ""] = stop;
      const at = line.index + stop.index;
      if (endsThere(text.slice(start, at), signs, next)) end(at + signs.length + close.length);
    }
    end(line.index + line[0].length);
  }
  return spans;
}

/** @param said the sentence so far, without the signs. */
function endsThere(said: string, signs: string, next: string): boolean {
  // A small letter goes on: “Di mana?” tanya ibunya.
  if (/\p{Ll}/u.test(next)) return false;
  if (signs !== ".") return true;
  const word = /[\p{L}\p{N}.]+$/u.exec(said)?.[0] ?? "";
  if (GO_ON.has(word.toLowerCase())) return false;
  // "H. M. Yusuf", "A.R. Baswedan".
  if (/^(?:\p{Lu}\.?)+$/u.test(word) && word.replaceAll(".", "").length <= (word.includes(".") ? 4 : 1))
    return LETTERED.test(said);
  // "1. Pertama": a list's own numbers.
  return !/^\s*\d{1,3}$/.test(said);
}

function trimmed(text: string, from: number, to: number): Span | null {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  return end > start ? { start, end } : null;
}
