// How fast and in which voice the reader listens → remembered on this device. Never anything about what is listened to.
import { fieldsOf, remember, remembered } from "../small-store.ts";

/** As many steps as a choice has room for; beyond two no voice can be followed. */
export const RATES = [0.8, 1, 1.25, 1.5, 2] as const;

export interface SpeechSettings {
  readonly rate: number;
  /** The chosen voice's id, by the language of the paper. */
  readonly voices: Readonly<Record<string, string>>;
}

const STORAGE_KEY = "koran.speech";
const DEFAULTS = { rate: 1 } as const;

/** What a stored text says, field by field; anything else keeps its default. */
export function readSpeechSettings(stored: string | null): SpeechSettings {
  const { rate, voices } = fieldsOf(stored);
  const named = typeof voices === "object" && voices !== null ? Object.entries(voices) : [];
  return {
    rate: RATES.find((known) => known === rate) ?? DEFAULTS.rate,
    voices: Object.fromEntries(named.filter((entry): entry is [string, string] => typeof entry[1] === "string")),
  };
}

export const storedSpeechSettings = (): SpeechSettings => readSpeechSettings(remembered(STORAGE_KEY));

/** Where that is refused they hold until the tab is closed. */
export function storeSpeechSettings(settings: SpeechSettings): void {
  remember(STORAGE_KEY, JSON.stringify(settings));
}
