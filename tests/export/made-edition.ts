// An edition of one page with everything that can hurt a format: markup in titles, signs that XML forbids, ids that are none. Never printed.
import { readManifest, readText } from "../../src/edition/validate.ts";
import type { WholeEdition } from "../../src/export/edition.ts";

/** What no XML file may hold, and what a browser would run. */
export const HOSTILE = `<script>alert("1")</script> ]]> & 'x' \u0000\u0008\ud800\ufffe "`;

const asset = (path: string) => ({ path, bytes: 1, sha256: "0".repeat(64) });
const picture = (path: string, width: number, height: number) => ({ ...asset(path), width, height });

export const madeEdition = (): WholeEdition => ({
  title: {
    id: "kabar-uji",
    name: `Kabar ${HOSTILE}`,
    language: "id",
    place: HOSTILE,
    timeZone: "Asia/Jakarta",
    accent: "#9b1c1f",
    publicKey: "0".repeat(64),
  },
  manifest: readManifest({
    format: 1,
    title: "kabar-uji",
    key: "2026-11-20-pagi",
    date: "2026-11-20",
    name: HOSTILE,
    revision: 1,
    publishedAt: "2026-11-20T00:00:00+07:00",
    access: "open",
    pages: [
      {
        number: 1,
        label: HOSTILE,
        section: null,
        width: 412,
        height: 600,
        thumb: picture("open/p01.0.thumb.webp", 240, 350),
        preview: picture("open/p01.0.webp", 412, 600),
        mid: picture("paid/p01.0.mid.webp", 1236, 1800),
        words: asset("paid/p01.0.words.json"),
        pdf: asset("paid/p01.0.pdf"),
      },
    ],
    text: asset("paid/text.0.json"),
    teaser: asset("open/teaser.0.json"),
    images: [],
    tiers: { text: 1, pages: 1, print: 1 },
    withdrawn: [],
    press: { engine: HOSTILE, confidence: 0.9 },
  }),
  text: readText({
    articles: [
      {
        id: "-1",
        kind: "article",
        section: HOSTILE,
        headline: HOSTILE,
        pick: false,
        tags: [HOSTILE],
        blocks: [{ kind: "paragraph", text: "Warga berharap.", zones: ["<z>"] }],
        zones: [
          { id: "<z>", page: 1, kind: "headline", box: [20, 20, 200, 30], order: 0 },
          { id: "<z>", page: 1, kind: "text", box: [20, 60, 200, 40], order: 1 },
        ],
      },
      {
        id: "2",
        kind: "advert",
        section: null,
        headline: "",
        pick: false,
        tags: [],
        blocks: [],
        zones: [{ id: "z9", page: 1, kind: "advert", box: [20, 300, 200, 100] }],
      },
    ],
  }),
  words: [
    [
      { t: HOSTILE, box: [20, 20, 200, 30], c: 0.5, a: "-1", b: "headline", s: 0, e: HOSTILE.length },
      { t: "Warga", box: [20, 60, 40, 10], c: 0.91, a: "-1", b: 0, s: 0, e: 5 },
      { t: "berha-", box: [70, 60, 40, 10], c: 0.92, a: "-1", b: 0, s: 6, e: 15 },
      { t: "rap.", box: [20, 75, 30, 10], c: 0.93, a: "-1", b: 0, s: 6, e: 15 },
      { t: HOSTILE, box: [20, 500, 100, 10], c: 1 },
    ],
  ],
});
