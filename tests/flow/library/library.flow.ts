// The shelf on real IndexedDB in a real Chromium: two tabs, a refused, blocked, lost or newer database, an insecure origin, a cancel.
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { browserOfFile } from "../harness/browser-of-file.ts";
import type { EditionServer } from "../../library/edition-server.ts";
import { makeSite, putEdition } from "../../library/synthetic-edition.ts";
import { faultsOf, keep as keepOn, shelfOf } from "./on-page.ts";
import { serveShelf } from "./serve.ts";

const KEY = "2026-11-20";
/** A busy machine may need a while; nothing here is measured by it. */
const PATIENTLY = { timeout: 30_000 };
const browser = browserOfFile(["--host-resolver-rules=MAP koran.test 127.0.0.1"]);
let context: BrowserContext;
let server: EditionServer;
beforeEach(async () => {
  context = await browser().newContext();
  server = await serveShelf(makeSite({ pages: 4 }).site);
});
afterEach(async () => {
  await context.close();
  await server.stop();
});

/** @param before runs in the page before anything else. */
async function openTab(before?: () => void, url = `http://localhost:${server.port}/`): Promise<Page> {
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(url);
  return page;
}
const storageOf = (page: Page) => page.evaluate(async () => (await window.bench).library.storage());
const eventsOf = (page: Page) => page.evaluate(async () => (await window.bench).events.map((event) => event.kind));
const keep = (page: Page, key = KEY): Promise<string> => keepOn(page, key);
/** Begins a download that stalls at the print tier, and waits until it does. */
async function beginKeeping(page: Page): Promise<void> {
  server.faults = [[/\.pdf$/, { kind: "stall-midway" }]];
  await page.evaluate(async (key) => {
    const { library, codeOf } = await window.bench;
    const edition = await library.open("kabar-musi", key);
    window.abort = new AbortController();
    window.keeping = codeOf(library.keep(edition, ["pages", "print"], { signal: window.abort.signal }));
  }, KEY);
  await expect.poll(() => server.requests.filter((url) => url.endsWith(".pdf")).length, PATIENTLY).toBe(4);
}

describe("a device with a database", () => {
  it("keeps an edition and reads it without the network", async () => {
    const tab = await openTab();
    expect(await storageOf(tab)).toEqual({ kind: "device" });
    expect(await keep(tab)).toBe("none");
    expect(await faultsOf(tab)).toEqual([]);
    await context.setOffline(true);
    const read = await tab.evaluate(async (key) => {
      const { library, hexOf } = await window.bench;
      const edition = await library.open("kabar-musi", key);
      const words = await library.file(edition, edition.manifest.pages[3]!.words);
      return {
        from: edition.from,
        trust: edition.trust,
        words: hexOf(words),
        index: (await library.title("kabar-musi")).from,
      };
    }, KEY);
    expect(read).toMatchObject({ from: "device", trust: { verified: true }, index: "device" });
    expect(Buffer.from(read.words, "hex").toString()).toContain("kata4");
  });
  it("stores no file whose hash is wrong", async () => {
    const tab = await openTab();
    server.faults = [[/p02.*mid/, { kind: "wrong-bytes" }]];
    expect(await keep(tab)).toBe("hash-mismatch");
    expect(await faultsOf(tab)).toEqual([]);
    const [partly] = await shelfOf(tab);
    expect(partly?.tiers).toMatchObject({ text: { whole: true }, pages: { whole: false } });
  });
  it("stops within 100 ms, keeps what came, and resumes with what is missing", { retry: 2 }, async () => {
    const tab = await openTab();
    await beginKeeping(tab);
    const { code, tookMs } = await tab.evaluate(async () => {
      const before = performance.now();
      window.abort!.abort();
      return { code: await window.keeping, tookMs: performance.now() - before };
    });
    expect(code).toBe("cancelled");
    expect(tookMs).toBeLessThan(100);
    server.faults = [];
    server.requests.length = 0;
    expect(await keep(tab)).toBe("none");
    expect(server.requests.filter((url) => /(open|paid)/.test(url)).every((url) => url.endsWith(".pdf"))).toBe(true);
    expect(await faultsOf(tab)).toEqual([]);
  });
  it("mends a stored file that went bad", async () => {
    const tab = await openTab();
    await keep(tab);
    const mended = await tab.evaluate(async (key) => {
      const { library, hexOf } = await window.bench;
      const edition = await library.open("kabar-musi", key);
      const { pdf } = edition.manifest.pages[0]!;
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("koran");
        request.addEventListener("success", () => resolve(request.result));
      });
      await new Promise((resolve) => {
        const transaction = database.transaction("files", "readwrite");
        transaction.objectStore("files").put(new ArrayBuffer(pdf.bytes), ["kabar-musi", key, pdf.path]);
        transaction.addEventListener("complete", resolve);
      });
      database.close();
      return hexOf(await library.file(edition, pdf)).startsWith("0000");
    }, KEY);
    expect(mended).toBe(false);
    expect(await faultsOf(tab)).toEqual([]);
  });
  it("asks the browser once to keep the shelf, and does not wait for an answer that never comes", async () => {
    const tab = await openTab(() => {
      window.asked = 0;
      StorageManager.prototype.persist = () => {
        window.asked = (window.asked ?? 0) + 1;
        return new Promise(() => undefined);
      };
    });
    expect(await tab.evaluate(() => window.asked)).toBe(0);
    expect(await keep(tab)).toBe("none");
    putEdition(server.site, { key: "2026-11-21" });
    expect(await keep(tab, "2026-11-21")).toBe("none");
    expect(await tab.evaluate(() => window.asked)).toBe(1);
  });
  it("waits 2 s for an index, then shows its own", async () => {
    const tab = await openTab();
    await keep(tab);
    server.faults = [[/index/, { kind: "stall" }]];
    const { from, tookMs } = await tab.evaluate(async () => {
      const before = performance.now();
      const { from } = await (await window.bench).library.title("kabar-musi");
      return { from, tookMs: performance.now() - before };
    });
    expect(from).toBe("device");
    expect(tookMs).toBeGreaterThan(1900);
    expect(tookMs).toBeLessThan(5000);
  });
});

describe("two tabs", () => {
  it("hear of each other's shelf, and do a download once", async () => {
    const [one, two] = [await openTab(), await openTab()];
    expect(await Promise.all([keep(one), keep(two)])).toEqual(["none", "none"]);
    const assets = server.requests.filter((url) => /\/(open|paid)\//.test(url) && !url.includes("text."));
    expect(new Set(assets).size).toBe(assets.length);
    await expect.poll(() => eventsOf(two), PATIENTLY).toContain("shelf-changed");
    expect(await shelfOf(two)).toHaveLength(1);
  });
  it("stop a download of an edition that the other drops", async () => {
    const [one, two] = [await openTab(), await openTab()];
    await beginKeeping(one);
    await two.evaluate(async (key) => (await window.bench).library.drop("kabar-musi", key), KEY);
    expect(await one.evaluate(() => window.keeping)).toBe("cancelled");
    expect(await shelfOf(one)).toEqual([]);
  });
  it("of an older and a newer build: the older lets go, and goes on in memory", async () => {
    const older = await openTab();
    await keep(older);
    const newer = await openTab(asNewerBuild);
    expect(await storageOf(newer)).toEqual({ kind: "device" });
    expect(await shelfOf(newer)).toHaveLength(1);
    expect(await shelfOf(older)).toEqual([]);
    expect(await storageOf(older)).toEqual({ kind: "memory", why: "storage-refused" });
    expect(await eventsOf(older)).toContain("storage-changed");
    expect(await keep(older)).toBe("none");
  });
});

describe("a database of the first version", () => {
  it("keeps its editions and gains a place for reports", async () => {
    const older = await openTab(asFirstVersion);
    expect(await keep(older)).toBe("none");
    expect(await versionOf(older)).toEqual({ version: 1, hasReports: false });
    await older.close();
    const tab = await openTab();
    expect(await shelfOf(tab)).toHaveLength(1);
    expect(await faultsOf(tab)).toEqual([]);
    await report(tab);
    expect(await versionOf(tab)).toEqual({ version: 2, hasReports: true });
    expect(await reportsOf(tab)).toEqual(["Nama jembatan salah tulis."]);
  });
});

const report = (page: Page) =>
  page.evaluate(async (key) => {
    const { library } = await window.bench;
    const article = { title: "kabar-musi", key, revision: 1, article: "a1", headline: "Jembatan dibuka" };
    await library.keepReport({ ...article, subject: "text", sentence: "Nama jembatan salah tulis." });
  }, KEY);
const reportsOf = (page: Page) =>
  page.evaluate(async () => (await (await window.bench).library.reports()).map(({ sentence }) => sentence));
const versionOf = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("koran");
      request.addEventListener("success", () => resolve(request.result));
    });
    const { version, objectStoreNames } = database;
    database.close();
    return { version, hasReports: objectStoreNames.contains("reports") };
  });

/** A build from before there were reports. */
function asFirstVersion(): void {
  const open = indexedDB.open.bind(indexedDB);
  IDBFactory.prototype.open = (name, version) => open(name, version === undefined ? undefined : 1);
  type Create = (this: IDBDatabase, ...args: Parameters<IDBDatabase["createObjectStore"]>) => IDBObjectStore;
  const create: Create = Reflect.get(IDBDatabase.prototype, "createObjectStore");
  IDBDatabase.prototype.createObjectStore = function (this: IDBDatabase, name, options) {
    if (name !== "reports") return create.call(this, name, options);
    return undefined as unknown as IDBObjectStore;
  };
}

describe("a database that is lost", () => {
  it("taken away by the browser: the next call has a fresh one", async () => {
    const tab = await openTab();
    await keep(tab);
    const devtools = await context.newCDPSession(tab);
    await devtools.send("Storage.clearDataForOrigin", { origin: new URL(tab.url()).origin, storageTypes: "indexeddb" });
    expect(await shelfOf(tab)).toEqual([]);
    expect(await keep(tab)).toBe("none");
    expect(await storageOf(tab)).toEqual({ kind: "device" });
    expect(await faultsOf(tab)).toEqual([]);
  });
  it("deleted by another tab: the next call has a fresh one", async () => {
    const tab = await openTab();
    await keep(tab);
    const other = await openTab();
    const deleted = await other.evaluate(async () => {
      (await window.bench).library.close();
      return new Promise((resolve) => {
        indexedDB.deleteDatabase("koran").addEventListener("success", () => resolve(true));
      });
    });
    expect(deleted).toBe(true);
    expect(await keep(tab)).toBe("none");
    expect(await faultsOf(tab)).toEqual([]);
  });
});

describe("a database that is refused", () => {
  it.each([
    ["missing", () => Object.defineProperty(window, "indexedDB", { value: undefined })],
    [
      "throwing",
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("storage is blocked", "SecurityError");
        };
      },
    ],
    [
      "silent",
      () => {
        const open = indexedDB.open.bind(indexedDB);
        IDBFactory.prototype.open = (name, version) => {
          const request = open(name, version);
          request.addEventListener = () => undefined;
          return request;
        };
      },
    ],
  ] as const)("%s: the edition is read and kept in this tab's memory", async (_how, refuse) => {
    const tab = await openTab(refuse);
    expect(await storageOf(tab)).toEqual({ kind: "memory", why: "storage-refused" });
    expect(await keep(tab)).toBe("none");
    await context.setOffline(true);
    expect(await shelfOf(tab)).toMatchObject([{ key: KEY, tiers: { print: { whole: true } } }]);
  });
  it("blocked by a tab that does not let go: memory first, the device once it does", async () => {
    const deaf = await openTab();
    await deaf.evaluate(async () => {
      (await window.bench).library.close();
      window.held = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("koran");
        request.addEventListener("success", () => resolve(request.result));
      });
    });
    const tab = await openTab(asNewerBuild);
    expect(await storageOf(tab)).toEqual({ kind: "memory", why: "storage-blocked" });
    expect(await keep(tab)).toBe("none");
    await deaf.evaluate(() => window.held!.close());
    await expect.poll(() => storageOf(tab), PATIENTLY).toEqual({ kind: "device" });
    expect(await eventsOf(tab)).toContain("storage-changed");
    expect(await keep(tab)).toBe("none");
    expect(await shelfOf(tab)).toHaveLength(1);
  });
});

/** A build whose database has a version of its own, above ours. */
function asNewerBuild(): void {
  const open = indexedDB.open.bind(indexedDB);
  IDBFactory.prototype.open = (name, version) => open(name, version === undefined ? undefined : version + 1);
}

describe("an insecure origin (plain http in an office)", () => {
  it("has no WebCrypto and no locks, and everything works", async () => {
    const tab = await openTab(undefined, `http://koran.test:${server.port}/`);
    expect(
      await tab.evaluate(() => [isSecureContext, "subtle" in crypto, "locks" in navigator, "storage" in navigator]),
    ).toEqual([false, false, false, false]);
    expect(await storageOf(tab)).toEqual({ kind: "device" });
    expect(await keep(tab)).toBe("none");
    expect(await faultsOf(tab)).toEqual([]);
    putEdition(server.site, { key: "2026-11-21" });
    server.faults = [[/\.pdf$/, { kind: "wrong-bytes" }]];
    expect(await keep(tab, "2026-11-21")).toBe("hash-mismatch");
    await context.setOffline(true);
    const trust = await tab.evaluate(
      async (key) => (await (await window.bench).library.open("kabar-musi", key)).trust,
      KEY,
    );
    expect(trust).toEqual({ verified: true });
  });
});
