// What an engine reads where nothing is written: bars of rules, letters on dotted borders and in pictures, dashes. Each drawn here, none of a real paper.
import { describe, expect, it } from "vitest";
import type { Box } from "../../src/edition/geometry.ts";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import { prose, sheet, type Sheet } from "./sheet.ts";

type Misread = readonly [text: string, box: Box, confidence01: number];
function articlesOf(page: Sheet, ...misread: Misread[]) {
  const input = page.input();
  const words = misread.map(([text, box, confidence01]) => ({ text, box, confidence01 }));
  return groupArticles([analysePage({ ...input, words: [...input.words, ...words] })]).articles;
}
const textOf = (articles: ReturnType<typeof articlesOf>): string =>
  articles.flatMap(({ headline, blocks }) => [headline, ...blocks.map((b) => ("text" in b ? b.text : ""))]).join(" ");

function withStory(page = sheet()): Sheet {
  page.line("Harga Beras Naik Lagi", 30, 30, 24);
  page.text(`Pertama ${prose(70)}`, 30, 70, 140);
  page.text(`Kedua ${prose(70, 3)}`, 186, 70, 140, 9, { indent: false });
  return page;
}

describe("what an engine read off a rule", { timeout: 30_000 }, () => {
  it("parts what stands beside it and is no text", () => {
    const page = sheet();
    page.line("Beras Naik Lagi", 30, 30, 20);
    page.text(`Pertama ${prose(40)}`, 30, 70, 150, 9, { indent: false });
    page.line("Kapal Mencari", 188, 30, 20);
    page.text(`Kedua ${prose(40, 3)}`, 188, 70, 150, 9, { indent: false });
    const bars = [0, 1, 2, 3, 4].map((i): Misread => ["|", [184.5, 30 + i * 10, 1.5, 10], 0.93]);
    const articles = articlesOf(page, ...bars);
    expect(articles.map(({ headline }) => headline)).toEqual(["Beras Naik Lagi", "Kapal Mencari"]);
    expect(textOf(articles)).not.toContain("|");
  });

  it("stays out of the advertisement that the rule frames", () => {
    const page = withStory();
    page.dots([350, 60, 150, 160]);
    page.line("OBRAL AKHIR TAHUN", 366, 80, 13);
    page.line("Telepon 0800 123", 380, 130, 10);
    const articles = articlesOf(page, ["ei", [344, 64, 12, 18], 0.7]);
    expect(textOf(articles)).not.toMatch(/\bei\b/u);
    expect(articles.find(({ headline }) => headline.startsWith("OBRAL"))?.kind).toBe("advert");
  });

  it("is no article where it is only a dash", () => {
    const page = withStory();
    page.rule(30, 540, 480, 542);
    expect(articlesOf(page, ["—", [420, 560, 40, 4], 0.8]).length).toBe(1);
  });
});

it("is no headline where it was doubted and stands half in a photograph", { timeout: 30_000 }, () => {
  const page = withStory();
  page.photograph([350, 70, 120, 150]);
  const articles = articlesOf(page, ["75h", [440, 180, 50, 30], 0.33]);
  expect(textOf(articles)).not.toContain("75h");
});

it("takes the feet of bold type for no rule", { timeout: 30_000 }, () => {
  const page = withStory();
  const y = 300;
  page.line("Baca juga: Muara", 30, y, 9);
  page.line("Lengis Menjemur Semua", 30, y + 12, 9);
  page.line("yang Tersisa, hal 3", 30, y + 24, 9);
  // Letters of one height without gaps make a long level run.
  page.rule(30, y + 4, 104, y + 5);
  const related = articlesOf(page).flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "related"));
  expect(related).toMatchObject([{ text: "Baca juga: Muara Lengis Menjemur Semua yang Tersisa, hal 3" }]);
});

it("is no article of its own where it is a letter or two", { timeout: 30_000 }, () => {
  const page = withStory();
  page.rule(30, 540, 480, 542);
  expect(articlesOf(page, ["a", [420, 560, 8, 6], 0.8]).map(({ kind }) => kind)).toEqual(["article", "furniture"]);
});

it("takes the box that names the paper's own staff for furniture", { timeout: 30_000 }, () => {
  const page = withStory();
  page.rule(30, 400, 480, 402);
  let y = page.line("Redaksi", 30, 420, 9, { bold: true }) + 4;
  for (const row of ["Pemimpin Redaksi", "Sekar Andarini", "Redaktur Pelaksana", "Lukman Tarigas"])
    y = page.line(row, 30, y, 9);
  expect(articlesOf(page).map(({ kind }) => kind)).toEqual(["article", "furniture"]);
});

it("is not the figures of a table, one under another between rules, nor a narrow one", { timeout: 30_000 }, () => {
  const page = sheet();
  page.line("Klasemen Liga", 30, 30, 20);
  const rows = ["Kelindan", "Samudra", "Bintang", "Rimba", "Tanjung", "Persada", "Laskar", "Mutiara"];
  const doubted = rows.flatMap((name, row): Misread[] => {
    const y = 72 + row * 15.12;
    page.line(name, 30, y);
    page.line("27", 170, y);
    page.panel([30, y + 10.08, 150, 0.72], 40);
    // Drawn as a stroke each, and read so.
    page.rule(121, y, 122, y + 6.3);
    return [
      ["11", [117, y, 9, 6.3], 0.85],
      ["7", [145, y, 2, 6.3], 0.88],
    ];
  });
  const [first] = articlesOf(page, ...doubted);
  expect(first!.blocks.find(({ kind }) => kind === "table")).toMatchObject({
    rows: rows.map((name) => [name, "11", "7", "27"]),
  });
});
