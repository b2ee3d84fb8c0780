// A printed edition of three pages in which everything can go wrong, as the report is given it: markup in every text, a joined story, a pointer that leads
// nowhere, doubts, faults, a page that failed. Never printed.
import { pageNumber, pt } from "../../src/edition/units.ts";
import { readManifest, readText } from "../../src/edition/validate.ts";
import type { PageLayout } from "../../src/layout/types.ts";
import { editionReport, type EditionReport, type Findings } from "../../src/press/report/edition-report.ts";
import type { PagePicture } from "../../src/press/report/page-html.ts";

/** What a browser would run, and what ends an attribute. */
export const HOSTILE = `<script>document.title="run"</script><img src=x onerror="document.title='run'"> " ' & \u0000`;

const asset = (path: string) => ({ path, bytes: 1, sha256: "0".repeat(64) });
const picture = (path: string, width: number, height: number) => ({ ...asset(path), width, height });

const pageOf = (number: number, label = String(number)) => ({
  number,
  label,
  section: number === 2 ? HOSTILE : null,
  width: 400,
  height: 600,
  thumb: picture("open/p.0.thumb.webp", 240, 360),
  preview: picture("paid/p.0.webp", 412, 618),
  mid: picture("paid/p.0.mid.webp", 1236, 1854),
  words: asset("paid/p.0.words.json"),
  pdf: asset("paid/p.0.pdf"),
});

const base = { section: null, pick: false, tags: [] };
const zone = (id: string, page: number, y: number, kind = "text") => ({ id, page, kind, box: [40, y, 150, 90] });
const long = "Pedagang menata dagangan sejak subuh dan pembeli datang dari kampung seberang. ".repeat(12).trim();

const TEXT = readText({
  articles: [
    {
      ...base,
      id: "a1",
      kind: "article",
      kicker: "Pasar",
      headline: `Harga Beras ${HOSTILE}`,
      deck: "Stok di gudang menipis",
      byline: "Oleh Sri Rahayu",
      dateline: "PALEMBANG",
      confidence: 0.93,
      blocks: [
        { kind: "paragraph", text: long, zones: ["z1"], confidence: 0.9 },
        { kind: "subhead", text: "Dua kali lipat" },
        { kind: "quote", text: "Kami menunggu." },
        { kind: "table", text: "Beras 12.000", rows: [["Beras", HOSTILE]] },
        { kind: "caption", text: "Pasar pagi", credit: "IST" },
        { kind: "jump", text: "Bersambung ke hal 2", page: 2 },
      ],
      zones: [zone("z1", 1, 60, "headline"), zone("z2", 1, 170), zone("z3", 2, 300)],
    },
    {
      ...base,
      id: "a2",
      kind: "article",
      headline: "",
      confidence: 0.41,
      blocks: [
        { kind: "paragraph", text: `kabar ${HOSTILE} ragu`, zones: ["z4"] },
        { kind: "jump", text: "Baca hal 9", page: 9 },
      ],
      zones: [
        {
          ...zone("z4", 1, 400),
          polygon: [
            [40, 400],
            [190, 402],
            [189, 492],
            [40, 490],
          ],
        },
      ],
    },
    { ...base, id: "a3", kind: "furniture", headline: "", blocks: [], zones: [zone("z5", 1, 10)] },
  ],
});

const layout = (page: number, faults: PageLayout["faults"]): PageLayout => ({
  page: pageNumber(page),
  width: pt(400),
  height: pt(600),
  skewDegrees: 0,
  rules: [],
  photographs: [],
  frames: [],
  zones: [],
  strayWords: [],
  faults: faults!,
});

export const FINDINGS: Findings = {
  manifest: readManifest({
    format: 1,
    title: "kabar-uji",
    key: "2026-11-20-pagi",
    date: "2026-11-20",
    name: HOSTILE,
    revision: 1,
    publishedAt: "2026-11-20T00:00:00+07:00",
    access: "open",
    pages: [pageOf(1), pageOf(2, "A2"), pageOf(3)],
    text: asset("paid/text.0.json"),
    teaser: asset("open/teaser.0.json"),
    images: [],
    tiers: { text: 1, pages: 1, print: 1 },
    withdrawn: [],
    press: { engine: HOSTILE, confidence: 0.9 },
  }),
  articles: TEXT.articles,
  words: (page) =>
    page !== 1
      ? []
      : [
          { t: "Peda-", box: [40, 170, 20, 8], c: 0.3, a: "a1", b: 0, s: 0, e: 8 },
          { t: "gang", box: [40, 180, 20, 8], c: 0.35, a: "a1", b: 0, s: 0, e: 8 },
          { t: "menata", box: [70, 180, 20, 8], c: 0.95, a: "a1", b: 0, s: 9, e: 15 },
          { t: "Harga", box: [40, 60, 20, 8], c: 0.5, a: "a1", b: "headline", s: 0, e: 5 },
          { t: HOSTILE, box: [40, 10, 20, 8], c: 0.5, a: "a3" },
        ],
  pages: [
    { layout: layout(1, [{ kind: "blurred" }, { kind: "cut", edges: ["left", "top"] }]), source: "ocr", failed: null },
    { layout: layout(2, []), source: "ocr", failed: null },
    { layout: layout(3, []), source: "none", failed: { as: "picture", code: "timeout", message: HOSTILE } },
  ],
  warnings: [`The masthead reads "${HOSTILE}".`],
};

export const madeReport = (findings: Partial<Findings> = {}): EditionReport =>
  editionReport({ ...FINDINGS, ...findings });

/** One gray pixel. */
const PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACwAAAAAAQABAAACAkQBADs=";
export const PICTURES: ReadonlyMap<number, PagePicture> = new Map(
  [1, 2, 3].map((page) => [page, { source: PIXEL, width: 412, height: 618 }]),
);
export const TITLE = { name: `Kabar Uji ${HOSTILE}`, language: "id", accent: "#9b1c1f" };
