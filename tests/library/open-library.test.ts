// The shelf over a real server, in the memory store that Node leaves it: what it opens, keeps, refuses and says.
import { afterEach, describe, expect, it } from "vitest";
import { isKoranError, type ErrorCode } from "../../src/edition/errors.ts";
import { publicKeyOf } from "../../src/edition/signature.ts";
import { openLibrary, type LibraryOptions } from "../../src/library/open-library.ts";
import type { Library, LibraryEvent, Progress } from "../../src/library/types.ts";
import { serveEditions, type EditionServer } from "./edition-server.ts";
import {
  hexOf,
  json,
  makeSite,
  OTHER_KEY,
  putEdition,
  putIndexes,
  putManifest,
  TITLE,
  type EditionWish,
} from "./synthetic-edition.ts";

const KEY = "2026-11-20";
const open: { library: Library; server: EditionServer }[] = [];
afterEach(async () => {
  for (const { library, server } of open.splice(0)) {
    library.close();
    await server.stop();
  }
});

/** @param answered hears of each answer before the library does. */
async function start(
  wish: EditionWish = {},
  options: LibraryOptions = {},
  answered = (_url: string): void => undefined,
) {
  const { site, manifest } = makeSite(wish);
  const server = await serveEditions(site);
  const library = await openLibrary({
    async fetch(input, init) {
      const response = await fetch(new URL(input as string, server.url), init);
      answered(input as string);
      return response;
    },
    ...options,
  });
  open.push({ library, server });
  const events: LibraryEvent[] = [];
  library.subscribe((event) => events.push(event));
  return { site, manifest, server, library, events };
}

const codeOf = (work: Promise<unknown>): Promise<ErrorCode | "none" | "not ours"> =>
  work.then(
    () => "none" as const,
    (error: unknown) => (isKoranError(error) ? error.code : ("not ours" as const)),
  );
const assetsAsked = (server: EditionServer): string[] => server.requests.filter((url) => /\/(open|paid)\//.test(url));

describe("opening an edition", () => {
  it("gives manifest, text and trust, and fetches nothing else", async () => {
    const { library, server, manifest } = await start();
    expect(library.storage()).toEqual({ kind: "memory", why: "storage-refused" });
    const edition = await library.open("kabar-musi", KEY);
    expect(edition.manifest).toEqual(manifest);
    expect(edition.text.articles[0]?.headline).toBe("Jembatan dibuka");
    expect(edition.title).toEqual(TITLE);
    expect(edition.trust).toEqual({ verified: true });
    expect(edition.from).toBe("network");
    expect(assetsAsked(server)).toHaveLength(1);
  });
  it("opens one with a bad signature and says so", async () => {
    const { library } = await start({ secretKey: OTHER_KEY });
    expect((await library.open("kabar-musi", KEY)).trust).toEqual({ verified: false, why: "bad-signature" });
  });
  it("opens one without a signature and says so", async () => {
    const { library, site } = await start();
    site.delete(`/editions/kabar-musi/${KEY}/edition.json.sig`);
    expect((await library.open("kabar-musi", KEY)).trust).toEqual({ verified: false, why: "bad-signature" });
  });
  it("opens one of a title that no index lists and says so", async () => {
    const { library, site } = await start();
    site.delete("/editions/kabar-musi/index.json");
    const { trust, title } = await library.open("kabar-musi", KEY);
    expect(trust).toEqual({ verified: false, why: "unknown-title" });
    expect(title.name).toBe("kabar-musi");
  });
  it("asks twice where a correction came between manifest and signature", async () => {
    const url = `/editions/kabar-musi/${KEY}/edition.json.sig`;
    let good: Uint8Array | undefined;
    const { library, site } = await start({}, {}, (answered) => {
      if (answered === url) site.set(url, good!);
    });
    good = site.get(url);
    site.set(url, json("of the revision before"));
    expect((await library.open("kabar-musi", KEY)).trust).toEqual({ verified: true });
  });
  it("keeps to the key it met first", async () => {
    const { library, site } = await start();
    await library.title("kabar-musi");
    const manifest = putEdition(site, { secretKey: OTHER_KEY });
    putIndexes(site, [manifest], { ...TITLE, publicKey: publicKeyOf(OTHER_KEY) });
    await library.title("kabar-musi");
    expect((await library.open("kabar-musi", KEY)).trust).toEqual({ verified: false, why: "bad-signature" });
  });
  it("refuses what it must not show", async () => {
    const { library, server, site, manifest } = await start();
    expect(await codeOf(library.open("kabar-musi", "2026-11-21"))).toBe("no-such-edition");
    expect(await codeOf(library.open("kabar-lain", KEY))).toBe("no-such-title");
    server.faults = [[/text\./, { kind: "wrong-bytes" }]];
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("hash-mismatch");
    server.faults = [[/edition\.json/, { kind: "status", status: 500 }]];
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("http-status");
    server.faults = [];
    putManifest(site, { ...manifest, format: 2 as never });
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("format-too-new");
    site.set(`/editions/kabar-musi/${KEY}/edition.json`, json("<html>log in to the hotel</html>"));
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("bad-manifest");
  });
  it("refuses another day's manifest under this day's name, however well signed", async () => {
    const { library, site } = await start();
    putEdition(site, { key: "2026-11-19" });
    for (const file of ["edition.json", "edition.json.sig"])
      site.set(`/editions/kabar-musi/${KEY}/${file}`, site.get(`/editions/kabar-musi/2026-11-19/${file}`)!);
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("bad-manifest");
  });
  it("says 'not-stored' where it has nothing and no network", async () => {
    const { library, server } = await start();
    await server.stop();
    expect(await codeOf(library.open("kabar-musi", KEY))).toBe("not-stored");
  });
});

describe("a file", () => {
  it("comes whole, checked, and as the caller's own", async () => {
    const { library, site, manifest } = await start();
    const edition = await library.open("kabar-musi", KEY);
    await library.keep(edition, ["print"]);
    const { pdf } = manifest.pages[0]!;
    const first = await library.file(edition, pdf);
    new Uint8Array(first).fill(0);
    const again = await library.file(edition, pdf);
    expect(hexOf(again)).toBe(hexOf(site.get(`/editions/kabar-musi/${KEY}/${pdf.path}`)!));
  });
  it("is asked for twice, then refused, where its hash is wrong", async () => {
    const { library, server, manifest } = await start();
    const edition = await library.open("kabar-musi", KEY);
    server.faults = [[/\.pdf$/, { kind: "wrong-bytes" }]];
    server.requests.length = 0;
    expect(await codeOf(library.file(edition, manifest.pages[0]!.pdf))).toBe("hash-mismatch");
    expect(server.requests).toHaveLength(2);
  });
  it("is refused where it is longer than the manifest says", async () => {
    const { library, manifest } = await start();
    const edition = await library.open("kabar-musi", KEY);
    const { pdf } = manifest.pages[0]!;
    expect(await codeOf(library.file(edition, { ...pdf, bytes: pdf.bytes - 1 }))).toBe("hash-mismatch");
  });
  it("that is cut off midway is a network that went away", async () => {
    const { library, server, manifest } = await start();
    const edition = await library.open("kabar-musi", KEY);
    server.faults = [[/\.pdf$/, { kind: "cut" }]];
    expect(await codeOf(library.file(edition, manifest.pages[0]!.pdf))).toBe("not-stored");
  });
  it("is no longer waited for once it is not wanted", async () => {
    const { library, server, manifest } = await start();
    const edition = await library.open("kabar-musi", KEY);
    server.faults = [[/\.pdf$/, { kind: "stall-midway" }]];
    const abort = new AbortController();
    const file = codeOf(library.file(edition, manifest.pages[0]!.pdf, { signal: abort.signal }));
    setTimeout(() => abort.abort(), 50);
    expect(await file).toBe("cancelled");
  });
});

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

describe("indexes", () => {
  it("come from the network, and from the device where that fails", async () => {
    const { library, server } = await start();
    expect(await library.storedTitle("kabar-musi")).toBeNull();
    expect(await library.titles()).toMatchObject({ from: "network", index: { titles: [TITLE] } });
    expect((await library.title("kabar-musi")).from).toBe("network");
    expect(await library.year("kabar-musi", 2026)).toMatchObject({
      from: "network",
      index: { editions: [{ key: KEY }] },
    });
    for (const status of [404, 500]) {
      server.faults = [[/index/, { kind: "status", status }]];
      expect((await library.title("kabar-musi")).from).toBe("device");
    }
    await server.stop();
    expect((await library.titles()).from).toBe("device");
    expect(await library.year("kabar-musi", 2026)).toMatchObject({ from: "device", index: { year: 2026 } });
    expect((await library.storedTitle("kabar-musi"))?.latest).toHaveLength(1);
  });
  it("are waited for no longer than 2 s where the device has a copy", async () => {
    const { library, server } = await start();
    await library.title("kabar-musi");
    server.faults = [[/index/, { kind: "stall" }]];
    const before = performance.now();
    expect((await library.title("kabar-musi")).from).toBe("device");
    expect(performance.now() - before).toBeGreaterThan(1900);
    expect(performance.now() - before).toBeLessThan(5000);
  });
  it("of a newer format are refused, not hidden behind the older copy", async () => {
    const { library, site } = await start();
    await library.title("kabar-musi");
    site.set("/editions/kabar-musi/index.json", json({ format: 2 }));
    expect(await codeOf(library.title("kabar-musi"))).toBe("format-too-new");
  });
  it("of a year: once for its name, empty where the title has none, refused where the name lies", async () => {
    const { library, server } = await start();
    await library.year("kabar-musi", 2026);
    server.requests.length = 0;
    await library.year("kabar-musi", 2026);
    expect(server.requests).toEqual(["/editions/kabar-musi/index.json"]);
    expect((await library.year("kabar-musi", 1999)).index.editions).toEqual([]);
    const other = await start({ key: "2025-01-02" });
    other.server.faults = [[/2025\./, { kind: "wrong-bytes" }]];
    expect(await codeOf(other.library.year("kabar-musi", 2025))).toBe("hash-mismatch");
  });
  it("say what failed where the device has no copy", async () => {
    const { library, server, site } = await start();
    expect(await codeOf(library.title("kabar-lain"))).toBe("no-such-title");
    site.set("/editions/index.json", json("<html>"));
    expect(await codeOf(library.titles())).toBe("bad-manifest");
    await server.stop();
    expect(await codeOf(library.titles())).toBe("offline");
  });
});
