// An Indonesian word → what it may be made of, without its prefix and suffix. Never a dictionary: it may name what is no word.

/** With the letters that the prefix may have swallowed: "mengirim" is of "kirim". Longest first. */
const PREFIXES: readonly (readonly [string, ...string[]])[] = [
  ["memper", ""],
  ["meny", "s"],
  ["meng", "", "k"],
  ["peny", "s"],
  ["peng", "", "k"],
  ["mem", "", "p"],
  ["men", "", "t"],
  ["pem", "", "p"],
  ["pen", "", "t"],
  ["ber", ""],
  ["per", ""],
  ["ter", ""],
  ["me", ""],
  ["pe", ""],
  ["di", ""],
  ["ke", ""],
  ["se", ""],
];
const SUFFIXES = ["kannya", "annya", "kan", "nya", "lah", "an", "i"];
/** Less is left of words that are whole ("beras", "makan"). */
const LEAST = 4;
/** What neither word is may be a stem only where it is longer. */
const LEAST_OF_BOTH = 5;

/** @param word folded. @returns the word itself and what is left of it; at most some thirty. Pure. */
export function stemsOf(word: string): string[] {
  const bare = [word];
  for (const suffix of SUFFIXES) if (word.endsWith(suffix)) bare.push(word.slice(0, -suffix.length));
  const stems = [...bare];
  for (const [prefix, ...swallowed] of PREFIXES)
    if (word.startsWith(prefix))
      for (const end of bare) for (const first of swallowed) stems.push(first + end.slice(prefix.length));
  return stems.filter((stem) => stem.length >= LEAST);
}

/** Whether two folded words are of one stem. Pure; some µs. */
export function isOfOneStem(one: string, other: string): boolean {
  const stems = stemsOf(one);
  return stemsOf(other).some(
    (stem) => stems.includes(stem) && (stem === one || stem === other || stem.length >= LEAST_OF_BOTH),
  );
}
