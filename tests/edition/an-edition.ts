// A smallest edition that is right in every field, for tests to bend. Never read from a file.
import type { EditionText, Manifest, Page, Picture } from "../../src/edition/schema.ts";

const hash = "0123456789abcdef".repeat(4);
const asset = (path: string) => ({ path, bytes: 10, sha256: hash });
const picture = (path: string, width: number): Picture => ({ ...asset(path), width, height: width * 1.6 });

const page = (number: number): Page => ({
  number,
  label: String(number),
  section: number === 1 ? "Utama" : null,
  width: 800,
  height: 1280,
  thumb: picture(`open/p0${number}.0123456789abcdef.thumb.webp`, 240),
  preview: picture(`${number === 1 ? "open" : "paid"}/p0${number}.0123456789abcdef.webp`, 412),
  mid: picture(`paid/p0${number}.0123456789abcdef.mid.webp`, 1236),
  words: asset(`paid/p0${number}.0123456789abcdef.words.json`),
  pdf: asset(`paid/p0${number}.0123456789abcdef.pdf`),
});

/** @returns a fresh manifest of two pages. */
export const aManifest = (): Manifest => ({
  format: 1,
  title: "kabar-musi",
  key: "2026-11-20",
  date: "2026-11-20",
  name: null,
  revision: 1,
  publishedAt: "2026-11-20T00:00:00+07:00",
  access: "open",
  pages: [page(1), page(2)],
  text: asset("paid/text.0123456789abcdef.json"),
  teaser: asset("open/teaser.0123456789abcdef.json"),
  images: [picture("paid/a1-1.0123456789abcdef.webp", 500)],
  tiers: { text: 10, pages: 90, print: 20 },
  withdrawn: [],
  press: { engine: "none", confidence: null },
});

/** @returns a fresh text: a story that jumps from page 1 to 2, and an advert within reach of it. */
export const aText = (): EditionText => ({
  articles: [
    {
      id: "a1",
      kind: "article",
      section: "Utama",
      kicker: "Kota",
      headline: "Jembatan dibuka",
      deck: "Setelah dua tahun",
      byline: "Oleh Rini",
      dateline: "MUARA",
      pick: true,
      tags: ["jembatan"],
      blocks: [
        { kind: "paragraph", text: "Jembatan itu dibuka.", zones: ["z2"], confidence: 0.96 },
        { kind: "subhead", text: "Dua tahun" },
        { kind: "quote", text: "Kami senang." },
        { kind: "list", text: "satu" },
        { kind: "table", rows: [["beras", "12.000"]], text: "beras 12.000" },
        { kind: "image", image: "paid/a1-1.0123456789abcdef.webp", alt: "Jembatan" },
        { kind: "caption", text: "Jembatan pagi hari.", credit: "IST" },
        { kind: "jump", text: "Bersambung ke hal 2", page: 2 },
        { kind: "related", text: "BACA JUGA: Pasar pagi" },
      ],
      zones: [
        { id: "z1", page: 1, kind: "headline", box: [40, 100, 400, 60], order: 1 },
        { id: "z2", page: 1, kind: "text", box: [40, 160, 400, 500], order: 2 },
        {
          id: "z3",
          page: 2,
          kind: "text",
          box: [40, 40, 300, 300],
          polygon: [
            [40, 40],
            [340, 40],
            [340, 200],
            [200, 200],
            [200, 340],
            [40, 340],
          ],
          order: 3,
        },
      ],
    },
    {
      id: "a2",
      kind: "advert",
      section: null,
      headline: "",
      pick: false,
      tags: [],
      blocks: [],
      zones: [{ id: "z4", page: 1, kind: "advert", box: [200, 400, 100, 100] }],
    },
  ],
});
