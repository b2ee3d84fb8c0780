import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  speechEngine,
  type Outcome,
  type SpeechEngine,
  type SpeechHost,
} from "../../../src/reader/speech/speech-engine.ts";

/** A browser's voice with its faults. */
class Utterance extends EventTarget {
  lang = "";
  voice: unknown = null;
  rate = 1;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  tell(type: string, more: { error?: string } = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), more));
  }
}
class Synth {
  speaking = false;
  pending = false;
  paused = false;
  list: unknown[] = [];
  log: string[] = [];
  now: Utterance | null = null;
  getVoices = () => this.list;
  resume = () => (this.paused = false);
  speak(utterance: Utterance): void {
    this.log.push(utterance.text);
    this.now = utterance;
    this.speaking = true;
    utterance.tell("start");
  }
  cancel(): void {
    this.log.push("cancel");
    const { now } = this;
    this.now = null;
    this.speaking = false;
    now?.tell("error", { error: "interrupted" });
  }
  end(): void {
    const { now } = this;
    this.speaking = false;
    this.now = null;
    now?.tell("end");
  }
}

let synth: Synth;
let engine: SpeechEngine;
const say = (spoken: string, signal = new AbortController().signal): Promise<Outcome> =>
  engine.say({ spoken, language: "id", voice: null, rate: 1, seconds: 2 }, signal);
/** @returns what became of it so far. */
function follow(promise: Promise<Outcome>): () => Outcome | null {
  let outcome: Outcome | null = null;
  void promise.then((one) => (outcome = one));
  return () => outcome;
}

beforeEach(() => {
  vi.useFakeTimers();
  synth = new Synth();
  engine = speechEngine({ speechSynthesis: synth, SpeechSynthesisUtterance: Utterance } as unknown as SpeechHost)!;
});
afterEach(() => void vi.useRealTimers());

describe("the browser's voice", () => {
  it("is none where the browser does not speak", () => {
    expect(speechEngine({})).toBeNull();
  });
  it("begins in the very task of a press, and says when it has ended", async () => {
    const said = say("Satu.");
    expect(synth.log).toEqual(["Satu."]);
    synth.end();
    expect(await said).toBe("said");
  });
  it("is silenced by cancel, never by pause, and speaks again only after a moment", async () => {
    const abort = new AbortController();
    const first = say("Satu.", abort.signal);
    abort.abort();
    expect(await first).toBe("stopped");
    expect(synth.log).toEqual(["Satu.", "cancel"]);
    const second = follow(say("Dua."));
    expect(synth.log).toEqual(["Satu.", "cancel"]);
    await vi.advanceTimersByTimeAsync(100);
    expect(synth.log).toEqual(["Satu.", "cancel", "Dua."]);
    synth.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(second()).toBe("said");
  });
  it("says nothing that was given up while it waited for silence", async () => {
    synth.speaking = true;
    const abort = new AbortController();
    const outcome = follow(say("Satu.", abort.signal));
    abort.abort();
    await vi.advanceTimersByTimeAsync(100);
    expect(outcome()).toBe("stopped");
    expect(synth.log).toEqual(["cancel"]);
  });
  it("that fell silent without an end has ended", async () => {
    const outcome = follow(say("Satu."));
    synth.speaking = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(outcome()).toBe("said");
  });
  it("that never falls silent is cut off, long after its time", async () => {
    const outcome = follow(say("Satu."));
    await vi.advanceTimersByTimeAsync(11_000);
    expect(outcome()).toBeNull();
    await vi.advanceTimersByTimeAsync(2000);
    expect(outcome()).toBe("said");
    expect(synth.log.at(-1)).toBe("cancel");
  });
  it("that never begins has failed", async () => {
    synth.speak = () => {};
    const outcome = follow(say("Satu."));
    await vi.advanceTimersByTimeAsync(7000);
    expect(outcome()).toBe("failed");
  });
  it.each([
    ["not-allowed", "refused"],
    ["network", "network"],
    ["interrupted", "interrupted"],
    ["audio-busy", "interrupted"],
    ["synthesis-failed", "failed"],
    ["voice-unavailable", "failed"],
  ])("that says %s is %s", async (error, outcome) => {
    const said = say("Satu.");
    synth.now!.tell("error", { error });
    expect(await said).toBe(outcome);
  });
  it("waits for voices that come late, and not for ever", async () => {
    const found = engine.found();
    await vi.advanceTimersByTimeAsync(1000);
    synth.list = [{ voiceURI: "a", name: "A", lang: "id-ID", localService: true, default: false }];
    await vi.advanceTimersByTimeAsync(300);
    expect(await found).toBe(true);
    synth.list = [];
    const none = engine.found();
    await vi.advanceTimersByTimeAsync(4000);
    expect(await none).toBe(false);
  });
});
