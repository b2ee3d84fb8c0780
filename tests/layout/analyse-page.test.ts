import { describe, expect, it } from "vitest";
import { boxHolds, centre } from "../../src/edition/geometry.ts";
import { analysePage } from "../../src/layout/analyse-page.ts";
import type { LayoutZone, PageInput, PageLayout, PrintedWord } from "../../src/layout/types.ts";
import { prose, sheet } from "./sheet.ts";

const textOf = (zone: LayoutZone): string => zone.lines.flatMap((l) => l.words.map((w) => w.text)).join(" ");
const groupOf = (layout: PageLayout, start: string): number => {
  const zone = layout.zones.find((z) => textOf(z).startsWith(start));
  if (!zone)
    throw new Error(`no zone begins with ${start}: ${layout.zones.map((z) => textOf(z).slice(0, 30)).join(" | ")}`);
  return zone.group;
};

/** Two columns under one headline; the rest of the page beside it. */
function twoColumns() {
  const page = sheet();
  page.line("Harga Beras Naik Lagi", 30, 30, 24);
  page.text(`Pertama ${prose(120)}`, 30, 70, 140);
  page.text(`Kedua ${prose(120, 3)}`, 186, 70, 140, 9, { indent: false });
  return page;
}

describe("analysePage", { timeout: 30_000 }, () => {
  it("puts two columns and the headline over them into one group, in reading order", () => {
    const layout = analysePage(twoColumns().input());
    expect(new Set(layout.zones.map((z) => z.group)).size).toBe(1);
    expect(layout.zones.map((z) => z.kind)).toEqual(["headline", "text", "text"]);
    expect(layout.zones.map((z) => textOf(z).split(" ")[0])).toEqual(["Harga", "Pertama", "Kedua"]);
    expect(layout.skewDegrees).toBe(0);
    expect(layout.zones[1]!.polygon).toBeUndefined();
  });

  it("uses every word exactly once", () => {
    const input = twoColumns().input();
    const layout = analysePage(input);
    const used = [...layout.zones.flatMap((z) => z.lines.flatMap((l) => [...l.words])), ...layout.strayWords];
    expect(used.length).toBe(input.words.length);
    expect(new Set(used)).toEqual(new Set(input.words));
  });

  it("keeps a column in one zone over a row that the engine gave no words for", () => {
    const { words, ...input } = twoColumns().input();
    const lost = words.filter(({ box: [x, y] }) => x > 180 && y > 70)[60]!;
    const isOnItsRow = ({ box: [x, y] }: PrintedWord): boolean => x > 180 && Math.abs(y - lost.box[1]) < 4;
    const layout = analysePage({ ...input, words: words.filter((word) => !isOnItsRow(word)) });
    expect(layout.zones.map((z) => z.kind)).toEqual(["headline", "text", "text"]);
    expect(layout.zones.some((z) => boxHolds(z.box, centre(lost.box)))).toBe(true);
  });

  it("keeps two stories apart at the rule between them", () => {
    const page = sheet();
    page.line("Pasar Pagi Ramai", 30, 30, 20);
    const below = page.text(`Atas ${prose(70)}`, 30, 60, 200);
    page.rule(20, below + 8, 300, below + 9.4);
    page.line("Hutan Kota Dibuka", 30, below + 20, 20);
    page.text(`Bawah ${prose(70, 2)}`, 30, below + 50, 200);
    const layout = analysePage(page.input());
    expect(groupOf(layout, "Pasar")).toBe(groupOf(layout, "Atas"));
    expect(groupOf(layout, "Hutan")).toBe(groupOf(layout, "Bawah"));
    expect(groupOf(layout, "Pasar")).not.toBe(groupOf(layout, "Hutan"));
    expect(layout.rules.length).toBeGreaterThanOrEqual(1);
  });

  it("finds a frame and keeps what it holds in one group of its own", () => {
    const page = twoColumns();
    page.frame([350, 60, 150, 160]);
    page.line("OBRAL AKHIR TAHUN", 360, 80, 13);
    page.line("Telepon 0800 123", 370, 120, 10);
    page.line("Buka setiap hari", 370, 150, 10);
    const layout = analysePage(page.input());
    expect(layout.frames.length).toBe(1);
    expect(groupOf(layout, "OBRAL")).toBe(groupOf(layout, "Telepon"));
    expect(groupOf(layout, "OBRAL")).not.toBe(groupOf(layout, "Pertama"));
    const frame = layout.frames[0]!;
    expect(layout.zones.filter((z) => boxHolds(frame, centre(z.box))).map((z) => z.group)).not.toContain(
      groupOf(layout, "Pertama"),
    );
  });

  it("finds a photograph, its caption, and the text it belongs to", () => {
    const page = sheet();
    page.line("Sungai Kembali Jernih", 30, 30, 22);
    page.photograph([30, 64, 300, 120]);
    page.text("Seorang warga menebar benih ikan di sungai", 30, 188, 280, 7.5, { indent: false });
    page.text(`Kolom ${prose(90)}`, 30, 214, 142);
    page.text(`Lanjut ${prose(90, 2)}`, 188, 214, 142, 9, { indent: false });
    const layout = analysePage(page.input());
    expect(layout.photographs.length).toBe(1);
    const [x, y, w, h] = layout.photographs[0]!;
    expect([x, y, w, h].map((v, i) => Math.abs(v - [30, 64, 300, 120][i]!) < 4)).toEqual([true, true, true, true]);
    expect(layout.zones.filter((z) => z.kind === "caption").map(textOf)).toEqual([
      "Seorang warga menebar benih ikan di sungai",
    ]);
    expect(new Set(layout.zones.map((z) => z.group)).size).toBe(1);
  });

  it("keeps a quote pulled out between two rules in the story it interrupts", () => {
    const page = sheet();
    page.line("Sungai Kembali Jernih", 30, 30, 22);
    const over = page.text(`Atas ${prose(70)}`, 30, 64, 180);
    page.rule(30, over + 6, 210, over + 7);
    page.line("Kami menunggu", 40, over + 14, 15);
    page.line("air bersih", 40, over + 33, 15);
    page.rule(30, over + 60, 210, over + 61);
    page.text(`bawah ${prose(70, 2)}`, 30, over + 68, 180, 9, { indent: false });
    const layout = analysePage(page.input());
    expect(layout.zones.map((z) => z.kind)).toEqual(["headline", "text", "quote", "text"]);
    expect(new Set(layout.zones.map((z) => z.group)).size).toBe(1);
  });

  it("names furniture above the top rule, bylines and jump lines", () => {
    const page = sheet();
    page.line("KABAR MUSI, JUMAT", 30, 14, 8);
    page.line("HALAMAN 3", 440, 14, 8);
    page.rule(20, 30, 500, 31.4);
    page.line("Jembatan Lama Ditutup", 30, 50, 22);
    page.line("Oleh Sri Rahayu", 30, 80, 8);
    const below = page.text(`Kolom ${prose(120)}`, 30, 94, 220);
    page.line("Bersambung ke hal 7", 150, below + 2, 8);
    const layout = analysePage(page.input());
    const kinds = new Map(layout.zones.map((z) => [textOf(z).split(" ")[0], z.kind]));
    expect(kinds.get("KABAR")).toBe("furniture");
    expect(kinds.get("HALAMAN")).toBe("furniture");
    expect(kinds.get("Oleh")).toBe("byline");
    expect(kinds.get("Bersambung")).toBe("jump");
    expect(groupOf(layout, "Oleh")).toBe(groupOf(layout, "Jembatan"));
    expect(groupOf(layout, "Bersambung")).toBe(groupOf(layout, "Kolom"));
  });

  it("does not take the page's word gaps in a headline for a gutter", () => {
    const page = sheet();
    page.line("Dua Kata", 30, 30, 34);
    page.text(`Satu ${prose(100)}`, 30, 78, 84);
    page.text(`Lain ${prose(100, 4)}`, 126, 78, 84, 9, { indent: false });
    const layout = analysePage(page.input());
    expect(layout.zones.filter((z) => z.kind === "headline").map(textOf)).toEqual(["Dua Kata"]);
  });

  it.each([0.7, -1.2])("maps a page skewed by %f degrees back within a point", (degrees) => {
    const straight = analysePage(twoColumns().input());
    const input = twoColumns().input({ degrees });
    const layout = analysePage(input);
    // A small page has few rows to tell its skew by.
    expect(Math.abs(layout.skewDegrees - degrees)).toBeLessThanOrEqual(0.2);
    expect(layout.zones.map(textOf)).toEqual(straight.zones.map(textOf));
    layout.zones.forEach((zone, i) => {
      const turned = rotated(centre(straight.zones[i]!.box), degrees, input);
      const [x, y] = centre(zone.box);
      expect(Math.hypot(x - turned[0], y - turned[1])).toBeLessThan(1.5);
      expect(zone.polygon?.length).toBe(4);
    });
  });

  it("falls back on ink alone where there are no words, and where they are poor", () => {
    const bare = analysePage(twoColumns().input({ source: "none" }));
    expect(new Set(bare.zones.map((z) => z.group)).size).toBe(1);
    expect(bare.zones.filter((z) => z.kind === "text").length).toBe(2);
    const input = twoColumns().input();
    const poor: PageInput = { ...input, words: input.words.map((w) => ({ ...w, confidence01: 0.4 })) };
    const poured = analysePage(poor);
    expect(poured.zones.map((z) => z.box)).toEqual(bare.zones.map((z) => z.box));
    expect(poured.zones.map((z) => textOf(z).split(" ")[0])).toEqual(["Harga", "Pertama", "Kedua"]);
  });

  it("gives nothing for an empty page, and never fails on a tiny or black one", () => {
    const layout = analysePage(sheet().input());
    expect([layout.zones, layout.rules, layout.photographs, layout.frames, layout.strayWords]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(analysePage(sheet(20, 20).input()).zones).toEqual([]);
    const black = sheet(200, 200).input();
    black.raster.gray.fill(0);
    expect(() => analysePage(black)).not.toThrow();
  });

  it("says the same of the same page", () => {
    expect(analysePage(twoColumns().input({ degrees: 0.7 }))).toEqual(
      analysePage(twoColumns().input({ degrees: 0.7 })),
    );
  });
});

function rotated([x, y]: readonly [number, number], degrees: number, { width, height }: PageInput): [number, number] {
  const radians = (degrees * Math.PI) / 180;
  const [dx, dy] = [x - width / 2, y - height / 2];
  return [
    Math.cos(radians) * dx - Math.sin(radians) * dy + width / 2,
    Math.sin(radians) * dx + Math.cos(radians) * dy + height / 2,
  ];
}
