// The shelf over a real server: what it keeps, resumes, lets go of, and what it does where there is no room.
import { describe, expect, it } from "vitest";
import type { Progress } from "../../src/library/types.ts";
import { assetsAsked, codeOf, KEY, start } from "./shelf-bench.ts";
import { makeSite, OTHER_KEY, putEdition } from "./synthetic-edition.ts";

describe("keeping an edition", () => {
  it("stores whole tiers, tells how far it is, and needs no network afterwards", async () => {
    const { library, server, manifest, events } = await start();
    const edition = await library.open("kabar-musi", KEY);
    const steps: Progress[] = [];
    await library.keep(edition, ["text", "pages", "print"], { onProgress: (step) => steps.push(step) });
    const total = manifest.tiers.text + manifest.tiers.pages + manifest.tiers.print;
    expect(steps[0]).toEqual({ done: 0, total });
    expect(steps.at(-1)).toEqual({ done: total, total });
    expect(steps.every((step, index) => index === 0 || step.done >= steps[index - 1]!.done)).toBe(true);
    expect(new Set(assetsAsked(server)).size).toBe(assetsAsked(server).length);
    expect(events.filter(({ kind }) => kind === "shelf-changed")).toHaveLength(3);
    await server.stop();
    const again = await library.open("kabar-musi", KEY);
    expect(again.from).toBe("device");
    expect(again.trust).toEqual({ verified: true });
    expect((await library.file(again, manifest.pages[1]!.pdf)).byteLength).toBe(4000);
    expect(await library.shelf()).toMatchObject([
      {
        title: "kabar-musi",
        titleName: "Kabar Musi",
        key: KEY,
        pages: 2,
        tiers: { print: { whole: true, bytes: 8000, of: 8000 } },
      },
    ]);
  });
  it("waits for as long as a screen waits for a file", async () => {
    const other = /p02\./;
    let askedMeanwhile: string[] | null = null;
    const started = await start({}, {}, (url) => {
      if (/p01\.[^/]+\.mid/.test(url)) askedMeanwhile ??= started.server.requests.filter((asked) => other.test(asked));
    });
    const { library, server, manifest } = started;
    const edition = await library.open("kabar-musi", KEY);
    server.faults = [[/p01\.[^/]+\.mid/, { kind: "delay", ms: 500 }]];
    await Promise.all([library.file(edition, manifest.pages[0]!.mid), library.keep(edition, ["pages"])]);
    expect(askedMeanwhile).toEqual([]);
    expect(server.requests.filter((asked) => other.test(asked)).length).toBeGreaterThan(2);
  });
  it("counts a tier only when it is whole, and resumes with what is missing", async () => {
    const { library, server, manifest, events } = await start({ pages: 6 });
    const edition = await library.open("kabar-musi", KEY);
    server.faults = [[/p06.*\.pdf$/, { kind: "status", status: 503 }]];
    expect(await codeOf(library.keep(edition, ["pages", "print"]))).toBe("http-status");
    expect(events.at(-1)).toMatchObject({ kind: "save-failed", key: KEY });
    const [partly] = await library.shelf();
    expect(partly?.tiers.pages.whole).toBe(true);
    expect(partly?.tiers.print.whole).toBe(false);
    const printed = partly!.tiers.print.bytes / 4000;
    server.faults = [];
    server.requests.length = 0;
    await library.keep(edition, ["print"]);
    expect(server.requests).toHaveLength(6 - printed);
    expect(server.requests).toContain(`/editions/kabar-musi/${KEY}/${manifest.pages[5]!.pdf.path}`);
    expect((await library.shelf())[0]?.tiers.print.whole).toBe(true);
  });
  it("stops within 100 ms and keeps what came", { retry: 2 }, async () => {
    const { library, server, events } = await start({ pages: 4 });
    const edition = await library.open("kabar-musi", KEY);
    server.faults = [[/\.pdf$/, { kind: "stall-midway" }]];
    const abort = new AbortController();
    const keeping = codeOf(library.keep(edition, ["print"], { signal: abort.signal }));
    await expect.poll(() => server.requests.filter((url) => url.endsWith(".pdf")).length, { timeout: 4000 }).toBe(4);
    const before = performance.now();
    abort.abort();
    expect(await keeping).toBe("cancelled");
    expect(performance.now() - before).toBeLessThan(100);
    expect((await library.shelf())[0]?.tiers).toMatchObject({ text: { whole: true }, print: { whole: false } });
    expect(events.filter(({ kind }) => kind === "save-failed")).toEqual([]);
  });
  it("does one edition at a time, and a second call finds the first one's files", async () => {
    const { library, server } = await start();
    const edition = await library.open("kabar-musi", KEY);
    await Promise.all([library.keep(edition, ["pages"]), library.keep(edition, ["pages", "print"])]);
    expect(new Set(assetsAsked(server)).size).toBe(assetsAsked(server).length);
    expect((await library.shelf())[0]?.tiers.print.whole).toBe(true);
  });
  it("fetches of a newer revision only what changed, and lets go of what it replaced", async () => {
    const { library, server, site, manifest } = await start();
    const edition = await library.open("kabar-musi", KEY);
    expect(await library.newerRevision(edition)).toBeNull();
    await library.keep(edition, ["pages", "print"]);
    const corrected = putEdition(site, { revision: 2, firstPage: "corrected" });
    server.requests.length = 0;
    const newer = await library.newerRevision(edition);
    expect(newer?.manifest.revision).toBe(2);
    expect(assetsAsked(server)).toEqual([]);
    await library.keep(newer!, ["text"]);
    expect(assetsAsked(server)).toEqual([`/editions/kabar-musi/${KEY}/${corrected.pages[0]!.pdf.path}`]);
    expect((await library.shelf())[0]).toMatchObject({ revision: 2, tiers: { print: { whole: true, bytes: 8000 } } });
    await server.stop();
    expect(await codeOf(library.file(edition, manifest.pages[0]!.pdf))).toBe("not-stored");
    expect(await library.newerRevision(newer!)).toBeNull();
  });
  it("never goes back to an older revision", async () => {
    const { library, site } = await start();
    const older = await library.open("kabar-musi", KEY);
    putEdition(site, { revision: 2, headline: "Jembatan ditutup" });
    await library.keep((await library.newerRevision(older))!, ["text"]);
    await library.keep(older, ["pages"]);
    expect((await library.shelf())[0]).toMatchObject({ revision: 2, tiers: { pages: { whole: true } } });
    expect((await library.open("kabar-musi", KEY)).text.articles[0]?.headline).toBe("Jembatan ditutup");
  });
  it("takes no unsigned successor for a signed edition", async () => {
    const { library, site } = await start();
    const edition = await library.open("kabar-musi", KEY);
    putEdition(site, { revision: 2, secretKey: OTHER_KEY });
    expect(await library.newerRevision(edition)).toBeNull();
  });
});

describe("dropping", () => {
  it("takes one tier, or the whole edition", async () => {
    const { library } = await start();
    const edition = await library.open("kabar-musi", KEY);
    await library.keep(edition, ["pages", "print"]);
    await library.drop("kabar-musi", KEY, ["print"]);
    expect((await library.shelf())[0]?.tiers).toMatchObject({
      pages: { whole: true },
      print: { whole: false, bytes: 0 },
    });
    await library.drop("kabar-musi", KEY);
    expect(await library.shelf()).toEqual([]);
  });
  it("stops a download of the same edition", async () => {
    const { library, server } = await start();
    const edition = await library.open("kabar-musi", KEY);
    server.faults = [[/\.pdf$/, { kind: "stall" }]];
    const keeping = codeOf(library.keep(edition, ["print"]));
    await expect.poll(() => server.requests.some((url) => url.endsWith(".pdf")), { timeout: 4000 }).toBe(true);
    await library.drop("kabar-musi", KEY);
    expect(await keeping).toBe("cancelled");
    expect(await library.shelf()).toEqual([]);
  });
});

describe("a full device", () => {
  it("gives up the print tier of the oldest edition, never the one being saved", async () => {
    const { text, pages, print } = makeSite().manifest.tiers;
    const { library, site, events } = await start({}, { memoryLimitBytes: 3 * (text + print) + pages - 1 });
    for (const key of ["2026-11-18", "2026-11-19"]) {
      putEdition(site, { key });
      await library.keep(await library.open("kabar-musi", key), ["print"]);
    }
    const edition = await library.open("kabar-musi", KEY);
    events.length = 0;
    await library.keep(edition, ["pages", "print"]);
    const shelf = await library.shelf();
    expect(shelf.map(({ key, tiers }) => [key, tiers.text.whole, tiers.print.whole])).toEqual([
      [KEY, true, true],
      ["2026-11-19", true, true],
      ["2026-11-18", true, false],
    ]);
    expect(events).toContainEqual({ kind: "shelf-changed", title: "kabar-musi", key: "2026-11-18" });
  });
  it("says so where there is nothing left to give up, and what it had still stands", async () => {
    const { library, events } = await start({}, { memoryLimitBytes: 12_000 });
    const edition = await library.open("kabar-musi", KEY);
    expect(await codeOf(library.keep(edition, ["pages", "print"]))).toBe("storage-full");
    expect(events.at(-1)).toMatchObject({ kind: "save-failed", error: { code: "storage-full" } });
    expect((await library.shelf())[0]?.tiers).toMatchObject({ text: { whole: true }, print: { whole: false } });
  });
});
