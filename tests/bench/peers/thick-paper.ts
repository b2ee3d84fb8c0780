// A printed edition → a thick one: the same pages several times over, each with files, stories and words of its own, under a title and a signature of
// its own; and how it opens and what it holds against the thin one. Never printed: the press would take half an hour for the same pages.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bytesOf, filesOf } from "../../../src/edition/contract.ts";
import type { Article, Asset, Block, EditionText, Manifest, Page } from "../../../src/edition/schema.ts";
import { publicKeyOf, sign } from "../../../src/edition/signature.ts";
import { parseJson, readManifest, readText } from "../../../src/edition/validate.ts";
import { teaserOf } from "../../../src/press/bundle/compose-text.ts";
import { editionFiles, jsonBytes } from "../../../src/press/bundle/edition-files.ts";
import { makeFolder, writeDurably } from "../../../src/press/durable.ts";
import { firstTitle, writeIndexes } from "../../../src/press/indexes.ts";
import { median, type Figure } from "../figures.ts";
import { manifestOf, type Papers } from "./papers.ts";

const TIMES = 4;
const NAME = "Koran Tebal";
const TITLE = "koran-tebal";
const MOST = 1.1;

interface Edition {
  readonly manifest: Manifest;
  readonly text: EditionText;
}

function readEdition(folder: string): Edition {
  const read = (path: string): unknown => parseJson(readFileSync(join(folder, path), "utf8"), path);
  const manifest = readManifest(read("edition.json"));
  return { manifest, text: readText(read(manifest.text.path)) };
}

/** The same id is never given twice; those of the first copy stay. */
const idIn = (copy: number, id: string): string => (copy === 0 ? id : `${id}-${copy + 1}`);

function storyIn(copy: number, pages: number, article: Article, pathOf: (path: string) => string): Article {
  const zoneIds = (ids: readonly string[]): string[] => ids.map((id) => idIn(copy, id));
  const blockOf = (block: Block): Block => ({
    ...block,
    ...(block.zones && { zones: zoneIds(block.zones) }),
    ...(block.kind === "image" && { image: pathOf(block.image) }),
    ...(block.kind === "related" && block.article !== undefined && { article: idIn(copy, block.article) }),
  });
  return {
    ...article,
    id: idIn(copy, article.id),
    blocks: article.blocks.map(blockOf),
    zones: article.zones.map((zone) => ({ ...zone, id: idIn(copy, zone.id), page: zone.page + copy * pages })),
  };
}

/** Takes seconds and four times the thin paper's disk. @returns the front page's address. */
export function thickPaper({ editions, scan }: Papers): string {
  const [, title, key] = scan.split("/") as [string, string, string];
  const address = `/${TITLE}/${key}/1`;
  const target = join(editions, TITLE, key);
  if (existsSync(join(editions, TITLE, "index.json"))) return address;
  const from = join(editions, title, key);
  const { manifest, text } = readEdition(from);
  for (const access of ["open", "paid"]) makeFolder(join(target, access));
  const files = editionFiles(target, target);
  /** "paid/p01.0123456789abcdef.mid.webp" → the same bytes as "paid/p25.0123456789abcdef.mid.webp". */
  const copied = <T extends Asset>(asset: T, stemOf: (stem: string) => string): T => {
    const [, access, stem, ending] = /^(open|paid)\/([^.]+)\.[0-9a-f]{16}\.(.+)$/.exec(asset.path) as unknown as [
      string,
      "open" | "paid",
      string,
      string,
    ];
    return { ...asset, ...files.store(access, stemOf(stem), ending, readFileSync(join(from, asset.path))) };
  };
  const copies = Array.from({ length: TIMES }, (_, copy) => {
    const pictures = manifest.images.map((image) => [image.path, copied(image, (stem) => idIn(copy, stem))] as const);
    const paths = new Map(pictures.map(([path, picture]) => [path, picture.path]));
    const pages = manifest.pages.map((page): Page => {
      const number = page.number + copy * manifest.pages.length;
      const as = <T extends Asset>(asset: T): T => copied(asset, () => `p${String(number).padStart(2, "0")}`);
      const { thumb, preview, mid, words, pdf } = page;
      return {
        ...page,
        number,
        label: String(number),
        thumb: as(thumb),
        preview: as(preview),
        mid: as(mid),
        words: as(words),
        pdf: as(pdf),
      };
    });
    const articles = text.articles.map((article) =>
      storyIn(copy, manifest.pages.length, article, (path) => paths.get(path)!),
    );
    return { pages, articles, images: pictures.map(([, picture]) => picture) };
  });
  const thickText: EditionText = { articles: copies.flatMap(({ articles }) => articles) };
  const listed = {
    text: files.store("paid", "text", "json", jsonBytes(thickText)),
    pages: copies.flatMap(({ pages }) => pages),
    images: copies.flatMap(({ images }) => images),
  };
  const bytes = (tier: "text" | "pages" | "print"): number => bytesOf(filesOf(listed, tier));
  const thick: Manifest = {
    ...manifest,
    ...listed,
    title: TITLE,
    teaser: files.store("open", "teaser", "json", jsonBytes(teaserOf(thickText))),
    tiers: { text: bytes("text"), pages: bytes("pages"), print: bytes("print") },
  };
  const secret = randomBytes(32).toString("hex");
  const signed = jsonBytes(thick);
  writeDurably(join(target, "edition.json"), signed);
  writeDurably(join(target, "edition.json.sig"), Buffer.from(`${sign(signed, secret)}\n`, "latin1"));
  writeIndexes(editions, firstTitle(TITLE, NAME, publicKeyOf(secret)), Number(key.slice(0, 4)), join(target, ".aside"));
  return address;
}

/** What is done with a paper, given the address of its front page. */
export interface Measures {
  /** @returns milliseconds to the sharp front page, and bytes until then. */
  readonly open: (path: string) => Promise<{ readonly sharpMs: number; readonly bytes: number }>;
  /** @returns the most bytes that the renderer held while pages were turned, as many of either. */
  readonly flip: (path: string) => Promise<number>;
}

/** The thick paper against the thin one, in turns. */
export async function raceThick(papers: Papers, times: number, { open, flip }: Measures): Promise<Figure[]> {
  const thickPath = thickPaper(papers);
  const pages = manifestOf(papers.editions, papers.scan).pages.length;
  const name = `${TIMES * pages} pages (${pages} printed, ${TIMES} times over)`;
  const opened: Record<"thin" | "thick", number[]> = { thin: [], thick: [] };
  const held: Record<"thin" | "thick", number[]> = { thin: [], thick: [] };
  const bytes: Record<"thin" | "thick", number> = { thin: 0, thick: 0 };
  for (let time = 0; time < times; time++)
    for (const [which, path] of [
      ["thin", papers.scan],
      ["thick", thickPath],
    ] as const) {
      const reading = await open(path);
      opened[which].push(reading.sharpMs);
      bytes[which] = reading.bytes;
      held[which].push(await flip(path));
    }
  const against = (all: Record<"thin" | "thick", number[]>): number => median(all.thick) / median(all.thin);
  const kilobytes = (count: number): string => (count / 1000).toFixed(0);
  const megabytes = (count: number): string => (count / 1e6).toFixed(0);
  return [
    {
      name: `${name}, front page sharp: ${median(opened.thick).toFixed(0)} ms, ${kilobytes(bytes.thick)} KB, against ${median(opened.thin).toFixed(0)} ms, ${kilobytes(bytes.thin)} KB`,
      value: against(opened),
      unit: "×",
      most: MOST,
    },
    {
      name: `${name}, renderer memory at its highest, as many pages flipped: ${megabytes(median(held.thick))} MB against ${megabytes(median(held.thin))} MB`,
      value: against(held),
      unit: "×",
      most: MOST,
    },
  ];
}
