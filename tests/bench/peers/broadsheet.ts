// A broadsheet of invented stories and made-up pictures, set by the browser → the PDF of its layout program, and the same as a scanner saves it.
// Never a real paper: text repeats, pictures are clouds of colour.
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { imagePdf, type ImagePage } from "../../fixtures/make-pdf.ts";

const PAPER_MM = { width: 350, height: 540 };
const SCAN_DPI = 200;
const SCAN_QUALITY = 70;
/** Half the spread of the paper's grain, of 255: what makes a page of a scan 2.2 MB, as real ones are. */
const GRAIN = 9;
const CSS_DPI = 96;

/** The same numbers every time. @returns the next of 0 to 1 (not 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const WORDS =
  "warga pasar sungai jembatan walikota sekolah panen padi hujan kapal dermaga kebun karet listrik jalan desa kota dinas pedagang harga cabai bus terminal rumah sakit petugas lomba perahu tim wasit gol laga musim kemarau banjir pompa lapangan guru murid buku pustaka dan di ke dari yang untuk dengan pada akan sudah belum juga setelah sebelum karena sejak hingga".split(
    " ",
  );

interface Setter {
  readonly next: () => number;
  readonly pictures: readonly string[];
}

const pick = <T>({ next }: Setter, of: readonly T[]): T => of[Math.floor(next() * of.length)]!;

function sentence(setter: Setter): string {
  const words = Array.from({ length: 7 + Math.floor(setter.next() * 12) }, () => pick(setter, WORDS)).join(" ");
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}

const paragraph = (setter: Setter): string =>
  `<p>${Array.from({ length: 3 + Math.floor(setter.next() * 4) }, () => sentence(setter)).join(" ")}</p>`;

function story(setter: Setter, columns: number, headPt: number, isPictured: boolean): string {
  const head = sentence(setter).split(" ").slice(0, 6).join(" ").replace(/\.$/, "");
  const picture = isPictured
    ? `<img src="${pick(setter, setter.pictures)}"><p class="caption">${sentence(setter)}</p>`
    : "";
  const text = Array.from({ length: 60 }, () => paragraph(setter)).join("");
  return `<article><h2 style="font-size:${headPt}pt">${head}</h2>${picture}<div class="columns" style="columns:${columns}">${text}</div></article>`;
}

const page = (setter: Setter, number: number): string =>
  `<section>${number === 1 ? "<h1>Kabar Ukur</h1>" : ""}<p class="folio">${number}</p>
   <div class="row">${story(setter, 4, 40, true)}${story(setter, 2, 24, setter.next() < 0.4)}</div>
   <div class="row">${story(setter, 2, 22, setter.next() < 0.6)}${story(setter, 3, 28, setter.next() < 0.3)}</div></section>`;

const STYLE = `@page{size:${PAPER_MM.width}mm ${PAPER_MM.height}mm;margin:0}*{box-sizing:border-box}
  body{margin:0;font:9.2pt/1.17 "Liberation Serif",serif}
  section{width:${PAPER_MM.width}mm;height:${PAPER_MM.height - 0.5}mm;padding:14mm;overflow:hidden;break-after:page;display:flex;flex-direction:column;gap:4mm;background:#fff}
  h1{margin:0;font-size:66pt;text-align:center;border-bottom:3px double}h2{margin:0 0 2mm;line-height:1.02}
  p{margin:0;text-indent:3mm}.folio,.caption{font:8pt "DejaVu Sans",sans-serif;text-indent:0}
  .row{display:flex;gap:6mm;flex:1;min-height:0}article{flex:1;min-width:0;overflow:hidden;border-bottom:1px solid #888}
  .columns{column-gap:5mm;column-rule:1px solid #bbb;text-align:justify}img{width:100%;display:block}`;

/** Clouds of four sizes: the middling detail that a press photograph has. @returns a data URL. */
async function picture(next: () => number): Promise<string> {
  const [width, height] = [1000, 660];
  const clouds = await Promise.all(
    [1, 6, 24, 90].map((grain, octave) => {
      const [across, down] = [Math.max(3, 4 * grain), Math.max(3, 3 * grain)];
      const raw = Uint8Array.from(
        { length: across * down * 3 },
        () => 128 + (next() - 0.5) * 255 * (1 - octave * 0.23),
      );
      return sharp(raw, { raw: { width: across, height: down, channels: 3 } })
        .resize(width, height, { kernel: "cubic", fit: "fill" })
        .raw()
        .toBuffer();
    }),
  );
  const mixed = Uint8Array.from(clouds[0]!, (_, at) =>
    Math.min(
      245,
      Math.max(
        8,
        clouds.reduce((sum, cloud) => sum + (cloud[at]! - 128) * 0.8, 110),
      ),
    ),
  );
  const jpeg = await sharp(mixed, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer();
  return `data:image/jpeg;base64,${jpeg.toString("base64")}`;
}

async function set(target: Page, pages: number): Promise<void> {
  const next = numbers(7);
  const pictures: string[] = [];
  for (let count = 0; count < 10; count++) pictures.push(await picture(next));
  const setter = { next, pictures };
  const sections = Array.from({ length: pages }, (_, at) => page(setter, at + 1));
  await target.setContent(`<style>${STYLE}</style>${sections.join("")}`, { waitUntil: "load" });
}

/** @param pages at most 24: a paper of real, subset fonts. */
export async function bornDigitalBroadsheet(browser: Browser, pages: number): Promise<Uint8Array> {
  const target = await browser.newPage();
  try {
    await set(target, pages);
    return await target.pdf({ preferCSSPageSize: true, printBackground: true });
  } finally {
    await target.close();
  }
}

/** What a scanner makes of a page: softer, yellowish, with the grain of the paper. */
async function scanned(png: Buffer, next: () => number): Promise<ImagePage> {
  const { data, info } = await sharp(png).removeAlpha().blur(0.6).raw().toBuffer({ resolveWithObject: true });
  const tint = [0.9, 0.885, 0.84];
  for (let at = 0; at < data.length; at += 3) {
    const grain = (next() + next() - 1) * 2 * GRAIN;
    for (let channel = 0; channel < 3; channel++)
      data[at + channel] = Math.min(255, Math.max(0, data[at + channel]! * tint[channel]! + 13 + grain));
  }
  const { width, height } = info;
  const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: SCAN_QUALITY, chromaSubsampling: "4:2:0" })
    .toBuffer();
  return { jpeg, widthPx: width, heightPx: height, dpi: SCAN_DPI };
}

/** The pages of a scanned broadsheet, 11.7 megapixels each. @param different so many of them, used again from the first. */
export async function scannedPages(browser: Browser, pages: number, different: number): Promise<ImagePage[]> {
  const context = await browser.newContext({ deviceScaleFactor: SCAN_DPI / CSS_DPI });
  try {
    const target = await context.newPage();
    await set(target, different);
    const next = numbers(99);
    const scans: ImagePage[] = [];
    for (const section of await target.locator("section").all())
      scans.push(await scanned(await section.screenshot({ animations: "disabled" }), next));
    return Array.from({ length: pages }, (_, at) => scans[at % scans.length]!);
  } finally {
    await context.close();
  }
}

/** As scanners save them: one PDF, a JPEG a page. */
export const scannedBroadsheet = (pages: readonly ImagePage[]): Uint8Array => imagePdf(pages);
