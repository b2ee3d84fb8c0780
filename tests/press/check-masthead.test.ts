import { expect, it } from "vitest";
import type { Masthead } from "../../src/layout/types.ts";
import { doubtsOfMasthead } from "../../src/press/check-masthead.ts";

const paper: Masthead = {
  title: "HARIAN NUSA",
  dates: ["2026-11-24"],
  lines: ["HARIAN NUSA", "HARIAN NUSA, SELASA, 24 NOVEMBER 2026"],
};

it("has no doubt where pages and command agree, or the pages say nothing", () => {
  expect(doubtsOfMasthead(paper, { titleName: "Nusa", date: "2026-11-24" })).toEqual([]);
  expect(doubtsOfMasthead({ title: null, dates: [], lines: [] }, { titleName: "Nusa", date: "2026-11-24" })).toEqual(
    [],
  );
});

it("says in a sentence what to do about another day", () => {
  expect(doubtsOfMasthead(paper, { titleName: "Harian Nusa", date: "2026-11-23" })).toEqual([
    "The pages say 2026-11-24 and the command 2026-11-23: if the paper is right, print it again with --date 2026-11-24.",
  ]);
});

it("takes an edition of two days by either", () => {
  const weekend = { ...paper, dates: ["2026-11-21", "2026-11-22"] };
  expect(doubtsOfMasthead(weekend, { titleName: "Nusa", date: "2026-11-22" })).toEqual([]);
});

it("doubts another title, but no misread letter, joined words or lost spaces", () => {
  const doubts = (title: string, titleName: string): number =>
    doubtsOfMasthead({ ...paper, title, lines: [title] }, { titleName, date: "2026-11-24" }).length;
  expect(doubts("KABAR MUSI", "Harian Nusa")).toBe(1);
  expect(doubts("HAR1AN NUSA", "Harian")).toBe(0);
  expect(doubts("KABARMUSI", "Kabar Musi")).toBe(0);
  expect(doubts("§ H", "Harian Nusa")).toBe(0);
  // What engines make of black letter is no other title where a folio has the right one.
  expect(
    doubtsOfMasthead({ ...paper, title: "Bartan Mula" }, { titleName: "Harian Nusa", date: "2026-11-24" }),
  ).toEqual([]);
});
