import { describe, expect, it } from "vitest";
import { dayIn, editionKeyOf, readEditionKey, readIsoDate, startOfDay } from "../../src/edition/dates.ts";

describe("a day", () => {
  it.each(["2026-11-20", "2024-02-29", "1856-05-03"])("%s is one", (text) => expect(readIsoDate(text)).toBe(text));
  it.each(["2026-02-30", "2025-02-29", "2026-13-01", "2026-1-2", "20 Nov 2026", "", "0000-01-01", "2026-11-20 "])(
    "%j is none",
    (text) => expect(() => readIsoDate(text)).toThrowError(expect.objectContaining({ code: "bad-date" })),
  );
  it("depends on the zone it is asked in", () => {
    const lateEvening = new Date("2026-11-19T18:30:00Z");
    expect(dayIn("Asia/Jakarta", lateEvening)).toBe("2026-11-20");
    expect(dayIn("UTC", lateEvening)).toBe("2026-11-19");
  });
  it("starts with the zone's offset", () => {
    expect(startOfDay("Asia/Jakarta", "2026-11-20")).toBe("2026-11-20T00:00:00+07:00");
    expect(startOfDay("Asia/Jayapura", "2026-11-20")).toBe("2026-11-20T00:00:00+09:00");
    expect(startOfDay("UTC", "2026-11-20")).toBe("2026-11-20T00:00:00+00:00");
  });
});

describe("an edition key", () => {
  it("is a day, or a day and a name", () => {
    expect(readEditionKey("2026-11-20")).toEqual({ date: "2026-11-20", slug: null });
    expect(readEditionKey("2026-11-20-musi-rawas")).toEqual({ date: "2026-11-20", slug: "musi-rawas" });
    expect(editionKeyOf("2026-11-20", "sore")).toBe("2026-11-20-sore");
  });
  it.each(["2026-11-20-", "2026-02-30", "2026-11-20-Pagi", "rak"])("%j is none", (key) =>
    expect(() => readEditionKey(key)).toThrowError(expect.objectContaining({ code: "bad-date" })),
  );
});
