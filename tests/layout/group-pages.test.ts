// What a long paper costs: pages come one at a time, and none is held for longer than a story needs it.
import { describe, expect, it } from "vitest";
import { pageNumber } from "../../src/edition/units.ts";
import { groupArticles, groupPages } from "../../src/layout/group-articles.ts";
import type { PageLayout } from "../../src/layout/types.ts";
import { page, zone } from "./page-of-zones.ts";

const lead = [
  zone("headline", 0, ["Harga Beras Tembus Rekor"]),
  zone("text", 0, [">Awal cerita yang ter-"], [0, 20]),
  zone("jump", 0, ["Bersambung ke hal 4"], [0, 40]),
];
const stub = [
  zone("headline", 0, ["Harga Beras… Sambungan dari hal 2"]),
  zone("text", 0, ["potong di halaman dua."], [0, 20]),
];
const plain = (number: number): PageLayout =>
  page(number, [zone("headline", 0, [`Kabar ${number}`]), zone("text", 0, [">Isi."], [0, 20])]);

/** Asks for the pages as the press does, each made anew, and notes what is read and given, in order. */
function grouped(pages: readonly PageLayout[]) {
  const said: string[] = [];
  const words = new Map<number, unknown>();
  const found = groupPages(
    pages.length,
    (at) => {
      said.push(`read ${pages[at]!.page}`);
      return structuredClone(pages[at]!);
    },
    (number, own) => {
      said.push(`give ${number}`);
      words.set(number, own);
    },
  );
  return { said, found, words };
}

describe("pages asked for one by one", () => {
  const pages = [plain(1), page(2, lead), plain(3), page(4, stub), plain(5)];

  it("are looked through once, then read and given back in turn, one that a story goes on over ahead of its turn", () => {
    const { said } = grouped(pages);
    const looked = ["read 1", "read 2", "read 3", "read 4", "read 5"];
    const grouping = "read 1, give 1, read 2, read 4, give 2, read 3, give 3, give 4, read 5, give 5".split(", ");
    expect(said).toEqual([...looked, ...grouping]);
  });

  it("are held for a story that begins behind them", () => {
    const { said } = grouped([
      page(2, [zone("jump", 0, ["Sambungan dari halaman 4"]), zone("text", 0, ["potong di halaman dua."], [0, 20])]),
      plain(3),
      page(4, [...lead.slice(0, 2), zone("jump", 0, ["Lanjut ke hal 2"], [0, 40])]),
    ]);
    expect(said.slice(3)).toEqual(["read 2", "read 3", "give 3", "read 4", "give 2", "give 4"]);
  });

  it("give the articles and words of pages that are all there", () => {
    const { found, words } = grouped(pages);
    const { words: whole, ...rest } = groupArticles(pages);
    expect(found).toEqual(rest);
    expect(words).toEqual(whole);
    expect(whole.get(pageNumber(4))!.every(({ a }) => a === "a2")).toBe(true);
  });
});
