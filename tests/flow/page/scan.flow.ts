// A page that is one JPEG, drawn by the browser's own decoder and by pdf.js: the same picture, at any size, however it is turned.
import type { Page } from "playwright-core";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scan } from "../../../src/edition/schema.ts";
import { listen, type Complaints } from "../harness/browser.ts";
import { browserOfFile } from "../harness/browser-of-file.ts";
import { scannedPdf } from "./harness/made-edition.ts";
import { standOfFile } from "./harness/open-stand.ts";

const browser = browserOfFile();
const served = standOfFile();
const PX = { width: 1200, height: 1801 } as const;
const DPI = 144;
const TURNS = [0, 90, 180, 270] as const;
/** Less than the scan has, about as much, and more. */
const SCALES = [0.45, 0.8, 1.9, 3.1];
let page: Page;
let complaints: Complaints;
let scans: Record<string, Scan>;

/** Print and halftones, nowhere the same upside down. */
const PRINT = `<svg xmlns="http://www.w3.org/2000/svg" width="${PX.width}" height="${PX.height}"><rect width="100%" height="100%" fill="#f7f3ea"/>
  <text x="60" y="190" font-family="serif" font-size="150" font-weight="bold">Kabar Hulu</text><rect x="700" y="300" width="440" height="520" fill="#8a5a3c"/>
  ${Array.from({ length: 60 }, (_, i) => `<text x="60" y="${290 + i * 24}" font-family="serif" font-size="21">Warga kampung memanen padi di tepi sungai, baris ${i}.</text>`).join("")}</svg>`;

beforeAll(async () => {
  const print = sharp(Buffer.from(PRINT)).resize(PX.width, PX.height, { fit: "fill" });
  const jpeg = await print.clone().jpeg({ quality: 85 }).toBuffer();
  const held = await print.clone().withMetadata({ orientation: 3 }).jpeg({ quality: 85 }).toBuffer();
  const made = Object.fromEntries(
    [
      ...TURNS.map((rotate) => [String(rotate), { jpeg, rotate }] as const),
      ["held-upside-down", { jpeg: held, rotate: 0 }] as const,
    ].map(([name, { jpeg, rotate }]) => [
      name,
      scannedPdf({ jpeg, rotate, widthPx: PX.width, heightPx: PX.height, dpi: DPI }),
    ]),
  );
  scans = Object.fromEntries(Object.entries(made).map(([name, { scan }]) => [name, scan]));

  page = await browser().newPage();
  complaints = listen(page);
  await page.route("**/given/*", (route) => {
    const { bytes } = made[route.request().url().split("/").at(-1)!]!;
    return route.fulfill({ body: Buffer.from(bytes), contentType: "application/pdf" });
  });
  await page.goto(`${served().url}?door`);
  await page.waitForFunction(() => "stand" in globalThis);
});

interface Look {
  /** Mean difference of a pixel, of 255. */
  readonly apart: number;
  /** The same, one of the two moved by one pixel, to either side, up and down. */
  readonly movedApart: readonly number[];
  /** pdf.js's own picture beside itself moved by one pixel. */
  readonly onePixelApart: number;
}

/** Both ways at a scale. @param where the JPEG is said to lie. @param place whose decoder: the worker's, or this page's. */
const look = (name: string, scale: number, scan: Scan, place: "worker" | "here" = "worker"): Promise<Look> =>
  page.evaluate(
    async ({ name, scale, scan, place }) => {
      const bytes = await (await fetch(`/given/${name}`)).arrayBuffer();
      const { signal } = new AbortController();
      const start = () => (place === "worker" ? stand.door.startRenderWorker() : stand.door.startHere());
      const isTurned = scan.rotate % 180 === 90;
      const [width, height] = isTurned ? [900.5, 600] : [600, 900.5];
      const draw = async (scanned: object): Promise<{ width: number; height: number; rgba: Uint8ClampedArray }> => {
        const client = await start();
        const { document } = await client.ask("open", { bytes: bytes.slice(0), ...scanned }, signal);
        // A part about the middle, as a tile is.
        const [across, down] = [width, height].map((side) => Math.ceil(side * scale)) as [number, number];
        const [x, y] = [Math.floor(across / 4), Math.floor(down / 4)];
        const tile = { document, scale, x, y, width: Math.min(600, across - x), height: Math.min(600, down - y) };
        const bitmap = await client.ask("tile", tile, signal);
        const pixels = stand.measurePixels(bitmap);
        bitmap.close();
        client.end();
        return pixels;
      };
      const quick = await draw({ scanned: { scan, width, height } });
      const byPdf = await draw({});
      /** Of the inner part, which both have however one is moved. */
      const apart = (one: Uint8ClampedArray, dx: number, dy: number): number => {
        const { width, height, rgba } = byPdf;
        let sum = 0;
        for (let y = 1; y < height - 1; y++)
          for (let x = 4; x < (width - 1) * 4; x++)
            sum += Math.abs(one[(y + dy) * width * 4 + x + dx * 4]! - rgba[y * width * 4 + x]!);
        return sum / ((width - 2) * (height - 2) * 4);
      };
      const sideways = [-1, 1].map((by) => apart(quick.rgba, by, 0));
      const upAndDown = [-1, 1].map((by) => apart(quick.rgba, 0, by));
      return {
        apart: apart(quick.rgba, 0, 0),
        movedApart: [...sideways, ...upAndDown],
        onePixelApart: apart(byPdf.rgba, 1, 0),
      };
    },
    { name, scale, scan, place },
  );

/** It lies where pdf.js has it, and differs by less than a pixel's move would make: by how the two make a picture smaller or larger. */
const expectSame = ({ apart, movedApart, onePixelApart }: Look): void => {
  expect(onePixelApart).toBeGreaterThan(2);
  expect(apart).toBeLessThan(Math.min(...movedApart, onePixelApart));
};

describe("the same picture as pdf.js draws", () => {
  it.each(TURNS.flatMap((turn) => SCALES.map((scale) => [turn, scale] as const)))(
    "turned by %i, at scale %f",
    async (turn, scale) => expectSame(await look(String(turn), scale, scans[turn]!)),
  );

  it("however its camera says it was held", async () => {
    const { ["held-upside-down"]: scan } = scans;
    expectSame(await look("held-upside-down", 1.4, scan!));
  });

  it.each(SCALES)("without ImageDecoder, at scale %f", async (scale) => {
    await page.evaluate(() => Object.assign(globalThis, { ImageDecoder: undefined }));
    expectSame(await look("90", scale, scans["90"]!, "here"));
  });

  it.each([
    ["other bytes", { offset: 3 }],
    ["half of it", { length: 900 }],
    ["more than there is", { length: 1e9 }],
    ["another shape", { width: 1800, height: 1200 }],
  ])("by pdf.js itself, where the edition says that the JPEG lies in %s", async (_, lie) => {
    const { apart } = await look("0", 1.4, { ...scans["0"]!, ...lie });
    expect(apart).toBe(0);
  });
});

it("raises no complaint of the browser", () => {
  expect(complaints.list).toEqual([]);
});
