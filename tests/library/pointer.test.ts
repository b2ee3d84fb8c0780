// When a pointer may be written, what goes with it, and what a full device gives up first. Plain values only.
import { describe, expect, it } from "vitest";
import type { Manifest, Tier } from "../../src/edition/schema.ts";
import { sacrifices } from "../../src/library/make-room.ts";
import { pointTo, withBegun, withoutLooseFiles, withoutTiers } from "../../src/library/change-pointer.ts";
import { filesOfTiers, manifestFrom } from "../../src/library/pointer.ts";
import { listShelf } from "../../src/library/shelf.ts";
import { openMemoryStore } from "../../src/library/memory-store.ts";
import type { EditionRecord } from "../../src/library/store.ts";
import { aManifest } from "../edition/an-edition.ts";
import { json, TITLE } from "./synthetic-edition.ts";

const recordOf = (manifest: Manifest, tiers: readonly Tier[], begun: readonly Tier[] = []): EditionRecord => ({
  title: TITLE,
  key: manifest.key,
  date: manifest.date,
  name: manifest.name,
  pages: manifest.pages.length,
  revision: manifest.revision,
  tiers,
  begun,
  bytes: { text: 10, pages: 90, print: 20 },
  manifest: json(manifest).buffer as ArrayBuffer,
  signature: null,
  verifiedBy: null,
});
const ofDay = (date: string): Manifest => ({ ...aManifest(), key: date, date });
const pathsOf = (manifest: Manifest, ...tiers: Tier[]): string[] =>
  filesOfTiers(manifest, tiers).map(({ path }) => path);
const manifest = aManifest();
const all = new Set(pathsOf(manifest, "text", "pages", "print"));
const without = (path: string): Set<string> => new Set([...all].filter((other) => other !== path));

describe("files of tiers", () => {
  it("are each named once, the text first", () => {
    const twice = { ...manifest, images: [...manifest.images, ...manifest.images] };
    expect(pathsOf(twice, "print", "pages", "text")).toEqual([...all]);
    expect([...all][0]).toBe(manifest.text.path);
  });
});

describe("a pointer", () => {
  it("is written only over files that are all there", () => {
    const kept = recordOf(manifest, ["text", "pages"]);
    expect(pointTo(kept, manifest, null, all)?.record?.tiers).toEqual(["text", "pages"]);
    expect(pointTo(kept, manifest, null, without(manifest.pages[1]!.words.path))).toBeNull();
    expect(pointTo(kept, manifest, null, without(manifest.pages[1]!.pdf.path))).not.toBeNull();
  });
  it("keeps the tiers that stood, and waits for their files of the newer revision", () => {
    const newer = { ...aManifest(), revision: 2 };
    newer.pages[0]!.pdf = { ...newer.pages[0]!.pdf, path: "paid/p01.fedcba9876543210.pdf" };
    const kept = recordOf(newer, ["text"]);
    const current = recordOf(manifest, ["text", "print"]);
    expect(pointTo(kept, newer, current, all)).toBeNull();
    expect(pointTo(kept, newer, null, all)?.record?.tiers).toEqual(["text"]);
    const change = pointTo(kept, newer, current, new Set([...all, newer.pages[0]!.pdf.path]));
    expect(change?.record).toMatchObject({ revision: 2, tiers: ["text", "print"] });
    expect(change?.deleted).toEqual([manifest.pages[0]!.pdf.path]);
  });
  it("never goes back to an older revision", () => {
    const newer = recordOf({ ...manifest, revision: 2 }, ["text"]);
    expect(pointTo(recordOf(manifest, ["text", "pages"]), manifest, newer, all)).toBeNull();
  });
  it("notes the tiers that were asked for until they are whole", () => {
    const kept = recordOf(manifest, ["text"], ["text", "pages"]);
    const first = pointTo(kept, manifest, null, all)?.record;
    expect(first?.begun).toEqual(["pages"]);
    const asked = withBegun(["pages", "print"], first ?? null)?.record;
    expect(asked?.begun).toEqual(["pages", "print"]);
    expect(withBegun(["text", "print"], asked ?? null)).toBeNull();
    expect(withBegun(["print"], null)).toBeNull();
    const whole = recordOf(manifest, ["text", "pages"], ["text", "pages"]);
    expect(pointTo(whole, manifest, asked ?? null, all)?.record).toMatchObject({
      tiers: ["text", "pages"],
      begun: ["print"],
    });
  });
  it("of another edition is refused", () => {
    expect(() =>
      manifestFrom(json(manifest).buffer as ArrayBuffer, { title: "kabar-musi", key: "2026-11-21" }),
    ).toThrow(expect.objectContaining({ code: "bad-manifest" }));
  });
});

describe("taking tiers away", () => {
  const current = recordOf(manifest, ["text", "pages", "print"]);
  it("takes their files with them, and nothing else", () => {
    const change = withoutTiers(["print"], current, all);
    expect(change?.record?.tiers).toEqual(["text", "pages"]);
    expect(change?.deleted).toEqual(pathsOf(manifest, "print"));
  });
  it("takes the whole edition with its text", () => {
    expect(withoutTiers(["text"], current, all)).toEqual({ record: null, deleted: [...all] });
  });
  it("takes what an interrupted download left where no pointer stands", () => {
    const left = new Set(pathsOf(manifest, "print"));
    expect(withoutTiers(["print"], null, left)).toEqual({ record: null, deleted: [...left] });
    expect(withoutTiers(["print"], null, new Set())).toBeNull();
  });
  it("takes what came of a tier that never was whole", () => {
    const change = withoutTiers(
      ["print"],
      recordOf(manifest, ["text", "pages"], ["print"]),
      without(manifest.pages[0]!.pdf.path),
    );
    expect(change?.record).toMatchObject({ tiers: ["text", "pages"], begun: [] });
    expect(change?.deleted).toEqual([manifest.pages[1]!.pdf.path]);
  });
  it("changes nothing where the tier is not here", () => {
    const paths = new Set(pathsOf(manifest, "text"));
    expect(withoutTiers(["print"], recordOf(manifest, ["text"]), paths)).toBeNull();
  });
});

describe("a full device", () => {
  const [oldest, middle, newest] = ["2026-11-18", "2026-11-19", "2026-11-20"].map(ofDay) as [
    Manifest,
    Manifest,
    Manifest,
  ];
  const stored = (edition: Manifest, ...tiers: Tier[]) =>
    pathsOf(edition, ...tiers).map((path) => ({ title: edition.title, key: edition.key, path }));

  it("gives up interrupted downloads, then print, then pages, oldest first, never the edition being saved", () => {
    const records = [
      recordOf(newest, ["text", "pages", "print"]),
      recordOf(middle, ["text", "pages"], ["print"]),
      recordOf(oldest, ["text", "pages", "print"]),
    ];
    const files = [
      ...stored(newest, "text", "pages", "print"),
      ...stored(middle, "text", "pages", "print").slice(0, -1),
      ...stored(oldest, "text", "pages", "print"),
      { title: "kabar-musi", key: "2026-11-01", path: "paid/p01.0123456789abcdef.pdf" },
    ];
    const order = sacrifices(records, files, { title: "kabar-musi", key: "2026-11-20" });
    expect(order.map(({ key, give }) => `${give} of ${key}`)).toEqual([
      "loose files of 2026-11-01",
      "loose files of 2026-11-19",
      "print of 2026-11-18",
      "pages of 2026-11-18",
      "pages of 2026-11-19",
    ]);
  });
  it("has nothing to give but the text of others and the edition being saved", () => {
    const records = [recordOf(newest, ["text", "pages"]), recordOf(oldest, ["text"])];
    const files = [...stored(newest, "text", "pages"), ...stored(oldest, "text")];
    expect(sacrifices(records, files, { title: "kabar-musi", key: "2026-11-20" })).toEqual([]);
  });
  it("counts as loose what no whole tier needs", () => {
    const change = withoutLooseFiles(recordOf(manifest, ["text", "pages"], ["print"]), all);
    expect(change.deleted).toEqual(pathsOf(manifest, "print"));
    expect(change.record).toMatchObject({ tiers: ["text", "pages"], begun: [] });
    expect(withoutLooseFiles(null, all)).toEqual({ record: null, deleted: [...all] });
  });
});

describe("the shelf", () => {
  it("lists the newest day first, with what came of an interrupted download", async () => {
    const store = openMemoryStore(1000);
    const put = (record: EditionRecord) =>
      store.changeEdition({ title: "kabar-musi", key: record.key }, () => ({ record, deleted: [] }));
    await put(recordOf(ofDay("2026-11-18"), ["text", "print"]));
    await put(recordOf(ofDay("2026-11-20"), ["text"], ["print"]));
    const ofNewerFormat = json({ format: 2 }).buffer as ArrayBuffer;
    await put({ ...recordOf(ofDay("2026-11-19"), ["text"], ["print"]), manifest: ofNewerFormat });
    for (const key of ["2026-11-19", "2026-11-20"])
      await store.writeFile({ title: "kabar-musi", key }, manifest.pages[0]!.pdf.path, new ArrayBuffer(10));
    const shelf = await listShelf(store);
    expect(shelf.map(({ key, tiers }) => [key, tiers.print])).toEqual([
      ["2026-11-20", { whole: false, bytes: 10, of: 20 }],
      ["2026-11-19", { whole: false, bytes: 0, of: 20 }],
      ["2026-11-18", { whole: true, bytes: 20, of: 20 }],
    ]);
  });
});
