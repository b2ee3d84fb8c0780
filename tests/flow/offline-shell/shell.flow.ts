// The app without a network, and its updates, in a real browser: reload and cold start, a new build, a build that is gone, the kill switch.
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { indonesian } from "../../../src/language/indonesian.ts";
import type { ToServiceWorker } from "../../../workers/sw-protocol.ts";
import { makeProfile, PHONE } from "../harness/browser.ts";
import { browserOfFile } from "../harness/browser-of-file.ts";
import { deploy, type Deployment } from "./deployment.ts";

/** For what another thread does in its own time, on a machine that may be busy. */
const PATIENT = { timeout: 30_000, interval: 100 };

const browser = browserOfFile();
let deployment: Deployment;
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  deployment = await deploy("one");
  context = await browser().newContext(PHONE);
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await deployment.stop();
});

/** Opens an address and waits until a worker is in charge and nothing is being installed. */
async function settle(path = "/"): Promise<void> {
  await page.goto(deployment.url + path);
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller === null)
      await new Promise((resolve) => serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  });
}

const buildOf = (of: Page): Promise<string | null> => of.locator('meta[name="build"]').getAttribute("content");
/** The app's script ran and put something on the screen. */
const expectApp = (of: Page): Promise<void> => of.locator("body :not(script):visible").first().waitFor();
const cacheNames = (): Promise<string[]> => page.evaluate(() => caches.keys());
const cached = (): Promise<string[]> =>
  page.evaluate(async () => {
    const urls = (await caches.keys()).map(async (name) =>
      (await (await caches.open(name)).keys()).map(({ url }) => url),
    );
    return (await Promise.all(urls)).flat();
  });

/** How many builds have their page kept. */
const keptPages = async (): Promise<number> =>
  (await cached()).filter((url) => new URL(url).pathname === "/index.html").length;

/** Asks the server for a new worker. @returns once one waits. */
const findUpdate = (): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    while (registration.waiting === null) {
      // Again where the browser was asking of its own accord: it joins the two, and may have been answered before the build changed.
      if (registration.installing === null) await registration.update();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

/** The reader taps the notice's button; the page then loads anew by itself. @returns once a page of that build is there. */
async function tapUpdate(next: string): Promise<void> {
  await page.getByRole("button", { name: indonesian.status.reloadApp }).click();
  await expect.poll(() => buildOf(page).catch(() => null), PATIENT).toBe(next);
}

it("opens without a network: reload, deep link, and a browser started cold with the server gone", async () => {
  const profile = await makeProfile();
  let cold = await profile.start();
  page = await cold.newPage();
  await settle();
  await cold.setOffline(true);
  await page.reload();
  await expectApp(page);
  await page.goto(`${deployment.url}/kabar-musi/2026-11-20/1`);
  expect(await buildOf(page)).toBe("one");
  await cold.close();

  await deployment.stop();
  cold = await profile.start();
  page = await cold.newPage();
  await page.goto(`${deployment.url}/`);
  await expectApp(page);
  expect(await buildOf(page)).toBe("one");
  await cold.close();
  await profile.remove();
});

it("keeps the engine when asked, and never an edition", async () => {
  await settle();
  const kept = await page.evaluate(
    async (message) => {
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise((resolve) =>
        port1.addEventListener("message", ({ data }) => resolve(data), { once: true }),
      );
      port1.start();
      (await navigator.serviceWorker.ready).active?.postMessage(message, [port2]);
      return answer;
    },
    { kind: "keep-engine" } satisfies ToServiceWorker,
  );
  expect(kept).toEqual({ kind: "engine-kept", ok: true });
  await page.evaluate(() => fetch("/editions/index.json"));
  await context.setOffline(true);
  const sizes = await page.evaluate(() =>
    Promise.all(
      ["jbig2", "openjpeg", "qcms_bg"].map(async (name) =>
        fetch(`/assets/pdfjs/wasm/${name}.wasm`).then(async (response) => (await response.arrayBuffer()).byteLength),
      ),
    ),
  );
  expect(sizes.every((bytes) => bytes > 50_000)).toBe(true);
  expect((await cached()).filter((url) => url.includes("/editions/"))).toEqual([]);
});

it("shows a new build only after the reader's tap, and keeps the last two", async () => {
  await settle();
  const [one] = await cacheNames();
  await deployment.publish("two");
  await findUpdate();
  await page.reload();
  expect(await buildOf(page)).toBe("one");
  await expectApp(page);

  await tapUpdate("two");
  await expect.poll(cacheNames, PATIENT).toHaveLength(2);

  await deployment.publish("three");
  await findUpdate();
  await tapUpdate("three");
  await expect.poll(cacheNames, PATIENT).toHaveLength(2);
  expect(await cacheNames()).not.toContain(one);
});

it("fetches only what changed", async () => {
  await settle();
  await deployment.publish("two");
  const fetched: string[] = [];
  context.on("request", (request) => {
    if (request.serviceWorker() !== null) fetched.push(new URL(request.url()).pathname);
  });
  await findUpdate();
  expect(fetched.filter((path) => path.startsWith("/assets/"))).toHaveLength(1);
});

it("an update that cannot be fetched whole changes nothing", async () => {
  await settle();
  const before = await cacheNames();
  await deployment.publish("two");
  deployment.breakFile("/icon-512.png");
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    await new Promise<void>((resolve) => {
      const worker = registration.installing;
      if (worker === null) return resolve();
      worker.addEventListener("statechange", () => worker.state === "redundant" && resolve());
    });
  });
  expect(await cacheNames()).toEqual(before);
  await context.setOffline(true);
  await page.reload();
  expect(await buildOf(page)).toBe("one");
  await expectApp(page);
});

it("a build whose script is gone here and on the server gives way to the new one by itself", async () => {
  await settle();
  await deployment.publish("two");
  await findUpdate();
  await tapUpdate("two");
  await page.evaluate(async () => {
    const first = document.querySelector<HTMLScriptElement>("script[src]")?.src ?? "";
    for (const name of await caches.keys()) await (await caches.open(name)).delete(first);
  });
  // The browser's own cache would still have it: "immutable" is for ever.
  await (await context.newCDPSession(page)).send("Network.clearBrowserCache");
  await deployment.publish("three");
  await page.goto(deployment.url).catch(() => null); // the worker may load the page anew while it opens
  await expect.poll(() => buildOf(page).catch(() => null), PATIENT).toBe("three");
  await expectApp(page);
  // Nobody has to tap: the worker of the new build takes over, and the app opens without a network again.
  await expect.poll(keptPages, PATIENT).toBe(1);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    while ((registration.installing ?? registration.waiting) !== null)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await context.setOffline(true);
  await page.reload();
  expect(await buildOf(page)).toBe("three");
  await expectApp(page);
});

it("says so when only a part of a gone build is missing", async () => {
  await settle();
  const said = await page.evaluate(async () => {
    const message = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("message", ({ data }) => resolve(data), { once: true }),
    );
    await fetch("/assets/pdf.worker.0123456789abcdef.js");
    return message;
  });
  expect(said).toEqual({ kind: "build-gone", url: "/assets/pdf.worker.0123456789abcdef.js" });
  expect(await buildOf(page)).toBe("one");
});

it("the kill switch takes the worker and the kept app away and leaves what is stored", async () => {
  await settle();
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("reader-data", 1);
        opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("editions").put("kept", "a"));
        opening.addEventListener("success", () => (opening.result.close(), resolve(null)));
        opening.addEventListener("error", reject);
      }),
  );
  await deployment.publishKillSwitch();
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
    while ((await caches.keys()).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain(
    "reader-data",
  );
  await page.goto(deployment.url);
  await expectApp(page);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});
