// Two printed halves of a word → how they join: the hyphen dropped, or kept because it belongs to the word. Never looks beyond the two, the lexicon and the document's own words.
import { DOUBLED_SYLLABLES, HYPHENED_PAIRS } from "./hyphen-lexicon.ts";
import { foldWord, type KnownWords } from "./known-words.ts";

/** Hyphens a printer or an engine may set; a soft one too. */
const LINE_END_HYPHEN = /[\p{L}\p{N}][-\u2010\u2011\u00ad¬]$/u;
/** What may stand before a repeated stem: "ke-merah-merahan", "ber-hari-hari". */
const PREFIXED_STEM = /^(?:ke|se|ber|ter|di|pe|per|me|mem|men|meng|meny)?$/u;
/** What may stand behind a word of three letters that comes twice: "hal-halnya", but "tan-tangan" is one word. */
const SUFFIXED = /^(?:nya|an|ku|mu|lah|kah|pun|i)?$/u;

/** Whether a word at a line's end goes on in the next line. */
export const endsBroken = (word: string): boolean => LINE_END_HYPHEN.test(word);

/**
 * The two halves as one word.
 * @param head ends in a hyphen (see {@link endsBroken}). @param tail what the next line begins with.
 * @param known the document's own words: where it prints the word whole, that says how it is written.
 * @returns "berha-" + "rap" → "berharap"; "anak-" + "anak" → "anak-anak"; "Asia-" + "Afrika" → "Asia-Afrika"; "ke-" + "12" → "ke-12".
 */
export function joinBroken(head: string, tail: string, known?: KnownWords): string {
  const stem = head.slice(0, -1);
  return keepsHyphen(stem, tail, known) ? `${stem}-${tail}` : stem + tail;
}

function keepsHyphen(stem: string, tail: string, known: KnownWords | undefined): boolean {
  if (/^\P{L}/u.test(tail) || /\P{L}$/u.test(stem)) return true;
  const seen = (word: string): number => known?.get(foldWord(word)) ?? 0;
  const [hyphened, plain] = [seen(`${stem}-${tail}`), seen(stem + tail)];
  return hyphened === plain ? soundsHyphened(stem, tail) : hyphened > plain;
}

function soundsHyphened(stem: string, tail: string): boolean {
  const first = /\p{L}*$/u.exec(stem)?.[0] ?? "";
  // A capital inside a word that is not all capitals begins a name: "Asia-Afrika", "se-Indonesia".
  if (/^\p{Lu}/u.test(tail) && /\p{Ll}$/u.test(first)) return true;
  const [a, b] = [first.toLowerCase(), tail.toLowerCase().replace(/^(\p{L}+).*$/su, "$1")];
  const pair = HYPHENED_PAIRS.get(a);
  return (pair !== undefined && b.startsWith(pair)) || repeats(a, b);
}

/** "anak" + "anaknya", "kemerah" + "merahan", "tolong" + "menolong": the stem comes twice. */
function repeats(first: string, second: string): boolean {
  if (DOUBLED_SYLLABLES.has(first)) return false;
  if (first.length > 3 && second.startsWith(first)) return true;
  if (first.length === 3 && second.startsWith(first) && SUFFIXED.test(second.slice(3))) return true;
  for (let length = Math.min(first.length, second.length); length >= 4; length--)
    if (first.endsWith(second.slice(0, length)) && PREFIXED_STEM.test(first.slice(0, -length))) return true;
  return first.length >= 4 && /^(?:ber|me[mn]?g?|ter|di)/u.test(second) && second.endsWith(first.slice(1));
}
