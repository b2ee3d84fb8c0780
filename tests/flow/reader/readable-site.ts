// A two-page paper with real pictures and true hashes, written into a folder for the real server, to be bent by a test. Never printed by the press.
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { bytesOf, filesOf, shortHash } from "../../../src/edition/contract.ts";
import { readEditionKey } from "../../../src/edition/dates.ts";
import { sha256Hex } from "../../../src/edition/hash.ts";
import type { Article, Asset, EditionText, Manifest, Picture, Scan, Word } from "../../../src/edition/schema.ts";
import { json, putIndexes, putManifest, TITLE, type Site } from "../../library/synthetic-edition.ts";

const WIDTH = 800;
const HEIGHT = 1280;
/** A page of it, in points. */
export const PAPER = { width: WIDTH, height: HEIGHT } as const;

/** The edition that a flow reads where it does not matter which, and its address. */
export const KEY = "2026-11-20";
export const EDITION = `/${TITLE.id}/${KEY}`;

/** Two stories on page 1, of which the first goes on on page 2, and an advert that is only a picture; on page 2 a story and a headline without text. */
export const TEXT: EditionText = {
  articles: [
    {
      id: "a1",
      kind: "article",
      section: "Utama",
      kicker: "Jembatan",
      headline: "Jembatan Lama Dibuka Kembali",
      deck: "Warga menyeberang gratis sampai akhir pekan.",
      byline: "Oleh Rini Astuti",
      dateline: "MUARA KELAMPAI",
      pick: false,
      tags: ["jembatan"],
      blocks: [
        {
          kind: "paragraph",
          text: "Jembatan lama di hilir sungai dibuka kembali setelah diperbaiki selama dua tahun.",
        },
        { kind: "image", image: "", alt: "Jembatan lama pada pagi hari" },
        { kind: "caption", text: "Jembatan lama pada pagi hari.", credit: "IST" },
        { kind: "quote", text: "“Kami tidak perlu memutar lagi.”" },
        {
          kind: "table",
          rows: [
            ["Komoditas", "Hari ini", "Kemarin", "Arah"],
            ["Beras medium (kg)", "14.200", "14.200", "tetap"],
            ["Minyak goreng curah (liter)", "17.600", "17.500", "naik"],
          ],
          text: "Komoditas Hari ini Kemarin Arah Beras medium (kg) 14.200 14.200 tetap Minyak goreng curah (liter) 17.600 17.500 naik",
        },
        { kind: "jump", text: "Bersambung ke hal 2", page: 2 },
        { kind: "related", text: "BACA JUGA: Pasar Pagi Pindah", article: "a2" },
      ],
      zones: [
        { id: "z1", page: 1, kind: "headline", box: [40, 120, 420, 80], order: 1 },
        { id: "z2", page: 1, kind: "text", box: [40, 210, 420, 500], order: 2 },
        { id: "z3", page: 2, kind: "text", box: [40, 60, 300, 400], order: 3 },
      ],
    },
    {
      id: "a2",
      kind: "article",
      section: "Ekonomi",
      headline: "Pasar Pagi Pindah",
      pick: false,
      tags: [],
      blocks: [{ kind: "paragraph", text: "Pasar pagi pindah ke lapangan barat mulai hari Senin." }],
      zones: [{ id: "z4", page: 1, kind: "text", box: [480, 120, 280, 400], order: 1 }],
    },
    {
      id: "a3",
      kind: "advert",
      section: null,
      headline: "",
      pick: false,
      tags: [],
      blocks: [],
      zones: [{ id: "z5", page: 1, kind: "advert", box: [480, 900, 280, 300] }],
    },
    {
      id: "a4",
      kind: "article",
      section: null,
      headline: "Perahu Buku Singgah di Hilir",
      pick: false,
      tags: [],
      blocks: [{ kind: "paragraph", text: "Perahu buku singgah di enam dusun di hilir setiap hari Rabu." }],
      zones: [{ id: "z6", page: 2, kind: "text", box: [400, 500, 360, 300], order: 1 }],
    },
    {
      id: "a5",
      kind: "article",
      section: null,
      headline: "Pagi di Dermaga",
      pick: false,
      tags: [],
      blocks: [],
      zones: [{ id: "z7", page: 2, kind: "image", box: [400, 860, 360, 300], order: 1 }],
    },
  ],
};

const drawing = (number: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#f4f1ea"/>` +
      `<text x="40" y="90" font-size="64" font-family="serif">Kabar Musi ${number}</text>` +
      TEXT.articles
        .flatMap(({ zones }) => zones)
        .filter(({ page }) => page === number)
        .map(
          ({ box: [x, y, width, height] }) =>
            `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#999"/>`,
        )
        .join("") +
      "</svg>",
  );

/** Every edition has the same drawings: made once. */
const pictures = new Map<string, Promise<Buffer>>();
function pictureOf(number: number, width: number): Promise<Buffer> {
  const name = `${number} ${width}`;
  const made = pictures.get(name) ?? sharp(drawing(number)).resize(width).webp().toBuffer();
  pictures.set(name, made);
  return made;
}

export interface More {
  /** Default: two. */
  readonly pages?: number;
  /** Of all of them. Default: "Utama". */
  readonly section?: string;
  /** Besides those of {@link TEXT}. */
  readonly articles?: readonly Article[];
  /** The printed words of a page. Default: none. */
  readonly words?: (number: number) => readonly Word[];
  /** A page's PDF, and where its one picture lies in it. Default: a file that is none. */
  readonly pdf?: (number: number) => PagePdf;
}

interface PagePdf {
  readonly bytes: Uint8Array;
  readonly scan?: Scan;
}

const noPdf = (number: number): PagePdf => ({ bytes: new TextEncoder().encode(`%PDF-1.4 page ${number}`) });

/** @param key with a slug ("2026-11-20-pagi") where the edition has a name ("Pagi"). */
export async function putReadable(site: Site, key: string, more: More = {}): Promise<Manifest> {
  const { date, slug } = readEditionKey(key);
  const put = (name: string, suffix: string, bytes: Uint8Array): Asset => {
    const sha256 = sha256Hex(bytes);
    const path = `${name}.${shortHash(sha256)}.${suffix}`;
    site.set(`/editions/${TITLE.id}/${key}/${path}`, bytes);
    return { path, bytes: bytes.length, sha256 };
  };
  const picture = async (name: string, suffix: string, number: number, width: number): Promise<Picture> => ({
    ...put(name, suffix, await pictureOf(number, width)),
    width,
    height: Math.round((width * HEIGHT) / WIDTH),
  });
  const page = async (number: number): Promise<Manifest["pages"][number]> => {
    const { bytes, scan } = (more.pdf ?? noPdf)(number);
    return {
      number,
      label: String(number),
      section: number === 1 ? (more.section ?? "Utama") : null,
      width: WIDTH,
      height: HEIGHT,
      thumb: await picture(`open/p0${number}`, "thumb.webp", number, 240),
      preview: await picture(`${number === 1 ? "open" : "paid"}/p0${number}`, "webp", number, 412),
      mid: await picture(`paid/p0${number}`, "mid.webp", number, 1236),
      words: put(`paid/p0${number}`, "words.json", json(more.words?.(number) ?? [])),
      pdf: put(`paid/p0${number}`, "pdf", bytes),
      ...(scan && { scan }),
    };
  };
  const photo = await picture("paid/a1-1", "webp", 2, 300);
  const text = structuredClone(TEXT);
  text.articles.push(...(more.articles ?? []));
  for (const block of text.articles[0]!.blocks) if (block.kind === "image") block.image = photo.path;
  const manifest: Manifest = {
    format: 1,
    title: TITLE.id,
    key,
    date,
    name: slug === null ? null : slug[0]!.toUpperCase() + slug.slice(1),
    revision: 1,
    publishedAt: `${date}T00:00:00+07:00`,
    access: "open",
    pages: await Promise.all(Array.from({ length: more.pages ?? 2 }, (_, index) => page(index + 1))),
    text: put("paid/text", "json", json(text)),
    teaser: put("open/teaser", "json", json({ articles: [] })),
    images: [photo],
    tiers: { text: 0, pages: 0, print: 0 },
    withdrawn: [],
    press: { engine: "none", confidence: null },
  };
  for (const tier of ["text", "pages", "print"] as const) manifest.tiers[tier] = bytesOf(filesOf(manifest, tier));
  putManifest(site, manifest);
  return manifest;
}

/** The newest first, as the press writes them. */
export async function readableSite(keys: readonly string[]): Promise<{ site: Site; manifests: Manifest[] }> {
  const site: Site = new Map();
  const manifests: Manifest[] = [];
  for (const key of keys) manifests.push(await putReadable(site, key));
  putIndexes(site, manifests);
  return { site, manifests };
}

/** A site with the one edition, which may be thicker or hold more stories. */
export async function siteWith(more: More): Promise<Site> {
  const site: Site = new Map();
  putIndexes(site, [await putReadable(site, KEY, more)]);
  return site;
}

/** A site with the one edition. */
export const oneEdition = (): Promise<Site> => siteWith({});

export interface EditionsFolder {
  /** What `--editions` takes. */
  readonly path: string;
  /** Write a site over what lies there. */
  write(site: Site): Promise<void>;
  remove(): Promise<void>;
}

export async function editionsFolder(site: Site): Promise<EditionsFolder> {
  const root = await mkdtemp(join(tmpdir(), "koran-editions-"));
  const path = join(root, "editions");
  const write = async (written: Site): Promise<void> => {
    for (const [url, bytes] of written) {
      const file = join(root, url);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
  };
  await mkdir(path);
  await write(site);
  return { path, write, remove: () => rm(root, { recursive: true, force: true }) };
}
