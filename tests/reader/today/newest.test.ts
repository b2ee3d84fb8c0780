import { describe, expect, it } from "vitest";
import type { EditionLine, TitleIndex } from "../../../src/edition/schema.ts";
import type { StoredEdition } from "../../../src/library/types.ts";
import { newerThan, newestPublished, newestStored, titleAtOnce } from "../../../src/reader/today/newest.ts";
import { TITLE } from "../../library/synthetic-edition.ts";

const line = (key: string): EditionLine => ({
  key,
  date: key.slice(0, 10),
  name: null,
  pages: 4,
  cover: { path: "open/p01.webp", bytes: 1, sha256: "0".repeat(64), width: 240, height: 384 },
  tiers: { text: 1, pages: 2, print: 3 },
  revision: 1,
  access: "open",
});
const index = (...keys: string[]): TitleIndex => ({ format: 1, ...TITLE, latest: keys.map(line), years: [] });
const stored = (key: string, whole = true, title = "kabar-musi"): StoredEdition => {
  const tier = { whole, bytes: 1, of: 1 };
  return {
    title,
    titleName: "Kabar Musi",
    key,
    date: key.slice(0, 10),
    name: null,
    pages: 4,
    revision: 1,
    tiers: { text: tier, pages: { ...tier, whole: false }, print: { ...tier, whole: false } },
  };
};

describe("the newest edition on the device", () => {
  it("is the latest day of that title whose text is whole, in whatever order the shelf lies", () => {
    const shelf = [
      stored("2026-11-18"),
      stored("2026-11-20"),
      stored("2026-11-21", false),
      stored("2026-11-24", true, "lain"),
    ];
    expect(newestStored(shelf, "kabar-musi")?.key).toBe("2026-11-20");
    expect(newestStored([], "kabar-musi")).toBeNull();
  });
});

describe("the newest edition published", () => {
  it("is the latest day; of two on one day the one named first", () => {
    expect(newestPublished(index("2026-11-19", "2026-11-20-sore", "2026-11-20-pagi"))?.key).toBe("2026-11-20-sore");
    expect(newestPublished(index())).toBeNull();
  });
});

describe("the edition to offer", () => {
  const shown = { key: "2026-11-20", date: "2026-11-20" };
  it("is one of a later day", () => {
    expect(newerThan(shown, index("2026-11-21", "2026-11-20"))?.key).toBe("2026-11-21");
  });
  it("is none where the newest is on screen, or the index is behind the device", () => {
    expect(newerThan(shown, index("2026-11-20"))).toBeNull();
    expect(newerThan(shown, index("2026-11-19"))).toBeNull();
    expect(newerThan(shown, index())).toBeNull();
  });
});

describe("the title to show without asking", () => {
  it("is the only one of last time, where this device has an edition of it", () => {
    expect(titleAtOnce([stored("2026-11-20")], "kabar-musi")).toBe("kabar-musi");
    expect(titleAtOnce([], "kabar-musi")).toBeNull();
    expect(titleAtOnce([stored("2026-11-20")], null)).toBeNull();
  });
});
