import { describe, expect, it } from "vitest";
import type { EditionLine, TitleIndex } from "../../../src/edition/schema.ts";
import { nearestPublished } from "../../../src/reader/edition/nearest-published.ts";
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

describe("the edition nearest to a day without one", () => {
  it("is the least days away, before or after, also over the end of a month", () => {
    const published = index("2026-12-02", "2026-11-28", "2026-11-20");
    expect(nearestPublished(published, "2026-11-30", "2026-11-30")?.key).toBe("2026-12-02");
    expect(nearestPublished(published, "2026-11-29", "2026-11-29")?.key).toBe("2026-11-28");
    expect(nearestPublished(published, "2020-01-01", "2020-01-01")?.key).toBe("2026-11-20");
  });
  it("is the later of two as near, and of one day the one named first", () => {
    expect(nearestPublished(index("2026-11-19", "2026-11-21"), "2026-11-20", "2026-11-20")?.key).toBe("2026-11-21");
    const twice = index("2026-11-19-sore", "2026-11-19-pagi");
    expect(nearestPublished(twice, "2026-11-20", "2026-11-20")?.key).toBe("2026-11-19-sore");
  });
  it("is never the one asked for, and none where no other is published", () => {
    const twice = index("2026-11-20", "2026-11-20-sore");
    expect(nearestPublished(twice, "2026-11-20", "2026-11-20")?.key).toBe("2026-11-20-sore");
    expect(nearestPublished(index("2026-11-20"), "2026-11-20", "2026-11-20")).toBeNull();
    expect(nearestPublished(index(), "2026-11-20", "2026-11-20")).toBeNull();
  });
});
