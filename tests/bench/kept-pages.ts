// What `npm run press -- … --keep` kept of an edition → its pages as layout was given them. Never reads a page anew.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { dpi, px } from "../../src/edition/units.ts";
import type { PageInput, PageLayout } from "../../src/layout/types.ts";
import type { PageWords } from "../../src/press/2-words.ts";

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** @param folder `.press/kept/<title>/<date>`. @returns the pages from the first on. */
export async function keptPages(folder: string): Promise<PageInput[]> {
  const pages: PageInput[] = [];
  for (let number = 1; ; number++) {
    const kept = (step: string): string => join(folder, `${step}-p${String(number).padStart(2, "0")}`);
    if (!existsSync(`${kept("2-words")}.json`)) return pages;
    const words = readJson(`${kept("2-words")}.json`) as PageWords;
    const { page, width, height } = readJson(`${kept("3-layout")}.json`) as PageLayout;
    const picture = sharp(`${kept("3-layout")}.png`)
      .greyscale()
      .raw();
    const { data, info } = await picture.toBuffer({ resolveWithObject: true });
    const gray = new Uint8Array(data);
    const raster = { width: px(info.width), height: px(info.height), dpi: dpi((info.width / width) * 72), gray };
    pages.push({ page, width, height, raster, ...words });
  }
}
