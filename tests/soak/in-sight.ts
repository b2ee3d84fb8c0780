// A page that should be on screen → what is wrong with what is seen of it: no picture, out of sight, nothing but one colour. Never looks at what it says.
import type { Page } from "playwright-core";
import sharp from "sharp";
import { still } from "../flow/harness/still.ts";

const PATIENCE_MS = 15_000;
/** Pieces across and down, and the side of each in device pixels. */
const PIECES = 5;
const PIECE_PX = 48;
/** A piece of one colour, noise of the encoder left aside, and so many of all: there is nothing there. A page of print has white, but never that much. */
const ONE_COLOUR = 3;
const NOTHING = 0.96;

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page. @returns what is seen of stage and paper, CSS pixels; null where the stage is scrolled away. */
function lookAtPaper(): { readonly paper: Rectangle; readonly share: number } | null {
  const cut = (one: Rectangle, other: Rectangle): Rectangle => {
    const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
    return {
      x,
      y,
      width: Math.max(0, Math.min(one.x + one.width, other.x + other.width) - x),
      height: Math.max(0, Math.min(one.y + one.height, other.y + other.height) - y),
    };
  };
  const boxOf = (selector: string): Rectangle => {
    const { x, y, width, height } = document.querySelector(selector)!.getBoundingClientRect();
    return { x, y, width, height };
  };
  const view = { x: 0, y: 0, width: innerWidth, height: innerHeight };
  const stage = cut(boxOf(".page-stage"), view);
  if (stage.width * stage.height < 0.25 * innerWidth * innerHeight) return null;
  const paper = cut(boxOf(".page-frame[data-current] .page-paper"), stage);
  return { paper, share: (paper.width * paper.height) / (stage.width * stage.height) };
}

/** @param png of something → the share of its pieces that are of one colour, 0 to 1. */
export async function shareOfOneColour(png: Uint8Array): Promise<number> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const side = Math.min(PIECE_PX, info.width, info.height);
  let plain = 0;
  for (let row = 0; row < PIECES; row++)
    for (let column = 0; column < PIECES; column++) {
      const left = Math.floor(((info.width - side) * column) / (PIECES - 1));
      const top = Math.floor(((info.height - side) * row) / (PIECES - 1));
      let [least, most] = [255, 0];
      for (let y = top; y < top + side; y++)
        for (let x = left; x < left + side; x++) {
          const value = data[(y * info.width + x) * info.channels]!;
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      if (most - least <= ONE_COLOUR) plain++;
    }
  return plain / PIECES ** 2;
}

/** @param canFail without a network a page that is not on the device says so. @returns a sentence, or null where all is well or nothing can be said. */
export async function faultInSight(page: Page, canFail: boolean): Promise<string | null> {
  const shown = '.page-frame[data-current]:is([data-shown="small"], [data-shown="full"])';
  const missing = '.page-frame[data-current][data-shown="missing"]';
  try {
    // Never a handle: a page that one holds stays in memory for good, and would be taken for the app's own leak.
    await page.locator(`${shown}, ${missing}`).first().waitFor({ timeout: PATIENCE_MS, state: "attached" });
  } catch {
    return canFail ? null : `no picture of the page within ${PATIENCE_MS / 1000} s`;
  }
  if ((await page.locator(missing).count()) > 0) {
    if (canFail && (await page.locator(".page-missing").count()) > 0) return null;
    return "the page says that it is missing";
  }
  await still(page);
  const seen = await page.evaluate(lookAtPaper);
  if (seen === null) return null;
  if (!(seen.share > 0.05)) return `the page is out of sight: ${JSON.stringify(seen)}`;
  if (seen.paper.width < 2 * PIECES || seen.paper.height < 2 * PIECES) return null;
  const share = await shareOfOneColour(await page.screenshot({ clip: seen.paper }));
  if (share < NOTHING) return null;
  const lies = await page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>(".page-frame[data-current]")!;
    const { transform } = frame.querySelector<HTMLElement>(".page-paper")!.style;
    return `${transform}, shown ${frame.dataset["shown"]}, sharp ${frame.dataset["sharp"]}`;
  });
  return `the page is blank: ${(share * 100).toFixed(0)} % of it is of one colour, ${lies}`;
}
