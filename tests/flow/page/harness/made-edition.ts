// A small edition out of code: pages of known print, whole and broken PDFs. Never signed, never printed by the press.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Article, Asset, EditionText, Manifest, Page, Picture, Scan } from "../../../../src/edition/schema.ts";
import { imagePdf, textPdf, type ImagePage, type TextLine } from "../../../fixtures/make-pdf.ts";
import { MADE_KEY, MADE_TITLE } from "./made-names.ts";

export const PAGE = { width: 600, height: 900 } as const;
const COLUMN = { width: 170, gap: 15, left: 30 } as const;
const LEADING = 10;

/** Page 1 and 4: three columns of text. Page 2: the same as a scan. Page 3: a PDF that does not open. */
export const PAGE_COUNT = 4;
export const BROKEN_PAGE = 3;
export const SCAN_PAGE = 2;

const columnLeft = (column: number): number => COLUMN.left + column * (COLUMN.width + COLUMN.gap);

function linesOf(page: number): TextLine[] {
  const lines: TextLine[] = [{ text: `Halaman ${page}`, x: COLUMN.left, y: 60, size: 40, bold: true }];
  for (let column = 0; column < 3; column++)
    for (let y = column === 2 ? 420 : 110; y < 860; y += LEADING)
      lines.push({ text: "Warga kampung memanen padi di tepi sungai", x: columnLeft(column), y, size: 8 });
  return lines;
}

/** What the lines look like, for pictures and for the scan. The third column begins under a photograph. */
function svgOf(page: number): Buffer {
  const lines = linesOf(page).map(
    ({ text, x, y, size, bold }) =>
      `<text x="${x}" y="${y}" font-family="Helvetica, Arial, sans-serif" font-size="${size}" ${bold ? 'font-weight="bold"' : ""}>${text}</text>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}" viewBox="0 0 ${PAGE.width} ${PAGE.height}">
     <rect width="100%" height="100%" fill="#fff"/><rect x="${columnLeft(2)}" y="110" width="${COLUMN.width}" height="280" fill="#7c8a92"/>${lines.join("")}</svg>`,
  );
}

function articlesOf(page: number): Article[] {
  const zone = (id: string, kind: "text" | "image", box: readonly [number, number, number, number]) => ({
    id: `p${page}${id}`,
    page,
    kind,
    box,
  });
  const plain = { kind: "article" as const, section: "Utama", pick: false, tags: [] };
  const columns = [0, 1].map((column) => ({
    ...plain,
    id: `p${page}-kolom${column + 1}`,
    headline: `Panen padi, bagian ${column + 1} di halaman ${page}`,
    blocks: [{ kind: "paragraph" as const, text: "Warga kampung memanen padi di tepi sungai." }],
    zones: [zone(`k${column}`, "text", [columnLeft(column), 100, COLUMN.width, 770])],
  }));
  const photograph: Article = {
    ...plain,
    id: `p${page}-foto`,
    headline: "",
    blocks: [],
    zones: [zone("f", "image", [columnLeft(2), 110, COLUMN.width, 280])],
  };
  return [...columns, photograph];
}

async function pdfOf(page: number): Promise<MadePdf> {
  if (page === BROKEN_PAGE)
    return { bytes: new TextEncoder().encode("%PDF-1.4\nthis is not the rest of a PDF\n%%EOF\n") };
  if (page !== SCAN_PAGE) return { bytes: textPdf([{ ...PAGE, lines: linesOf(page) }]) };
  const dpi = 200;
  const [widthPx, heightPx] = [Math.round((PAGE.width * dpi) / 72), Math.round((PAGE.height * dpi) / 72)];
  const jpeg = await sharp(svgOf(page), { density: dpi }).resize(widthPx, heightPx).jpeg({ quality: 70 }).toBuffer();
  return scannedPdf({ jpeg, widthPx, heightPx, dpi });
}

interface MadePdf {
  readonly bytes: Uint8Array;
  readonly scan?: Scan;
}

/** A page that is one JPEG, as the press finds it. */
export function scannedPdf(page: ImagePage): Required<MadePdf> {
  const bytes = imagePdf([page]);
  const { jpeg, widthPx: width, heightPx: height, rotate = 0 } = page;
  const offset = Buffer.from(bytes).indexOf(jpeg);
  return { bytes, scan: { filter: "DCT", offset, length: jpeg.length, width, height, rotate } };
}

/** Writes the edition under `folder` as src/edition/contract.ts lays it out. @returns its manifest. */
export async function makeEdition(folder: string): Promise<Manifest> {
  const root = join(folder, MADE_TITLE, MADE_KEY);
  await mkdir(join(root, "open"), { recursive: true });
  await mkdir(join(root, "paid"), { recursive: true });

  async function put(prefix: string, suffix: string, bytes: Uint8Array): Promise<Asset> {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const path = `${prefix}.${sha256.slice(0, 16)}.${suffix}`;
    await writeFile(join(root, path), bytes);
    return { path, bytes: bytes.length, sha256 };
  }
  async function picture(prefix: string, suffix: string, page: number, width: number): Promise<Picture> {
    const height = Math.round((width * PAGE.height) / PAGE.width);
    const bytes = await sharp(svgOf(page), { density: (72 * width) / PAGE.width })
      .resize(width, height)
      .webp({ quality: 70 })
      .toBuffer();
    return { ...(await put(prefix, suffix, bytes)), width, height };
  }

  const pages: Page[] = [];
  for (let number = 1; number <= PAGE_COUNT; number++) {
    const name = `p0${number}`;
    const { bytes, scan } = await pdfOf(number);
    pages.push({
      number,
      label: String(number),
      section: "Utama",
      ...PAGE,
      thumb: await picture(`open/${name}`, "thumb.webp", number, 240),
      preview: await picture(`paid/${name}`, "webp", number, 412),
      mid: await picture(`paid/${name}`, "mid.webp", number, 1236),
      words: await put(`paid/${name}`, "words.json", new TextEncoder().encode("[]")),
      pdf: await put(`paid/${name}`, "pdf", bytes),
      ...(scan && { scan }),
    });
  }
  const text: EditionText = { articles: pages.flatMap(({ number }) => articlesOf(number)) };
  const textAsset = await put("paid/text", "json", new TextEncoder().encode(JSON.stringify(text)));
  const manifest: Manifest = {
    format: 1,
    title: MADE_TITLE,
    key: MADE_KEY,
    date: MADE_KEY,
    name: null,
    revision: 1,
    publishedAt: `${MADE_KEY}T00:00:00+07:00`,
    access: "open",
    pages,
    text: textAsset,
    teaser: textAsset,
    images: [],
    tiers: { text: textAsset.bytes, pages: 0, print: 0 },
    withdrawn: [],
    press: { engine: "none", confidence: null },
  };
  await writeFile(join(root, "edition.json"), JSON.stringify(manifest));
  return manifest;
}
