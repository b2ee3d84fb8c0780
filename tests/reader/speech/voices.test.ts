import { describe, expect, it } from "vitest";
import { pickVoice, voicesFor, type Voice } from "../../../src/reader/speech/voices.ts";

const voice = (id: string, language: string, isLocal: boolean, isDefault = false): Voice => ({
  id,
  name: id,
  language,
  isLocal,
  isDefault,
});
const GOOGLE = voice("Google Bahasa Indonesia", "id-ID", false, true);
const ANDROID = voice("Indonesian Indonesia", "id_ID", true);
const OLD = voice("old Android", "in-ID", true);
const ENGLISH = voice("English", "en-GB", true, true);

describe("voices", () => {
  it("of the paper's language, by whatever name, those that need no network first", () => {
    expect(voicesFor([ENGLISH, GOOGLE, ANDROID, OLD], "id").map(({ id }) => id)).toEqual([
      ANDROID.id,
      OLD.id,
      GOOGLE.id,
    ]);
    expect(voicesFor([ENGLISH, GOOGLE], "en")).toEqual([ENGLISH]);
  });
  it("are picked as the reader chose, else the best", () => {
    const fitting = voicesFor([GOOGLE, ANDROID], "id");
    expect(pickVoice(fitting, null, true)).toBe(ANDROID);
    expect(pickVoice(fitting, GOOGLE.id, true)).toBe(GOOGLE);
    expect(pickVoice(fitting, "gone", true)).toBe(ANDROID);
    expect(pickVoice([], null, true)).toBeNull();
  });
  it("without a network speak by a local one, where there is one", () => {
    expect(pickVoice(voicesFor([GOOGLE, ANDROID], "id"), GOOGLE.id, false)).toBe(ANDROID);
    expect(pickVoice([GOOGLE], null, false)).toBe(GOOGLE);
  });
});
