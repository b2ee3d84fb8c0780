// When the process that worked on pages ends: what it holds would stand beside the text of all pages, a long paper's highest moment.
import { globSync } from "node:fs";
import { basename } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { textPdf } from "../fixtures/make-pdf.ts";
import { LINES, manifestOf, openBench, printWatched, story, type Bench } from "./run-press.ts";

vi.setConfig({ testTimeout: 60_000 });

let bench: Bench;
beforeAll(() => {
  bench = openBench();
});
afterAll(() => bench.remove());

it("ends with the last page that is bundled, before the edition's text is composed", async () => {
  const pages = [1, 2, 3].map((number) => ({
    width: 360,
    height: 140,
    lines: story(`Berita Nomor ${number}`, LINES, 30, 36),
  }));
  const done: string[] = [];
  const texts = (): string[] => globSync("**/text.*", { cwd: bench.editions });
  const { folder } = await printWatched(bench, bench.file("paper.pdf", textPdf(pages)), (what) => {
    if (!done.includes("closed")) done.push(what === "closed" && texts().length > 0 ? "closed late" : what);
  });
  expect(done.slice(-2)).toEqual(["articles", "closed"]);
  expect(basename(manifestOf(folder).text.path)).toMatch(/^text\./);
});
