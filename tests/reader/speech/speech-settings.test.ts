import { expect, it } from "vitest";
import { readSpeechSettings } from "../../../src/reader/speech/speech-settings.ts";

it("reads what it wrote, and of anything else keeps what it can", () => {
  const settings = { rate: 1.25, voices: { id: "Google Bahasa Indonesia" } };
  expect(readSpeechSettings(JSON.stringify(settings))).toEqual(settings);
  expect(readSpeechSettings('{"rate": 7, "voices": {"id": 3, "en": "Daniel"}}')).toEqual({
    rate: 1,
    voices: { en: "Daniel" },
  });
  for (const broken of [null, "", "{", "4", '"x"', '{"voices":null}'])
    expect(readSpeechSettings(broken)).toEqual({ rate: 1, voices: {} });
});
