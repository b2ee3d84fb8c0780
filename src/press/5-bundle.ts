// Step 5: pages, articles and words → hashed files and a signed manifest, in the aside folder. Never touches the edition that stands.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { bytesOf, filesOf } from "../edition/contract.ts";
import { startOfDay } from "../edition/dates.ts";
import type { PageNumber } from "../edition/units.ts";
import type { Box } from "../edition/geometry.ts";
import {
  FORMAT_VERSION,
  type Asset,
  type EditionText,
  type Manifest,
  type Page,
  type Picture,
  type Tier,
  type Title,
  type Word,
} from "../edition/schema.ts";
import { sign } from "../edition/signature.ts";
import { parseJson, readManifest, readText } from "../edition/validate.ts";
import { hundredth, round } from "../layout/rounded.ts";
import type { DraftArticle, FoundArticles } from "../layout/types.ts";
import { carryOver } from "./bundle/carry-over.ts";
import { composeArticle, composeWords, teaserOf } from "./bundle/compose-text.ts";
import { editionFiles, jsonBytes, type EditionFiles } from "./bundle/edition-files.ts";
import type { Encoded, PictureName } from "./bundle/page-pictures.ts";
import { readBack, writeDurably } from "./durable.ts";
import type { TitleKey } from "./keys.ts";
import type { PressOrder } from "./order.ts";
import type { AnalysedPage } from "./page-work.ts";

/** The edition as it stands before this print. */
export interface StandingEdition {
  readonly manifest: Manifest;
  readonly text: EditionText;
}

/** @returns null where nothing stands in a folder. @throws KoranError 'bad-manifest' | 'format-too-new'. */
export function readStanding(folder: string): StandingEdition | null {
  const path = join(folder, "edition.json");
  if (!existsSync(path)) return null;
  const manifest = readManifest(parseJson(readFileSync(path, "utf8"), path), path);
  const textPath = join(folder, manifest.text.path);
  const text = existsSync(textPath) ? readText(parseJson(readFileSync(textPath, "utf8"), textPath), textPath) : null;
  return { manifest, text: text ?? { articles: [] } };
}

export interface BundleInput {
  readonly order: PressOrder;
  readonly title: Title;
  readonly key: TitleKey;
  readonly pages: readonly AnalysedPage[];
  readonly draft: FoundArticles;
  /** Printed words of a page; of a long paper they do not all fit into memory. */
  readonly wordsOf: (page: PageNumber) => readonly Word[];
  readonly standing: StandingEdition | null;
  /** Where new files go, and where the edition stands or will stand. */
  readonly aside: string;
  readonly target: string;
  /** Cuts photographs, page points, out of a page; page after page in whatever order it likes. */
  readonly cut: (page: AnalysedPage, boxes: readonly Box[]) => Promise<PrintedPage>;
}

/** A page as it is printed, which may be a blank one in place of one that cannot be drawn; and its photographs, in the order asked for. */
export interface PrintedPage {
  readonly page: AnalysedPage;
  readonly cut: readonly Encoded[];
}

export interface Bundle {
  /** As they were printed. */
  readonly pages: readonly AnalysedPage[];
  readonly manifest: Manifest;
  readonly text: EditionText;
  /** Whether the manifest differs from the one that stands; if not, none was written. */
  readonly changed: boolean;
}

/** A manifest whose revision depends on the one that stands. */
type Without<T, K extends PropertyKey> = { readonly [Field in keyof T as Field extends K ? never : Field]: T[Field] };
type Fresh = Without<Manifest, "revision">;

/** A photograph of an article, to be cut out of a page. */
interface Photograph {
  readonly article: string;
  readonly stem: string;
  readonly page: number;
  readonly box: Box;
}

const photographsOf = (article: DraftArticle, id: string): Photograph[] =>
  article.blocks
    .flatMap((block) => (block.kind === "image" ? [block.crop] : []))
    .map(({ page, box }, index) => ({ article: article.id, stem: `${id}-${index + 1}`, page, box }));

const stemOf = (page: number): string => `p${String(page).padStart(2, "0")}`;

/** @throws KoranError 'broken-pdf' | 'page-too-large' | 'disk-full' | 'cannot-write' | 'cancelled'. About 0.2 s of one core a page. */
export async function bundle(input: BundleInput): Promise<Bundle> {
  const { order, draft, standing, pages } = input;
  const files = editionFiles(input.aside, input.target);
  const withdrawn = standing?.manifest.withdrawn ?? [];
  const carried = carryOver(draft.articles, standing?.text.articles ?? [], retiredIds(standing));
  const ids = new Map([...carried.ids].filter(([, id]) => !withdrawn.some((article) => article.id === id)));
  const articles = draft.articles.filter(({ id }) => ids.has(id));
  const photographs = articles.flatMap((article) => photographsOf(article, ids.get(article.id)!));

  // Stored as they come: of a paper of a hundred pages, only those at work are in memory.
  const printed = await Promise.all(
    pages.map(async (page) => {
      const here = photographs.filter((photograph) => photograph.page === page.page);
      const { page: asPrinted, cut } = await input.cut(
        page,
        here.map(({ box }) => box),
      );
      const images = here.map(({ stem }, index) => ({
        stem,
        picture: storePicture(files, "paid", stem, "webp", cut[index]!),
      }));
      return { page: asPrinted, images, stored: storePage(files, asPrinted) };
    }),
  );
  const images = printed.flatMap((page) => page.images);
  const picturePaths = new Map(images.map(({ stem, picture }) => [stem, picture.path]));
  const sides = new Map(pages.map(({ page, layout: { width, height } }) => [page, { width, height }]));
  const text: EditionText = {
    articles: articles.map((article) => {
      const stems = photographsOf(article, ids.get(article.id)!).map(({ stem }) => stem);
      return composeArticle(
        article,
        ids,
        sides,
        stems.map((stem) => picturePaths.get(stem)!),
      );
    }),
  };
  const fresh = withTiers({
    format: FORMAT_VERSION,
    title: order.titleId,
    key: order.key,
    date: order.date,
    name: order.name,
    publishedAt: order.publishedAt ?? startOfDay(input.title.timeZone, order.date),
    access: order.access,
    pages: printed.map(({ page, stored }) => {
      const words = jsonBytes(composeWords(input.wordsOf(page.page), ids));
      return pageOf(page, stored, files.store("paid", stemOf(page.page), "words.json", words), draft);
    }),
    text: files.store("paid", "text", "json", jsonBytes(text)),
    teaser: files.store("open", "teaser", "json", jsonBytes(teaserOf(text))),
    images: images.map(({ picture }) => picture),
    withdrawn,
    retired: carried.retired.filter((id) => !withdrawn.some((article) => article.id === id)),
    press: pressOf(pages),
  });
  return { ...writeManifest(fresh, input), text, pages: printed.map(({ page }) => page) };
}

const retiredIds = (standing: StandingEdition | null): string[] => [
  ...(standing?.manifest.retired ?? []),
  ...(standing?.manifest.withdrawn.map(({ id }) => id) ?? []),
];

function storePicture(
  files: EditionFiles,
  access: "open" | "paid",
  stem: string,
  ending: string,
  { width, height, bytes }: Encoded,
): Picture {
  return { ...files.store(access, stem, ending, bytes), width, height };
}

type StoredPage = Pick<Page, "thumb" | "preview" | "mid" | "pdf" | "scan">;

function storePage(files: EditionFiles, { page, laid }: AnalysedPage): StoredPage {
  const stem = stemOf(page);
  const picture = (name: PictureName): Encoded => ({
    ...laid.pictures[name],
    bytes: readBack(`${laid.stem}.${name}.webp`),
  });
  return {
    thumb: storePicture(files, "open", stem, "thumb.webp", picture("thumb")),
    preview: storePicture(files, page === 1 ? "open" : "paid", stem, "webp", picture("preview")),
    mid: storePicture(files, "paid", stem, "mid.webp", picture("mid")),
    pdf: files.store("paid", stem, "pdf", readBack(`${laid.stem}.pdf`)),
    ...(laid.scan ? { scan: laid.scan } : {}),
  };
}

function pageOf(
  { page, layout }: AnalysedPage,
  { thumb, preview, mid, pdf, scan }: StoredPage,
  words: Asset,
  draft: FoundArticles,
): Page {
  return {
    number: page,
    label: draft.labels.get(page) ?? String(page),
    section: draft.sections.get(page) ?? null,
    width: round(layout.width),
    height: round(layout.height),
    thumb,
    preview,
    mid,
    words,
    pdf,
    ...(scan ? { scan } : {}),
  };
}

/** What each tier costs a reader, from the files it names. */
function withTiers(manifest: Without<Fresh, "tiers">): Fresh {
  const bytes = (tier: Tier): number => bytesOf(filesOf(manifest, tier));
  return { ...manifest, tiers: { text: bytes("text"), pages: bytes("pages"), print: bytes("print") } };
}

/** Which engines read how surely. */
function pressOf(pages: readonly AnalysedPage[]): Manifest["press"] {
  const engines = new Set(pages.map(({ engine }) => engine).filter((name) => name !== null));
  const names = [...(pages.some(({ source }) => source === "text-layer") ? ["text layer"] : []), ...engines];
  const words = pages.reduce((sum, { wordsRead }) => sum + wordsRead, 0);
  const confidence = pages.reduce((sum, { confidenceSum }) => sum + confidenceSum, 0);
  return {
    engine: names.length > 0 ? names.join(", ") : "none",
    confidence: words > 0 ? hundredth(confidence / words) : null,
  };
}

function writeManifest(fresh: Fresh, { standing, aside, key }: BundleInput): { manifest: Manifest; changed: boolean } {
  const before = standing?.manifest;
  // Fields that a later program added survive, behind our own.
  const added = Object.entries(before ?? {}).filter(([field]) => field !== "revision" && !(field in fresh));
  const revised = (revision: number): Manifest => ({ ...fresh, revision, ...Object.fromEntries(added) });
  if (before && isDeepStrictEqual(before, JSON.parse(JSON.stringify(revised(before.revision)))))
    return { manifest: before, changed: false };
  const manifest = revised((before?.revision ?? 0) + 1);
  const bytes = jsonBytes(manifest);
  writeDurably(join(aside, "edition.json"), bytes);
  writeDurably(join(aside, "edition.json.sig"), Buffer.from(`${sign(bytes, key.secret)}\n`, "latin1"));
  return { manifest, changed: true };
}
