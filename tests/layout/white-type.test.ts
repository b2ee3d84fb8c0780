// Type in white: headlines on dark bands and on photographs, names on dark labels. Each drawn here, none of a real paper.
import { describe, expect, it } from "vitest";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import { prose, sheet, type Sheet } from "./sheet.ts";

const DARK = 40;
const WHITE = { bold: true, tone: 225 } as const;

/** Two columns of one text. */
function columns(page: Sheet, y: number): void {
  page.text(`Pertama ${prose(120)}`, 30, y, 220);
  page.text(`Kedua ${prose(120, 3)}`, 266, y, 220, 9, { indent: false });
}
const laid = (page: Sheet) => analysePage(page.input());
const storiesOf = (page: Sheet) =>
  groupArticles([laid(page)])
    .articles.filter(({ kind }) => kind !== "furniture")
    .map(({ kind, headline, blocks }) => [kind, headline, blocks.length > 0]);

describe("a headline in white on a dark band", { timeout: 30_000 }, () => {
  it("is that of the story under it, and the band no photograph", () => {
    const page = sheet();
    page.line("KABAR UJI", 30, 12, 40, { bold: true });
    page.panel([24, 70, 470, 42], DARK);
    page.line("Banjir Rendam Empat Desa", 34, 76, 30, WHITE);
    columns(page, 126);
    expect(storiesOf(page)).toEqual([["article", "Banjir Rendam Empat Desa", true]]);
    expect(laid(page).photographs).toEqual([]);
  });

  it("is so in two rows and with its deck too, and the band no frame", () => {
    const page = sheet();
    page.panel([24, 40, 470, 96], DARK);
    page.line("Petani Kopi Menahan Panen", 34, 46, 28, WHITE);
    page.line("Menunggu Harga Naik Lagi", 34, 80, 28, WHITE);
    page.line("Harga di tingkat pengepul turun", 34, 116, 13, WHITE);
    columns(page, 150);
    expect(storiesOf(page)).toEqual([["article", "Petani Kopi Menahan Panen Menunggu Harga Naik Lagi", true]]);
    expect(laid(page).frames).toEqual([]);
  });

  it("is none of an advertisement's, which has no text under it", () => {
    const page = sheet();
    page.line("Harga Beras Naik Lagi", 30, 30, 24);
    page.text(`Pertama ${prose(150)}`, 30, 70, 220);
    page.panel([266, 60, 220, 120], DARK);
    page.line("OBRAL AKHIR", 280, 70, 24, WHITE);
    page.line("TAHUN BESAR", 280, 104, 24, WHITE);
    page.line("Toko Seberang", 280, 140, 20, WHITE);
    expect(laid(page).frames.length).toBe(1);
    expect(storiesOf(page)).toContainEqual(["advert", expect.stringContaining("OBRAL"), true]);
  });
});

it("an offer in white on a strip with nothing under it is one advertisement", { timeout: 30_000 }, () => {
  const page = sheet();
  page.line("Harga Beras Naik Lagi", 30, 30, 24);
  columns(page, 70);
  page.panel([24, 480, 470, 36], DARK);
  page.line("BANK TANI JAYA", 34, 486, 22, WHITE);
  page.line("Kredit bibit tanpa agunan", 240, 488, 18, WHITE);
  expect(storiesOf(page)).toEqual([
    ["article", "Harga Beras Naik Lagi", true],
    ["advert", expect.stringContaining("BANK TANI JAYA"), expect.anything()],
  ]);
});

it("a name in white on a short dark label is no story", { timeout: 30_000 }, () => {
  const page = sheet();
  page.panel([30, 40, 92, 20], DARK);
  page.line("OLAHRAGA", 40, 44, 12, WHITE);
  page.line("Persatuan Menang Tipis", 30, 66, 26);
  columns(page, 106);
  expect(storiesOf(page)).toEqual([["article", "Persatuan Menang Tipis", true]]);
});

describe("large white type on a photograph", { timeout: 30_000 }, () => {
  const night = (headline: string): Sheet => {
    const page = sheet();
    page.photograph([30, 30, 456, 200]);
    page.line(headline, 50, 180, 30, WHITE);
    columns(page, 244);
    return page;
  };
  it("is the headline of the story under it, and the photograph stays", () => {
    const page = night("Malam Panjang di Pasar Ikan");
    expect(storiesOf(page)).toEqual([["article", "Malam Panjang di Pasar Ikan", true]]);
    expect(laid(page).photographs.length).toBe(1);
  });
  it("is a sign where it is of two words", () => {
    expect(storiesOf(night("TOKO ROTI"))).toEqual([["article", "", true]]);
  });
});

describe("small white type on a photograph's foot", { timeout: 30_000 }, () => {
  const captionOf = (line: string) => {
    const page = sheet();
    page.line("Koperasi Beli Mesin Es", 30, 20, 28);
    page.photograph([30, 64, 456, 160]);
    page.panel([30, 206, 456, 18], DARK);
    page.line(line, 36, 210, 8, { tone: 225 });
    columns(page, 240);
    const story = groupArticles([laid(page)]).articles.find(({ headline }) => headline === "Koperasi Beli Mesin Es");
    return story!.blocks.find(({ kind }) => kind === "caption");
  };
  it("is its caption", () => {
    const caption = captionOf("Nelayan mengangkat balok es di dermaga, Senin pagi. KM/RINA");
    expect(caption).toMatchObject({
      text: "Nelayan mengangkat balok es di dermaga, Senin pagi.",
      credit: "KM/RINA",
    });
  });
  it("is a sign where it is of a few words", () => {
    expect(captionOf("PASAR IKAN HULU")).toBeUndefined();
  });
});
