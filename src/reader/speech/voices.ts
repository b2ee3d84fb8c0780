// The voices of a device → those for a paper's language, the best first. Pure; never asks the browser.

export interface Voice {
  /** The browser's own name for it. */
  readonly id: string;
  readonly name: string;
  /** BCP 47, or what Android makes of it ("id_ID"). */
  readonly language: string;
  /** Speaks without a network. */
  readonly isLocal: boolean;
  readonly isDefault: boolean;
}

/** The primary language; Java, and so Android, says "in" for Indonesian, as ISO 639 did until 1989. */
function primary(language: string): string {
  const [tag = ""] = language.toLowerCase().split(/[-_]/);
  return tag === "in" ? "id" : tag;
}

/** Those that need no network first, then the device's own choice; else as the device lists them. @param language of the paper. */
export const voicesFor = (voices: readonly Voice[], language: string): Voice[] =>
  voices
    .filter((voice) => primary(voice.language) === primary(language))
    .sort((a, b) => Number(b.isLocal) - Number(a.isLocal) || Number(b.isDefault) - Number(a.isDefault));

/** @param fitting of `voicesFor`. @param chosen the reader's, by id, or null. @param online without a network only a local voice speaks.
 *  @returns null where there is none; without a network one that will not speak, where there is no other. */
export function pickVoice(fitting: readonly Voice[], chosen: string | null, online: boolean): Voice | null {
  const wish = fitting.find(({ id }) => id === chosen) ?? fitting[0] ?? null;
  return wish === null || wish.isLocal || online ? wish : (fitting.find(({ isLocal }) => isLocal) ?? wish);
}
