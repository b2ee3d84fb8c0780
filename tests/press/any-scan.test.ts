// A scan is a scan however its PDF stores it: drawn right, judged right, and easy for a phone to decode.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { pageNumber } from "../../src/edition/units.ts";
import { rasterise } from "../../src/press/1-raster.ts";
import { withPlainPictures } from "../../src/press/plain-pictures.ts";
import { loadPdfium } from "../../src/press/tools/pdfium.ts";
import { oddPdf, type StoredPicture } from "../fixtures/odd-pdf.ts";
import { ccittStrips, cmykJpeg, colourJpx, grayJpx, jbig2Strips, SCAN, stencil } from "../fixtures/scan-pictures.ts";
import { manifestOf, openBench, print, type Bench } from "./run-press.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PAGE = { width: 288, height: 144 };
/** The page, cut out as the press does. */
async function pageOf(pictures: readonly StoredPicture[], rotate = 0): Promise<Uint8Array<ArrayBuffer>> {
  const document = (await loadPdfium()).open(oddPdf([{ ...PAGE, pictures, rotate }]), "scan");
  try {
    return document.extract(0, "whole");
  } finally {
    document.close();
  }
}

let gray: Uint8Array;
beforeAll(async () => {
  const document = (await loadPdfium()).open(await pageOf([grayJpx()]), "scan");
  gray = document.decodePicture(0)!.bytes;
  document.close();
});

/** Shares of the scan's dark and of its light pixels that are so in another drawing of it. */
async function likenessOf(pdf: Uint8Array<ArrayBuffer>): Promise<{ ink: number; paper: number }> {
  const [scan, other] = await Promise.all([pageOf([grayJpx()]).then(drawn), drawn(pdf)]);
  const share = (isMeant: (value: number) => boolean, isSo: (value: number) => boolean): number => {
    const meant = [...scan.keys()].filter((at) => isMeant(scan[at]!));
    return meant.filter((at) => isSo(other[at]!)).length / meant.length;
  };
  return {
    ink: share(
      (value) => value < 60,
      (value) => value < 128,
    ),
    paper: share(
      (value) => value > 240,
      (value) => value > 128,
    ),
  };
}
const drawn = async (pdf: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  (await rasterise(pdf, pageNumber(1), null)).raster.gray;

describe("a scan stored as", () => {
  const gather = async (kind: string): Promise<readonly StoredPicture[]> => {
    if (kind === "JPX") return [grayJpx()];
    if (kind === "JPX in colour") return [colourJpx()];
    if (kind === "JPEG of four inks") return [await cmykJpeg(gray)];
    if (kind === "CCITT in strips") return ccittStrips(gray);
    if (kind === "JBIG2 in strips") return jbig2Strips(gray);
    return [await stencil(gray)];
  };
  it.each(["JPX", "JPX in colour", "JPEG of four inks", "CCITT in strips", "JBIG2 in strips", "an image mask alone"])(
    "%s is drawn, and read as a scan",
    async (kind) => {
      const pdf = await pageOf(await gather(kind));
      expect((await rasterise(pdf, pageNumber(1), null)).source).toBe("scan");
      const { ink, paper } = await likenessOf(pdf);
      expect(ink).toBeGreaterThan(0.95);
      expect(paper).toBeGreaterThan(0.98);
    },
  );
});

describe("JPEG 2000", () => {
  it.each([
    ["in gray", grayJpx, 0],
    ["in colour", colourJpx, 0],
    ["on a turned page", grayJpx, 90],
  ] as const)("%s becomes JPEG that looks the same", async (_, picture, rotate) => {
    const before = await pageOf([picture()], rotate);
    const after = await withPlainPictures(before);
    const text = Buffer.from(after).toString("latin1");
    expect(text).not.toContain("JPXDecode");
    expect(text.match(/DCTDecode/g)).toHaveLength(1);
    const [one, other] = [await drawn(before), await drawn(after)];
    expect(one.length).toBe(other.length);
    expect(one.reduce((sum, value, at) => sum + Math.abs(value - other[at]!), 0) / one.length).toBeLessThan(2);
  });

  it.each([
    ["its colours would be others", "/Decode [1 0]"],
    ["a layer shows or hides it", "/OC <</Type /OCG /Name (Iklan)>>"],
  ])("stays where %s", async (_, entry) => {
    const pdf = await pageOf([{ ...grayJpx(), entries: `/Filter /JPXDecode ${entry}` }]);
    expect(await withPlainPictures(pdf)).toBe(pdf);
  });

  it("is replaced among others of one page, each in its place", async () => {
    const pdf = await withPlainPictures(await pageOf([grayJpx(), await cmykJpeg(gray), colourJpx()]));
    const text = Buffer.from(pdf).toString("latin1");
    expect(text).not.toContain("JPXDecode");
    expect(text.match(/DCTDecode/g)).toHaveLength(3);
    const document = (await loadPdfium()).open(pdf, "page");
    expect(document.drawing(0).images).toHaveLength(3);
    document.close();
  });
});

describe("an edition of JPEG 2000 scans", () => {
  let bench: Bench;
  beforeAll(() => {
    bench = openBench();
  });
  afterAll(() => bench.remove());

  it("says where a JPEG lies in each page's PDF", async () => {
    const path = bench.file(
      "jpx.pdf",
      oddPdf([
        { ...PAGE, pictures: [grayJpx()] },
        { ...PAGE, pictures: [colourJpx()] },
      ]),
    );
    const { folder } = await print(bench, path, "--engine", "none");
    for (const { scan, pdf } of manifestOf(folder).pages) {
      expect(scan).toMatchObject({ filter: "DCT", ...SCAN, rotate: 0 });
      const jpeg = readFileSync(join(folder, pdf.path)).subarray(scan!.offset, scan!.offset + scan!.length);
      expect([jpeg[0], jpeg[1], jpeg.at(-2), jpeg.at(-1)]).toEqual([0xff, 0xd8, 0xff, 0xd9]);
    }
  });
});
