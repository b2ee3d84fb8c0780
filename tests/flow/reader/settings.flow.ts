// The settings as a reader uses them: what may come by itself and what then comes, the way onto the home screen, what koran is made of.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { insideWords } from "../../../src/language/inside.ts";
import type { LicenceNotice } from "../../../src/reader/settings/licence-notices.ts";
import { PHONE } from "../harness/browser.ts";
import { keptByItself } from "../harness/reader-at-work.ts";
import { FAILED_LOAD, PATIENCE, deskOver } from "./reader-bench.ts";
import { oneEdition } from "./readable-site.ts";

const say = insideWords("id");
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

const desk = deskOver(oneEdition);

/** The edition opened once the reader has chosen what may come by itself. */
async function openAfterChoosing(policy: keyof typeof say.data.policies, before?: () => void): Promise<Page> {
  const page = await desk.visit("/setelan", before ? { before } : {});
  await page.getByRole("radio", { name: say.data.policies[policy], exact: true }).check();
  await page.getByRole("link", { name: "Hari ini" }).click();
  await page.locator(".save-state").waitFor();
  return page;
}
/** Anything that the device would keep comes within this. */
const LONG_ENOUGH_MS = 3000;
const stateOf = (page: Page): Promise<string> => page.locator(".save-state").innerText();

describe("what may come by itself", () => {
  it("is said with what it costs", async () => {
    const page = await desk.visit("/");
    await keptByItself(page);
    await page.getByRole("link", { name: "Setelan" }).click();
    await page.getByText(/^Tiap edisi yang dibuka disimpan .* sekitar \d+\s(B|KB); halaman tajam tidak\.$/).waitFor();
    await page.getByText(/hanya teksnya yang disimpan, sekitar \d+\s(B|KB);/).waitFor();
  });
  it("nothing: an opened edition stays off the device until its reader saves it", async () => {
    const page = await openAfterChoosing("nothing");
    await page.waitForTimeout(LONG_ENOUGH_MS);
    expect(await stateOf(page)).toBe("Edisi ini belum tersimpan di perangkat.");
    await page.reload();
    await page.locator(".save-state").waitFor();
    await page.waitForTimeout(LONG_ENOUGH_MS);
    expect(await stateOf(page)).toBe("Edisi ini belum tersimpan di perangkat.");
    await page.getByRole("button", { name: /^Simpan edisi/ }).click();
    await page.getByText(/Tersimpan seluruhnya/).waitFor();
  });
  it("only text on mobile data: the text is kept, the pictures are not", async () => {
    const page = await openAfterChoosing("sparing", () => {
      Object.defineProperty(navigator, "connection", { value: { type: "cellular", saveData: false } });
    });
    await expect.poll(() => stateOf(page), PATIENCE).toMatch(/^Teksnya tersimpan/);
    await page.waitForTimeout(LONG_ENOUGH_MS);
    expect(await stateOf(page)).toMatch(/^Teksnya tersimpan/);
  });
  it("only text on mobile data: on other networks the pictures come too", async () => {
    const page = await openAfterChoosing("sparing", () => {
      Object.defineProperty(navigator, "connection", { value: { type: "wifi", saveData: false } });
    });
    await expect
      .poll(() => stateOf(page), PATIENCE)
      .toBe("Tersimpan. Halaman tajam menjaga huruf tetap jelas saat diperbesar.");
  });
});

describe("the way onto the home screen", () => {
  it("is the browser's offer, also one that came on another screen", async () => {
    const page = await desk.visit("/", { ready: ".page-stage img" });
    const prevented = await page.evaluate(() => {
      const offer = new Event("beforeinstallprompt", { cancelable: true });
      Object.assign(offer, { prompt: () => Promise.resolve(document.body.setAttribute("data-prompted", "")) });
      dispatchEvent(offer);
      return offer.defaultPrevented;
    });
    expect(prevented).toBe(true);
    await page.getByRole("link", { name: "Setelan" }).click();
    await page.getByRole("button", { name: say.install.install }).click();
    await page.locator("body[data-prompted]").waitFor({ state: "attached" });
    await page.evaluate(() => dispatchEvent(new Event("appinstalled")));
    await page.getByText(say.install.done).waitFor();
    expect(await page.getByRole("button", { name: say.install.install }).count()).toBe(0);
  });
  it("is three steps on an iPhone", async () => {
    const page = await desk.visit("/setelan", { context: { ...PHONE, userAgent: IPHONE } });
    await page.getByText(say.install.steps.share).waitFor();
    expect(await page.locator(".ios-steps svg").count()).toBe(3);
  });
  it.each([
    ["from the home screen of iOS", () => void Object.defineProperty(navigator, "standalone", { value: true })],
    [
      // Chromium's tools do not emulate this one: a query that always holds answers in its place.
      "in a window of its own",
      () => {
        const ask = matchMedia.bind(window);
        window.matchMedia = (query) => ask(query === "(display-mode: standalone)" ? "all" : query);
      },
    ],
  ])("is not spoken of in an app opened %s", async (_, before) => {
    const page = await desk.visit("/setelan", { context: { ...PHONE, userAgent: IPHONE }, before });
    await page.getByRole("heading", { name: say.about.heading }).waitFor();
    expect(await page.getByText(say.install.heading).count()).toBe(0);
  });
  it("is not spoken of where there is none", async () => {
    const page = await desk.visit("/setelan");
    await page.getByRole("heading", { name: say.about.heading }).waitFor();
    expect(await page.getByText(say.install.heading).count()).toBe(0);
  });
});

describe("a language whose words cannot be fetched", () => {
  it("is not spoken in part: all is Indonesian, dates too, until it is chosen again and comes", async () => {
    const page = await desk.visit("/", {
      context: { ...PHONE, serviceWorkers: "block" },
      allowed: [FAILED_LOAD],
      before: () => localStorage.setItem("koran.settings", JSON.stringify({ language: "en" })),
    });
    await page.locator(".strip-date", { hasText: "November" }).waitFor();
    expect(await page.locator(".strip-date").innerText()).toMatch(/^Friday/);
    await page.route(/\/english[.-][^/]*\.js$/, (route) => route.abort());
    await page.reload();
    await page.getByRole("link", { name: "Hari ini" }).waitFor();
    expect(await page.locator(".strip-date").innerText()).toMatch(/^Jumat/);
    expect(await page.locator("html").getAttribute("lang")).toBe("id");
    await page.getByRole("heading", { name: "Isi edisi" }).waitFor();
    await page
      .getByText(/tersimpan|Simpan edisi/i)
      .first()
      .waitFor();
    await page.getByRole("link", { name: "Setelan" }).click();
    await page.getByRole("radio", { name: say.settings.languages.id, checked: true }).waitFor();
    await page.unroute(/\/english[.-][^/]*\.js$/);
    await page.getByRole("radio", { name: say.settings.languages.en }).click();
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });
});

describe("what koran is made of", () => {
  it("is listed with each licence in full, fetched only when asked for, without a network too", async () => {
    const page = await desk.visit("/");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await page.getByRole("link", { name: "Setelan" }).click();
    await page.getByText(say.about.heading).waitFor();
    expect(asked).not.toContain("/licence-notices.json");
    await page.context().setOffline(true);
    await page.getByText(say.about.licences).click();
    await page.getByText(/^react-dom /).click();
    const text = await page.locator(".licences details[open] pre").innerText();
    expect(text).toContain("Permission is hereby granted, free of charge");
    const notices = await page.evaluate<LicenceNotice[]>(async () => (await fetch("/licence-notices.json")).json());
    const names = notices.map(({ name }) => name);
    // Of the page, of its worker, of a style.
    for (const name of ["react", "idb", "valibot", "pdfjs-dist", "@fontsource-variable/source-serif-4"])
      expect(names).toContain(name);
    expect(notices.filter(({ text }) => text.length < 500)).toEqual([]);
    expect(await page.locator(".licences > li").count()).toBe(notices.length);
  });
});
