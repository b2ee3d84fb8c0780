// What is left of a page that its process fails on, step by step, with a pool that the test plays.
import { expect, it } from "vitest";
import { KoranError } from "../../src/edition/errors.ts";
import { pageNumber } from "../../src/edition/units.ts";
import type { LaidPage } from "../../src/press/done-pages.ts";
import type { AnalysedPage, AnalyseJob } from "../../src/press/page-work.ts";
import { cutOrBlank, plainPage } from "../../src/press/plain-page.ts";
import type { Pool } from "../../src/press/pool.ts";

const SIZE = { width: 360, height: 140 };
const JOB: AnalyseJob = { source: 0, index: 0, part: "whole", page: pageNumber(1), size: SIZE };
const BLAMED = new KoranError("timeout", "a page took longer than 15 minutes");
const SENTENCE = "Halaman ini kosong.";
const laidAt = (stem: string): LaidPage => ({
  stem,
  pictures: { thumb: SIZE, preview: SIZE, mid: SIZE },
  scan: null,
});

/** Answers each job by its name; a job that it has no answer to fails as the page's own fault. A blank page is there to be had. */
const poolThat = (answers: { readonly [job: string]: (given: never) => unknown }): Pool => ({
  run: async (name, job) => {
    if (name === "blank") {
      expect(job).toEqual({ page: JOB.page, size: expect.objectContaining(SIZE), sentence: SENTENCE });
      return laidAt("blank") as never;
    }
    if (!answers[name]) throw BLAMED;
    return (await answers[name](job as never)) as never;
  },
  close: async () => {},
});
const drawable = poolThat({ picture: () => ({ ...SIZE, laid: laidAt("page") }) });

it("is its picture where that can be drawn", async () => {
  const { page, isBlank } = await plainPage(JOB, BLAMED, drawable, SENTENCE);
  expect(page).toMatchObject({ laid: { stem: "page" }, wordsRead: 0, failed: { as: "picture", code: "timeout" } });
  expect(isBlank).toBe(false);
});

it("is a blank page where it cannot", async () => {
  const { page, isBlank } = await plainPage(JOB, BLAMED, poolThat({}), SENTENCE);
  expect(page).toMatchObject({ laid: { stem: "blank" }, failed: { as: "blank", code: "timeout" } });
  expect(isBlank).toBe(true);
});

it("is its words over a blank picture where it was read and its photographs cannot be cut out", async () => {
  const { page } = await plainPage(JOB, BLAMED, drawable, SENTENCE);
  const { failed: _, ...read }: AnalysedPage = { ...page, source: "ocr", wordsRead: 40 };
  const pool = poolThat({
    cut: ({ laid }: { readonly laid: LaidPage }) => {
      if (laid.stem === "page") throw BLAMED;
      return ["a photograph"];
    },
  });
  const printed = await cutOrBlank(read, [[10, 10, 20, 20]], pool, SENTENCE);
  expect(printed.cut).toEqual(["a photograph"]);
  expect(printed.page).toMatchObject({
    laid: { stem: "blank" },
    source: "ocr",
    wordsRead: 40,
    failed: { as: "words-without-picture" },
  });
});
