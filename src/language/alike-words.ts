// Two printed words → whether they are the same word but for a misread letter or a cut end. Never knows what they mean.

/** A shorter one may be another word altogether. */
const LEAST = 4;

/** @param a, b in lower case, without marks around them. */
export function alikeWords(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < LEAST || b.length < LEAST) return false;
  if (a.startsWith(b) || b.startsWith(a)) return true;
  return a.length === b.length && Array.from(a, (c, i) => c !== b[i]).filter(Boolean).length === 1;
}
