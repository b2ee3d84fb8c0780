// What is left of a page that its process fails on, step by step, with a pool that the test plays.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { KoranError } from "../../src/edition/errors.ts";
import { pageNumber } from "../../src/edition/units.ts";
import type { AnalysedPage, AnalyseJob } from "../../src/press/page-work.ts";
import { drawOrBlank, plainPage } from "../../src/press/plain-page.ts";
import type { Pool } from "../../src/press/pool.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "koran-plain-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SIZE = { width: 360, height: 140 };
const JOB: AnalyseJob = { source: 0, index: 0, part: "whole", page: pageNumber(1), size: SIZE };
const BLAMED = new KoranError("timeout", "a page took longer than 15 minutes");
const blank = () => ({ folder, sentence: "Halaman ini kosong." });
const isBlank = (pdf: string): boolean => readFileSync(pdf, "latin1").includes("(Halaman ini kosong.)");

/** Answers each job by its name; a job that it has no answer to fails as the page's own fault. */
const poolThat = (answers: { readonly [job: string]: (given: never) => unknown }): Pool => ({
  run: async (name, job) => {
    if (!answers[name]) throw BLAMED;
    return (await answers[name](job as never)) as never;
  },
  close: async () => {},
});

it("is its picture where that can be drawn", async () => {
  const pool = poolThat({ picture: () => ({ ...SIZE, pdf: "page.pdf" }) });
  const { page } = await plainPage(JOB, BLAMED, pool, blank());
  expect(page).toMatchObject({ pdf: "page.pdf", wordsRead: 0, failed: { as: "picture", code: "timeout" } });
});

it("is a blank page where it cannot", async () => {
  const { page } = await plainPage(JOB, BLAMED, poolThat({}), blank());
  expect(page.failed).toMatchObject({ as: "blank", code: "timeout" });
  expect(isBlank(page.pdf)).toBe(true);
});

it("is its words over a blank picture where it was read and cannot be drawn", async () => {
  const { page } = await plainPage(JOB, BLAMED, poolThat({ picture: () => ({ ...SIZE, pdf: "page.pdf" }) }), blank());
  const { failed: _, ...read }: AnalysedPage = { ...page, source: "ocr", wordsRead: 40 };
  const pool = poolThat({
    draw: ({ pdf }: { readonly pdf: string }) => {
      if (pdf === "page.pdf") throw BLAMED;
      return "drawn";
    },
  });
  const printed = await drawOrBlank(read, [], pool, blank());
  expect(printed.drawn).toBe("drawn");
  expect(printed.page).toMatchObject({ source: "ocr", wordsRead: 40, failed: { as: "words-without-picture" } });
  expect(isBlank(printed.page.pdf)).toBe(true);
});
