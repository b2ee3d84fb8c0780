// Spoiled pages are told by name, and good ones are left in peace: drawn ones here, and real scans where they are.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { dpi, pageNumber, pt, px } from "../../src/edition/units.ts";
import { analysePage } from "../../src/layout/analyse-page.ts";
import type { PageFault, PageInput, Raster } from "../../src/layout/types.ts";
import { blurred, cropped, sideways, upsideDown } from "./degraded.ts";
import { drawnType } from "./drawn-type.ts";
import { prose, sheet } from "./sheet.ts";

/** Of a scan that no engine read. */
const inputOf = (raster: Raster, words: PageInput["words"] = []): PageInput => ({
  page: pageNumber(1),
  width: pt((raster.width * 72) / raster.dpi),
  height: pt((raster.height * 72) / raster.dpi),
  raster,
  words,
  source: words.length > 0 ? "ocr" : "none",
});
const faultsOf = (raster: Raster): readonly PageFault[] => analysePage(inputOf(raster)).faults!;

const SPOILED: readonly [name: string, spoil: (raster: Raster) => Raster, faults: readonly PageFault[]][] = [
  ["as it should be", (raster) => raster, []],
  ["upside down", upsideDown, [{ kind: "upside-down" }]],
  ["sideways", sideways, [{ kind: "sideways" }]],
  ["blurred", (raster) => blurred(raster, 2), [{ kind: "blurred" }]],
  ["cut at its left", (raster) => cropped(raster, { left: 0.11 }), [{ kind: "cut", edges: ["left"] }]],
  ["cut at its right", (raster) => cropped(raster, { right: 0.91 }), [{ kind: "cut", edges: ["right"] }]],
];

describe("a drawn page", { timeout: 30_000 }, () => {
  const drawn = drawnType();

  it.each(SPOILED)("%s", (_, spoil, faults) => {
    expect(faultsOf(spoil(drawn))).toEqual(faults);
  });

  it("cut at its top, through a line", () => {
    const top = (40 + 20 * 15 + 3) / drawn.height;
    expect(faultsOf(cropped(drawn, { top }))).toEqual([{ kind: "cut", edges: ["top"] }]);
  });

  it("is not upside down where its words were read surely", () => {
    const words = prose(60)
      .split(" ")
      .map((text, i) => ({ text, box: [30, 30 + i * 8, 60, 7] as const, confidence01: 0.9 }));
    expect(analysePage(inputOf(upsideDown(drawn), words)).faults).toEqual([]);
  });

  it("is not cut by a dark rim, however ragged", () => {
    const gray = drawn.gray.slice();
    for (let y = 0; y < drawn.height; y++) gray.fill(20, y * drawn.width, y * drawn.width + ((y * 7) % 11 < 5 ? 4 : 1));
    expect(faultsOf({ ...drawn, gray })).toEqual([]);
  });
});

describe("a page without type", () => {
  it("is blank, with some dust on it too", () => {
    const page = sheet();
    for (let i = 0; i < 8; i++) page.panel([60 + i * 41, 90 + i * 57, 1.5, 1.5], 60);
    expect(faultsOf(page.input().raster)).toEqual([{ kind: "blank" }]);
  });
  it("is not blank where it holds a photograph", () => {
    const page = sheet();
    page.photograph([60, 80, 300, 260]);
    expect(faultsOf(page.input().raster)).toEqual([]);
  });
});

const DATA = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
/** An Indonesian broadsheet, a typewritten paper of one bit, small Czech type on brown paper in a black rim. */
const SCANS = [
  ["pages-id/kn-p01.jpg", 200],
  ["pages/topaz-1944-12-13-p2.png", 152],
  ["pages/cs-narodni-listy.jpg", 130],
] as const;

async function rasterOf(path: string, from: number): Promise<Raster> {
  const { width, height } = await sharp(path).metadata();
  const size = [width, height].map((side) => Math.round((side * 100) / from)) as [number, number];
  const picture = sharp(path)
    .greyscale()
    .resize(...size, { fit: "fill" });
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const gray = Uint8Array.from({ length: info.width * info.height }, (_, i) => data[i * info.channels]!);
  return { width: px(info.width), height: px(info.height), dpi: dpi(100), gray };
}

for (const [name, from] of SCANS) {
  const path = `${DATA}${name}`;
  const isHere = existsSync(path);
  if (!isHere) console.warn(`SKIPPED page-faults.test.ts: ${path} is not here`);
  // The scans are other people's newspapers, which the project may not contain: they lie beside it, and without them there is no page to spoil. SKIPPED is said by name.
  describe.skipIf(!isHere)(`the scan ${name}`, { timeout: 60_000 }, () => {
    it.each(SPOILED)("%s", async (_, spoil, faults) => {
      expect(faultsOf(spoil(await rasterOf(path, from)))).toEqual(faults);
    });
  });
}
