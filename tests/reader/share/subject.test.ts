// What is shared → its addresses, what of the page a clip cuts out, the name of its file, and what must not leave the device.
import { describe, expect, it } from "vitest";
import type { Article, Page } from "../../../src/edition/schema.ts";
import type { OpenEdition } from "../../../src/library/types.ts";
import { boundedScale } from "../../../src/reader/share/page-picture.ts";
import {
  clipName,
  cutOf,
  pathOf,
  regionPathOf,
  withdrawnFrom,
  type Subject,
} from "../../../src/reader/share/subject.ts";

const PAGES = [1, 2].map((number) => ({
  number,
  label: number === 2 ? "A 2" : "1",
  width: 800,
  height: 1280,
})) as Page[];
const STORY = {
  id: "a1",
  headline: "Jembatan Lama di Hilir Dibuka Kembali Setelah Dua Tahun",
  blocks: [],
  zones: [
    { id: "z1", page: 1, kind: "headline", box: [2, 120, 420, 80] },
    { id: "z2", page: 1, kind: "text", box: [2, 210, 420, 500] },
    { id: "z3", page: 2, kind: "text", box: [40, 60, 700, 900] },
  ],
} as unknown as Article;
const edition = {
  manifest: { title: "kabar-musi", key: "2026-11-18", pages: PAGES, withdrawn: [{ id: "a1", reason: "" }] },
  text: { articles: [STORY] },
} as unknown as OpenEdition;
const article = (of: Partial<Article> = {}): Subject => ({ kind: "article", edition, article: { ...STORY, ...of } });
const page = (box: Extract<Subject, { kind: "page" }>["box"]): Subject => ({
  kind: "page",
  edition,
  page: PAGES[1]!,
  box,
});

describe("an article", () => {
  it("is led to by its text, and by its largest zone where it begins", () => {
    expect(pathOf(article())).toBe("/kabar-musi/2026-11-18/artikel/a1");
    expect(regionPathOf(article())).toBe("/kabar-musi/2026-11-18/1#xywh=2,210,420,500");
  });
  it("is cut out where it begins, with some air, but never beyond the page", () => {
    expect(cutOf(article())).toEqual([0, 116, 426, 598]);
  });
  it("without a place has a text alone", () => {
    const unplaced = article({ zones: [] });
    expect([cutOf(unplaced), regionPathOf(unplaced), clipName(unplaced)]).toEqual([
      null,
      null,
      "kabar-musi-2026-11-18-jembatan-lama-di-hilir-dibuka-kembali.jpg",
    ]);
  });
  it("gives its clip a name of whole words", () => {
    expect(clipName(article())).toBe("kabar-musi-2026-11-18-hal-1-jembatan-lama-di-hilir-dibuka-kembali.jpg");
    expect(clipName(article({ headline: "a".repeat(90) }))).toBe(`kabar-musi-2026-11-18-hal-1-${"a".repeat(40)}.jpg`);
    expect(clipName(article({ headline: "" }))).toBe("kabar-musi-2026-11-18-hal-1.jpg");
  });
});

describe("a page", () => {
  it("seen whole is itself", () => {
    expect([pathOf(page(null)), regionPathOf(page(null)), cutOf(page(null))]).toEqual([
      "/kabar-musi/2026-11-18/2",
      null,
      [0, 0, 800, 1280],
    ]);
    expect(clipName(page(null))).toBe("kabar-musi-2026-11-18-hal-a-2.jpg");
  });
  it("of which a part is seen is that part", () => {
    expect([regionPathOf(page([1, 2, 3, 4])), cutOf(page([1, 2, 3, 4]))]).toEqual([
      "/kabar-musi/2026-11-18/2#xywh=1,2,3,4",
      [1, 2, 3, 4],
    ]);
  });
});

it("knows where a story stands that the newsroom has taken back", () => {
  expect(withdrawnFrom(edition, 2)).toEqual([
    [
      [40, 60],
      [740, 60],
      [740, 960],
      [40, 960],
    ],
  ]);
  expect(withdrawnFrom({ ...edition, manifest: { ...edition.manifest, withdrawn: [] } }, 2)).toEqual([]);
});
it("leaves a story's neighbour where its shape is not its box", () => {
  const polygon = [
    [40, 60],
    [740, 60],
    [40, 960],
  ];
  const zones = STORY.zones.map((zone) => ({ ...zone, polygon }));
  const text = { articles: [{ ...STORY, zones }] } as unknown as OpenEdition["text"];
  expect(withdrawnFrom({ ...edition, text }, 2)).toEqual([polygon]);
});

it("bounds a picture in pixels, and leaves what is smaller as fine as was asked for", () => {
  const scale = boundedScale([0, 0, 7200, 7200], 4);
  expect(7200 * 7200 * scale * scale).toBeLessThanOrEqual(16_000_000);
  expect(boundedScale([0, 0, 800, 1280], 2.4)).toBe(2.4);
});
