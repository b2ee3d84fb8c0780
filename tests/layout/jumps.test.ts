import { describe, expect, it } from "vitest";
import { pageNumber } from "../../src/edition/units.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import type { LayoutZone, PageLayout } from "../../src/layout/types.ts";
import { page, zone } from "./page-of-zones.ts";

describe("stories that jump", () => {
  const first = (group: number, headline: string, jump: string): LayoutZone[] => [
    zone("headline", group, [headline], [0, group * 100]),
    zone("text", group, [">Awal cerita yang ter-"], [0, group * 100 + 20]),
    zone("jump", group, [jump], [0, group * 100 + 40]),
  ];
  const second = (group: number, kind: "jump" | "headline", line: string, stub?: string): LayoutZone[] => [
    zone(kind, group, [line], [0, group * 100]),
    ...(stub === undefined ? [] : [zone("headline", group, [stub], [0, group * 100 + 12])]),
    zone("text", group, ["potong di halaman satu."], [0, group * 100 + 40]),
  ];
  const headlines = (pages: PageLayout[]): string[] => groupArticles(pages).articles.map((a) => a.headline);

  it("join where page numbers and titles agree, as one text", () => {
    const pages = [
      page(1, first(0, "Harga Beras Tembus Rekor", "Bersambung ke hal 7 kol 1")),
      page(7, second(0, "headline", "Harga Beras… Sambungan dari hal 1")),
    ];
    const { articles, words } = groupArticles(pages);
    expect(articles.length).toBe(1);
    expect(articles[0]!.blocks.map((b) => [b.kind, "text" in b ? b.text : ""])).toEqual([
      ["paragraph", "Awal cerita yang terpotong di halaman satu."],
      ["jump", "Bersambung ke hal 7 kol 1"],
    ]);
    expect(new Set(articles[0]!.zones.map((z) => z.page))).toEqual(new Set([1, 7]));
    // The stub headline says nothing of its own.
    const stub = words.get(pageNumber(7))!.find((w) => w.t === "Sambungan")!;
    expect([stub.a, stub.b]).toEqual(["a1", undefined]);
  });

  it("join backwards too, and by the line alone where nothing else can be meant", () => {
    expect(
      headlines([
        page(7, second(0, "jump", "Sambungan dari halaman 8")),
        page(8, first(0, "Garuda Menang", "Lanjut ke hal 7 kol 5")),
      ]),
    ).toEqual(["Garuda Menang"]);
  });

  it("tell two like stories on one page apart by their page numbers", () => {
    const { articles } = groupArticles([
      page(1, first(0, "Harga Beras Tembus Rekor", "Bersambung ke hal 7")),
      page(3, first(0, "Harga Beras Impor Turun", "Bersambung ke hal 7")),
      page(7, [
        ...second(0, "headline", "Harga Beras… dari hal 1"),
        ...second(1, "headline", "Harga Beras Impor… dari hal 3"),
      ]),
    ]);
    expect(articles.map((a) => [a.headline, a.zones.map((z) => z.page)])).toEqual([
      ["Harga Beras Tembus Rekor", [1, 1, 1, 7, 7]],
      ["Harga Beras Impor Turun", [3, 3, 3, 7, 7]],
    ]);
  });

  const folio = (label: string): LayoutZone => ({ ...zone("furniture", 9, [label]), box: [400, 5, 10, 9] });

  it("go by what folios say, a section's letter too, and lead to the page itself", () => {
    const pages = [
      page(1, [...first(0, "Harga Beras Tembus Rekor", "Bersambung ke hal B2"), folio("A1")]),
      page(2, [zone("headline", 0, ["Cerita Lain"]), folio("A2")]),
      page(6, [...second(0, "headline", "Harga Beras… Sambungan dari hal A1"), folio("B2")]),
    ];
    const { articles } = groupArticles(pages);
    expect(articles[0]!.zones.map((z) => z.page)).toEqual([1, 1, 1, 6, 6]);
    expect(articles[0]!.blocks.find((b) => b.kind === "jump")).toMatchObject({ page: 6 });
  });

  it("lead nowhere where no page, or more than one, is labelled so", () => {
    const jumpOf = (...pages: PageLayout[]) =>
      groupArticles(pages).articles.flatMap(({ blocks }) => blocks.filter((b) => b.kind === "jump"))[0];
    const lead = page(1, first(0, "Ekspor Tongkol", "Bersambung ke hal 7"));
    expect(jumpOf(lead)).not.toHaveProperty("page");
    expect(jumpOf(lead, page(7, []))).toMatchObject({ page: 7 });
    expect(jumpOf(lead, page(7, []), page(8, [folio("7")]))).not.toHaveProperty("page");
  });

  it("join though one folio was misread: pages count up by one", () => {
    const story = (label: string): PageLayout[] => [
      page(1, [...first(0, "Harga Beras Tembus Rekor", "Bersambung ke hal 4"), folio("1")]),
      page(2, [zone("headline", 0, ["Cerita Lain"]), folio("2")]),
      page(3, [zone("headline", 0, ["Cerita Ketiga"]), folio("3")]),
      page(4, [...second(0, "headline", "Harga Beras… Sambungan dari hal 1"), folio(label)]),
    ];
    for (const label of ["4", "1"]) {
      const { articles, labels } = groupArticles(story(label));
      expect(articles[0]!.zones.map((z) => z.page)).toEqual([1, 1, 1, 4, 4]);
      expect(labels.get(pageNumber(4)) ?? "4").toBe("4");
    }
  });

  it.each<[string, PageLayout[]]>([
    [
      "a jump line whose page holds no continuation",
      [page(1, first(0, "Ekspor Tongkol", "Bersambung ke hal 2")), page(2, second(0, "headline", "Cerita Lain"))],
    ],
    [
      "a continuation of another title",
      [
        page(1, first(0, "Ekspor Tongkol", "Bersambung ke hal 2")),
        page(2, second(0, "jump", "Sambungan dari hal 1", "Tanggul Jebol")),
      ],
    ],
    [
      "two stories that either line could mean",
      [
        page(1, [...first(0, "Satu", "Bersambung ke hal 2"), ...first(1, "Dua", "Bersambung ke hal 2")]),
        page(2, second(0, "jump", "Sambungan dari hal 1")),
      ],
    ],
    [
      "a pointer to another story",
      [
        page(1, [zone("headline", 0, ["Tanggul Jebol"]), zone("pointer", 0, ["Baca juga: Pompa Rusak, hal 2"])]),
        page(2, second(0, "jump", "Sambungan dari hal 1", "Pompa Rusak")),
      ],
    ],
  ])("do not join %s", (_, pages) => {
    const groups = pages.reduce((sum, p) => sum + new Set(p.zones.map((z) => z.group)).size, 0);
    expect(groupArticles(pages).articles.length).toBe(groups);
  });

  it("never lose a story to a ring of jump lines", () => {
    const ring = (number: number, other: number): PageLayout =>
      page(number, [
        zone("headline", 0, [`Harga Beras… dari hal ${other}`]),
        zone("text", 0, [">Isi."], [0, 20]),
        zone("jump", 0, [`Bersambung ke hal ${other}`], [0, 40]),
      ]);
    const { articles } = groupArticles([ring(1, 2), ring(2, 1)]);
    expect(articles.flatMap((a) => a.zones).length).toBe(6);
  });
});
