// Words selected on the page itself: held by a finger, drawn over with a mouse, over columns and pages; copied as logical text, and looked for.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { centre, union, type Box, type Point } from "../../../src/edition/geometry.ts";
import { insideWords } from "../../../src/language/inside.ts";
import { axe } from "../harness/access.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import {
  atRest,
  current,
  focused,
  onScreen,
  paperAtRest,
  pathOf,
  say,
  sheetOf,
  showsPage,
} from "../harness/reader-at-work.ts";
import { deskOver, FAILED_LOAD, isAt, PATIENCE, type VisitOptions } from "./reader-bench.ts";
import { EDITION, PAPER } from "./readable-site.ts";
import { atPage, bar, copied, inColumns, isClear } from "./selection-hands.ts";
import { fingerOn } from "./finger.ts";
import { withholdWords } from "./withhold-words.ts";
import { LOGICAL, PRINTED } from "./set-in-columns.ts";

const { selection: words, find } = insideWords("id");
const desk = deskOver(inColumns);

const visit = (context: VisitOptions["context"] = PHONE, page: number | "front" = 1): Promise<Page> =>
  atPage(desk, page === "front" ? "/" : `${EDITION}/${page}`, { context });
const status = (page: Page) => page.locator(".selection-said[role=status]");
const press = (page: Page, name: string) => bar(page).getByRole("button", { name, exact: true }).click();
/** A printed word, by what is printed of it. */
const printed = (t: string, page = 1): Box => PRINTED[page - 1]!.find((word) => word.t === t)!.box;
const at = (page: Page, t: string, number = 1): Promise<Point> => onScreen(page, centre(printed(t, number)), PAPER);

/** A finger rests on a word until that is selected. */
async function holdOn(page: Page, t: string): Promise<void> {
  const finger = await fingerOn(page);
  await finger.down(await at(page, t));
  await page.locator(".selection-marker > div").first().waitFor();
  await finger.up();
  await bar(page).waitFor();
}
/** Pulls a handle so that its word is this one. */
async function pull(page: Page, end: "first" | "last", t: string): Promise<void> {
  const { x, y, width, height } = await atRest(page.locator(`.selection-handle[data-end=${end}]`));
  const knob: Point = [x + (end === "first" ? 0.75 : 0.25) * width, y + 0.25 * height];
  const [px, py] = await at(page, t);
  const scale = (await paperAtRest(page))[2] / PAPER.width;
  const finger = await fingerOn(page);
  await finger.down(knob);
  // As far below the word as it was taken hold of.
  await finger.move([px, py + (printed(t)[3] / 2) * scale + 0.25 * height]);
  await finger.up();
  await bar(page).waitFor();
}
async function copy(page: Page): Promise<string> {
  await press(page, words.copy);
  await page.getByText(words.copied).waitFor();
  return copied(page);
}

/** The marker lies over these printed words, line by line, within two CSS pixels. */
async function expectMarked(page: Page, lines: readonly (readonly string[])[], number = 1): Promise<void> {
  const marks = page.locator(`.page-frame[data-current][data-page="${number}"] .selection-marker > div`);
  await expect.poll(() => marks.count(), PATIENCE).toBe(lines.length);
  const [left, top, width] = await paperAtRest(page);
  const scale = width / PAPER.width;
  for (const [line, texts] of lines.entries()) {
    const [x, y, w, h] = union(texts.map((t) => printed(t, number)))!;
    const seen = (await marks.nth(line).boundingBox())!;
    const off = [seen.x - left - x * scale, seen.y - top - y * scale, seen.width - w * scale, seen.height - h * scale];
    for (const one of off) expect(Math.abs(one)).toBeLessThanOrEqual(2 + 2 * scale);
  }
}
describe("on a phone", () => {
  it("a word that a finger rests on is selected, both halves of it, and copied whole", async () => {
    const page = await visit();
    await holdOn(page, "sem-");
    await expectMarked(page, [["sem-"], ["bilan"]]);
    expect(await status(page).textContent()).toBe(words.count({ count: 1 }));
    expect(await copy(page)).toBe("sembilan");
    await isClear(page);
    expect(pathOf(page)).toBe(`${EDITION}/1`);
    expect(await sheetOf(page).count()).toBe(0);
    expect(desk.complaints).toEqual([]);
  });
  it("its handles are pulled over lines and columns, past the caption and past each other", async () => {
    const page = await visit();
    await holdOn(page, "pukul");
    await pull(page, "last", "rang");
    await expectMarked(page, [
      ["pukul", "sem-"],
      ["bilan", "malam", "dari"],
      ["dermaga", "hilir."],
      ["Penumpang", "menyebe-"],
      ["rang"],
    ]);
    await pull(page, "first", "terakhir");
    expect(await status(page).textContent()).toBe(words.count({ count: 10 }));
    // Past the other one.
    await pull(page, "last", "Perahu");
    await expectMarked(page, [["Perahu", "terakhir"]]);
    await pull(page, "last", "jembatan");
    expect(await copy(page)).toBe(LOGICAL.slice(LOGICAL.indexOf("Perahu"), LOGICAL.indexOf(" baru")));
  });
  it("and goes on in the same touch, up and down a page that is seen whole, which stands still meanwhile", async () => {
    const page = await visit({ ...PHONE, viewport: { width: 360, height: 700 } }, "front");
    const [x, y] = await at(page, "pukul");
    const finger = await fingerOn(page);
    await finger.down([x, y]);
    await page.locator(".selection-marker > div").first().waitFor();
    await finger.move([x, y - 40]);
    await finger.move(await at(page, "dermaga"));
    await expectMarked(page, [["pukul", "sem-"], ["bilan", "malam", "dari"], ["dermaga"]]);
    expect(await at(page, "pukul")).toEqual([x, y]);
    await finger.up();
    await bar(page).waitFor();
    // The next finger scrolls as ever.
    await finger.down([40, 300]);
    await finger.move([40, 200]);
    await finger.up();
    await expect.poll(async () => (await at(page, "pukul"))[1], PATIENCE).toBeLessThan(y - 50);
  });
  it("and goes on in the same touch where the page is enlarged, which moves on at the screen's edge", async () => {
    const page = await visit();
    for (let step = 0; step < 3; step++) await page.getByRole("button", { name: say.page.zoomIn }).click();
    await paperAtRest(page);
    // From below the fold upwards: the story comes to the middle.
    const finger = await fingerOn(page);
    for (let drag = 0; drag < 6; drag++) {
      const [x, y] = await at(page, "terakhir");
      if (y > 150 && y < 400 && x > 40 && x < 320) break;
      await finger.down([180, 500]);
      await finger.move([180 + Math.max(-150, Math.min(150, 150 - x)), 500 - Math.max(-300, Math.min(300, y - 330))]);
      // A finger that rests before it leaves throws nothing.
      await page.waitForTimeout(200);
      await finger.up();
      await paperAtRest(page);
    }
    const before = await paperAtRest(page);
    const [x, y] = await at(page, "terakhir");
    await finger.down([x, y]);
    await page.locator(".selection-marker > div").first().waitFor();
    await finger.move([352, y]);
    // At the edge the page comes to the finger.
    await expect
      .poll(async () => (await current(page).locator(".page-paper").boundingBox())!.x, PATIENCE)
      .toBeLessThan(before[0] - 40);
    await finger.up();
    await bar(page).waitFor();
    expect(await sheetOf(page).count()).toBe(0);
    // Moving and enlarging the page leaves the marker at its words, and the bar beside it.
    const text = await status(page).textContent();
    await page.getByRole("button", { name: say.page.fit }).click();
    await paperAtRest(page);
    expect(await status(page).textContent()).toBe(text);
    const mark = (await page.locator(".selection-marker > div").first().boundingBox())!;
    const seen = await atRest(bar(page));
    expect(seen.y + seen.height).toBeLessThanOrEqual(mark.y);
    expect(mark.y - seen.y - seen.height).toBeLessThan(40);
    await copy(page);
  });
  it("a story is taken to its end, over the jump, and wholly", async () => {
    const page = await visit();
    await holdOn(page, "Penumpang");
    await press(page, words.toTheEndSaid);
    await expectMarked(page, [
      ["Penumpang", "menyebe-"],
      ["rang", "lewat", "jembatan"],
      ["baru", "mulai", "besok", "pagi."],
    ]);
    expect(await page.locator(".page-frame[data-current] .selection-handle").count()).toBe(1);
    await page.getByRole("button", { name: say.page.next }).click();
    await showsPage(page, 2);
    await expectMarked(
      page,
      [["Pemerintah", "kota"], ["menambah", "dua", "belas"], ["lampu", "di", "sepanjang"], ["jalan."]],
      2,
    );
    await press(page, words.allSaid);
    expect(await bar(page).getByRole("button", { name: words.allSaid }).count()).toBe(0);
    expect(await copy(page)).toBe(LOGICAL);
    expect(desk.complaints).toEqual([]);
  });
  it("a caption is selected by itself", async () => {
    const page = await visit();
    await holdOn(page, "Dermaga");
    await press(page, words.allSaid);
    expect(await copy(page)).toBe("Dermaga semalam.\n\nIST");
  });
  it("its words are looked for within the edition", async () => {
    const page = await visit();
    await holdOn(page, "hilir.");
    await press(page, words.find);
    await page.locator(".found a").first().waitFor();
    expect(await page.getByRole("searchbox", { name: find.label }).inputValue()).toBe("hilir");
    await expect.poll(() => focused(page), PATIENCE).toBe(find.label);
    await isClear(page);
  });
  it("a tap puts it away and opens nothing; the next opens a story, and a drag turns the page, as ever", async () => {
    const page = await visit();
    await holdOn(page, "pukul");
    const finger = await fingerOn(page);
    await finger.down(await at(page, "lewat"));
    await finger.up();
    await isClear(page);
    await page.waitForTimeout(400);
    expect(await sheetOf(page).count()).toBe(0);
    await finger.down([300, 300]);
    await finger.move([60, 300]);
    await finger.up();
    await showsPage(page, 2);
    await page.getByRole("button", { name: say.page.previous }).click();
    await showsPage(page, 1);
    await page.touchscreen.tap(...((await at(page, "lewat")) as [number, number]));
    await sheetOf(page).waitFor();
    await isAt(page, `${EDITION}/artikel/s1`);
  });
  it("where nothing is printed, and where the words cannot be had, nothing is selected; the second is said", async () => {
    const page = await desk.visit(`${EDITION}/1`, {
      ready: ".overview-handle",
      allowed: [FAILED_LOAD],
      before: withholdWords,
    });
    await page.locator(".page-selection").first().waitFor({ state: "attached" });
    const finger = await fingerOn(page);
    await finger.down(await at(page, "pukul"));
    await page.getByText(words.missing).waitFor();
    await finger.up();
    expect(await page.locator(".selection-marker").count()).toBe(0);
    const other = await visit();
    const another = await fingerOn(other);
    await another.down(await onScreen(other, [620, 700], PAPER));
    await other.waitForTimeout(900);
    await another.up();
    expect(await other.locator(".selection-marker").count()).toBe(0);
  });
  it("is clean for axe, in letters twice as large on the smallest phone too", async () => {
    const page = await visit({ ...PHONE, viewport: { width: 320, height: 700 } });
    await holdOn(page, "pukul");
    expect(await axe(page)).toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    const { x, width } = await atRest(bar(page));
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
    for (const button of await bar(page).getByRole("button").all()) {
      const box = (await button.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      expect(await button.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    }
  });
});

describe("on a desk", () => {
  it("keys of what lies over the page are not the page's: Escape closes the sheet of ways, and what is selected stays", async () => {
    const page = await visit(DESKTOP);
    await draw(page, "berangkat", "dermaga");
    const selected = await status(page).textContent();
    await page.locator(".strip-tools > button").first().click();
    await page.locator(".sharing [data-begins]:focus").waitFor();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".sharing").count(), PATIENCE).toBe(0);
    expect(await status(page).textContent()).toBe(selected);
    await page.keyboard.press("Escape");
    await isClear(page);
  });
  it("a mouse that moves over a page whose words cannot be had asks for them once", async () => {
    const page = await desk.visit(`${EDITION}/1`, {
      context: DESKTOP,
      ready: ".strip-tools",
      allowed: [FAILED_LOAD],
      before: withholdWords,
    });
    await page.locator(".page-selection").first().waitFor({ state: "attached" });
    const [x, y] = await at(page, "pukul");
    for (let step = 0; step < 12; step++) {
      await page.mouse.move(x + step, y + step);
      await page.waitForTimeout(60);
    }
    const asked = await page.evaluate(() => performance.getEntriesByName("words asked for").length);
    expect(asked).toBeLessThanOrEqual(2);
    expect(asked).toBeGreaterThan(0);
  });
  const draw = async (page: Page, from: string, to: string): Promise<void> => {
    await page.mouse.move(...((await at(page, from)) as [number, number]));
    await page.locator(".page-over-words").waitFor();
    await page.mouse.down();
    await page.mouse.move(...((await at(page, to)) as [number, number]), { steps: 6 });
    await page.mouse.up();
    await bar(page).waitFor();
  };
  const shown = (page: Page): Promise<number> => page.locator(".selection-marker > div").count();

  it("a mouse drawn over words selects them, Ctrl+C copies them, Ctrl+A takes the story, Escape puts it away", async () => {
    const page = await visit(DESKTOP);
    const before = await paperAtRest(page);
    await draw(page, "berangkat", "dermaga");
    expect(await paperAtRest(page)).toEqual(before);
    expect(await page.locator(".selection-handle").count()).toBe(0);
    await page.keyboard.press("Control+C");
    await page.getByText(words.copied).waitFor();
    expect(await copied(page)).toBe("berangkat pukul sembilan malam dari dermaga");
    await page.keyboard.down("Shift");
    await page.mouse.click(...((await at(page, "lewat")) as [number, number]));
    await page.keyboard.up("Shift");
    await page.keyboard.press("Control+C");
    await expect.poll(() => copied(page), PATIENCE).toMatch(/ hilir\.\n\nPenumpang menyeberang lewat$/);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+C");
    await expect.poll(() => copied(page), PATIENCE).toBe(LOGICAL);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await isClear(page);
    expect(desk.complaints).toEqual([]);
  });
  it("a click still opens a story, a drag beside the words still moves an enlarged page, and one over them with the space bar held", async () => {
    const page = await visit(DESKTOP);
    for (let step = 0; step < 2; step++) await page.getByRole("button", { name: say.page.zoomIn }).click();
    const drag = async (from: Point): Promise<number> => {
      const [, before] = await paperAtRest(page);
      await page.mouse.move(...(from as [number, number]));
      await page.mouse.down();
      await page.mouse.move(from[0], from[1] - 60, { steps: 6 });
      await page.waitForTimeout(150); // so that it is not thrown
      await page.mouse.up();
      const [, after] = await paperAtRest(page);
      return after - before;
    };
    expect(await drag([800, 500])).toBeLessThan(-40);
    await page.keyboard.press("ArrowDown");
    for (let step = 0; step < 6; step++) {
      const [, y] = await at(page, "pukul");
      if (y > 200 && y < 700) break;
      await page.keyboard.press("ArrowDown");
    }
    const word = await at(page, "pukul");
    await page.mouse.move(...(word as [number, number]));
    await page.locator(".page-over-words").waitFor();
    await page.keyboard.down(" ");
    const moved = await drag(word);
    await page.keyboard.up(" ");
    expect(moved).toBeLessThan(-30);
    expect(await shown(page)).toBe(0);
    await page.mouse.click(...((await at(page, "pukul")) as [number, number]));
    await sheetOf(page).waitFor();
  });
});
