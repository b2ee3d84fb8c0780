// A page's text layer: its words in place, and the verdict whether it can be trusted.
import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { pageNumber } from "../../src/edition/units.ts";
import { rasterise, type RasterPage } from "../../src/press/1-raster.ts";
import { loadPdfium } from "../../src/press/tools/pdfium.ts";
import type { TextRun } from "../../src/press/tools/pdfium-text.ts";
import { wordsOfRuns } from "../../src/press/words-of-runs.ts";
import { imagePdf, latin1, textPdf, type TextLine, type TextPage } from "../fixtures/make-pdf.ts";
import { oddPdf } from "../fixtures/odd-pdf.ts";

vi.setConfig({ testTimeout: 60_000 });

const raster = (pdf: Uint8Array): Promise<RasterPage> => rasterise(new Uint8Array(pdf), pageNumber(1), null);
const LINE: TextLine = { text: "Pasar lama ditata", x: 40, y: 100, size: 20 };
const page = (fields: Partial<TextPage> = {}): Uint8Array =>
  textPdf([{ width: 300, height: 400, lines: [LINE], ...fields }]);

/** Where "lama" stands: left, top, right, bottom. */
async function placeOf(pdf: Uint8Array, text = "lama"): Promise<number[]> {
  const { layer } = await raster(pdf);
  const [x, y, width, height] = layer.find((word) => word.text === text)!.box;
  return [x, y, x + width, y + height].map(Math.round);
}

describe("words of a text layer", () => {
  // Helvetica: "Pasar " advances 2.890 em, "lama" 2.167 em.
  it("stand where their glyphs do", async () => {
    const [left, top, right, bottom] = await placeOf(page());
    expect([left, right]).toEqual([98, 141]);
    expect(top).toBeGreaterThan(82);
    expect(top).toBeLessThan(88);
    expect(bottom).toBeGreaterThan(102);
    expect(bottom).toBeLessThan(106);
  });

  it("carry their font's size", async () => {
    expect((await raster(page())).layer.map(({ text, fontSize }) => [text, Math.round(fontSize ?? 0)])).toEqual([
      ["Pasar", 20],
      ["lama", 20],
      ["ditata", 20],
    ]);
  });

  it("turn with their page and move with its crop box", async () => {
    const [left, top, right, bottom] = (await placeOf(page())) as [number, number, number, number];
    const turned = await placeOf(page({ rotate: 90 }));
    expect(turned).toEqual([400 - bottom, left, 400 - top, right]);
    const cropped = await placeOf(page({ cropBox: [30, 50, 280, 380] }));
    expect(cropped).toEqual([left - 30, top - 20, right - 30, bottom - 20]);
  });

  it("are left out where the crop box hides them", async () => {
    const { layer } = await raster(page({ cropBox: [0, 0, 90, 400] }));
    expect(layer.map(({ text }) => text)).toEqual(["Pasar"]);
  });

  const run = (text: string, x: number, advance: number): TextRun => ({
    text,
    from: [x, 50],
    to: [x + advance, 50],
    em: [0, -10],
    ascent: 0.7,
    descent: -0.2,
  });
  const boxes = (...runs: TextRun[]) =>
    wordsOfRuns(runs, { width: 500, height: 500 }).map(({ text, box: [x, , width] }) => [text, x, width]);

  it("are one where a run ends inside them, two where there is a gap", () => {
    expect(boxes(run("a", 0, 5), run("bb", 5, 10))).toEqual([["abb", 0, 15]]);
    expect(boxes(run("a", 0, 5), run("bb", 8, 10)).map(([text]) => text)).toEqual(["a", "bb"]);
  });
  it("are one where their font pushes letters together, two where they only lie over each other", () => {
    expect(boxes(run("T", 0, 6), run("anggul", 4.5, 30))).toEqual([["Tanggul", 0, 34.5]]);
    expect(boxes(run("T", 0, 6), run("anggul", 3, 30)).map(([text]) => text)).toEqual(["T", "anggul"]);
    expect(boxes(run("a", 0, 5), { ...run("b", 5, 5), from: [5, 55], to: [10, 55] })).toHaveLength(2);
  });
  it("are plain letters, ligatures opened", () => {
    expect(boxes(run("ﬁa", 0, 10))).toEqual([["fia", 0, 10]]);
  });
});

describe("letters of a PDF", () => {
  /** A page 300 points wide and 400 high. */
  const shown = (operators: string): Uint8Array =>
    oddPdf([{ width: 300, height: 400, content: { bytes: latin1(`BT /F1 20 Tf ${operators} ET`), entries: "" } }]);
  /** @returns words with their left and right, in whole points. */
  async function placed(operators: string): Promise<[string, number, number][]> {
    const { layer } = await raster(shown(operators));
    return layer.map(({ text, box: [x, , width] }) => [text, Math.round(x), Math.round(x + width)]);
  }

  it("keep their width in a line that is stretched between its words", async () => {
    expect(await placed("40 200 Td 15 Tw (lama ini) Tj")).toEqual([
      ["lama", 40, 83],
      ["ini", 104, 124],
    ]);
    expect(await placed("40 200 Td [(lama) -900 (ini)] TJ")).toEqual([
      ["lama", 40, 83],
      ["ini", 101, 121],
    ]);
  });
  it("are one word where they are set wide, or each by itself", async () => {
    expect(await placed("40 200 Td 4 Tc (lama) Tj")).toEqual([["lama", 40, 95]]);
    expect(await placed("40 200 Td (T) Tj 11 0 Td (unda) Tj")).toEqual([["Tunda", 40, 95]]);
  });
  it("end with the hyphen that a line ends with", async () => {
    expect((await placed("40 200 Td (meng-) Tj 0 -24 Td (urus) Tj")).map(([text]) => text)).toEqual(["meng-", "urus"]);
  });
  it("stand where they are turned to", async () => {
    const { layer } = await raster(shown("0 1 -1 0 150 100 Tm (lama ini) Tj"));
    const [lama, ini] = layer.map(({ box }) => box.map(Math.round));
    expect(layer.map(({ text }) => text)).toEqual(["lama", "ini"]);
    // From 300 down from the top upwards; Helvetica: "lama" advances 2.167 em, "ini" 1 em after a space of 0.278.
    expect(lama![0]).toBeGreaterThan(130);
    expect(lama![0]! + lama![2]!).toBeLessThan(156);
    expect(lama![1]! + lama![3]!).toBe(300);
    expect(lama![1]).toBeGreaterThanOrEqual(257);
    expect(lama![1]).toBeLessThan(260);
    expect(ini![1]! + ini![3]!).toBe(251);
  });
  it.each(["0 0 0 0 0 0 cm ", "999999999 0 0 999999999 0 0 cm ".repeat(6)])(
    "of no size or place are no words: %s",
    async (move) => {
      const lost = `q ${move} BT /F1 20 Tf 40 200 Td (lama) Tj ET Q`;
      expect(await placed(`ET ${lost} BT /F1 20 Tf 40 200 Td (ini) Tj`)).toEqual([["ini", 40, 60]]);
    },
  );
});

describe("a page is judged", () => {
  const picture = async (dark: boolean): Promise<Uint8Array> => {
    const gray = Buffer.alloc(150 * 200, 250);
    if (dark) for (let y = 50; y < 150; y += 4) gray.fill(0, y * 150 + 20, y * 150 + 120);
    return sharp(gray, { raw: { width: 150, height: 200, channels: 1 } })
      .jpeg()
      .toBuffer();
  };
  const scan = async (hiddenText: TextLine[], dark = true): Promise<Uint8Array> =>
    imagePdf([{ jpeg: await picture(dark), widthPx: 150, heightPx: 200, dpi: 50, gray: true, hiddenText }]);

  it("text layer where its words lie where the ink is", async () => {
    expect((await raster(page())).source).toBe("text-layer");
  });
  it("scan where one picture fills it, whatever text hides beneath", async () => {
    const { source, layer } = await raster(await scan([LINE]));
    expect([source, layer.length]).toEqual(["scan", 3]);
    expect((await raster(await scan([]))).source).toBe("scan");
  });
  it("blank where there is neither ink nor text", async () => {
    expect((await raster(page({ lines: [] }))).source).toBe("blank");
  });
  it("scan where the words do not lie where the ink is", async () => {
    const { judgePage } = await import("../../src/press/judge-page.ts");
    const { width, height, small, layer } = await raster(
      page({ lines: [LINE, ...Array.from({ length: 20 }, (_, i) => ({ ...LINE, size: 10, y: 120 + i * 12 }))] }),
    );
    const pdfium = await loadPdfium();
    const document = pdfium.open(page(), "page");
    const evidence = { width, height, raster: small, drawing: document.drawing(0) };
    document.close();
    expect(judgePage({ ...evidence, layer })).toBe("text-layer");
    expect(judgePage({ ...evidence, layer: layer.slice(0, 3) })).toBe("scan");
  });
});

describe("a spread's half", () => {
  it.each([
    [0, "left", "Kiri"],
    [0, "right", "Kanan"],
    [90, "left", "Bawah"],
    [90, "right", "Atas"],
    [180, "left", "Kanan"],
    [270, "left", "Atas"],
  ] as const)("turned by %i, the %s one shows %s", async (rotate, part, expected) => {
    const lines = [
      { text: "Kiri", x: 20, y: 150, size: 20 },
      { text: "Kanan", x: 220, y: 150, size: 20 },
      { text: "Atas", x: 120, y: 60, size: 20 },
      { text: "Bawah", x: 120, y: 250, size: 20 },
    ];
    const document = (await loadPdfium()).open(textPdf([{ width: 300, height: 300, lines, rotate }]), "spread");
    const half = await raster(document.extract(0, part));
    document.close();
    expect([half.width, half.height]).toEqual([150, 300]);
    const [centre] = half.layer.filter(({ text }) => text === expected).map(({ box }) => box);
    expect(centre).toBeDefined();
  });
});
