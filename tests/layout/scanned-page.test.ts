import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { bounds, boxHolds, centre, type Box, type Polygon } from "../../src/edition/geometry.ts";
import { dpi, pageNumber, pt, px } from "../../src/edition/units.ts";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import type { PageInput, PrintedWord } from "../../src/layout/types.ts";

interface Truth {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly {
    readonly type: string;
    readonly article: string;
    readonly polygon: Polygon;
    readonly text: string;
    readonly lines?: readonly { readonly polygon: Polygon; readonly text: string }[];
  }[];
}

const FOLDER = fileURLToPath(new URL("../../../shared/data/pages-id/", import.meta.url));
const NAME = "kn-p05";
const SCAN_DPI = 200;
const isHere = existsSync(`${FOLDER}${NAME}.jpg`);
if (!isHere) console.warn(`SKIPPED scanned-page.test.ts: ${FOLDER}${NAME}.jpg is not here`);

/** A printed line cut into words by their letters: what a perfect engine would read. */
function wordsOf(line: { polygon: Polygon; text: string }, toPt: number): PrintedWord[] {
  const [x, y, width, height] = bounds(line.polygon)!;
  const letter = width / Math.max(1, line.text.length);
  let at = 0;
  return line.text.split(" ").flatMap((text) => {
    const box: Box = [(x + at * letter) * toPt, y * toPt, text.length * letter * toPt, height * toPt];
    at += text.length + 1;
    return text === "" ? [] : [{ text, box, confidence01: 0.95 }];
  });
}

async function readPage(truth: Truth): Promise<PageInput> {
  const [width, height] = [Math.round(truth.width / 2), Math.round(truth.height / 2)];
  const { data, info } = await sharp(`${FOLDER}${NAME}.jpg`)
    .greyscale()
    .resize(width, height, { fit: "fill", kernel: "linear" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const toPt = 72 / SCAN_DPI;
  return {
    page: pageNumber(5),
    width: pt(truth.width * toPt),
    height: pt(truth.height * toPt),
    raster: {
      width: px(width),
      height: px(height),
      dpi: dpi(100),
      gray: Uint8Array.from({ length: width * height }, (_, i) => data[i * info.channels]!),
    },
    words: truth.regions.flatMap((r) => (r.lines ?? []).flatMap((line) => wordsOf(line, toPt))),
    source: "ocr",
  };
}

// The scan lies beside the project, which holds no newspaper but its own: without it there is no page to lay out, and SKIPPED is said by name.
describe.skipIf(!isHere)("a scanned page of many small stories", { timeout: 60_000 }, () => {
  it("gives each headline a story of its own and finds every photograph", async () => {
    const truth = JSON.parse(readFileSync(`${FOLDER}${NAME}.gt.json`, "utf8")) as Truth;
    const layout = analysePage(await readPage(truth));
    const toPt = 72 / SCAN_DPI;
    const stories = groupArticles([layout]).articles.filter((a) => a.kind === "article");
    const places = truth.regions
      .filter((r) => r.type === "headline")
      .map((r) => {
        const [x, y] = centre(bounds(r.polygon)!);
        return stories.find((a) => a.zones.some((z) => z.kind === "headline" && boxHolds(z.box, [x * toPt, y * toPt])))
          ?.id;
      });
    expect(new Set(places.filter((id) => id !== undefined)).size).toBeGreaterThanOrEqual(places.length - 1);
    const photographs = truth.regions.filter((r) => r.type === "image");
    const found = photographs.filter((r) => {
      const [x, y] = centre(bounds(r.polygon)!);
      return layout.photographs.some((box) => boxHolds(box, [x * toPt, y * toPt]));
    });
    expect(found.length).toBe(photographs.length);
    expect(Math.abs(layout.skewDegrees - 0.7)).toBeLessThanOrEqual(0.1);
  });
});
