import { expect, it } from "vitest";
import { logicalText, splitText } from "../../src/layout/logical-text.ts";
import type { PrintedWord } from "../../src/layout/types.ts";

const word = (text: string, height = 8): PrintedWord => ({ text, box: [0, 0, 10, height], confidence01: 1 });
const row = (line: string): PrintedWord[] => line.split(" ").map((text) => word(text));

it("glues a drop cap to the word it begins, and a small letter to none", () => {
  const { text, words } = logicalText([[word("K", 30), ...row("ABUPATEN Musi")]]);
  expect(text).toBe("KABUPATEN Musi");
  expect(words.map((w) => [w.start, w.end])).toEqual([
    [0, 9],
    [0, 9],
    [10, 14],
  ]);
  expect(logicalText([row("A man")]).text).toBe("A man");
});

it("joins a word over three lines, and leaves a hyphen at the very end", () => {
  expect(logicalText([row("ke-"), row("anekaragam-"), row("an hayati-")]).text).toBe("keanekaragaman hayati-");
});

it("cuts a text in two, each word in its own part with its own offsets", () => {
  const [head, tail] = splitText(logicalText([row("PALEMBANG, KM — Warga antre")]), 13, 3);
  expect([head.text, tail.text]).toEqual(["PALEMBANG, KM", "Warga antre"]);
  expect(head.words.map((w) => head.text.slice(w.start, w.end))).toEqual(["PALEMBANG,", "KM"]);
  expect(tail.words.map((w) => tail.text.slice(w.start, w.end))).toEqual(["Warga", "antre"]);
});

it("joins a broken word over the dust beside its line", () => {
  const dust: PrintedWord = { text: "|", box: [0, 0, 1, 9], confidence01: 0.6 };
  expect(logicalText([[...row("proses terlam-"), dust], row("bat .")]).text).toBe("proses terlambat .");
});

it("ends a paragraph that another follows in no comma, if an engine read it", () => {
  const read = row("makan siang dimulai,").map((w) => ({ ...w, confidence01: 0.9 }));
  expect(logicalText([read], undefined, { isClosed: true }).text).toBe("makan siang dimulai.");
  expect(logicalText([read]).text).toBe("makan siang dimulai,");
  expect(logicalText([row("makan siang dimulai,")], undefined, { isClosed: true }).text).toBe("makan siang dimulai,");
});

it("sees by the tail under a heading's word that its full stop is a comma, and of the text's words never", () => {
  const read = (text: string, height: number): PrintedWord => ({ text, box: [0, 0, 99, height], confidence01: 0.6 });
  const heading = (tail: number, isHeading = true): string => {
    const rows = [
      [read("Perahu", 43), read("Terakhir", 42)],
      [read("Malam.", 43 + tail), read("Jembatan", 52)],
      [read("Pertama", 40), read("Pagi.", 60)],
    ];
    return logicalText(rows, undefined, { isHeading }).text;
  };
  expect(heading(7)).toBe("Perahu Terakhir Malam, Jembatan Pertama Pagi.");
  expect(heading(2)).toBe("Perahu Terakhir Malam. Jembatan Pertama Pagi.");
  expect(heading(7, false)).toBe("Perahu Terakhir Malam. Jembatan Pertama Pagi.");
});
