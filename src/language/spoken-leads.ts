// What a voice says that is not printed: that a caption comes, who said a quotation. In the paper's language, whatever the interface speaks.

interface Leads {
  readonly caption: string;
  readonly speaker: string;
}

const INDONESIAN: Leads = { caption: "Keterangan foto.", speaker: "Kata" };
const ENGLISH: Leads = { caption: "Photograph.", speaker: "Said by" };

/** @param language BCP 47 tag of the paper. */
export const leadsOf = (language: string): Leads => (/^en\b/i.test(language) ? ENGLISH : INDONESIAN);
