// Headlines that an engine gave no words for. Each drawn here, none of a real paper.
import { describe, expect, it } from "vitest";
import { boxHolds, centre } from "../../src/edition/geometry.ts";
import type { PageInput } from "../../src/layout/types.ts";
import { unreadType } from "../../src/layout/unread-type.ts";
import { prose, sheet, type Sheet } from "./sheet.ts";

describe("a row of large type", { timeout: 30_000 }, () => {
  /** A story of two rows of headline over a photograph. */
  function story(): Sheet {
    const page = sheet();
    page.line("Harga Kedelai Kembali", 30, 30, 30);
    page.line("Melonjak", 30, 66, 30);
    page.photograph([30, 108, 240, 120]);
    page.text(prose(120), 30, 240, 200);
    page.text(prose(120, 3), 250, 240, 200);
    return page;
  }
  const without = (input: PageInput, ...lost: string[]): PageInput => ({
    ...input,
    words: input.words.filter(({ text }) => !lost.includes(text)),
  });

  it("is found where it was given no words, close over a photograph too", () => {
    const input = story().input({ degrees: 0.7 });
    const found = unreadType(without(input, "Melonjak"));
    const lost = input.words.find(({ text }) => text === "Melonjak")!;
    expect(found.length).toBe(1);
    expect(boxHolds(found[0]!, centre(lost.box))).toBe(true);
    expect(input.words.filter(({ box }) => boxHolds(found[0]!, centre(box)))).toEqual([lost]);
  });

  it("is found where only its last word was lost", () => {
    const input = story().input();
    const found = unreadType(without(input, "Kembali"));
    expect(found.length).toBe(1);
    expect(input.words.filter(({ box }) => boxHolds(found[0]!, centre(box))).map(({ text }) => text)).toEqual([
      "Kembali",
    ]);
  });

  it("is none where all was read, where nothing was, and in a photograph", () => {
    const input = story().input();
    expect(unreadType(input)).toEqual([]);
    expect(unreadType({ ...input, words: [] })).toEqual([]);
    const page = story();
    page.line("Apotek Sehat", 60, 150, 30);
    expect(unreadType(without(page.input(), "Apotek", "Sehat"))).toEqual([]);
  });
});
