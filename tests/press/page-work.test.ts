// What leaves a page's process: never its words, which stay on the disk until it is their turn.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, it, vi } from "vitest";
import { pageNumber } from "../../src/edition/units.ts";
import { tiedWords } from "../../src/press/4-articles.ts";
import { wholeLayout } from "../../src/press/done-pages.ts";
import { pageWork, type AnalyseJob } from "../../src/press/page-work.ts";
import { loadPdfium } from "../../src/press/tools/pdfium.ts";
import { imagePdf } from "../fixtures/make-pdf.ts";
import { openBench, smallPaper } from "./run-press.ts";

vi.setConfig({ testTimeout: 60_000 });

const bench = openBench();
afterAll(() => bench.remove());

it("is a page without words, the same where an earlier run has done it; articles, and words in a folder", async () => {
  const path = bench.file("paper.pdf", smallPaper(2));
  const [pagesFolder, folder] = [join(bench.folder, "pages"), join(bench.folder, "words")];
  mkdirSync(folder);
  const sources = [{ name: "paper.pdf", path, sha256: "" }];
  const setup = { sources, engine: "none", day: "2026-11-20", dpi: null, pagesFolder, keepFolder: null } as const;
  const work = pageWork(setup, new AbortController().signal);
  const sizes = await work.inspect(0);
  const jobs = sizes.map((size, index): AnalyseJob => ({
    source: 0,
    index,
    part: "whole",
    page: pageNumber(index + 1),
    size: size!,
  }));
  const pages = [];
  for (const job of jobs) pages.push(await work.analyse(job));
  expect(pages.map(({ source, layout }) => [source, layout.zones, layout.strayWords])).toEqual([
    ["text-layer", [], []],
    ["text-layer", [], []],
  ]);
  for (const [at, job] of jobs.entries()) expect(await work.analyse(job)).toEqual(pages[at]);
  expect(wholeLayout(pages[0]!).zones.length).toBeGreaterThan(1);

  // What reading took would stand beside all pages' words.
  const engine = await loadPdfium();
  const { articles } = await work.articles({ pages, folder });
  expect(await loadPdfium()).not.toBe(engine);
  expect(articles.map(({ headline }) => headline)).toEqual(["Pasar Lama Ditata", "Kabar Halaman 2"]);
  const second = tiedWords(folder, pageNumber(2));
  expect(new Set(second.map(({ a }) => a))).toEqual(new Set([articles[1]!.id]));
});

it("weighs pages by what their pictures take as they are stored", async () => {
  const jpegs = await Promise.all(
    [10, 90].map((quality) =>
      sharp(
        Uint8Array.from({ length: 200 * 300 }, (_, at) => (at * at) % 251),
        {
          raw: { width: 200, height: 300, channels: 1 },
        },
      )
        .jpeg({ quality })
        .toBuffer(),
    ),
  );
  const scans = imagePdf(jpegs.map((jpeg) => ({ jpeg, widthPx: 200, heightPx: 300, dpi: 72, gray: true })));
  const sources = [
    { name: "scans.pdf", path: bench.file("scans.pdf", scans), sha256: "" },
    { name: "text.pdf", path: bench.file("text.pdf", smallPaper(2)), sha256: "" },
  ];
  const pagesFolder = join(bench.folder, "weighed");
  const setup = { sources, engine: "none", day: "2026-11-20", dpi: null, pagesFolder, keepFolder: null } as const;
  const work = pageWork(setup, new AbortController().signal);
  expect(await work.weigh(0)).toEqual(jpegs.map(({ length }) => length));
  expect(await work.weigh(1)).toEqual([0, 0]);
  await work.close();
});
