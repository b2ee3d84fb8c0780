// What belongs to a photograph: the credit under its caption, a headline set into it, what is dark in a light one. Each drawn here, none of a real paper.
import { describe, expect, it } from "vitest";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import { prose, sheet, type Sheet } from "./sheet.ts";

const articlesOf = (page: Sheet) => groupArticles([analysePage(page.input())]).articles;

it("takes a credit in smaller type for the end of the caption", { timeout: 30_000 }, () => {
  const page = sheet();
  page.line("Warung Dermaga", 30, 30, 24);
  page.photograph([30, 64, 200, 120]);
  page.line("Warung di dekat Dermaga Tujuh", 30, 187, 7);
  page.line("KM/HILMAN SAGARA", 30, 196, 6);
  page.text(`Pertama ${prose(80)}`, 30, 214, 200);
  const [story] = articlesOf(page);
  expect(story!.blocks.find(({ kind }) => kind === "caption")).toMatchObject({
    text: "Warung di dekat Dermaga Tujuh",
    credit: "KM/HILMAN SAGARA",
  });
});

it("keeps a headline set into a photograph with it, and the caption beside the headline", { timeout: 30_000 }, () => {
  const page = sheet();
  page.photograph([30, 30, 450, 200]);
  page.panel([30, 206, 280, 30], 225);
  page.line("Tanggul Jebol,", 36, 210, 30);
  page.line("Rumah Terendam", 36, 243, 30);
  page.line("Warga Dusun Dua", 330, 234, 7);
  page.line("menyelamatkan perabot", 330, 242, 7);
  page.text(`Pertama ${prose(80)}`, 30, 290, 140);
  page.text(`Kedua ${prose(80, 3)}`, 186, 290, 140, 9, { indent: false });
  const articles = articlesOf(page);
  expect(articles.map(({ headline }) => headline)).toEqual(["Tanggul Jebol, Rumah Terendam"]);
  expect(articles[0]!.blocks.find(({ kind }) => kind === "caption")).toMatchObject({
    text: "Warga Dusun Dua menyelamatkan perabot",
  });
});

/** Two dark places in one row, the second as high as asked, over one caption. */
function overOneCaption(top: number): Sheet {
  const page = sheet();
  page.line("Bidar Berebut Irama", 30, 30, 24);
  page.photograph([30, 74, 60, 106]);
  page.photograph([120, top, 110, 184 - top]);
  page.line("Tim Seberang mencoba lintasan di depan taman tepian", 30, 187, 7);
  page.line("Selasa sore. KM/RATNA", 30, 196, 6);
  page.text(`Pertama ${prose(80)}`, 30, 214, 200);
  return page;
}

it("is whole where only its dark parts were found, over one caption", { timeout: 30_000 }, () => {
  const page = overOneCaption(64);
  expect(analysePage(page.input()).photographs.length).toBe(1);
  expect(articlesOf(page)[0]!.blocks.find(({ kind }) => kind === "caption")).toMatchObject({
    text: "Tim Seberang mencoba lintasan di depan taman tepian Selasa sore.",
    credit: "KM/RATNA",
  });
});

it("is two where they were cut to one height", { timeout: 30_000 }, () => {
  expect(analysePage(overOneCaption(74).input()).photographs.length).toBe(2);
});

it("holds the kicker over a headline set into it, and no other words", { timeout: 30_000 }, () => {
  const page = sheet();
  page.photograph([30, 30, 450, 200]);
  page.panel([30, 196, 280, 40], 225);
  page.line("BANJIR HULU", 36, 200, 7);
  page.line("Tanggul Jebol,", 36, 212, 30);
  page.line("Rumah Terendam", 36, 246, 30);
  page.text(`Pertama ${prose(80)}`, 30, 290, 140);
  page.text(`Kedua ${prose(80, 3)}`, 186, 290, 140, 9, { indent: false });
  const input = page.input();
  const onWall = { text: "KIOS", box: [300, 80, 26, 6] as const, confidence01: 0.95 };
  const [story, ...others] = groupArticles([analysePage({ ...input, words: [...input.words, onWall] })]).articles;
  expect(others).toEqual([]);
  expect(story).toMatchObject({ kicker: "BANJIR HULU", headline: "Tanggul Jebol, Rumah Terendam" });
  expect(JSON.stringify(story)).not.toContain("KIOS");
});

describe("two dark parts over one another", { timeout: 30_000 }, () => {
  const parted = (tone: number): Sheet => {
    const page = sheet();
    page.line("Petak Garam di Bekas Tambak", 30, 30, 24);
    page.photograph([30, 70, 300, 60]);
    page.panel([30, 130, 300, 24], tone);
    page.photograph([30, 154, 300, 70]);
    page.text(`Pertama ${prose(80)}`, 30, 240, 140);
    page.text(`Kedua ${prose(80, 3)}`, 190, 240, 140, 9, { indent: false });
    return page;
  };
  const SAND = 195;
  const PAPER = 225;
  it("are one photograph where sand or sky lies between", () => {
    expect(analysePage(parted(SAND).input()).photographs.length).toBe(1);
  });
  it("are two where paper does", () => {
    expect(analysePage(parted(PAPER).input()).photographs.length).toBe(2);
  });
});
