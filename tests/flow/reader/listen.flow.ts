// An article read aloud, by a stand-in for the browser's voice: in order and nothing else, over pauses and faults, with its light, from story to story, by every kind of key.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/edition/schema.ts";
import { insideWords } from "../../../src/language/inside.ts";
import { axe } from "../harness/access.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { cutText } from "../harness/cut-text.ts";
import { atRest, focused, goOffline, keptByItself, pathOf, sheetOf } from "../harness/reader-at-work.ts";
import { deskOver, FAILED_LOAD, isAt, PATIENCE, type VisitOptions } from "./reader-bench.ts";
import { EDITION, siteWith } from "./readable-site.ts";
import { endSaying, findVoices, pausesOf, pressKey, saidIn, speaks, standIn, type StandIn } from "./spoken-stand-in.ts";

const { speech: say } = insideWords("id");
const LONG: Article = {
  id: "l1",
  kind: "article",
  section: null,
  headline: "Perahu Kertas Sampai ke Muara",
  pick: false,
  tags: [],
  blocks: Array.from({ length: 24 }, (_, index) => ({
    kind: "paragraph" as const,
    text: `Perahu kertas nomor ${index + 1} buatan anak dusun sampai ke muara setelah dua hari dua malam di sungai yang lebar itu.`,
    zones: [index < 12 ? "l1a" : "l1b"],
  })),
  zones: [
    { id: "l1h", page: 1, kind: "headline", box: [40, 730, 420, 60] },
    { id: "l1a", page: 1, kind: "text", box: [40, 800, 130, 440] },
    { id: "l1b", page: 2, kind: "text", box: [40, 480, 130, 600] },
  ],
};
const desk = deskOver(() => siteWith({ articles: [LONG] }));

/** What is said of the story a1, in order. */
const A1 = [
  "Jembatan",
  "Jembatan Lama Dibuka Kembali",
  "Warga menyeberang gratis sampai akhir pekan.",
  "Oleh Rini Astuti",
  "Muara kelampai",
  "Jembatan lama di hilir sungai dibuka kembali setelah diperbaiki selama dua tahun.",
  "Kami tidak perlu memutar lagi.",
  "Komoditas, Hari ini, Kemarin, Arah",
  "Beras medium, kilogram, empat belas ribu dua ratus, empat belas ribu dua ratus, tetap",
  "Minyak goreng curah, liter, tujuh belas ribu enam ratus, tujuh belas ribu lima ratus, naik",
  "Keterangan foto. Jembatan lama pada pagi hari.",
];

async function visit(id: string, faults: StandIn = {}, options: VisitOptions = {}): Promise<Page> {
  return desk.visit(`${EDITION}/artikel/${id}`, { ready: ".article-sheet h1", before: standIn(faults), ...options });
}
const player = (page: Page) => page.getByRole("region", { name: say.group });
const button = (page: Page, name: string) => player(page).getByRole("button", { name, exact: true });
/** Presses "listen", and waits until something is said. */
async function listen(page: Page): Promise<Page> {
  await page.getByRole("button", { name: say.listen }).click();
  await expect.poll(async () => (await saidIn(page)).length, PATIENCE).toBeGreaterThan(0);
  await player(page).waitFor();
  return page;
}
const texts = async (page: Page): Promise<string[]> => (await saidIn(page)).map(({ text }) => text);
const lastSaid = async (page: Page): Promise<string | undefined> => (await texts(page)).at(-1);
const says = (page: Page, text: string): Promise<void> => expect.poll(() => lastSaid(page), PATIENCE).toBe(text);
/** Lets the voice end as often, each time when the next has begun. */
async function hear(page: Page, sentences: number): Promise<void> {
  for (let heard = 0; heard < sentences; heard++) {
    const { length } = await saidIn(page);
    await endSaying(page);
    await expect.poll(async () => (await saidIn(page)).length, PATIENCE).toBeGreaterThan(length);
  }
}
/** The text that is lit, without what only holds its lines. */
const lit = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get("read-aloud") ?? [];
    return range instanceof Range ? range.toString().replaceAll("\u00ad", "") : "";
  });
const framed = (page: Page) => page.locator(".page-frame[data-current] .read-frame > div");

describe("an article read aloud", () => {
  it("is said in order, without jump lines and BACA JUGA, to its end", async () => {
    const page = await listen(await visit("a1", { takesMs: 40 }));
    await player(page).getByText(say.ended).waitFor();
    expect(await texts(page)).toEqual(A1);
    expect((await saidIn(page)).every(({ voice }) => voice === "Damayanti")).toBe(true);
    expect(await button(page, say.play).count()).toBe(1);
    expect(desk.complaints).toEqual([]);
  });

  it("pauses by silence, never by the browser's pause, and goes on at the sentence", async () => {
    const page = await listen(await visit("a1"));
    await hear(page, 2);
    await button(page, say.pause).click();
    expect(await speaks(page)).toBe(false);
    await button(page, say.play).click();
    await expect.poll(() => texts(page), PATIENCE).toEqual([...A1.slice(0, 3), A1[2]]);
    expect(await pausesOf(page)).toBe(0);
    await button(page, say.next).click();
    await says(page, A1[3]!);
    await button(page, say.previous).click();
    await says(page, A1[2]!);
  });

  it("is lit in its text as it goes, and no more once it is closed", async () => {
    const page = await listen(await visit("a1"));
    await expect.poll(() => lit(page), PATIENCE).toBe("Jembatan");
    await hear(page, 5);
    await expect.poll(() => lit(page), PATIENCE).toMatch(/^Jembatan lama di hilir .* dua tahun\.$/);
    await hear(page, 1);
    await expect.poll(() => lit(page), PATIENCE).toBe("Kami tidak perlu memutar lagi.");
    await hear(page, 2);
    await expect.poll(() => lit(page), PATIENCE).toMatch(/^Beras medium/);
    await button(page, say.close).click();
    await player(page).waitFor({ state: "detached" });
    expect(await lit(page)).toBe("");
    expect(await speaks(page)).toBe(false);
    expect(await focused(page)).toBe(say.listen);
  });

  it("is said faster from the sentence on, and the next time too", async () => {
    const page = await listen(await visit("a1"));
    await hear(page, 1);
    await player(page).getByLabel(say.rate).selectOption("1.5");
    await expect
      .poll(async () => (await saidIn(page)).slice(1), PATIENCE)
      .toEqual([
        { text: A1[1], rate: 1, voice: "Damayanti" },
        { text: A1[1], rate: 1.5, voice: "Damayanti" },
      ]);
    await page.reload();
    await listen(page);
    expect((await saidIn(page))[0]!.rate).toBe(1.5);
  });

  it("stays in sight, but never moves under a reader who scrolls", async () => {
    const page = await listen(await visit("l1"));
    const seen = (): Promise<boolean> =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get("read-aloud")!;
        const { top, bottom } = (range as Range).getBoundingClientRect();
        return top >= document.querySelector(".article-bar")!.clientHeight && bottom <= innerHeight - 56;
      });
    await hear(page, 16);
    await expect.poll(seen, PATIENCE).toBe(true);
    const sheet = sheetOf(page);
    await atRest(sheet.locator("h1"));
    await sheet.dispatchEvent("wheel");
    await sheet.evaluate((element) => element.scrollTo({ top: 0, behavior: "instant" }));
    await hear(page, 1);
    await page.waitForTimeout(500);
    expect(await sheet.evaluate((element) => element.scrollTop)).toBe(0);
  });
});

describe("reading aloud goes on", () => {
  it("to the next story of the page, which opens, and leaves the focus with the player", async () => {
    const page = await listen(await visit("a1"));
    await button(page, say.choices).click();
    await player(page).getByLabel(say.scope).selectOption("page");
    await button(page, say.next).focus();
    for (let step = 0; step < A1.length; step++) await page.keyboard.press("Enter");
    await says(page, "Pasar Pagi Pindah");
    await isAt(page, `${EDITION}/artikel/a2`);
    await page.getByRole("article").getByRole("heading", { name: "Pasar Pagi Pindah" }).waitFor();
    expect(await focused(page)).toBe(say.next);
    await expect.poll(() => lit(page), PATIENCE).toBe("Pasar Pagi Pindah");
    await page.keyboard.press("Escape");
    await sheetOf(page).waitFor({ state: "detached" });
    await isAt(page, `${EDITION}/1`);
  });

  it("over the page when the story is closed, framed there, to the page where it goes on", async () => {
    const page = await listen(await visit("l1"));
    await hear(page, 2);
    await page.getByRole("button", { name: "Kembali ke halaman 1" }).click();
    await sheetOf(page).waitFor({ state: "detached" });
    expect(await speaks(page)).toBe(true);
    await framed(page).waitFor();
    const side = (name: "left" | "height"): Promise<string> =>
      framed(page).evaluate((frame: HTMLElement, name) => frame.style[name], name);
    expect(await side("left")).toBe("38px");
    expect(await axe(page)).toEqual([]);
    await hear(page, 12);
    await isAt(page, `${EDITION}/2`);
    await expect.poll(() => side("height"), PATIENCE).toBe("604px");
    await player(page)
      .getByRole("link", { name: say.reading({ headline: LONG.headline }) })
      .click();
    await sheetOf(page).waitFor();
    await expect.poll(() => lit(page), PATIENCE).toMatch(/^Perahu kertas nomor 14 /);
    expect(desk.complaints).toEqual([]);
  });

  it("and takes the contents from nobody who reads them meanwhile", async () => {
    const page = await listen(await visit("l1"));
    await hear(page, 2);
    await page.getByRole("button", { name: "Kembali ke halaman 1" }).click();
    await sheetOf(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Isi edisi" }).click();
    await page.locator(".contents-over").waitFor();
    await hear(page, 13);
    expect(await lastSaid(page)).toMatch(/nomor (?:tiga|empat|lima|enam) belas/);
    await page.waitForTimeout(500);
    expect(pathOf(page)).toBe(`${EDITION}/1`);
    expect(await page.locator(".contents-over").count()).toBe(1);
  });

  it("not at all where its reader has left before a voice was found", async () => {
    const page = await visit("a1", { voicesAfterMs: "told" }, { context: DESKTOP });
    await page.getByRole("button", { name: say.listen }).click();
    await page.getByRole("link", { name: "Setelan" }).click();
    await page.getByRole("heading", { name: "Setelan" }).waitFor();
    await findVoices(page);
    await page.waitForTimeout(1000);
    expect(await texts(page)).toEqual([]);
  });

  it("no further than its edition: another screen is silent", async () => {
    const page = await listen(await visit("a1", {}, { context: DESKTOP }));
    await page.getByRole("link", { name: "Setelan" }).click();
    await page.getByRole("heading", { name: "Setelan" }).waitFor();
    expect(await speaks(page)).toBe(false);
    expect(await player(page).count()).toBe(0);
  });

  it("by the device's own keys, which say what is read", async () => {
    const page = await listen(await visit("a1"));
    const shown = (): Promise<unknown> =>
      page.evaluate(() => {
        const { metadata, playbackState } = navigator.mediaSession;
        return [metadata?.title, metadata?.artist, playbackState];
      });
    expect(await shown()).toEqual([
      "Jembatan Lama Dibuka Kembali",
      expect.stringMatching(/^Kabar Musi, Jumat, 20\sNovember 2026$/),
      "playing",
    ]);
    await pressKey(page, "pause");
    expect(await speaks(page)).toBe(false);
    expect(((await shown()) as string[])[2]).toBe("paused");
    await button(page, say.choices).click();
    await player(page).getByLabel(say.scope).selectOption("edition");
    await pressKey(page, "nexttrack");
    await pressKey(page, "play");
    await says(page, "Pasar Pagi Pindah");
    expect(((await shown()) as string[])[0]).toBe("Pasar Pagi Pindah");
    await button(page, say.close).click();
    await expect.poll(shown, PATIENCE).toEqual([undefined, undefined, "none"]);
  });
});

describe("a voice with faults", () => {
  it("whose end nobody hears, or that cannot say a sentence, reads on", async () => {
    const page = await listen(await visit("a1", { takesMs: 40, endsUnheard: "gratis", fails: "Rini" }));
    await player(page).getByText(say.ended).waitFor();
    expect(await texts(page)).toEqual(A1);
  });
  it("that says nothing at all is said to be so, with the way on", async () => {
    const page = await listen(await visit("a1", { fails: " " }));
    await page.waitForTimeout(100);
    await endSaying(page);
    await player(page).getByText(say.failed).waitFor();
    expect(await button(page, say.play).count()).toBe(1);
  });
  it("that comes late is waited for", async () => {
    const page = await listen(await visit("a1", { voicesAfterMs: 1500 }));
    expect(await texts(page)).toEqual([A1[0]]);
  });
  it("that needs a network is said to, and without one another is taken, or named as what is missing", async () => {
    const page = await visit("a1", {}, { context: DESKTOP, allowed: [FAILED_LOAD] });
    // Before it speaks: a sentence that nothing ends is given up after a while.
    await keptByItself(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await listen(page);
    await button(page, say.choices).click();
    const voices = player(page).getByLabel(say.voice, { exact: true });
    expect(await voices.locator("option").allInnerTexts()).toEqual([
      "Damayanti",
      say.remoteVoice({ name: "Google Bahasa Indonesia" }),
    ]);
    expect(await player(page).getByText(say.remote).count()).toBe(0);
    await voices.selectOption({ index: 1 });
    await player(page).getByText(say.remote).waitFor();
    await expect.poll(async () => (await saidIn(page)).at(-1)!.voice, PATIENCE).toBe("Google Bahasa Indonesia");
    await goOffline(page);
    await button(page, say.next).click();
    await expect
      .poll(async () => (await saidIn(page)).at(-1), PATIENCE)
      .toEqual({ text: A1[1], rate: 1, voice: "Damayanti" });
  });
  it("is the only one and needs a network: a sentence says so, offline", async () => {
    const voices = [{ name: "Google Bahasa Indonesia", lang: "id-ID", localService: false }];
    const page = await visit("a1", { voices }, { context: DESKTOP, allowed: [FAILED_LOAD] });
    await keptByItself(page);
    await goOffline(page);
    await page.getByRole("button", { name: say.listen }).click();
    await player(page).getByText(say.network).waitFor();
    expect(await speaks(page)).toBe(false);
    await page.context().setOffline(false);
    await button(page, say.play).click();
    await says(page, A1[0]!);
    expect(await player(page).getByText(say.network).count()).toBe(0);
  });
});

describe("where nothing can be said", () => {
  it("for want of a voice, the tool says what to do", async () => {
    const page = await visit("a1", { voices: [{ name: "Daniel", lang: "en-GB", localService: true }] });
    await page.getByRole("button", { name: say.listen }).click();
    await page.getByText(say.noVoice({ language: "Indonesia" })).waitFor();
    expect(await player(page).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
  });
  it("for want of speech in the browser, it says so", async () => {
    const page = await visit(
      "a1",
      {},
      {
        before: () => {
          for (const name of ["speechSynthesis", "SpeechSynthesisUtterance"])
            Object.defineProperty(globalThis, name, { value: undefined });
        },
      },
    );
    await page.getByRole("button", { name: say.listen }).click();
    await page.getByText(say.unsupported).waitFor();
    expect(desk.complaints).toEqual([]);
  });
  it("in an advert, or a picture without words, it is not offered", async () => {
    const page = await visit("a3", {}, { ready: ".page-clip" });
    expect(await page.getByRole("button", { name: say.listen }).count()).toBe(0);
  });
});

describe("the keyboard alone", () => {
  it("begins, pauses, goes on, chooses and closes", async () => {
    const page = await visit("a1", {}, { context: DESKTOP });
    await page.getByRole("button", { name: say.listen }).focus();
    await page.keyboard.press("Enter");
    await says(page, A1[0]!);
    await expect.poll(() => focused(page), PATIENCE).toBe(say.pause);
    await page.keyboard.press("Space");
    expect(await focused(page)).toBe(say.play);
    expect(await speaks(page)).toBe(false);
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe(say.next);
    await page.keyboard.press("Enter");
    await says(page, A1[1]!);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe(say.rate);
    await page.keyboard.press("ArrowRight"); // of the choice: the story stays
    expect(pathOf(page)).toBe(`${EDITION}/artikel/a1`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
    await page.keyboard.press("Escape");
    await sheetOf(page).waitFor({ state: "detached" });
    expect(await focused(page)).not.toBe("");
    expect(await player(page).count()).toBe(1);
    await button(page, say.close).focus();
    await page.keyboard.press("Enter");
    await player(page).waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  });
});

describe("the tools over an article", () => {
  const twice = (): void =>
    document.addEventListener(
      "readystatechange",
      () => {
        document.documentElement.style.fontSize = "200%";
      },
      { once: true },
    );
  it.each([
    [320, "twice the text size", twice],
    [320, "the usual text size", () => {}],
    [360, "the usual text size", () => {}],
    [412, "the usual text size", () => {}],
    [700, "the usual text size", () => {}],
    [820, "the usual text size", () => {}],
  ])("stand in one row on %i px at %s", async (width, _, before) => {
    const context = { ...PHONE, viewport: { width, height: 640 } };
    const page = await desk.visit(`${EDITION}/artikel/l1`, { ready: ".article-listen", context, before });
    const tops = await page
      .locator(".article-bar button:visible")
      .evaluateAll((buttons) => buttons.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    expect(tops).toHaveLength(6);
    expect(await cutText(page, width)).toEqual([]);
  });
});
