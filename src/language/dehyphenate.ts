// Two printed halves of a word → how they join: the hyphen dropped, or kept because it belongs to the word. Never looks words up.

/** Hyphens a printer or an engine may set; a soft one too. */
const LINE_END_HYPHEN = /\p{L}[-\u2010\u00ad¬]$/u;
/** What may stand before a repeated stem: "ke-merah-merahan", "ber-hari-hari". */
const PREFIXED_STEM = /^(?:ke|se|ber|ter|di|pe|per|me|mem|men|meng|meny)?$/u;
/** The doubled word may change its sound: the known pairs, first half by first half. */
const SOUND_CHANGED: Readonly<Record<string, string>> = {
  sayur: "mayur",
  gerak: "gerik",
  lauk: "pauk",
  bolak: "balik",
  serba: "serbi",
  warna: "warni",
  pontang: "panting",
  mondar: "mandir",
  hiruk: "pikuk",
  seluk: "beluk",
  carut: "marut",
  compang: "camping",
};

/** Whether a word at a line's end goes on in the next line. */
export const endsBroken = (word: string): boolean => LINE_END_HYPHEN.test(word);

/**
 * The two halves as one word.
 * @param head ends in a hyphen (see {@link endsBroken}). @param tail what the next line begins with.
 * @returns "berha-" + "rap" → "berharap"; "anak-" + "anak" → "anak-anak"; "Asia-" + "Afrika" → "Asia-Afrika"; "ke-" + "12" → "ke-12".
 */
export function joinBroken(head: string, tail: string): string {
  const stem = head.slice(0, -1);
  return keepsHyphen(stem, tail) ? `${stem}-${tail}` : stem + tail;
}

function keepsHyphen(stem: string, tail: string): boolean {
  if (/^\P{L}/u.test(tail)) return true;
  const first = /\p{L}*$/u.exec(stem)?.[0] ?? "";
  // A capital inside a word that is not all capitals begins a name: "Asia-Afrika", "se-Indonesia".
  if (/^\p{Lu}/u.test(tail) && /\p{Ll}$/u.test(first)) return true;
  const [a, b] = [first.toLowerCase(), tail.toLowerCase().replace(/^(\p{L}+).*$/su, "$1")];
  if (SOUND_CHANGED[a] !== undefined && b.startsWith(SOUND_CHANGED[a])) return true;
  return repeats(a, b);
}

/** "anak" + "anaknya", "kemerah" + "merahan", "tolong" + "menolong": the stem comes twice. */
function repeats(first: string, second: string): boolean {
  if (first.length >= 3 && second.startsWith(first)) return true;
  for (let length = Math.min(first.length, second.length); length >= 4; length--)
    if (first.endsWith(second.slice(0, length)) && PREFIXED_STEM.test(first.slice(0, -length))) return true;
  return first.length >= 4 && /^(?:ber|me[mn]?g?|ter|di)/u.test(second) && second.endsWith(first.slice(1));
}
