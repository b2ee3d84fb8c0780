// A word looked for within an edition: typed, found, opened, marked in the text and framed on the page, by touch and by keyboard alone, with and without a network.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/edition/geometry.ts";
import type { Article, Word } from "../../../src/edition/schema.ts";
import { insideWords } from "../../../src/language/inside.ts";
import { putManifest } from "../../library/synthetic-edition.ts";
import { axe } from "../harness/access.ts";
import { DESKTOP } from "../harness/browser.ts";
import {
  atRest,
  current,
  focused,
  goOffline,
  keptByItself,
  paperAtRest,
  say,
  sheetOf,
  showsPage,
} from "../harness/reader-at-work.ts";
import { still } from "../harness/still.ts";
import { deskOver, isAt, PATIENCE, type VisitOptions } from "./reader-bench.ts";
import { EDITION, KEY, PAPER, putReadable, readableSite, siteWith } from "./readable-site.ts";

const { find: words, offers, reading } = insideWords("id");

const FAR: Article = {
  id: "f1",
  kind: "article",
  section: null,
  headline: "Catatan Panjang",
  pick: false,
  tags: [],
  blocks: Array.from({ length: 40 }, (_, at) => ({
    kind: "paragraph" as const,
    text:
      at === 35
        ? "Di sini pem\u00adbangunan menara selesai; lihat halaman depan."
        : `Paragraf ke-${at} berisi keterangan yang biasa saja.`,
  })),
  zones: [{ id: "f1z", page: 2, kind: "text", box: [40, 500, 300, 300] }],
};
const ADVERT: Article = {
  id: "f2",
  kind: "advert",
  section: null,
  headline: "Toko Jangkar",
  pick: false,
  tags: [],
  blocks: [{ kind: "paragraph", text: "Cat, tali, dan dempul kapal" }],
  zones: [{ id: "f2z", page: 2, kind: "advert", box: [40, 860, 300, 300] }],
};

const word = (t: string, box: Box, a: string, b: Word["b"], s: number, e: number): Word => ({
  t,
  box,
  c: 1,
  a,
  b,
  s,
  e,
});
/** "Jembatan lama di hilir sungai …" of the first story, "hilir" broken at the line's end. */
const HALVES: readonly [Box, Box] = [
  [400, 214, 40, 14],
  [40, 232, 30, 14],
];
const DEMPUL: Box = [150, 960, 90, 30];
const PRINTED: readonly (readonly Word[])[] = [
  [
    word("Jembatan", [40, 125, 160, 50], "a1", "headline", 0, 8),
    word("Lama", [210, 125, 90, 50], "a1", "headline", 9, 13),
    word("Jembatan", [220, 214, 90, 14], "a1", 0, 0, 8),
    word("lama", [316, 214, 40, 14], "a1", 0, 9, 13),
    word("di", [364, 214, 20, 14], "a1", 0, 14, 16),
    word("hi-", HALVES[0], "a1", 0, 17, 22),
    word("lir", HALVES[1], "a1", 0, 17, 22),
    word("sungai", [76, 232, 60, 14], "a1", 0, 23, 29),
  ],
  [word("dempul", DEMPUL, "f2", 0, 15, 21)],
];
const desk = deskOver(() => siteWith({ articles: [FAR, ADVERT], words: (number) => PRINTED[number - 1] ?? [] }));

const field = (page: Page) => page.getByRole("searchbox", { name: words.label });
const lines = (page: Page): Promise<string[]> => page.locator(".found a .found-headline").allInnerTexts();
const said = (page: Page): Promise<string> => page.locator(".find-said").innerText();

async function visit(path: string, options: VisitOptions = {}): Promise<Page> {
  const page = await desk.visit(path, { ready: ".page-frame[data-current][data-shown=full]", ...options });
  return page;
}
/** On an inner page of a phone, in the contents laid over it. */
async function overPage(path = `${EDITION}/2`): Promise<Page> {
  const page = await visit(path);
  await page.getByRole("button", { name: say.edition.contents }).click();
  await field(page).waitFor();
  return page;
}
async function look(page: Page, typed: string, first: string): Promise<void> {
  await field(page).fill(typed);
  await expect.poll(async () => (await lines(page))[0], PATIENCE).toBe(first);
}

/** What is marked in the text, as it is read. */
const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get("found") ?? [])].map((range) =>
      (range as Range).toString().replaceAll("\u00ad", "").trim(),
    ),
  );
const markedBecomes = (page: Page, expected: readonly string[]): Promise<unknown> =>
  expect.poll(() => marked(page), PATIENCE).toEqual(expected);

/** The boxes framed on the page on screen are those of these printed words, within two CSS pixels. */
async function expectFrames(page: Page, boxes: readonly Box[], number: number): Promise<void> {
  const frames = page.locator(`.page-frame[data-current][data-page="${number}"] .page-words > div`);
  await expect.poll(() => frames.count(), PATIENCE).toBe(boxes.length);
  const [left, top, width] = await paperAtRest(page);
  const scale = width / PAPER.width;
  for (const [at, [x, y, w, h]] of boxes.entries()) {
    const seen = (await frames.nth(at).boundingBox())!;
    const off = [
      seen.x - (left + x * scale),
      seen.y - (top + y * scale),
      seen.x + seen.width - (left + (x + w) * scale),
      seen.y + seen.height - (top + (y + h) * scale),
    ];
    // A point of air on each side, which an enlarged page enlarges.
    for (const one of off) expect(Math.abs(one)).toBeLessThanOrEqual(2 + scale);
  }
}

describe("on a phone", () => {
  it("a word is typed, found, opened, marked in the text and framed on the page, until it is cleared", async () => {
    const page = await overPage(`${EDITION}/1`);
    await look(page, "hilir", "Perahu Buku Singgah di Hilir");
    expect(await lines(page)).toEqual(["Perahu Buku Singgah di Hilir", "Jembatan Lama Dibuka Kembali"]);
    expect(await said(page)).toBe(words.found({ count: 2 }));
    expect(await page.locator(".found mark").allInnerTexts()).toEqual(["Hilir", "hilir", "hilir"]);
    expect(await page.locator(".contents-section").count()).toBe(0);
    await page.locator(".found a").nth(1).tap();
    await sheetOf(page).waitFor();
    await markedBecomes(page, ["hilir"]);
    await page.getByRole("button", { name: reading.showOnPage }).click();
    await showsPage(page, 1);
    await sheetOf(page).waitFor({ state: "detached" });
    expect(await page.locator(".contents-over").count()).toBe(0);
    await expectFrames(page, HALVES, 1);
    await page.getByRole("button", { name: say.page.zoomIn }).click();
    await expectFrames(page, HALVES, 1);
    await page.getByRole("button", { name: say.page.fit }).click();
    await page.getByRole("button", { name: say.edition.contents }).click();
    expect(await field(page).inputValue()).toBe("hilir");
    await page.getByRole("button", { name: words.clear }).click();
    await page.locator(".contents-section").first().waitFor();
    await expect.poll(() => page.locator(".page-words").count(), PATIENCE).toBe(0);
    await markedBecomes(page, []);
    expect(desk.complaints).toEqual([]);
  });

  it("the way back from what was found leads to the list", async () => {
    const page = await overPage();
    await look(page, "hilir", "Perahu Buku Singgah di Hilir");
    await page.locator(".found a").first().tap();
    await sheetOf(page).waitFor();
    await page.goBack();
    await page.locator(".found").waitFor();
    expect(await field(page).inputValue()).toBe("hilir");
  });

  it("the first mark far down in a long article comes into sight, and through soft hyphens", async () => {
    const page = await overPage();
    await look(page, "pembangunan menara", FAR.headline);
    await page.locator(".found a").first().tap();
    await markedBecomes(page, ["pembangunan menara"]);
    const top = (): Promise<number> =>
      page.evaluate(
        () => [...CSS.highlights.get("found")!].map((range) => (range as Range).getBoundingClientRect().top)[0]!,
      );
    await expect.poll(top, PATIENCE).toBeLessThan(800);
    expect(await top()).toBeGreaterThan(48);
    expect(await focused(page)).toBe(FAR.headline);
  });

  it("marks the paper's own words, none of the app's", async () => {
    const page = await overPage();
    await look(page, "halaman", FAR.headline);
    await page.locator(".found a").first().tap();
    await markedBecomes(page, ["halaman"]);
    expect(await sheetOf(page).locator(".article-section").innerText()).toMatch(/halaman/i);
  });

  it("an advert is shown on its page, framed there", async () => {
    const page = await overPage();
    await look(page, "dempul", ADVERT.headline);
    await page.locator(".found a").first().tap();
    await page.locator(".contents-over").waitFor({ state: "detached" });
    await isAt(page, `${EDITION}/2`);
    expect(await sheetOf(page).count()).toBe(0);
    await expectFrames(page, [DEMPUL], 2);
  });

  it("nothing is said to be found where nothing is, and one letter leaves the contents", async () => {
    const page = await overPage();
    await field(page).fill("x");
    await expect.poll(() => said(page), PATIENCE).toBe(words.tooShort);
    expect(await page.locator(".contents-section").count()).toBeGreaterThan(0);
    await field(page).fill("xylofon");
    await expect.poll(() => said(page), PATIENCE).toBe(words.none({ query: "xylofon" }));
    await page.getByText(words.tryThis).waitFor();
    expect(await axe(page)).toEqual([]);
    await field(page).fill("");
    await page.locator(".contents-section").first().waitFor();
    expect(await said(page)).toBe("");
  });

  it("what only resembles the word stands under its own heading", async () => {
    const page = await overPage();
    await look(page, "jembatau", "Jembatan Lama Dibuka Kembali");
    await page.getByRole("heading", { name: words.alike }).waitFor();
  });

  it("the field stays where it is while letters are typed, under a front page too", async () => {
    const page = await visit("/");
    await field(page).focus();
    const { y } = await atRest(field(page));
    for (const letters of ["p", "pe", "perahu", "perahux", ""]) {
      await field(page).fill(letters);
      await still(page);
      expect((await field(page).boundingBox())!.y).toBeCloseTo(y, 0);
    }
  });

  it("the key / lays the contents over a page, with the focus in the field, and Escape takes first the word and then the contents away", async () => {
    const page = await visit(`${EDITION}/2`);
    await page.locator(".overview-handle").waitFor();
    await expect
      .poll(async () => {
        await page.keyboard.press("/");
        return focused(page);
      }, PATIENCE)
      .toBe(words.label);
    await page.keyboard.type("hilir");
    await page.locator(".found").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".contents-section").first().waitFor();
    expect(await focused(page)).toBe(words.label);
    await page.keyboard.press("Escape");
    await page.locator(".contents-over").waitFor({ state: "detached" });
  });

  it("without a network, started anew, all of it is there", async () => {
    const page = await visit("/");
    await keptByItself(page);
    await goOffline(page);
    await page.goto(`${desk.bench.app.url}${EDITION}/1`);
    await showsPage(page, 1);
    await page.getByRole("button", { name: say.edition.contents }).click();
    await look(page, "hilir", "Perahu Buku Singgah di Hilir");
    await page.locator(".found a").nth(1).tap();
    await markedBecomes(page, ["hilir"]);
    await page.getByRole("button", { name: reading.showOnPage }).click();
    await expectFrames(page, HALVES, 1);
  });

  it("another screen ends it", async () => {
    const page = await overPage();
    await look(page, "hilir", "Perahu Buku Singgah di Hilir");
    await page.getByRole("link", { name: say.nav.shelf }).tap();
    await isAt(page, "/rak");
    await page.goBack();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe("");
  });
});

it("more than thirty are shown when asked for, and the focus goes on to the first of them", async () => {
  const many = Array.from({ length: 34 }, (_, at): Article => ({ ...FAR, id: `m${at}`, headline: `Warta ${at + 1}` }));
  await desk.serve(await siteWith({ articles: many }));
  const page = await visit(`${EDITION}/1`, { context: DESKTOP });
  await look(page, "warta", "Warta 1");
  expect(await lines(page)).toHaveLength(30);
  await page.getByRole("button", { name: words.more({ count: 4 }) }).press("Enter");
  await expect.poll(async () => (await lines(page)).length, PATIENCE).toBe(34);
  await expect.poll(() => focused(page), PATIENCE).toMatch(/^Warta 31/);
});

describe("on a desk, by keyboard alone", () => {
  it("asks for a page's words once, however fast letters are typed on a slow network", async () => {
    const before = (): void => localStorage.setItem("koran.settings", JSON.stringify({ dataPolicy: "nothing" }));
    const page = await visit(`${EDITION}/1`, { context: { ...DESKTOP, serviceWorkers: "block" }, before });
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const asked: string[] = [];
    await page.route("**/p01.*.words.json", async (route) => {
      asked.push(route.request().url());
      await gate;
      await route.continue();
    });
    await field(page).pressSequentially("jembatan", { delay: 80 });
    await expect.poll(() => asked.length, PATIENCE).toBe(1);
    await page.waitForTimeout(300);
    go();
    await page.locator(".page-words > div").first().waitFor();
    expect(asked).toHaveLength(1);
  });

  const atDesk: VisitOptions = { context: DESKTOP };

  it("article and page show it side by side", async () => {
    const page = await visit(`${EDITION}/1`, atDesk);
    await field(page).waitFor();
    await expect
      .poll(async () => {
        await page.keyboard.press("/");
        return focused(page);
      }, PATIENCE)
      .toBe(words.label);
    const printed: readonly Box[] = [
      [40, 125, 260, 50],
      [220, 214, 136, 14],
    ];
    await page.keyboard.type("jembatan lama");
    await expect.poll(() => said(page), PATIENCE).toBe(words.found({ count: 1 }));
    await expectFrames(page, printed, 1);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page), PATIENCE).toContain("Jembatan Lama Dibuka Kembali");
    await page.keyboard.press("Enter");
    await sheetOf(page).waitFor();
    await markedBecomes(page, ["Jembatan Lama", "Jembatan lama", "Jembatan lama"]);
    await expectFrames(page, printed, 1);
    expect(await axe(page)).toEqual([]);
    // The way back: to the line in the list, to the field, and to nothing.
    await page.keyboard.press("Escape");
    await sheetOf(page).waitFor({ state: "detached" });
    expect(await focused(page)).toContain("Jembatan Lama Dibuka Kembali");
    await page.keyboard.press("Escape");
    await page.locator(".contents-section").first().waitFor();
    expect(await focused(page)).toBe(words.label);
    await expect.poll(() => page.locator(".page-words").count(), PATIENCE).toBe(0);
    expect(desk.complaints).toEqual([]);
  });

  it("arrows lead into the list, along it and back", async () => {
    const page = await visit(`${EDITION}/1`, atDesk);
    await look(page, "hilir", "Perahu Buku Singgah di Hilir");
    await field(page).focus();
    for (const [key, first] of [
      ["ArrowDown", "Perahu Buku"],
      ["ArrowDown", "Jembatan Lama"],
      ["ArrowDown", "Jembatan Lama"],
      ["ArrowUp", "Perahu Buku"],
      ["ArrowUp", words.label],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page)).toMatch(new RegExp(`^${first}`));
    }
    expect(await current(page).first().getAttribute("data-page")).toBe("1");
  });

  it("where single keys are no commands, / is a letter", async () => {
    const page = await visit(`${EDITION}/1`, {
      ...atDesk,
      before: () => localStorage.setItem("koran.settings", JSON.stringify({ characterKeys: false })),
    });
    await field(page).waitFor();
    await keptByItself(page);
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("");
  });
});

it("stays in the field when a correction of the edition is loaded", async () => {
  const { site } = await readableSite([KEY]);
  const manifest = await putReadable(site, KEY);
  const { folder, app } = await desk.serve(site);
  const page = await desk.visit(`${EDITION}/1`, { context: DESKTOP, ready: ".find-field" });
  await keptByItself(page);
  putManifest(site, { ...manifest, revision: 2 });
  await folder.write(site);
  await page.goto(`${app.url}${EDITION}/1`);
  await field(page).fill("jembatan");
  await page.locator(".found a").first().waitFor();
  await page.getByRole("button", { name: offers.loadRevision }).click();
  await page.getByRole("button", { name: offers.loadRevision }).waitFor({ state: "detached" });
  await page.waitForTimeout(500);
  expect(await field(page).inputValue()).toBe("jembatan");
  expect(await page.locator(".found a").count()).toBeGreaterThan(0);
});
