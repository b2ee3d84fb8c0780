// What of a scan's JPEG a decoder is given, and at how many of its pixels. What comes out of it: tests/flow/page/scan.flow.ts.
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { withoutProfile } from "../../workers/plain-jpeg.ts";
import { eighthsFor, openScan } from "../../workers/scan-page.ts";

const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: "#a42" } });

describe("a scan", () => {
  it.each([
    [2756, 2756, 8],
    [2756, 5000, 8],
    [2756, 2412, 8],
    [2756, 2411, 7],
    [2756, 1378, 4],
    [2756, 1379, 5],
    [2756, 10, 1],
  ])("of %i pixels for %i is decoded at %i eighths", (scanned, wanted, eighths) => {
    expect(eighthsFor(scanned, wanted)).toBe(eighths);
  });

  it("that is no JPEG, or lies past the end of the PDF, is none", async () => {
    const jpeg = await picture.clone().jpeg().toBuffer();
    const bytes = new Uint8Array([1, 2, 3, ...jpeg]).buffer;
    const page = { width: 64, height: 48 };
    const scan = { filter: "DCT", offset: 3, length: jpeg.length, width: 64, height: 48, rotate: 0 } as const;
    expect(openScan(bytes, { ...page, scan })).not.toBeNull();
    expect(openScan(bytes, { ...page, scan: { ...scan, offset: 2 } })).toBeNull();
    expect(openScan(bytes, { ...page, scan: { ...scan, length: jpeg.length + 1 } })).toBeNull();
    expect(openScan(bytes, { ...page, scan: { ...scan, filter: "JPX" } })).toBeNull();
  });
});

describe("a JPEG as a PDF holds it", () => {
  it("says neither how it was held nor whose colours it has, and keeps its pixels", async () => {
    const plain = await picture.clone().jpeg({ quality: 90 }).toBuffer();
    const told = await picture.clone().withMetadata({ orientation: 6, icc: "p3" }).jpeg({ quality: 90 }).toBuffer();
    expect(await sharp(told).metadata()).toMatchObject({ orientation: 6, hasProfile: true });
    const silent = withoutProfile(new Uint8Array(told))!;
    const { orientation, hasProfile, width, height } = await sharp(silent).metadata();
    expect({ orientation, hasProfile, width, height }).toEqual({
      orientation: undefined,
      hasProfile: false,
      width: 64,
      height: 48,
    });
    expect(silent.length).toBe(told.length);
    expect(withoutProfile(new Uint8Array(plain))).toHaveLength(plain.length);
  });

  it("that is cut off or lies about its segments ends the search", () => {
    for (const bytes of [[], [0xff], [0xff, 0xd8], [0xff, 0xd8, 0xff, 0xe1], [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]])
      expect(() => withoutProfile(Uint8Array.from(bytes))).not.toThrow();
    expect(withoutProfile(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBeNull();
  });

  it("with a segment of no length ends the search too", () => {
    expect(withoutProfile(Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0, 0]))).toHaveLength(8);
  });
});
