// What is to be said → the browser's voice, and what came of it. The only file that knows speechSynthesis, and all its faults. Never more than one
// utterance at a time; never pause(), which on Android ends what is spoken.
import type { Voice } from "./voices.ts";

export interface Speech {
  readonly spoken: string;
  /** BCP 47. */
  readonly language: string;
  /** By id; null: the browser's own for the language. */
  readonly voice: string | null;
  /** 1 is usual. */
  readonly rate: number;
  /** About how long it takes. */
  readonly seconds: number;
}

/** "refused": only a press of the reader's own may begin speech here. "interrupted": another program took the voice. "network": the voice needs one. */
export type Outcome = "said" | "failed" | "refused" | "interrupted" | "network" | "stopped";

export interface SpeechEngine {
  /** Those known so far; browsers find them late. */
  voices(): readonly Voice[];
  /** Whether any voice was found, once it is known or has been waited for. */
  found(): Promise<boolean>;
  /** @returns hear no more. */
  onVoices(hear: () => void): () => void;
  /** Begins in this very task where nothing is being spoken, as browsers demand of what a press begins. Never rejects. */
  say(speech: Speech, signal: AbortSignal): Promise<Outcome>;
  silence(): void;
}

export interface SpeechHost {
  readonly speechSynthesis?: SpeechSynthesis;
  readonly SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance;
}

/** Chrome says nothing when it is asked to speak in the task in which it was told to be silent. */
const AFTER_CANCEL_MS = 80;
/** Voices that have not come by then do not come. */
const VOICES_WITHIN_MS = 3000;
const LOOK_EVERY_MS = 250;
/** A voice over a slow network begins late. */
const BEGINS_WITHIN_MS = 6000;
/** Twice as long as the estimate and this, and the end that never came is made up. */
const SLACK_MS = 8000;

const OUTCOMES: Readonly<Partial<Record<SpeechSynthesisErrorCode, Outcome>>> = {
  "not-allowed": "refused",
  network: "network",
  interrupted: "interrupted",
  canceled: "interrupted",
  "audio-busy": "interrupted",
};

/** @param host the window. @returns null where the browser does not speak at all. */
export function speechEngine({
  speechSynthesis: synth,
  SpeechSynthesisUtterance: Utterance,
}: SpeechHost): SpeechEngine | null {
  if (!synth || !Utterance) return null;
  /** Held here: Chrome lets go of an utterance nobody holds, and its end is never heard. */
  let spoken: SpeechSynthesisUtterance | null = null;
  let silencedAt = -Infinity;
  const cancel = (): void => {
    silencedAt = Date.now();
    synth.cancel();
  };
  const isBusy = (): boolean => synth.speaking || synth.pending;
  const voices = (): Voice[] =>
    synth.getVoices().map((voice) => ({
      id: voice.voiceURI,
      name: voice.name,
      language: voice.lang,
      isLocal: voice.localService,
      isDefault: voice.default,
    }));
  const onVoices = (hear: () => void): (() => void) => {
    // Safari has the list and not the event.
    synth.addEventListener?.("voiceschanged", hear);
    return () => synth.removeEventListener?.("voiceschanged", hear);
  };
  voices(); // the first asking makes browsers look for them

  function begin({ spoken: text, language, voice, rate, seconds }: Speech, signal: AbortSignal): Promise<Outcome> {
    return new Promise((resolve) => {
      const utterance = new Utterance!(text);
      const own = synth!.getVoices().find(({ voiceURI }) => voiceURI === voice);
      utterance.lang = own?.lang.replace("_", "-") ?? language;
      if (own) utterance.voice = own;
      utterance.rate = rate;
      const begun = Date.now();
      let hasBegun = false;
      let quiet = 0;
      const end = (outcome: Outcome): void => {
        clearInterval(watch);
        signal.removeEventListener("abort", stop);
        if (spoken === utterance) spoken = null;
        resolve(outcome);
      };
      const stop = (): void => {
        end("stopped");
        cancel();
      };
      // An end that nobody tells of: the voice is quiet, or goes on far beyond its time.
      const watch = setInterval(() => {
        const after = Date.now() - begun;
        quiet = isBusy() ? 0 : quiet + 1;
        if (quiet >= 2 && (hasBegun || after > BEGINS_WITHIN_MS)) end(hasBegun ? "said" : "failed");
        else if (after > 2000 * seconds + SLACK_MS) {
          end(hasBegun ? "said" : "failed");
          cancel();
        }
      }, LOOK_EVERY_MS);
      utterance.addEventListener("start", () => {
        hasBegun = true;
      });
      utterance.addEventListener("end", () => end("said"));
      utterance.addEventListener("error", ({ error }) => end(OUTCOMES[error] ?? "failed"));
      signal.addEventListener("abort", stop);
      spoken = utterance;
      // Another page may have left it paused.
      if (synth!.paused) synth!.resume();
      synth!.speak(utterance);
    });
  }

  return {
    voices,
    onVoices,
    async found() {
      for (let waited = 0; waited < VOICES_WITHIN_MS; waited += LOOK_EVERY_MS) {
        if (synth.getVoices().length > 0) return true;
        await wait(LOOK_EVERY_MS);
      }
      return synth.getVoices().length > 0;
    },
    async say(speech, signal) {
      if (isBusy()) cancel();
      const left = silencedAt + AFTER_CANCEL_MS - Date.now();
      if (left > 0) await wait(left);
      return signal.aborted ? "stopped" : begin(speech, signal);
    },
    silence() {
      if (spoken !== null || isBusy()) cancel();
    },
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
