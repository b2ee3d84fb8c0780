// A reader's reports in the memory store that Node leaves the library. On IndexedDB: tests/flow/library.
import { describe, expect, it } from "vitest";
import { openLibrary } from "../../src/library/open-library.ts";

const WRONG = {
  title: "kabar-musi",
  key: "2026-11-20",
  revision: 1,
  article: "a1",
  headline: "Jembatan dibuka",
  subject: "text",
  sentence: "Nama jembatan salah tulis.",
} as const;

describe("a reader's report", () => {
  it("is kept with the moment it was written, newest first, and dropped alone; the network is asked for nothing", async () => {
    const asked: unknown[] = [];
    const library = await openLibrary({
      fetch: (input) => {
        asked.push(input);
        return Promise.reject(new Error("no network"));
      },
    });
    const first = await library.keepReport(WRONG);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await library.keepReport({ ...WRONG, subject: "zones", sentence: "" });
    expect(second).toMatchObject({ ...WRONG, subject: "zones", sentence: "" });
    expect(Math.abs(Date.now() - Date.parse(second.writtenAt))).toBeLessThan(10_000);
    expect(await library.reports()).toEqual([second, first]);
    await library.dropReport(second.id);
    expect(await library.reports()).toEqual([first]);
    expect(asked).toEqual([]);
    library.close();
  });
});
