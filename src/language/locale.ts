// The languages koran speaks, and their names for Intl and `lang`. Never a string of theirs: those are catalogues.

export type Language = "id" | "en";

/** On which day a calendar's week begins, as `Date` counts days (0 for Sunday). */
export const WEEK_STARTS: Readonly<Record<Language, number>> = { id: 1, en: 1 };

/** BCP 47 tag for Intl and `lang`. */
export const localeOf = (language: Language): string => (language === "id" ? "id-ID" : "en-GB");
