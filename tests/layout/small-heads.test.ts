// Bold headlines of small stories, quotes pulled out of a text and the index of a front page. Each drawn here, none of a real paper.
import { describe, expect, it } from "vitest";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import { prose, sheet, type Sheet } from "./sheet.ts";

const articlesOf = (page: Sheet) => groupArticles([analysePage(page.input())]).articles;
/** A story in two columns, so that the page knows its body type. */
function withStory(page = sheet()): Sheet {
  page.line("Harga Beras Naik Lagi", 30, 30, 24);
  page.text(`Pertama ${prose(70)}`, 30, 70, 140);
  page.text(`Kedua ${prose(70, 3)}`, 186, 70, 140, 9, { indent: false });
  return page;
}

describe("a bold headline a little larger than the body", { timeout: 30_000 }, () => {
  it("is one over two lines, of which either may measure smaller", () => {
    const page = withStory();
    page.rule(30, 330, 480, 332);
    page.line("Terima Kasih,", 30, 340, 11, { bold: true });
    page.line("Penambal Malam", 30, 353, 12, { bold: true });
    page.text(`Selama ${prose(60, 5)}`, 30, 369, 200, 9, { indent: false });
    expect(articlesOf(page).map(({ headline }) => headline)).toContain("Terima Kasih, Penambal Malam");
  });

  it("stands apart from the plain text close under it", () => {
    const page = withStory();
    page.rule(30, 330, 480, 332);
    page.line("Vaksin gratis untuk kucing", 30, 340, 11.5, { bold: true });
    page.text(`Pusat ${prose(60, 5)}`, 30, 352, 200, 9, { indent: false });
    expect(articlesOf(page).map(({ headline }) => headline)).toContain("Vaksin gratis untuk kucing");
  });

  it("is a subhead close under the text of its column", () => {
    const page = sheet();
    page.line("Harga Beras Naik Lagi", 30, 30, 24);
    const y = page.text(`Pertama ${prose(60)}`, 30, 70, 200);
    page.line("Ongkos angkut dari hulu", 30, y + 6, 11.5, { bold: true });
    page.text(`Kedua ${prose(60, 3)}`, 30, y + 20, 200, 9, { indent: false });
    const [story, ...others] = articlesOf(page);
    expect(others).toEqual([]);
    expect(story!.blocks.find(({ kind }) => kind === "subhead")).toMatchObject({ text: "Ongkos angkut dari hulu" });
  });

  it("is a subhead under what says that a story goes on from another page", () => {
    const page = withStory();
    page.rule(30, 330, 480, 332);
    page.line("Jembatan Dibuka...", 30, 342, 18);
    page.line("Sambungan dari hal 1", 30, 368, 9);
    page.line("Nasib perahu ketek", 30, 384, 10, { bold: true });
    page.text(`Di bawah ${prose(60, 5)}`, 30, 398, 200, 9, { indent: false });
    const stories = articlesOf(page);
    expect(stories.map(({ headline }) => headline)).not.toContain("Nasib perahu ketek");
    expect(stories.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "subhead")).toMatchObject([
      { text: "Nasib perahu ketek" },
    ]);
  });
});

describe("a line a little larger than the text, in no bold", { timeout: 30_000 }, () => {
  const twoStories = (gap: number, opening: string): string[] => {
    const page = sheet();
    page.line("Harga Beras Naik Lagi", 30, 30, 24);
    const y = page.text(`Pertama ${prose(60)}`, 30, 70, 200);
    page.line("Gubernur Siapkan Jalur", 30, y + gap, 10.6);
    page.text(`${opening} ${prose(60, 3)}`, 30, y + gap + 16, 200, 9, { indent: false });
    return articlesOf(page).map(({ headline }) => headline);
  };

  it("is the headline of what opens with a dateline under it", () => {
    expect(twoStories(20, "MEDAN, KM —")).toEqual(["Harga Beras Naik Lagi", "Gubernur Siapkan Jalur"]);
  });

  it("is none close under the text of its column, nor over text that opens nothing", () => {
    expect(twoStories(2, "MEDAN, KM —").length).toBe(1);
    expect(twoStories(20, "Kedua")).toEqual(["Harga Beras Naik Lagi"]);
  });
});

describe("a quote between two rules", { timeout: 30_000 }, () => {
  const withQuote = (): Sheet => {
    const page = sheet();
    page.line("Perahu Terakhir Malam", 30, 30, 24);
    let y = page.text(`Pertama ${prose(60)}`, 30, 70, 200);
    page.rule(30, y + 4, 230, y + 5.5);
    y = page.line("“Saya tidak", 30, y + 12, 15);
    y = page.line("menangis.”", 30, y, 15);
    y = page.line("Kasim Darun, pengemudi", 30, y, 8);
    page.rule(30, y + 6, 230, y + 7.5);
    page.line("Kelas di atas bukit", 30, y + 14, 9, { bold: true });
    page.text(`Kedua ${prose(60, 3)}`, 30, y + 26, 200, 9, { indent: false });
    return page;
  };
  it("is no headline, though its speaker's name is nearly as long", () => {
    const [story] = articlesOf(withQuote());
    expect(story!.headline).toBe("Perahu Terakhir Malam");
    expect(story!.blocks.map(({ kind }) => kind)).toContain("quote");
  });
  it("makes no headline of the subhead under its rule", () => {
    const [story, ...others] = articlesOf(withQuote());
    expect(others).toEqual([]);
    expect(story!.blocks.find(({ kind }) => kind === "subhead")).toMatchObject({ text: "Kelas di atas bukit" });
  });
});

it("takes entries over page numbers for an index, the title and the last one too", { timeout: 30_000 }, () => {
  const page = withStory();
  page.line("Di Halaman Dalam", 366, 40, 8, { bold: true });
  ["Benang emas menolak putus", "Koperasi jual ikan asap", "Sahrul menyangrai kopi"].forEach((title, i) => {
    const y = 60 + i * 70;
    page.rule(366, y, 500, y + 1);
    const words = title.split(" ");
    page.line(words.slice(0, 2).join(" "), 366, y + 8, 12);
    page.line(words.slice(2).join(" "), 366, y + 22, 12);
    page.line(`Hal ${i + 2}`, 366, y + 40, 7);
  });
  const articles = articlesOf(page);
  expect(articles.filter(({ kind }) => kind === "article").map(({ headline }) => headline)).toEqual([
    "Harga Beras Naik Lagi",
  ]);
  expect(articles.filter(({ kind }) => kind === "furniture").length).toBe(1);
});

it("takes no stories between two far page numbers of a column for an index", { timeout: 30_000 }, () => {
  const page = withStory();
  page.line("Perahu", 366, 40, 14);
  page.line("Hal 2", 366, 58, 7);
  page.line("Pasar Kayu Ramai", 366, 90, 14);
  page.text(`Pedagang ${prose(60, 5)}`, 366, 112, 130, 9, { indent: false });
  page.line("Jembatan", 366, 420, 14);
  page.line("Hal 7", 366, 438, 7);
  const kept = articlesOf(page).find(({ headline }) => headline.includes("Pasar Kayu Ramai"));
  expect(kept).toMatchObject({ kind: "article" });
  expect(kept!.blocks.some((block) => block.kind === "paragraph" && block.text.includes("Pedagang"))).toBe(true);
});

it("takes a long story with offices at the head of its lines for no staff box", { timeout: 30_000 }, () => {
  const page = sheet();
  page.line("Pasar Dibangun Lagi", 30, 30, 24);
  let y = page.text(`Pertama ${prose(60)}`, 30, 70, 140);
  for (const line of ["tata letak kios yang baru", "penanggung jawab proyek itu", "tata letak gang belakang"])
    y = page.text(`${line} ${prose(4, 2)}`, 30, y, 140, 9, { indent: false });
  page.text(`Kedua ${prose(60, 3)}`, 30, y, 140, 9, { indent: false });
  expect(articlesOf(page).map(({ kind, headline }) => [kind, headline])).toEqual([["article", "Pasar Dibangun Lagi"]]);
});

it("keeps a wide space and a stained word in a headline, and what hangs under it", { timeout: 30_000 }, () => {
  const page = sheet();
  page.line("Petani Hulu", 30, 30, 24);
  page.line("Mengeluh Lagi", 160.4, 30, 24);
  page.photograph([30, 64, 140, 120]);
  page.text(`Pertama ${prose(50)}`, 30, 190, 140);
  page.text(`Kedua ${prose(90, 3)}`, 186, 66, 140, 9, { indent: false });
  const input = page.input();
  const words = input.words.map((word) => {
    const [x, y, w, h] = word.box;
    return word.text === "Hulu" ? { ...word, box: [x, y, w, h + 25] as const } : word;
  });
  const articles = groupArticles([analysePage({ ...input, words })]).articles;
  expect(articles.map(({ headline }) => headline)).toEqual(["Petani Hulu Mengeluh Lagi"]);
});

it("takes a larger line of capitals over a far larger headline for its kicker", { timeout: 30_000 }, () => {
  const page = sheet();
  page.line("LAPORAN KHUSUS", 30, 30, 12.5, { bold: true });
  page.line("Tambak Berganti Kebun", 30, 46, 34);
  page.text(`Pertama ${prose(120)}`, 30, 96, 220);
  page.text(`Kedua ${prose(120, 3)}`, 266, 96, 220, 9, { indent: false });
  expect(articlesOf(page)).toMatchObject([{ headline: "Tambak Berganti Kebun", kicker: "LAPORAN KHUSUS" }]);
});

describe("a headline's row with a gap as wide as between two", { timeout: 30_000 }, () => {
  const SIZE = 34;
  const row = (page: Sheet): void => {
    page.line("Tambak Udang", 30, 30, SIZE);
    page.line("Berganti", 262, 30, SIZE);
  };
  it("is one over a deck that runs on under the gap", () => {
    const page = sheet();
    row(page);
    page.line("Kebun Garam", 30, 70, SIZE);
    page.line("Tiga musim gagal panen membuat warga pesisir menutup", 30, 116, 14);
    page.line("tambak dan menjual garam.", 30, 134, 14);
    page.text(`Pertama ${prose(120)}`, 30, 160, 220);
    page.text(`Kedua ${prose(120, 3)}`, 266, 160, 220, 9, { indent: false });
    expect(articlesOf(page).map(({ headline }) => headline)).toEqual(["Tambak Udang Berganti Kebun Garam"]);
  });
  it("is one over a row of its own that ends just behind the gap", () => {
    const page = sheet();
    page.line("Feri", 30, 30, SIZE);
    page.line("Baru Layani", 120, 30, SIZE);
    page.line("Dusunan", 30, 70, SIZE);
    page.text(`Pertama ${prose(120)}`, 30, 116, 70);
    page.text(`Kedua ${prose(120, 3)}`, 116, 116, 220, 9, { indent: false });
    expect(articlesOf(page).map(({ headline }) => headline)).toContain("Feri Baru Layani Dusunan");
  });
  it("is two over two columns, each with a deck of its own", () => {
    const page = sheet();
    row(page);
    page.line("Tiga musim gagal panen", 30, 78, 14);
    page.line("Jembatan dibuka lagi", 262, 78, 14);
    page.text(`Pertama ${prose(120)}`, 30, 104, 216);
    page.text(`Kedua ${prose(120, 3)}`, 262, 104, 216);
    expect(articlesOf(page).map(({ headline }) => headline)).toEqual(["Tambak Udang", "Berganti"]);
  });
});
