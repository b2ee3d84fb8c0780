// A clip of an article or of a part of a page: a picture for chats, held against the print it is cut from. With a network and without.
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/edition/geometry.ts";
import { insideWords } from "../../../src/language/inside.ts";
import { putIndexes, putManifest, TITLE } from "../../library/synthetic-edition.ts";
import { startApp } from "../harness/app.ts";
import { leadStoryOf, OWN_EDITIONS } from "../harness/lead-story.ts";
import { goOffline, keptByItself, plain, sheetOf } from "../harness/reader-at-work.ts";
import { deskOver } from "./reader-bench.ts";
import { EDITION, KEY, oneEdition, putReadable, readableSite, TEXT } from "./readable-site.ts";
import { ARTICLE, atArticle, atPage, shared, sheet, way, withoutShareSheet, withShareSheet } from "./sharing-hands.ts";

const { sharing: words, reading } = insideWords("id");
const desk = deskOver(oneEdition);

/** The mean colour of a part of a picture, 0 to 255 a channel. */
async function meanOf(picture: Buffer, [left, top, width, height]: Box): Promise<number[]> {
  // Of the part itself: `stats` are of what was read.
  const part = await sharp(picture).extract({ left, top, width, height }).png().toBuffer();
  return (await sharp(part).stats()).channels.slice(0, 3).map(({ mean }) => Math.round(mean));
}

describe("a clip", () => {
  it("of an article is looked at first, and is a JPEG for chats: masthead, headline, its own print and nothing else's", async () => {
    const page = await atArticle(desk, ARTICLE, { before: withShareSheet });
    await way(page, words.clip).click();
    const seen = sheet(page).locator("img");
    await seen.waitFor();
    expect(await page.locator("html[data-shared]").count()).toBe(0);
    expect(plain((await seen.getAttribute("alt"))!)).toContain("Jembatan Lama Dibuka Kembali");
    await way(page, words.send).click();
    const { name, type, text, bytes } = await shared(page);
    expect([name, type]).toEqual([`kabar-musi-${KEY}-hal-1-jembatan-lama-dibuka-kembali.jpg`, "image/jpeg"]);
    expect(text!.split("\n")[1]).toBe(desk.bench.app.url + ARTICLE);
    const picture = Buffer.from(bytes);
    const { width, height, format } = await sharp(picture).metadata();
    expect([width, format]).toEqual([1080, "jpeg"]);
    expect(height).toBeGreaterThan(800);
    expect(height).toBeLessThanOrEqual(1920);
    expect(picture.length).toBeLessThanOrEqual(1_000_000);
    // The print of its larger zone, 500 points high in a picture of some 2.2 pixels a point, is grey on the page's paper.
    expect(longestGrey(await rowsOf(picture, 540))).toBeGreaterThan(900);
    const accent = [1, 3, 5].map((at) => Number.parseInt(TITLE.accent.slice(at, at + 2), 16));
    (await meanOf(picture, [0, 2, 1080, 6])).forEach((mean, channel) =>
      expect(Math.abs(mean - accent[channel]!)).toBeLessThan(6),
    );
    expect((await meanOf(picture, [10, 100, 30, height - 200])).every((mean) => mean > 245)).toBe(true);
    expect(desk.complaints).toEqual([]);
  });
  it("of what is seen of a page is that part, as the page has it", async () => {
    const page = await desk.visit(`${EDITION}/2#xywh=400,500,360,300`, {
      before: withoutShareSheet,
      ready: ".page-region > div",
    });
    await page.getByRole("button", { name: words.open }).click();
    await way(page, words.clipPart).click();
    await sheet(page).locator("img").waitFor();
    expect(await sheet(page).locator(".sharing-clip .sharing-said").innerText()).toContain(words.coarse);
    const [download] = await Promise.all([page.waitForEvent("download"), way(page, words.save).click()]);
    expect(download.suggestedFilename()).toBe(`kabar-musi-${KEY}-hal-2.jpg`);
    const picture = await readFile(await download.path());
    // 300 points high in a picture of some 2.5 pixels a point.
    const grey = longestGrey(await rowsOf(picture, 540));
    expect(grey).toBeGreaterThan(700);
    expect(grey).toBeLessThan(800);
  });
  it("is drawn from the print of a real paper, and is the same picture as the page's", async () => {
    const { manifest, article } = leadStoryOf(OWN_EDITIONS);
    const app = await startApp();
    try {
      const path = `/${manifest.title}/${manifest.key}/artikel/${article.id}`;
      const page = await atArticle(desk, path, { origin: app.url, before: withShareSheet });
      await way(page, words.clip).click();
      await sheet(page).locator("img").waitFor();
      expect(await sheet(page).locator(".sharing-clip .sharing-said").innerText()).not.toContain(words.coarse);
      await way(page, words.send).click();
      const picture = Buffer.from((await shared(page)).bytes);
      const zone = article.zones.find(({ kind, page: on }) => kind === "image" && on === article.zones[0]!.page)!;
      const sheetOfPage = manifest.pages[zone.page - 1]!;
      const scale = sheetOfPage.mid.width / sheetOfPage.width;
      const [left, top, width, height] = zone.box.map((side) => Math.round(side * scale)) as [
        number,
        number,
        number,
        number,
      ];
      const mid = await readFile(`${OWN_EDITIONS}/${manifest.title}/${manifest.key}/${sheetOfPage.mid.path}`);
      const printed = await sharp(mid).extract({ left, top, width, height }).toBuffer();
      expect(await bestLikeness(picture, printed)).toBeGreaterThan(0.9);
    } finally {
      await app.stop();
    }
  });
  it("shows nothing of a story that was withdrawn", async () => {
    const { site } = await readableSite([KEY]);
    const manifest = await putReadable(site, KEY);
    const without = { ...manifest, withdrawn: [{ id: "a4", reason: "keliru" }] };
    putManifest(site, without);
    putIndexes(site, [without]);
    await desk.serve(site);
    const page = await atPage(desk, `${EDITION}/2`, { before: withShareSheet });
    await way(page, words.clip).click();
    await way(page, words.send).click();
    const { bytes } = await shared(page);
    const picture = Buffer.from(bytes);
    const zone = TEXT.articles[3]!.zones[0]!.box;
    const { height } = await sharp(picture).metadata();
    const scale = 960 / 800;
    const top = height - (40 + 36 + 10 + 32) - 1280 * scale;
    if (top < 0) throw new Error("the crop is not where it is looked for");
    const [x, y, wide, high] = zone.map((side) => Math.round(side * scale)) as [number, number, number, number];
    expect(await meanOf(picture, [60 + x + 10, Math.round(top) + y + 20, wide - 20, high - 40])).toEqual([
      255, 255, 255,
    ]);
  });
  it("needs no network for what is on the device", async () => {
    const page = await desk.visit("/", { ready: ".strip-tools", before: withShareSheet });
    await keptByItself(page);
    await goOffline(page);
    await page.goto(desk.bench.app.url + ARTICLE);
    await sheetOf(page).getByRole("button", { name: reading.share }).click();
    await way(page, words.clip).click();
    await way(page, words.send).click();
    const picture = Buffer.from((await shared(page)).bytes);
    expect(longestGrey(await rowsOf(picture, 540))).toBeGreaterThan(100);
  });
});

/** The colours down one column of a picture. */
async function rowsOf(picture: Buffer, x: number): Promise<number[][]> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.height }, (_, y) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ]);
}

/** Of the colours down a column, the longest run of what the paper's zones are printed in. */
function longestGrey(rows: readonly (readonly number[])[]): number {
  let [longest, now] = [0, 0];
  for (const [red] of rows) {
    now = Math.abs(red! - 0x99) < 6 ? now + 1 : 0;
    longest = Math.max(longest, now);
  }
  return longest;
}

/** How like the likest place of a picture is to another: the correlation of their greys, at 24 pixels across. */
async function bestLikeness(picture: Buffer, part: Buffer): Promise<number> {
  const grey = async (of: Buffer, width: number): Promise<{ data: Buffer; width: number; height: number }> => {
    const { data, info } = await sharp(of).greyscale().resize(width).raw().toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  };
  let best = -1;
  for (let across = 60; across <= 90; across += 2) {
    const [whole, wanted] = [await grey(picture, 100), await grey(part, across)];
    for (let y = 0; y + wanted.height <= whole.height; y++)
      for (let x = 0; x + wanted.width <= whole.width; x++) best = Math.max(best, likeness(whole, wanted, x, y));
  }
  return best;
}
interface Grey {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}
function likeness(whole: Grey, part: Grey, left: number, top: number): number {
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let y = 0; y < part.height; y++)
    for (let x = 0; x < part.width; x++) {
      const [one, other] = [whole.data[(top + y) * whole.width + left + x]!, part.data[y * part.width + x]!];
      a += one;
      b += other;
      aa += one * one;
      bb += other * other;
      ab += one * other;
    }
  const n = part.width * part.height;
  return (n * ab - a * b) / Math.sqrt((n * aa - a * a) * (n * bb - b * b) || 1);
}
