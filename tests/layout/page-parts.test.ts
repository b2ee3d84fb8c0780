// Panels, dotted frames, tables, notices and bold lines: parts of a page that are no columns of text. Each drawn here, none of a real paper.
import { describe, expect, it } from "vitest";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import type { LayoutZone, PageLayout } from "../../src/layout/types.ts";
import { prose, sheet, type Sheet } from "./sheet.ts";

const TINT = 205;
const textOf = (zone: LayoutZone): string => zone.lines.flatMap((l) => l.words.map((w) => w.text)).join(" ");
const zoneOf = (layout: PageLayout, start: string): LayoutZone => {
  const zone = layout.zones.find((z) => textOf(z).startsWith(start));
  if (!zone)
    throw new Error(`no zone begins with ${start}: ${layout.zones.map((z) => textOf(z).slice(0, 24)).join(" | ")}`);
  return zone;
};
const groupOf = (layout: PageLayout, start: string): number => zoneOf(layout, start).group;
const articlesOf = (page: Sheet) => groupArticles([analysePage(page.input())]).articles;

/** A story in two columns on the left half of the sheet. */
function withStory(page = sheet()): Sheet {
  page.line("Harga Beras Naik Lagi", 30, 30, 24);
  page.text(`Pertama ${prose(150)}`, 30, 70, 140);
  page.text(`Kedua ${prose(150, 3)}`, 186, 70, 140, 9, { indent: false });
  return page;
}
function advert(page: Sheet): void {
  page.line("OBRAL AKHIR TAHUN", 366, 80, 13);
  page.line("Telepon 0800 123", 380, 130, 10);
  page.line("Buka setiap hari", 380, 170, 10);
}

describe("a panel", { timeout: 30_000 }, () => {
  it("keeps all that is written on its tint together, apart from the story beside it", () => {
    const page = sheet();
    page.panel([350, 60, 150, 160], TINT);
    withStory(page);
    advert(page);
    const layout = analysePage(page.input());
    expect(layout.frames.length).toBe(1);
    expect(groupOf(layout, "OBRAL")).toBe(groupOf(layout, "Buka"));
    expect(groupOf(layout, "OBRAL")).not.toBe(groupOf(layout, "Kedua"));
    expect(articlesOf(page).find(({ headline }) => headline.startsWith("OBRAL"))?.kind).toBe("advert");
  });

  it("is none where lines go on over its sides, as over what shines through from the back", () => {
    const page = sheet();
    page.panel([90, 60, 160, 120], TINT);
    const layout = analysePage(withStory(page).input());
    expect(layout.frames).toEqual([]);
    expect(new Set(layout.zones.map((z) => z.group)).size).toBe(1);
  });

  it("is none where a printed rule runs into it, as over what shines through from the back", () => {
    const page = withStory();
    page.panel([344, 116, 130, 120], TINT);
    page.frame([340, 60, 160, 140]);
    advert(page);
    const layout = analysePage(page.input());
    expect(layout.frames.length).toBe(1);
    expect(groupOf(layout, "OBRAL")).toBe(groupOf(layout, "Buka"));
  });

  it("parts two headlines of one height at its side", () => {
    const page = sheet();
    page.panel([20, 20, 230, 300], TINT);
    page.line("Sesudah Palang Itu", 30, 30, 22);
    page.text(`Pertama ${prose(90)}`, 30, 70, 200);
    page.line("Kalender Tanam", 262, 30, 22);
    page.text(`Kedua ${prose(90, 3)}`, 262, 70, 200);
    const layout = analysePage(page.input());
    expect(groupOf(layout, "Sesudah")).toBe(groupOf(layout, "Pertama"));
    expect(groupOf(layout, "Kalender")).toBe(groupOf(layout, "Kedua"));
    expect(groupOf(layout, "Sesudah")).not.toBe(groupOf(layout, "Kalender"));
  });
});

it("finds a frame of dots", { timeout: 30_000 }, () => {
  const page = withStory();
  page.dots([350, 60, 150, 160]);
  advert(page);
  const layout = analysePage(page.input());
  expect(layout.frames.length).toBe(1);
  expect(groupOf(layout, "OBRAL")).toBe(groupOf(layout, "Buka"));
});

describe("two rules of one width", { timeout: 30_000 }, () => {
  const centred = (page: Sheet, rows: readonly (readonly [string, number])[]): void => {
    let y = 460;
    page.rule(300, y - 12, 480, y - 8);
    for (const [text, size] of rows) y = page.line(text, 390 - (text.length * size) / 4, y, size) + 4;
    page.rule(300, y + 8, 480, y + 12);
  };
  it("frame an advertisement, whose lines stand on one middle", () => {
    const page = sheet();
    page.text(`Pertama ${prose(90)}`, 30, 40, 200);
    centred(page, [
      ["Lensa Ilir", 26],
      ["Foto keluarga di atas ketek", 11],
      ["Cetak besar selesai besok", 8],
      ["Sepuluh lembar", 15],
      ["Jalan Pelabuhan 29", 8],
    ]);
    const adverts = articlesOf(page).filter(({ kind }) => kind === "advert");
    expect(adverts.map(({ headline }) => headline)).toEqual(["Lensa Ilir"]);
  });
  it("frame none around a quote, which is of one size", () => {
    const page = sheet();
    page.text(`Pertama ${prose(90)}`, 30, 40, 200);
    centred(page, [
      ["“Menguras bak", 13],
      ["jauh lebih ampuh", 13],
      ["daripada asap.”", 13],
      ["Bagas Marpaung", 8],
    ]);
    expect(analysePage(page.input()).frames).toEqual([]);
  });
});

describe("a table", { timeout: 30_000 }, () => {
  const rows = [
    ["Beras medium", "kg", "14.200", "tetap"],
    ["Gula pasir", "kg", "17.900", "naik"],
    ["Telur ayam", "kg", "29.500", "turun"],
    ["Bawang putih", "kg", "39.500", "tetap"],
    ["Cabai rawit", "kg", "48.500", "naik"],
  ];
  it("keeps its rows under its headline, cell by cell", () => {
    const page = sheet();
    page.line("Harga Sembako Hari Ini", 30, 30, 20);
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => page.line(cell, 30 + [0, 110, 150, 210][column]!, 70 + row * 16));
      page.rule(30, 81 + row * 16, 240, 82 + row * 16);
    });
    page.text(`Catatan ${prose(60)}`, 300, 70, 180);
    const [first] = articlesOf(page);
    expect(first!.headline).toBe("Harga Sembako Hari Ini");
    expect(first!.blocks.find(({ kind }) => kind === "table")).toMatchObject({ rows });
  });

  it("is none of a column's justified lines, however wide the gaps between their words", () => {
    const page = sheet();
    page.line("Rencana Karbon Nasional", 30, 30, 22);
    let y = page.text(`Pertama ${prose(40)}`, 30, 66, 170);
    for (const [first, second, third] of [
      ["menyingkapkan", "bahwa", "telah"],
      ["mengakibatkan", "lagi", "besar"],
      ["pembangunan", "akan", "punah"],
      ["membicarakan", "pada", "tahun"],
    ] as const) {
      page.line(first, 30, y);
      page.line(second, 122, y);
      page.line(third, 179, y);
      y += 10.8;
    }
    page.text(`berikut ${prose(40, 3)}`, 30, y, 170, 9, { indent: false });
    page.text(`Kedua ${prose(160, 5)}`, 216, 66, 170, 9, { indent: false });
    const [story] = articlesOf(page);
    expect(story!.blocks.map(({ kind }) => kind)).not.toContain("table");
    const said = story!.blocks.map((block) => ("text" in block ? block.text : "")).join(" ");
    expect(said).toContain("menyingkapkan bahwa telah mengakibatkan lagi besar");
  });

  it("keeps long cells of one width, close under one another, beside their hours", () => {
    const games = [
      ["Kam", "19.00", "Putra Kelindan-Bintang Hulu"],
      ["Sab", "15.30", "Samudra Jaya-Garda Rawa Utama"],
      ["Sab", "15.30", "Persada Ilir-Laskar Danau Kota"],
      ["Sab", "19.00", "Elang Bukit-Mutiara Selatan II"],
      ["Rab", "19.30", "Tanjung Emas-Rimba Raya Dua II"],
    ];
    const page = sheet();
    page.line("Jadwal Liga", 30, 30, 20);
    games.forEach((cells, row) =>
      cells.forEach((cell, column) => page.line(cell, 30 + [0, 55, 105][column]!, 70 + row * 11)),
    );
    page.text(`Catatan ${prose(60)}`, 330, 70, 150);
    const [first] = articlesOf(page);
    expect(first!.blocks.find(({ kind }) => kind === "table")).toMatchObject({ rows: games });
  });

  it("is a list of hours, each with what happens then", () => {
    const programme = [
      ["15.30", "Samudra Jaya-Garda Rawa"],
      ["15.30", "Persada Ilir-Laskar Danau"],
      ["19.00", "Elang Bukit-Mutiara Selat"],
      ["19.30", "Tanjung Emas-Rimba Raya"],
    ];
    const page = sheet();
    page.line("Jadwal Sabtu", 30, 30, 20);
    programme.forEach((cells, row) =>
      cells.forEach((cell, column) => page.line(cell, 30 + column * 32, 70 + row * 15)),
    );
    page.text(`Catatan ${prose(60)}`, 330, 70, 150);
    const [first] = articlesOf(page);
    expect(first!.headline).toBe("Jadwal Sabtu");
    expect(first!.blocks.find(({ kind }) => kind === "table")).toMatchObject({ rows: programme });
  });

  it("is no columns of running text", () => {
    const layout = analysePage(withStory().input());
    expect(layout.zones.map((z) => z.kind)).toEqual(["headline", "text", "text"]);
  });
});

it("keeps each of many small advertisements apart, and their headings out", { timeout: 30_000 }, () => {
  const page = sheet();
  for (const x of [30, 196, 362]) {
    let y = 40;
    page.line("KENDARAAN", x, y, 9);
    y += 12;
    for (let i = 0; i < 6; i++) {
      y = page.text(`Dijual${x}x${i} ${prose(14, x + i)}`, x, y, 130, 9, { indent: false, justify: false });
      page.rule(x, y + 6, x + 130, y + 7);
      y += 16;
    }
  }
  const articles = articlesOf(page);
  const notices = articles.filter(({ kind }) => kind === "notice");
  expect(notices.length).toBe(18);
  expect(articles.filter(({ kind }) => kind === "furniture").length).toBe(1);
});

describe("bold lines of body size", { timeout: 30_000 }, () => {
  it("head a small story under a rule", () => {
    const page = sheet();
    page.rule(30, 40, 480, 42);
    page.line("Lampu simpang menyala", 30, 50, 9, { bold: true });
    page.text(`Pertama ${prose(80)}`, 30, 62, 140, 9, { indent: false });
    page.line("Vaksin untuk kucing", 200, 50, 9, { bold: true });
    page.text(`Kedua ${prose(80, 3)}`, 200, 62, 140, 9, { indent: false });
    expect(articlesOf(page).map(({ headline }) => headline)).toEqual(["Lampu simpang menyala", "Vaksin untuk kucing"]);
  });

  it("part a longer one as a subhead", () => {
    const page = sheet();
    page.line("Harga Beras Naik Lagi", 30, 30, 24);
    const y = page.text(`Pertama ${prose(60)}`, 30, 70, 200);
    page.line("Ongkos angkut", 30, y + 4, 9, { bold: true });
    page.text(`Kedua ${prose(60, 3)}`, 30, y + 16, 200, 9, { indent: false });
    const [story, ...others] = articlesOf(page);
    expect(others).toEqual([]);
    expect(story!.blocks.map(({ kind }) => kind)).toContain("subhead");
    expect(story!.blocks.find(({ kind }) => kind === "subhead")).toMatchObject({ text: "Ongkos angkut" });
  });

  it("begins a zone of its column as a long subhead, a row's white under the text", () => {
    const page = sheet();
    page.line("Harga Beras Naik Lagi", 30, 30, 24);
    const y = page.text(`Pertama ${prose(60)}`, 30, 70, 200);
    page.line("Ongkos angkut dari hulu naik dua kali lipat", 30, y + 11, 9, { bold: true });
    page.text(`Kedua ${prose(60, 3)}`, 30, y + 23, 200, 9, { indent: false });
    const { zones } = analysePage(page.input());
    expect(zones.map((zone) => `${zone.kind} ${zone.group}`)).toEqual(["headline 0", "text 0", "text 0"]);
    expect(textOf(zones[2]!).startsWith("Ongkos angkut")).toBe(true);
  });
});

it("joins columns that a photograph parts from their headline", { timeout: 30_000 }, () => {
  const page = sheet();
  page.line("Seribu Nama Air", 30, 30, 24);
  page.text(`Pertama ${prose(190)}`, 30, 70, 140);
  page.photograph([190, 20, 300, 160]);
  page.text(`Kedua ${prose(110, 3)}`, 190, 196, 140, 9, { indent: false });
  page.text(`Ketiga ${prose(110, 5)}`, 346, 196, 140, 9, { indent: false });
  const layout = analysePage(page.input());
  expect(new Set(layout.zones.map((z) => z.group)).size).toBe(1);
});

it("keeps all items under one bar together, narrow ones too", { timeout: 30_000 }, () => {
  const page = sheet();
  page.text(`Pertama ${prose(90)}`, 30, 40, 200);
  page.panel([260, 40, 230, 20], 60);
  page.line("Mang Ketek", 266, 45, 9);
  ["Jembatan dibuka, ke pasar hanya tujuh menit.", "Harga cabai turun.", "Oren pulang."].forEach((item, i) => {
    const y = 74 + i * 50;
    page.line(item, 260, y, 9);
    page.line("Mencari parkirnya.", 260, y + 11, 9);
    page.rule(260, y + 36, 490, y + 38);
  });
  const layout = analysePage(page.input());
  expect(new Set(["Jembatan", "Harga", "Oren"].map((start) => groupOf(layout, start))).size).toBe(1);
});

it("keeps the staff box under the last rule out of the items over it", { timeout: 30_000 }, () => {
  const page = sheet();
  page.text(`Pertama ${prose(90)}`, 30, 40, 200);
  page.panel([260, 40, 230, 20], 60);
  page.line("Mang Ketek", 266, 45, 9);
  ["Jembatan dibuka, ke pasar hanya tujuh menit.", "Juara bidar menunggu rekaman."].forEach((item, i) => {
    const y = 74 + i * 50;
    page.line(item, 260, y, 11);
    page.line("Mencari parkirnya dua puluh.", 260, y + 13, 11);
    page.rule(260, y + 36, 490, y + 38);
  });
  page.line("Redaksi", 260, 176, 9.5, { bold: true });
  ["Pemimpin Redaksi", "Sekar Andarini", "Redaktur Pelaksana", "Lukman Tarigas"].forEach((line, i) =>
    page.line(line, 260, 192 + i * 13, i % 2 === 0 ? 6 : 9.5),
  );
  const kinds = articlesOf(page).map(({ kind, headline }) => [kind, headline]);
  expect(kinds).toContainEqual(["article", "Mang Ketek"]);
});

it("takes the capitals over a framed story's headline for its kicker", { timeout: 30_000 }, () => {
  const page = sheet();
  page.frame([24, 20, 240, 230]);
  page.line("PIALA MUSI", 34, 35, 8);
  page.line("Delapan Belas Bidar", 34, 46, 20);
  page.text(`MUARA — Pertama ${prose(70)}`, 34, 76, 220, 9, { indent: false });
  page.text(`Kedua ${prose(110, 3)}`, 290, 30, 200);
  const story = articlesOf(page).find(({ headline }) => headline === "Delapan Belas Bidar");
  expect(story).toMatchObject({ kicker: "PIALA MUSI", dateline: "MUARA" });
});
