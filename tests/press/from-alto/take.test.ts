// --from-alto: an edition out of METS and ALTO that another program wrote, and out of koran's own, by the press as it runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Article, Manifest, Word } from "../../../src/edition/schema.ts";
import { exportOf } from "../../export/sample.ts";
import { manifestOf, openBench, print, runPress, smallPaper, textOf, type Bench } from "../run-press.ts";
import { openForeign, type Foreign } from "./foreign.ts";

// A busy machine draws a page in seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let bench: Bench;
let foreign: Foreign;
beforeAll(async () => {
  bench = openBench();
  foreign = await openForeign();
});
afterAll(() => {
  bench.remove();
  foreign.remove();
});

const wordsOf = (folder: string, manifest: Manifest, page = 0): Word[] =>
  JSON.parse(readFileSync(join(folder, manifest.pages[page]!.words.path), "utf8")) as Word[];

describe("an issue of another program", () => {
  let folder: string;
  let article: Article;
  beforeAll(async () => {
    const { code, stdout, said } = await runPress(["--from-alto", foreign.folder, "--out", bench.editions]);
    expect([code, said]).toEqual([0, ""]);
    expect(stdout).toContain("1 page, 1 article,");
    folder = join(bench.editions, "kabar-pustaka/1999-08-17");
    article = textOf(folder).articles[0]!;
  });

  it("is the title and the day that its METS file names", () => {
    expect(manifestOf(folder)).toMatchObject({ title: "kabar-pustaka", date: "1999-08-17" });
  });
  it("has its page as large as its picture, under the number that it was printed with", () => {
    expect(manifestOf(folder).pages).toMatchObject([{ label: "A1", section: "Kota", width: 432, height: 576 }]);
  });
  it("has its article with headline, paragraphs, picture and caption in their order", () => {
    expect(article).toMatchObject({ kind: "article", section: "Kota", headline: "Pasar <Lama>" });
    expect(article.blocks.map((block) => [block.kind, block.kind === "image" ? block.alt : block.text])).toEqual([
      ["paragraph", "Warga berharap banyak."],
      ["paragraph", "Paragraf kedua."],
      ["image", "Pasar pagi."],
      ["caption", "Pasar pagi."],
    ]);
    expect(manifestOf(folder).images).toHaveLength(1);
  });
  it("has its words in page points, tied to what they say; those of no article stand alone", () => {
    const words = wordsOf(folder, manifestOf(folder));
    expect(words[0]).toEqual({ t: "Pasar", box: [43.2, 43.2, 28.8, 11.5], c: 0.9, a: "a1", b: "headline", s: 0, e: 5 });
    const halves = words.filter(({ t }) => t === "berha-" || t === "rap");
    expect(halves.map(({ b, s, e }) => [b, s, e])).toEqual([
      [0, 6, 14],
      [0, 6, 14],
    ]);
    expect(words.filter(({ t }) => t === "Para¬" || t === "graf").map(({ b, s, e }) => [b, s, e])).toEqual([
      [1, 0, 8],
      [1, 0, 8],
    ]);
    expect(words.filter(({ a }) => a === undefined).map(({ t }) => t)).toEqual(["Halaman", "1"]);
  });
});

describe("koran's own METS", () => {
  it("becomes the edition again that it was made of", async () => {
    const printed = await print(bench, bench.file("small.pdf", smallPaper(2)));
    const { folder, remove } = exportOf(printed.folder, "mets");
    const again = await print({ ...bench, editions: join(bench.folder, "again") }, [], "--from-alto", folder);
    remove();
    const [before, after] = [printed.folder, again.folder].map((path) => textOf(path));
    expect(after).toEqual(before);
    expect(again.manifest.pages.map(({ width, label }) => [width, label])).toEqual(
      printed.manifest.pages.map(({ width, label }) => [width, label]),
    );
    expect(wordsOf(again.folder, again.manifest)).toEqual(wordsOf(printed.folder, printed.manifest));
  });

  it("takes the pages of a PDF that is named beside it", async () => {
    const paper = bench.file("beside.pdf", smallPaper(1));
    const { folder, remove } = exportOf((await print(bench, paper, "--name", "pagi")).folder, "mets");
    const out = { ...bench, editions: join(bench.folder, "beside") };
    const again = await print(out, paper, "--from-alto", folder);
    await expect(print(out, bench.file("two.pdf", smallPaper(2)), "--replace", "--from-alto", folder)).rejects.toThrow(
      /it has 1 pages and the PDFs named beside it have 2/,
    );
    remove();
    expect(again.manifest.pages).toHaveLength(1);
  });
});
