// Words as printed → whether they are plainly Indonesian, by the small words of running text. Never knows a word of meaning, and never says what else they are.

/** The commonest words that the other language does not have. */
const INDONESIAN = new Set(
  "yang dan dengan untuk dari dalam pada ini itu tidak akan juga ke oleh kepada para saat tersebut karena adalah bisa sudah telah mereka kata lebih".split(
    " ",
  ),
);
const ENGLISH = new Set(
  "the of and to in for is that by with was at as from it be his has which are were this have not they but an".split(
    " ",
  ),
);

/** Of Indonesian running text small words are a sixth; of classifieds and lists fewer. */
const LEAST_SHARE = 0.04;
/** So many English ones to each Indonesian one: a story or a large advert in English stands on the page. */
const MOST_ENGLISH = 0.2;

/** @param words of a page, in any order. @returns false as well where there is too little to say so. Pure; O(letters). */
export function isPlainlyIndonesian(words: readonly string[]): boolean {
  let indonesian = 0;
  let english = 0;
  for (const word of words) {
    const bare = word.toLowerCase().replace(/[^a-z]/g, "");
    if (INDONESIAN.has(bare)) indonesian++;
    else if (ENGLISH.has(bare)) english++;
  }
  return indonesian > LEAST_SHARE * words.length && english <= MOST_ENGLISH * indonesian;
}
