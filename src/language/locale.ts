// The languages koran speaks, and their names for Intl and `lang`. Never a string of theirs: those are catalogues.

export type Language = "id" | "en";

/** BCP 47 tag for Intl and `lang`. */
export const localeOf = (language: Language): string => (language === "id" ? "id-ID" : "en-GB");
