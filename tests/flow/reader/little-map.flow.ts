// The small map over an enlarged page: when it shows, what it shows, whom it leaves alone. Never how a page is enlarged: page/.
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, it } from "vitest";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { keptByItself, paperAtRest, showsPage } from "../harness/reader-at-work.ts";
import { PATIENCE, deskOver } from "./reader-bench.ts";
import { EDITION, siteWith } from "./readable-site.ts";

const desk = deskOver(() => siteWith({ pages: 3 }));

async function visit(number: number, context: BrowserContextOptions): Promise<Page> {
  const page = await desk.visit(`${EDITION}/${number}`, { context });
  await showsPage(page, number);
  await paperAtRest(page);
  return page;
}
const map = (page: Page) => page.locator(".page-map");
const opacity = (page: Page): Promise<string> => map(page).evaluate((node) => getComputedStyle(node).opacity);
async function enlarge(page: Page, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) await page.keyboard.press("+");
}

it("shows where one is while an enlarged page moves, and goes about a second later", async () => {
  const page = await visit(1, PHONE);
  expect(await map(page).count()).toBe(0);
  await enlarge(page, 3);
  await page.locator(".page-map[data-shown]").waitFor();
  // A page that has not begun to grow stands still too.
  await expect.poll(async () => (await paperAtRest(page))[2], PATIENCE).toBeGreaterThan(2 * 360);
  const [, , paperWidth] = await paperAtRest(page);
  const share = await map(page).evaluate((node) => {
    const [whole, seen] = [node, node.querySelector(".page-map-seen")!].map((one) => one.getBoundingClientRect());
    return { width: seen!.width / whole!.width, left: (seen!.left - whole!.left) / whole!.width };
  });
  expect(share.width).toBeCloseTo(360 / paperWidth, 2);
  expect(share.left).toBeCloseTo((1 - share.width) / 2, 2);
  await expect.poll(() => opacity(page), PATIENCE).toBe("0");
  // For a second each time.
  await expect
    .poll(async () => {
      await page.keyboard.press("ArrowDown");
      return opacity(page);
    }, PATIENCE)
    .toBe("1");
  await page.keyboard.press("0");
  await expect.poll(() => opacity(page), { ...PATIENCE, interval: 20 }).toBe("0");
  expect(desk.complaints).toEqual([]);
});

it("is for eyes alone: no ear hears of it, no finger meets it", async () => {
  const page = await visit(1, PHONE);
  await enlarge(page, 2);
  await map(page).waitFor({ state: "attached" });
  expect(await map(page).getAttribute("aria-hidden")).toBe("true");
  const { x, y, width, height } = (await map(page).boundingBox())!;
  const under = await page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.className, [
    x + width / 2,
    y + height / 2,
  ] as const);
  expect(under).toBe("page-stage");
});

it("is drawn from the pictures that are there, one for each page that lies open", async () => {
  const page = await visit(2, DESKTOP);
  await showsPage(page, 3);
  await keptByItself(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await enlarge(page, 1);
  await map(page).locator("img").nth(1).waitFor({ state: "attached" });
  const dark = await map(page)
    .locator("img")
    .evaluateAll((images) =>
      Promise.all(
        images.map(async (image) => {
          await (image as HTMLImageElement).decode();
          const { naturalWidth: width, naturalHeight: height } = image as HTMLImageElement;
          const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d")!;
          context.drawImage(image as HTMLImageElement, 0, 0);
          const { data } = context.getImageData(0, 0, width, height);
          return data.filter((value, at) => at % 4 === 0 && value < 225).length / (width * height);
        }),
      ),
    );
  // The story on page 2 is grey; page 3 has its name alone.
  expect(dark[0]).toBeGreaterThan(0.1);
  expect(dark[1]).toBeGreaterThan(0);
  expect(asked.filter((url) => /p0[23]\.[^/]*webp/.test(url))).toEqual([]);
});
