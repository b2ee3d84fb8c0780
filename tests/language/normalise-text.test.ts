import { expect, it } from "vitest";
import { normaliseWord, titleWords } from "../../src/language/normalise-text.ts";

it("writes ligatures and accents in one way and leaves all else alone", () => {
  expect(normaliseWord("e\ufb01sien")).toBe("efisien");
  expect(normaliseWord("cafe\u0301")).toBe("café");
  expect(normaliseWord("a\u200bb")).toBe("ab");
  expect(normaliseWord("“Rp½”")).toBe("“Rp½”");
});

it("curls a quotation mark that an engine read straight, and no sign of inches", () => {
  expect(normaliseWord('"Tadi')).toBe("“Tadi");
  expect(normaliseWord('("Tadi')).toBe("(“Tadi");
  expect(normaliseWord('layu."')).toBe("layu.”");
  expect(normaliseWord('ketek",')).toBe("ketek”,");
  expect(normaliseWord('"Musi"')).toBe("“Musi”");
  expect(normaliseWord('14"')).toBe('14"');
  expect(normaliseWord('"')).toBe('"');
});

it("compares titles by their words alone", () => {
  expect(titleWords("“Harga Beras…” 10 Persen")).toEqual(["harga", "beras", "10", "persen"]);
});
