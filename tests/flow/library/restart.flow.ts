// The shelf on a profile that outlives its browser: closed and opened again, killed in the middle of a download, on a full disk.
import { spawnSync } from "node:child_process";
import { readlinkSync } from "node:fs";
import { mkdtemp, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { DESKTOP, makeProfile, type Profile } from "../harness/browser.ts";
import type { EditionServer } from "../../library/edition-server.ts";
import { hexOf, makeSite, putEdition, type EditionWish } from "../../library/synthetic-edition.ts";
import { faultsOf, keep, shelfOf } from "./on-page.ts";
import { serveShelf } from "./serve.ts";

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function start(wish: EditionWish): Promise<{ server: EditionServer; profile: Profile }> {
  const server = await serveShelf(makeSite(wish).site);
  const profile = await makeProfile();
  cleanUp.push(
    () => profile.remove(),
    () => server.stop(),
  );
  return { server, profile };
}

async function openTab(profile: Profile, server: EditionServer): Promise<Page> {
  const context = await profile.start(DESKTOP);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`http://localhost:${server.port}/`);
  return page;
}

describe("a browser that is closed and opened again", () => {
  it("reads the kept edition with the server gone", async () => {
    const { server, profile } = await start({ key: "2026-11-20" });
    const first = await openTab(profile, server);
    expect(await keep(first, "2026-11-20")).toBe("none");
    await first.context().close();
    // The page itself comes from the server here: what the service worker holds is another room's work.
    server.faults = [[/./, { kind: "status", status: 503 }]];
    const again = await openTab(profile, server);
    const read = await again.evaluate(async () => {
      const { library, hexOf } = await window.bench;
      const edition = await library.open("kabar-musi", "2026-11-20");
      const { pdf } = edition.manifest.pages[1]!;
      return { from: edition.from, path: pdf.path, pdf: hexOf(await library.file(edition, pdf)) };
    });
    expect(read.from).toBe("device");
    expect(read.pdf).toBe(hexOf(server.site.get(`/editions/kabar-musi/2026-11-20/${read.path}`)!));
    await again.context().close();
  });
  it("still has a reader's report", async () => {
    const { server, profile } = await start({ key: "2026-11-20" });
    const first = await openTab(profile, server);
    const kept = await first.evaluate(async () =>
      (await window.bench).library.keepReport({
        title: "kabar-musi",
        key: "2026-11-20",
        revision: 1,
        article: "a1",
        headline: "Jembatan dibuka",
        subject: "zones",
        sentence: "",
      }),
    );
    await first.context().close();
    const again = await openTab(profile, server);
    expect(await again.evaluate(async () => (await window.bench).library.reports())).toEqual([kept]);
    await again.context().close();
  });
});

const filesAsked = (server: EditionServer): number =>
  server.requests.filter((url) => /\/(open|paid)\//.test(url)).length;

/** The browser's own process; its others end with it. */
const processOf = (profile: Profile): number =>
  Number(readlinkSync(join(profile.folder, "SingletonLock")).split("-").at(-1));

describe("a browser that is killed in the middle of a download", () => {
  it("never has a pointer without its files, and resumes", { timeout: 240_000 }, async () => {
    const keys = ["2026-11-20", "2026-11-21", "2026-11-22"];
    const { server, profile } = await start({ pages: 6, pdfBytes: 60_000 });
    for (const key of keys) putEdition(server.site, { key, pages: 6, pdfBytes: 60_000 });
    const stored: string[][] = [];
    for (const killAfterFiles of [10, 20, 12, 6, 16, 14]) {
      const page = await openTab(profile, server);
      expect(await faultsOf(page)).toEqual([]);
      server.requests.length = 0;
      const keeping = Promise.allSettled(keys.map((key) => keep(page, key)));
      await expect
        .poll(() => filesAsked(server), { interval: 1, timeout: 30_000 })
        .toBeGreaterThanOrEqual(killAfterFiles);
      process.kill(processOf(profile), "SIGKILL");
      const ends = await keeping;
      expect(ends.map(({ status }) => status)).toContain("rejected");
      await page.context().close();
      stored.push(keys.filter((key) => !server.requests.includes(`/editions/kabar-musi/${key}/edition.json`)));
    }
    const page = await openTab(profile, server);
    expect(await faultsOf(page)).toEqual([]);
    // Some of those rounds found editions on the device that rounds before them had pointed to.
    expect(stored.at(-1)).not.toEqual([]);
    server.requests.length = 0;
    for (const key of keys) expect(await keep(page, key)).toBe("none");
    expect(filesAsked(server)).toBeLessThan(3 * 32);
    const shelf = await shelfOf(page);
    expect(shelf.map(({ tiers }) => tiers.print.whole)).toEqual([true, true, true]);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});

/** A profile on a disk of its own; null where this machine lets us make none. */
async function profileOnSmallDisk(size: string): Promise<Profile | null> {
  const folder = await mkdtemp(join(tmpdir(), "koran-small-disk-"));
  cleanUp.push(() => rmdir(folder));
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]).status !== 0) return null;
  cleanUp.push(async () => spawnSync("umount", [folder]));
  return makeProfile(folder);
}

describe("a device that is full", () => {
  it("gives up the oldest print tiers for the new editions, then says so", { timeout: 240_000 }, async ({ skip }) => {
    const profile = await profileOnSmallDisk("64m");
    if (!profile) {
      console.warn("SKIPPED: a full device needs a small tmpfs, and this user may not mount one.");
      skip();
      return;
    }
    const { server } = await start({ key: "2026-11-10" });
    const page = await openTab(profile, server);
    const keys = Array.from({ length: 6 }, (_, index) => `2026-11-${10 + index}`);
    for (const key of keys) {
      putEdition(server.site, { key, pages: 2, pdfBytes: 4 << 20 });
      expect(await keep(page, key)).toBe("none");
    }
    const printed = (await shelfOf(page)).map(({ tiers }) => tiers.print.whole);
    expect(printed.filter(Boolean).length).toBeGreaterThanOrEqual(2);
    expect(printed.lastIndexOf(true)).toBeLessThan(printed.indexOf(false));
    expect(printed.at(-1)).toBe(false);

    putEdition(server.site, { key: "2026-11-30", pages: 1, pdfBytes: 60 << 20 });
    expect(await keep(page, "2026-11-30")).toBe("storage-full");
    expect(await faultsOf(page)).toEqual([]);
    const [newest, ...others] = await shelfOf(page);
    expect(newest).toMatchObject({ key: "2026-11-30", tiers: { pages: { whole: true }, print: { whole: false } } });
    expect(others.map(({ tiers }) => tiers.pages.whole)).toEqual(keys.map(() => true));
    await page.context().close();
  });
});
