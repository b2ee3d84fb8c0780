import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { shareOfOneColour } from "./in-sight.ts";

const SIZE = { width: 620, height: 950 };
const PAPER = "#e8e4d8";

const plain = (): Sharp => sharp({ create: { ...SIZE, channels: 3, background: PAPER } });
const ink = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#222" } })
    .png()
    .toBuffer();
/** Lines of type from top to bottom, so wide. */
async function printed(width: number): Promise<Uint8Array> {
  const line = await ink(width, 6);
  const lines = Array.from({ length: 60 }, (_, at) => ({ input: line, left: 100, top: 10 + at * 15 }));
  return plain().composite(lines).png().toBuffer();
}

describe("what is of one colour", () => {
  it("is all of a sheet on which nothing is", async () => {
    expect(await shareOfOneColour(await plain().png().toBuffer())).toBe(1);
  });
  it("is all of a sheet through which the encoder's noise goes", async () => {
    const noise = Uint8Array.from({ length: SIZE.width * SIZE.height }, (_, at) => 230 + (at % 3));
    const png = await sharp(noise, { raw: { ...SIZE, channels: 1 } })
      .png()
      .toBuffer();
    expect(await shareOfOneColour(png)).toBe(1);
  });
  it("is little of a printed page, and half of one with a wide margin", async () => {
    expect(await shareOfOneColour(await printed(450))).toBeLessThan(0.6);
    expect(await shareOfOneColour(await printed(150))).toBeLessThan(0.9);
  });
  it("is told of a piece smaller than what is looked at, too", async () => {
    expect(await shareOfOneColour(await ink(20, 12))).toBe(1);
  });
});
