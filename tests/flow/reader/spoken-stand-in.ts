// A stand-in for the browser's voice, which headless Chromium has not: it says nothing, notes what it was told to say, and has the faults of real ones.
// Runs in the page, before the app. Never part of the app.
import type { Page } from "playwright-core";

/** How it misbehaves. */
export interface StandIn {
  /** Ms until its voices are known. Default: at once. */
  readonly voicesAfterMs?: number | "told";
  /** Default: a local Indonesian one and a remote one. */
  readonly voices?: readonly { readonly name: string; readonly lang: string; readonly localService: boolean }[];
  /** Ms that each utterance takes; 0: until the test ends it. Default: 0. */
  readonly takesMs?: number;
  /** Utterances with these words end and nobody hears of it. */
  readonly endsUnheard?: string;
  /** Utterances with these words fail. */
  readonly fails?: string;
}

/** What it was told to say. */
export interface Said {
  readonly text: string;
  readonly rate: number;
  readonly voice: string | null;
}

interface Noted {
  readonly said: readonly Said[];
  readonly synth: { readonly speaking: boolean; readonly pauses: number; end(): void };
  /** What the media keys do. */
  readonly keys: Readonly<Record<string, (() => void) | null>>;
  readonly findVoices: () => void;
}

/** @returns the source of a script for `addInitScript`. */
export const standIn = (faults: StandIn = {}): string => `(${install.toString()})(${JSON.stringify(faults)})`;

const ask = <T>(page: Page, question: (noted: Noted) => T): Promise<T> =>
  page.evaluate<T>(`(${question.toString()})(globalThis.standIn)`);
export const saidIn = (page: Page): Promise<readonly Said[]> => ask(page, ({ said }) => said);
export const speaks = (page: Page): Promise<boolean> => ask(page, ({ synth }) => synth.speaking);
/** How often it was told to pause. */
export const pausesOf = (page: Page): Promise<number> => ask(page, ({ synth }) => synth.pauses);
/** For `voicesAfterMs: "told"`. */
export const findVoices = (page: Page): Promise<void> => ask(page, (noted) => noted.findVoices());
/** What it says now comes to its end. */
export const endSaying = (page: Page): Promise<void> => ask(page, ({ synth }) => synth.end());
/** A key of the device, or of its lock screen. */
export const pressKey = (page: Page, key: string): Promise<void> =>
  page.evaluate((key) => (globalThis as unknown as { standIn: Noted }).standIn.keys[key]?.(), key);

function install(faults: StandIn): void {
  const said: { text: string; rate: number; voice: string | null }[] = [];
  const voices = (
    faults.voices ?? [
      { name: "Google Bahasa Indonesia", lang: "id-ID", localService: false },
      { name: "Damayanti", lang: "id_ID", localService: true },
      { name: "Daniel", lang: "en-GB", localService: true },
    ]
  ).map((voice) => ({ ...voice, voiceURI: voice.name, default: false }));
  let known = faults.voicesAfterMs === undefined;

  class Utterance extends EventTarget {
    lang = "";
    rate = 1;
    voice: { name: string } | null = null;
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const tell = (utterance: Utterance, type: string, error?: string): void => {
    utterance.dispatchEvent(Object.assign(new Event(type), { error }));
  };

  class Synth extends EventTarget {
    now: Utterance | null = null;
    paused = false;
    pauses = 0;
    cancelledAt = -Infinity;
    timer: ReturnType<typeof setTimeout> | undefined;
    get speaking(): boolean {
      return this.now !== null;
    }
    get pending(): boolean {
      return false;
    }
    getVoices(): unknown[] {
      return known ? voices : [];
    }
    speak(utterance: Utterance): void {
      // As Chrome: what follows a cancel in the same moment is lost.
      if (performance.now() - this.cancelledAt < 30) return;
      this.now = utterance;
      said.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice?.name ?? null });
      setTimeout(() => tell(utterance, "start"), 0);
      if (faults.fails && utterance.text.includes(faults.fails))
        this.timer = setTimeout(() => this.fail("synthesis-failed"), 20);
      else if (
        utterance.voice &&
        !(utterance.voice as unknown as { localService: boolean }).localService &&
        !navigator.onLine
      )
        this.timer = setTimeout(() => this.fail("network"), 20);
      else if (faults.endsUnheard && utterance.text.includes(faults.endsUnheard))
        this.timer = setTimeout(() => (this.now = null), 50);
      else if (faults.takesMs) this.timer = setTimeout(() => this.end(), faults.takesMs);
    }
    /** As on Android: it is over. */
    pause(): void {
      this.pauses++;
      this.cancel();
    }
    resume(): void {
      this.paused = false;
    }
    cancel(): void {
      this.cancelledAt = performance.now();
      this.fail("interrupted");
    }
    fail(error: string): void {
      const { now } = this;
      clearTimeout(this.timer);
      this.now = null;
      if (now) tell(now, "error", error);
    }
    end(): void {
      const { now } = this;
      clearTimeout(this.timer);
      this.now = null;
      if (now) tell(now, "end");
    }
  }
  const synth = new Synth();
  const keys: Record<string, (() => void) | null> = {};
  navigator.mediaSession.setActionHandler = (action, run) => {
    keys[action] = run as (() => void) | null;
  };
  const findVoices = (): void => {
    known = true;
    synth.dispatchEvent(new Event("voiceschanged"));
  };
  if (typeof faults.voicesAfterMs === "number") setTimeout(findVoices, faults.voicesAfterMs);
  Object.defineProperty(globalThis, "speechSynthesis", { value: synth, configurable: true });
  Object.defineProperty(globalThis, "SpeechSynthesisUtterance", { value: Utterance, configurable: true });
  Object.assign(globalThis, { standIn: { said, synth, keys, findVoices } });
}
