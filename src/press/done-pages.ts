// Keeps what was found of each page on the disk until the edition is published, so that a press that was killed goes on from there. Never trusts half a file.
import { createHash } from "node:crypto";
import { existsSync, globSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Scan } from "../edition/schema.ts";
import type { PageNumber } from "../edition/units.ts";
import type { PagePictures, PictureName } from "./bundle/page-pictures.ts";
import type { PageLayout } from "../layout/types.ts";
import { makeFolder, readBack, replaceDurably } from "./durable.ts";
import type { AnalysedPage, AnalyseJob, PageWorkSetup } from "./page-work.ts";
import { isAbandoned, pressName } from "./press-name.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** All that decides what a page becomes. */
const PROGRAM = ["package.json", "src/{edition,language,layout,press}/**/*.ts"];

/** This press, to the letter: another one finds other words and zones. About 30 ms. */
function pressVersion(): string {
  const hash = createHash("sha256");
  for (const path of globSync(PROGRAM, { cwd: ROOT }).sort()) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest("hex");
}

/** A name for the pages of one order: same bytes in, same program, same engine, same wishes. @param engine with its version. */
export function pagesKey(
  { sources, day, dpi }: Pick<PageWorkSetup, "sources" | "day" | "dpi">,
  engine: string,
): string {
  const inputs = sources.map(({ sha256 }) => sha256);
  const all = [pressVersion(), process.version, process.arch, engine, day, dpi, inputs];
  return createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 32);
}

/** A page of its own: its PDF, and its pictures beside it. */
export interface LaidPage {
  /** Path of its files without their endings: `.pdf`, and `.thumb.webp` for each picture's name. */
  readonly stem: string;
  /** Pixels of its pictures. */
  readonly pictures: Readonly<Record<PictureName, { readonly width: number; readonly height: number }>>;
  readonly scan: Scan | null;
}

type Place = Pick<AnalyseJob, "page" | "source" | "index" | "part">;
const padded = (page: PageNumber): string => `p${String(page).padStart(2, "0")}`;
export const stemOf = ({ page, source, index, part }: Place): string => `${padded(page)}-${source}-${index}-${part}`;
/** The blank page that stands for one; what was found of that stays beside it. */
export const blankStem = (page: PageNumber): string => `blank-${padded(page)}`;

/** Writes one file of a page whole or not at all. */
function lay(path: string, bytes: Uint8Array): void {
  // Two presses with one order may be at one page: each has its own name beside it.
  replaceDurably(path, `${path}.${process.pid}`, bytes);
}

/** A page of its own, for the steps after. @throws KoranError 'disk-full' | 'cannot-write'. */
export function layPage(
  folder: string,
  stem: string,
  { pdf, pictures, scan }: { readonly pdf: Uint8Array; readonly pictures: PagePictures; readonly scan: Scan | null },
): LaidPage {
  makeFolder(folder);
  const path = join(folder, stem);
  lay(`${path}.pdf`, pdf);
  const layPicture = (name: PictureName): { width: number; height: number } => {
    const { bytes, ...size } = pictures[name];
    lay(`${path}.${name}.webp`, bytes);
    return size;
  };
  const laid = { thumb: layPicture("thumb"), preview: layPicture("preview"), mid: layPicture("mid") };
  return { stem: path, pictures: laid, scan };
}

/** Says that a page is done: its own files lie there already. */
export function layAnalysed(folder: string, place: Place, page: AnalysedPage): void {
  lay(join(folder, `${stemOf(place)}.json`), Buffer.from(JSON.stringify(page)));
}

/** @returns what was found of a page, by this run or by one before it, but for its words; null where it is not done. */
export function donePage(folder: string, place: Place): AnalysedPage | null {
  const stem = join(folder, stemOf(place));
  if (!existsSync(`${stem}.json`) || !existsSync(`${stem}.pdf`)) return null;
  try {
    const { layout, laid, ...page } = JSON.parse(readFileSync(`${stem}.json`, "utf8")) as AnalysedPage;
    // The folder may have been moved since.
    return withoutWords({ ...page, layout, laid: { ...laid, stem } });
  } catch {
    // Whoever wrote that, it was not a press: the page is read again.
    return null;
  }
}

/** A page as it leaves its process: the words of a long paper are the largest thing in memory. */
export const withoutWords = (page: AnalysedPage): AnalysedPage => ({
  ...page,
  layout: { ...page.layout, zones: [], strayWords: [] },
});

/** The layout of such a page with its zones and words.
 *  @throws KoranError 'cannot-write' where they were taken away. */
export const wholeLayout = ({ layout, laid, failed }: AnalysedPage): PageLayout =>
  failed ? layout : (JSON.parse(readBack(`${laid.stem}.json`).toString("utf8")) as AnalysedPage).layout;

/** Says which press works in a folder: it is nobody's to take away before that one has left. */
const MARK = "held-by-";
const isHeld = (folder: string, name: string): boolean =>
  name.startsWith(MARK) && !isAbandoned(join(folder, name), name.slice(MARK.length));

/** Where the pages of an order go, until {@link closePages}. Presses of one order share it: they find the same.
 *  @param fresh a folder of this press alone, without what an earlier one left. @throws KoranError 'disk-full' | 'cannot-write'. */
export function openPages(home: string, key: string, fresh: boolean): string {
  const folder = join(home, fresh ? `${key}-${pressName()}` : key);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  makeFolder(folder);
  writeFileSync(join(folder, MARK + pressName()), "");
  return folder;
}

/** Leaves the folder only where another press is at work in it, or a later one can make use of it. */
export function closePages(folder: string, isPublished: boolean): void {
  rmSync(join(folder, MARK + pressName()), { force: true });
  const left = existsSync(folder) ? readdirSync(folder) : [];
  if (left.some((name) => isHeld(folder, name))) return;
  if (!isPublished && left.some((name) => name.endsWith(".json"))) return;
  removeWhole(folder);
  try {
    rmdirSync(dirname(folder));
  } catch {
    // Another order has its pages there.
  }
}

/** At once: a press that opens it in this moment gets a new one. */
function removeWhole(folder: string): void {
  const aside = `${folder}.${process.pid}`;
  try {
    renameSync(folder, aside);
  } catch {
    // Another press was quicker.
    return;
  }
  rmSync(aside, { recursive: true, force: true });
}
