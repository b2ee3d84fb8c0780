// Where lines and crop stand in a clip: whatever the words and the crop are, it is no higher than a chat shows, and nothing lies on anything else.
import { array, assert, constantFrom, integer, option, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  COLUMN,
  layoutClip,
  MOST_HIGH,
  WIDTH,
  wrapped,
  type ClipWords,
} from "../../../src/reader/share/clip-layout.ts";

/** Letters of one width, by the size of their type. */
const measure = (font: string, text: string): number =>
  Array.from(text).length * Number(/(\d+)px/.exec(font)![1]) * 0.5;
const ten = (text: string): number => Array.from(text).length * 10;

describe("wrapped", () => {
  it("keeps every word, in order, where there are lines enough", () => {
    expect(wrapped("Jembatan lama dibuka kembali", 150, 9, ten)).toEqual(["Jembatan lama", "dibuka kembali"]);
  });
  it("says that there is more, within the line", () => {
    expect(wrapped("Jembatan lama dibuka kembali", 130, 1, ten)).toEqual(["Jembatan…"]);
    expect(wrapped("satu dua, tiga empat lima", 90, 1, ten)).toEqual(["satu dua…"]);
  });
  it("breaks what is wider than a line, and says nothing of nothing", () => {
    expect(wrapped("koran.example/kabar", 100, 3, ten)).toEqual(["koran.exam", "ple/kabar"]);
    expect(wrapped("", 100, 3, ten)).toEqual([]);
    expect(wrapped("kata", 100, 0, ten)).toEqual([]);
  });
  it("is never wider nor longer than asked, and loses no letter where nothing is cut", () => {
    assert(
      property(
        array(string({ maxLength: 30 })),
        integer({ min: 20, max: 300 }),
        integer({ min: 1, max: 6 }),
        (words, width, most) => {
          const text = words.join(" ");
          const lines = wrapped(text, width, most, ten);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(ten(line)).toBeLessThanOrEqual(Math.max(width, 20));
          if (wrapped(text, width, 1000, ten).length <= most)
            expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });
});

const words = (more: Partial<ClipWords> = {}): ClipWords => ({
  title: "Kabar Musi",
  day: "Jumat, 20 November 2026",
  page: "Hal 1",
  kicker: "",
  headline: "Jembatan Lama Dibuka Kembali",
  lead: "Warga menyeberang gratis sampai akhir pekan.",
  links: ["koran.example/kabar-musi/2026-11-20/artikel/a1"],
  ...more,
});

describe("a clip", () => {
  it("has title and day on one line, and below each other where they are too long for that", () => {
    const [title, day] = layoutClip(words(), null, measure).lines;
    expect([title!.y, day!.align]).toEqual([day!.y, "right"]);
    const [long, second] = layoutClip(words({ title: "Kabar Pagi Kota Muara Kelindan" }), null, measure).lines;
    expect(second!.y).toBeGreaterThan(long!.y);
  });
  it("cuts a crop that is too high, and gives it room before the lead", () => {
    const { crop, height } = layoutClip(words({ lead: "kata ".repeat(400) }), { width: 100, height: 2000 }, measure);
    expect(crop?.isCut).toBe(true);
    expect(crop!.place[3]).toBeGreaterThan(400);
    expect(height).toBeLessThanOrEqual(MOST_HIGH);
  });
  it("shows a crop that fits whole, as wide as the column", () => {
    const { crop } = layoutClip(words(), { width: 480, height: 400 }, measure);
    expect(crop).toEqual({ place: [(WIDTH - COLUMN) / 2, crop!.place[1], COLUMN, 800], isCut: false });
  });
  it("stays within its bounds whatever it is made of", () => {
    const long = array(constantFrom("kata", "penyelenggaraan", "x".repeat(80)), { maxLength: 120 }).map((all) =>
      all.join(" "),
    );
    const any = record({
      title: long,
      day: string(),
      page: string(),
      kicker: long,
      headline: long,
      lead: long,
      links: array(long, { maxLength: 2 }),
    });
    const crops = option(record({ width: integer({ min: 1, max: 2000 }), height: integer({ min: 1, max: 4000 }) }));
    assert(
      property(any, crops, (said, cut) => {
        const { height, lines, rules, crop } = layoutClip(said, cut, measure);
        expect(height).toBeLessThanOrEqual(MOST_HIGH);
        for (const { x, y, text, font, align } of lines) {
          expect(y).toBeLessThan(height);
          const width = measure(font, text);
          expect(align === "left" ? x + width : x).toBeLessThanOrEqual(WIDTH - 60);
        }
        for (const y of rules) expect(y).toBeLessThan(height);
        if (!crop) return;
        const [left, top, width, high] = crop.place;
        expect(Math.min(left, width, high)).toBeGreaterThan(0);
        for (const { y } of lines) expect(y <= top || y >= top + high).toBe(true);
        expect(rules.at(-1)).toBeGreaterThan(top + high);
      }),
    );
  });
});
