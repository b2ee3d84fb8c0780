// How fast and in which voice the reader listens → remembered on this device. Never anything about what is listened to.

/** As many steps as a choice has room for; beyond two no voice can be followed. */
export const RATES = [0.8, 1, 1.25, 1.5, 2] as const;

export interface SpeechSettings {
  readonly rate: number;
  /** The chosen voice's id, by the language of the paper. */
  readonly voices: Readonly<Record<string, string>>;
}

const STORAGE_KEY = "koran.speech";
const DEFAULTS: SpeechSettings = { rate: 1, voices: {} };

/** What a stored text says, field by field; anything else keeps its default. */
export function readSpeechSettings(stored: string | null): SpeechSettings {
  let raw: unknown;
  try {
    raw = JSON.parse(stored ?? "null");
  } catch {
    return DEFAULTS;
  }
  if (typeof raw !== "object" || raw === null) return DEFAULTS;
  const { rate, voices } = raw as Partial<Record<keyof SpeechSettings, unknown>>;
  const named = typeof voices === "object" && voices !== null ? Object.entries(voices) : [];
  return {
    rate: RATES.find((known) => known === rate) ?? DEFAULTS.rate,
    voices: Object.fromEntries(named.filter((entry): entry is [string, string] => typeof entry[1] === "string")),
  };
}

export function storedSpeechSettings(): SpeechSettings {
  try {
    return readSpeechSettings(localStorage.getItem(STORAGE_KEY));
  } catch {
    return DEFAULTS; // storage refused: the defaults will do
  }
}

export function storeSpeechSettings(settings: SpeechSettings): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
  } catch {
    // Storage refused: it holds until the tab is closed.
  }
}
