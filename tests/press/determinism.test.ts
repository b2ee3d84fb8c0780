// The same input gives the same bytes: whatever the jobs, whatever the hour; and what the bytes say is true.
import { join } from "node:path";
import { readFileSync } from "node:fs";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sha256Hex } from "../../src/edition/hash.ts";
import { verify } from "../../src/edition/signature.ts";
import { readTitleIndex, readTitlesIndex, readWords, readYearIndex } from "../../src/edition/validate.ts";
import { imagePdf } from "../fixtures/make-pdf.ts";
import { filesBelow, manifestOf, openBench, print, smallPaper, textOf, type Bench } from "./run-press.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let bench: Bench;
beforeAll(() => {
  bench = openBench();
});
afterAll(() => bench.remove());

/** A gray slope with a bar in it: a "scan". */
const jpegOf = (width: number, height: number, bar: number): Promise<Buffer> => {
  const gray = Buffer.alloc(width * height, 235);
  for (let y = 40; y < 60; y++) gray.fill(30, y * width + 20, y * width + 20 + bar);
  return sharp(gray, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 70 })
    .toBuffer();
};

async function scannedPaper(): Promise<Uint8Array> {
  const [widthPx, heightPx, dpi] = [300, 400, 100];
  const pages = await Promise.all([120, 180].map((bar) => jpegOf(widthPx, heightPx, bar)));
  return imagePdf(
    pages.map((jpeg, index) => ({
      jpeg,
      widthPx,
      heightPx,
      dpi,
      gray: true,
      rotate: index === 1 ? 90 : 0,
      hiddenText: [{ text: "Pasar lama ditata ulang", x: 20, y: 120, size: 11 }],
    })),
  );
}

/** Prints one paper twice, with one job and with two, into folders of their own. */
async function printTwice(name: string, pdf: Uint8Array) {
  const path = bench.file(`${name}.pdf`, pdf);
  const out = (jobs: string): Bench => ({ ...bench, editions: join(bench.folder, `${name}-${jobs}`) });
  const { folder } = await print(out("1"), path, "--engine", "none", "--jobs", "1");
  await print(out("2"), path, "--engine", "none", "--jobs", "2");
  return { folder, one: filesBelow(out("1").editions), two: filesBelow(out("2").editions) };
}

describe("a paper with a text layer", () => {
  let printed: Awaited<ReturnType<typeof printTwice>>;
  let folder: string;
  beforeAll(async () => {
    printed = await printTwice("text", smallPaper(2));
    folder = printed.folder;
  });

  it("prints to the same bytes with one job and with two", () => {
    expect(printed.one.size).toBeGreaterThan(12);
    expect(printed.two).toEqual(printed.one);
  });

  it("names only files that are there, with their true hash and size", () => {
    const manifest = manifestOf(folder);
    const files = [
      manifest.text,
      manifest.teaser,
      ...manifest.images,
      ...manifest.pages.flatMap(({ thumb, preview, mid, words, pdf }) => [thumb, preview, mid, words, pdf]),
    ];
    for (const { path, bytes, sha256 } of files) {
      const file = readFileSync(join(folder, path));
      expect([path, file.length, sha256Hex(file)]).toEqual([path, bytes, sha256]);
      expect(path).toContain(`.${sha256.slice(0, 16)}.`);
    }
    expect(filesBelow(folder).size).toBe(files.length + 2);
  });

  it("is signed with the key that its index names, and listed in all three", () => {
    const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, "..", path), "utf8"));
    const title = readTitleIndex(read("index.json"));
    const signature = readFileSync(join(folder, "edition.json.sig"), "utf8");
    expect(verify(readFileSync(join(folder, "edition.json")), signature, title.publicKey)).toBe(true);
    expect(title).toMatchObject({
      id: "kabar-uji",
      name: "Kabar Uji",
      language: "id",
      place: null,
      timeZone: "Asia/Jakarta",
      accent: "#9b1c1f",
    });
    expect(title.latest.map(({ key, pages }) => [key, pages])).toEqual([["2026-11-20", 2]]);
    expect(readYearIndex(read(title.years[0]!.path)).editions).toEqual(title.latest);
    expect(readTitlesIndex(read("../index.json")).titles.map(({ publicKey }) => publicKey)).toEqual([title.publicKey]);
  });

  it("holds the words of the text layer at their place, and articles with those words", () => {
    const manifest = manifestOf(folder);
    const words = readWords(JSON.parse(readFileSync(join(folder, manifest.pages[0]!.words.path), "utf8")));
    const word = words.find(({ t }) => t === "Pemerintah")!;
    // Helvetica 10 pt at x 30, baseline 64; its letters advance 51.1 pt.
    expect(word.box[0]).toBeCloseTo(30, 0);
    expect(word.box[2]).toBeCloseTo(51.1, 1);
    expect(word.box[1]).toBeGreaterThan(54);
    expect(word.box[1] + word.box[3]).toBeLessThan(68);
    const said = JSON.stringify(textOf(folder));
    expect(said).toContain("Pemerintah kota menata ulang pasar lama");
    expect(manifest.press).toEqual({ engine: "text layer", confidence: null });
  });

  it("shows anyone no more than it must", () => {
    const manifest = manifestOf(folder);
    const open = [...filesBelow(folder).keys()].filter((path) => path.startsWith("open/"));
    expect(open.map((path) => path.replace(/\.[0-9a-f]{16}/, "")).sort()).toEqual([
      "open/p01.thumb.webp",
      "open/p01.webp",
      "open/p02.thumb.webp",
      "open/teaser.json",
    ]);
    const teaser = textOf(folder, manifest.teaser.path);
    expect(teaser.articles.length).toBeGreaterThan(0);
    for (const { blocks, zones } of teaser.articles) {
      expect(blocks.length).toBeLessThanOrEqual(1);
      expect(zones.every(({ page }) => page === 1)).toBe(true);
    }
  });
});

describe("a scanned paper", () => {
  it("prints to the same bytes, says where each JPEG lies in its PDF, and keeps hidden words where nobody may read anew", async () => {
    const { folder, one, two } = await printTwice("scan", await scannedPaper());
    expect(two).toEqual(one);
    const { pages } = manifestOf(folder);
    expect(pages.map(({ scan }) => scan?.rotate)).toEqual([0, 90]);
    for (const [index, bar] of [120, 180].entries()) {
      const { scan, pdf } = pages[index]!;
      expect(scan).toMatchObject({ filter: "DCT", width: 300, height: 400 });
      const file = readFileSync(join(folder, pdf.path));
      const slice = file.subarray(scan!.offset, scan!.offset + scan!.length);
      expect(slice.equals(await jpegOf(300, 400, bar))).toBe(true);
    }
    expect(pages[1]).toMatchObject({ width: 288, height: 216 });
    const words = readFileSync(join(folder, pages[0]!.words.path), "utf8");
    expect(words).toContain('"t":"Pasar"');
  });
});
