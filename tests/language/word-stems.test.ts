// Which Indonesian words are taken to be of one stem.
import { describe, expect, it } from "vitest";
import { isOfOneStem, stemsOf } from "../../src/language/word-stems.ts";

describe("of one stem", () => {
  it.each([
    ["kirim", "mengirim"],
    ["kirim", "pengiriman"],
    ["harga", "seharga"],
    ["jembatan", "jembatannya"],
    ["pindah", "dipindahkan"],
    ["pukul", "memukul"],
    ["tulis", "penulis"],
    ["sapu", "menyapu"],
    ["bangun", "pembangunan"],
    ["membangun", "pembangunan"],
  ])("are %s and %s", (one, other) => {
    expect(isOfOneStem(one, other)).toBe(true);
    expect(isOfOneStem(other, one)).toBe(true);
  });
  it.each([
    ["kapal", "kepala"],
    ["beras", "keras"],
    ["harga", "warga"],
    ["makan", "mekar"],
    ["perang", "terang"],
    ["diri", "seri"],
  ])("are not %s and %s", (one, other) => expect(isOfOneStem(one, other)).toBe(false));
});

it("a word keeps at least four letters", () => expect(stemsOf("beras").every((stem) => stem.length >= 4)).toBe(true));
