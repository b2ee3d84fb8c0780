// The comparison of looks, over real screens of the app (screens/): what it must see, and what it must let pass. Never the app itself.
import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { compare, pictureOf, reduce, type Difference } from "../flow/looks/compare.ts";

const SCREENS = ["settings", "archive"] as const;
const PAPER = "#fdfcf9";
type Box = readonly [left: number, top: number, width: number, height: number];

const screen = (name: string): Buffer => readFileSync(new URL(`screens/${name}.png`, import.meta.url));
const differ = async (kept: Buffer, seen: Buffer): Promise<Difference> =>
  compare(await pictureOf(await reduce(kept)), await pictureOf(await reduce(seen)));

/** The screen with what stands in a box moved, or away. */
async function changed(name: string, [left, top, width, height]: Box, by: readonly [number, number] | null) {
  const piece = await sharp(screen(name)).extract({ left, top, width, height }).removeAlpha().png().toBuffer();
  const blank = await sharp({ create: { width, height, channels: 3, background: PAPER } })
    .png()
    .toBuffer();
  const layers = [{ input: blank, left, top }];
  if (by !== null) layers.push({ input: piece, left: left + by[0], top: top + by[1] });
  return sharp(screen(name)).removeAlpha().composite(layers).png().toBuffer();
}

/** The screen with one colour, and those near it, in another. */
async function recoloured(name: string, from: number, to: number): Promise<Buffer> {
  const { data, info } = await sharp(screen(name)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const parts = (colour: number): number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const [old, fresh] = [parts(from), parts(to)];
  for (let at = 0; at < data.length; at += 3)
    if (old.every((part, index) => Math.abs(part - data[at + index]!) < 40)) data.set(fresh, at);
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .png()
    .toBuffer();
}

describe("the same look", () => {
  it.each(SCREENS)("is %s once more, to the last bit", async (name) => {
    expect(await differ(screen(name), screen(name))).toEqual({ most: 0, where: null });
  });
  it.each(SCREENS)("is %s with letters of other edges, as drawn at twice the pixels", async (name) => {
    const { most, where } = await differ(screen(name), screen(`${name}-other-edges`));
    expect(where).toBeNull();
    expect(most).toBeGreaterThan(0.2);
    expect(most).toBeLessThan(0.85);
  });
});

describe("another look", () => {
  it.each<[string, (typeof SCREENS)[number], Box]>([
    ["a heading", "settings", [20, 72, 130, 32]],
    ["a choice with its mark", "settings", [20, 439, 120, 44]],
    ["an icon of the bar", "settings", [123, 753, 24, 24]],
    ["a legend", "settings", [20, 371, 80, 24]],
    ["a day's numeral", "archive", [158, 414, 17, 14]],
    ["a front page", "archive", [109, 533, 45, 68]],
  ])("is %s moved by 8 pixels, whichever way", async (_, name, box) => {
    for (const by of [
      [8, 0],
      [-8, 0],
      [0, 8],
      [0, -8],
    ] as const) {
      const { most, where } = await differ(screen(name), await changed(name, box, by));
      expect(most, `by ${by.join(" and ")}`).toBeGreaterThan(1.1);
      const [left, top, width, height] = where!;
      expect(left).toBeLessThanOrEqual(box[0] + box[2]);
      expect(top).toBeLessThanOrEqual(box[1] + box[3]);
      expect([left + width > box[0], top + height > box[1]]).toEqual([true, true]);
    }
  });
  it.each<[string, (typeof SCREENS)[number], Box]>([
    ["an icon", "settings", [213, 753, 24, 24]],
    ["one numeral", "archive", [12, 315, 8, 14]],
    ["a line of choice", "settings", [20, 672, 120, 44]],
  ])("is %s missing", async (_, name, box) => {
    expect((await differ(screen(name), await changed(name, box, null))).where).not.toBeNull();
  });
  it.each<[string, (typeof SCREENS)[number], number, number]>([
    ["the accent in green", "archive", 0x9b1c1f, 0x1f5f4a],
    ["muted words in ink", "settings", 0x6a635a, 0x16130f],
    ["the paper in plain grey", "settings", 0xfdfcf9, 0xf2f2f2],
    ["the paper in sepia", "archive", 0xfdfcf9, 0xf4ecd8],
  ])("is %s", async (_, name, from, to) => {
    expect((await differ(screen(name), await recoloured(name, from, to))).where).not.toBeNull();
  });
  it("is another size of window", async () => {
    const narrower = await sharp(screen("settings")).extract({ left: 0, top: 0, width: 340, height: 800 }).toBuffer();
    expect((await differ(screen("settings"), narrower)).most).toBe(Infinity);
  });
});

it("keeps a screen in a few kilobytes", async () => {
  for (const name of SCREENS) expect((await reduce(screen(name))).length).toBeLessThan(6000);
});
