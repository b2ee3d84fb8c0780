// What one page process can do, job by job: the numbered steps that need one page only. Never knows another page.
import { join } from "node:path";
import { isKoranError, KoranError, type ErrorCode } from "../edition/errors.ts";
import type { Box } from "../edition/geometry.ts";
import type { PageNumber } from "../edition/units.ts";
import type { FoundArticles, PageLayout } from "../layout/types.ts";
import { rasterise, type RasterPage } from "./1-raster.ts";
import { readWords } from "./2-words.ts";
import { layOut, layoutInput } from "./3-layout.ts";
import { findArticles } from "./4-articles.ts";
import { blankPdf } from "./blank-pdf.ts";
import { cutPhotographs } from "./bundle/cut-photographs.ts";
import { pagePictures, type Encoded } from "./bundle/page-pictures.ts";
import { blankStem, donePage, layAnalysed, layPage, stemOf, withoutWords, type LaidPage } from "./done-pages.ts";
import { drawSheet, type DrawnSheet } from "./draw-sheet.ts";
import { readBack, writeDurably } from "./durable.ts";
import { isToBeRead } from "./judge-page.ts";
import { MAX_SHEETS } from "./limits.ts";
import type { OcrEngine } from "./tools/ocr-engine.ts";
import { datePdf, loadPdfium, unloadPdfium, type PageSize, type PdfDocument, type SheetPart } from "./tools/pdfium.ts";
import { withPlainPictures } from "./plain-pictures.ts";
import { readTables } from "./read-tables.ts";
import { pngOf } from "./tools/sharp.ts";
import { openTesseractJs } from "./tools/tesseract-js.ts";
import { openTesseract } from "./tools/tesseract-native.ts";

/** An input file. */
export interface Source {
  /** For sentences, never for a path. */
  readonly name: string;
  /** Where it lies; nobody writes to it. */
  readonly path: string;
  readonly sha256: string;
}

/** What all jobs of a run have in common. */
export interface PageWorkSetup {
  readonly sources: readonly Source[];
  readonly engine: "tesseract.js" | "tesseract" | "none";
  /** The edition's day, written into each page's PDF in place of the clock. */
  readonly day: string;
  /** Resolution to read at; null for what suits each page. */
  readonly dpi: number | null;
  /** Where what was found of each page goes (done-pages.ts). */
  readonly pagesFolder: string;
  /** Where intermediate files go, or null to keep none. */
  readonly keepFolder: string | null;
}

export interface AnalyseJob {
  readonly source: number;
  /** From 0, in its file. */
  readonly index: number;
  readonly part: SheetPart;
  readonly page: PageNumber;
  /** As its file says it, or its neighbours' where it says nothing: what a page gets that cannot be drawn. */
  readonly size: PageSize;
}

/** Why a page could not be worked on, and what of it is printed: what `sentences.ts` and the report make words of. */
export interface PageFailure {
  /** Its picture without words or zones; a blank page; or its words, under the picture of a blank page. */
  readonly as: "picture" | "blank" | "words-without-picture";
  readonly code: ErrorCode;
  /** English, for logs and engineers. */
  readonly message: string;
}

export interface AnalysedPage {
  readonly page: PageNumber;
  readonly laid: LaidPage;
  readonly layout: PageLayout;
  readonly source: "text-layer" | "ocr" | "none";
  /** The engine's name where it read this page. */
  readonly engine: string | null;
  /** Of the words that were read; both 0 where none were. */
  readonly wordsRead: number;
  readonly confidenceSum: number;
  /** Of a page that is not printed whole. */
  readonly failed?: PageFailure | null;
}

/** A page of which nothing is read. */
export interface PicturedPage extends PageSize {
  readonly laid: LaidPage;
}

export interface BlankJob {
  readonly page: PageNumber;
  readonly size: PageSize;
  /** What the page says. */
  readonly sentence: string;
}

export interface CutJob {
  readonly page: PageNumber;
  readonly laid: LaidPage;
  /** Photographs to cut out, page points. */
  readonly boxes: readonly Box[];
}

export interface ArticlesJob {
  /** In the order of the edition. */
  readonly pages: readonly AnalysedPage[];
  /** Where their words go. */
  readonly folder: string;
}

export interface PageWork {
  /** Sizes of a file's pages; null for one that cannot be opened. @throws KoranError 'encrypted-pdf' | 'broken-pdf' | 'page-too-large'. */
  inspect(source: number): Promise<(PageSize | null)[]>;
  /** Bytes of the pictures on each of a file's pages; 0 from a page on that cannot be opened: that is said when it is worked on.
   *  A scan in a millisecond, a page set in type in 50. */
  weigh(source: number): Promise<number[]>;
  /** Steps 1 to 3 and the page's pictures, where no run before has done them; what they find is laid into the pages' folder, and comes back without its words. */
  analyse(job: AnalyseJob): Promise<AnalysedPage>;
  /** The page alone and its pictures, with nothing read. */
  picture(job: Omit<AnalyseJob, "size">): Promise<PicturedPage>;
  /** A blank page in the place of one that cannot be drawn. */
  blank(job: BlankJob): Promise<LaidPage>;
  /** Step 4, which needs all pages: here its memory ends before the photographs'. */
  articles(job: ArticlesJob): Promise<FoundArticles>;
  /** Photographs for step 5, in the order asked for. */
  cut(job: CutJob): Promise<Encoded[]>;
  /** Ends what the process holds. */
  close(): Promise<void>;
}

/** "1-raster" and a page → "1-raster-p01". */
const keptName = (step: string, page: PageNumber): string => `${step}-p${String(page).padStart(2, "0")}`;

/** A page that cannot be opened need not cost the paper the others. */
function sizesOf(document: PdfDocument): (PageSize | null)[] {
  if (document.pageCount > MAX_SHEETS) {
    const why = `it has ${document.pageCount} pages`;
    throw new KoranError("page-too-large", why, { details: { file: document.name, why } });
  }
  return Array.from({ length: document.pageCount }, (_, index) => {
    try {
      return document.sizeOf(index);
    } catch (error) {
      if (isKoranError(error, "broken-pdf")) return null;
      throw error;
    }
  });
}

function weightsOf(document: PdfDocument): number[] {
  const weights = Array.from({ length: document.pageCount }, () => 0);
  try {
    for (const index of weights.keys()) weights[index] = document.pictureBytes(index);
  } catch (error) {
    if (!isKoranError(error, "broken-pdf")) throw error;
  }
  return weights;
}

/** Rasters and values together: 18 MB are in use between two pages, and V8 collects when it likes. */
const MOST_HELD_BYTES = 45e6;
/** Collects only where much waits for it, which costs 20 ms, and some of what V8 has compiled for a page's values goes with them. */
function collectWhereMuchIsLeft(): void {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  if (heapUsed + arrayBuffers > MOST_HELD_BYTES) globalThis.gc?.();
}

/** What V8 keeps for what may come: what reading took would stand beside all pages' words, and what those took beside the photographs. Costs 0.1 s. */
const giveBackAll = (): void => globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });

/** Pixels that nobody looks at any more: at once, since memory that is only waiting to be collected stands beside the next page's. */
const giveBack = ({ buffer }: Uint8Array): void => void (buffer as ArrayBuffer).transfer(0);

export function pageWork(
  { sources, engine, day, dpi, pagesFolder, keepFolder }: PageWorkSetup,
  signal: AbortSignal,
): PageWork {
  let opened: Promise<OcrEngine | null> | undefined;
  const ocr = (): Promise<OcrEngine | null> =>
    (opened ??=
      engine === "none" ? Promise.resolve(null) : engine === "tesseract" ? openTesseract() : openTesseractJs());

  const closeReader = async (): Promise<void> => {
    const reader = await opened?.catch(() => null);
    opened = undefined;
    await reader?.close();
  };

  async function withSource<T>(index: number, use: (document: PdfDocument) => T): Promise<T> {
    const { name, path } = sources[index]!;
    const document = (await loadPdfium()).openFile(path, name);
    try {
      return use(document);
    } finally {
      document.close();
    }
  }

  const keep = (name: string, bytes: Uint8Array | string): void => {
    if (keepFolder !== null) writeDurably(join(keepFolder, name), Buffer.from(bytes));
  };

  /** The page alone, the same bytes at any hour. */
  async function cutOut({ source, index, part }: Omit<AnalyseJob, "size">): Promise<Uint8Array<ArrayBuffer>> {
    const pdf = await withPlainPictures(await withSource(source, (document) => document.extract(index, part)));
    datePdf(pdf, day);
    return pdf;
  }

  /** Lays a page's PDF and its pictures. */
  const layDrawn = async (stem: string, pdf: Uint8Array, sheet: DrawnSheet): Promise<LaidPage> =>
    layPage(pagesFolder, stem, {
      pdf,
      pictures: await pagePictures(sheet.pixels, sheet),
      scan: sheet.scan,
    });

  /** A function of its own, with which the drawn pixels end. */
  async function rasterAndPage(job: AnalyseJob): Promise<{ readonly raster: RasterPage; readonly laid: LaidPage }> {
    const pdf = await cutOut(job);
    const { sheet, ...raster } = await rasterise(pdf, job.page, dpi);
    const laid = await layDrawn(stemOf(job), pdf, sheet);
    if (![raster.raster.gray, raster.small.gray].includes(sheet.pixels.bytes)) giveBack(sheet.pixels.bytes);
    return { raster, laid };
  }

  return {
    inspect: (source) => withSource(source, sizesOf),

    weigh: (source) => withSource(source, weightsOf),

    analyse: async (job) => {
      const before = donePage(pagesFolder, job);
      if (before) return before;
      collectWhereMuchIsLeft();
      const { page } = job;
      const { raster, laid } = await rasterAndPage(job);
      if (keepFolder !== null) keep(`${keptName("1-raster", page)}.png`, await pngOf(raster.raster));
      const reader = isToBeRead(raster.source) ? await ocr() : null;
      // Reading takes most of a page's memory: PDFium's share is given back before, and what waits to be collected.
      await unloadPdfium();
      if (reader !== null) globalThis.gc?.();
      else if (raster.small.gray !== raster.raster.gray) giveBack(raster.raster.gray);
      const first = await readWords(raster, reader, signal);
      const found = layOut(raster, first);
      const words = reader === null ? first : await readTables(raster, first, found, reader, signal);
      // It lies in this process: what it took for a page would stand beside the next one's drawing. Starting it costs 0.8 s.
      if (engine === "tesseract.js") await closeReader();
      keep(`${keptName("2-words", page)}.json`, JSON.stringify(words));
      const layout = words === first ? found : layOut(raster, words);
      if (keepFolder !== null) {
        keep(`${keptName("3-layout", page)}.png`, await pngOf(layoutInput(raster, words).raster));
        keep(`${keptName("3-layout", page)}.json`, JSON.stringify(layout));
      }
      const read = words.words.slice(words.words.length - words.read);
      const analysed: AnalysedPage = {
        page,
        laid,
        layout,
        source: words.source,
        engine: words.source === "ocr" ? (reader?.name ?? null) : null,
        wordsRead: read.length,
        confidenceSum: read.reduce((sum, { confidence01 }) => sum + confidence01, 0),
      };
      layAnalysed(pagesFolder, job, analysed);
      for (const pixels of [raster.small.gray, raster.flat.gray, raster.flat.ink]) giveBack(pixels);
      return withoutWords(analysed);
    },

    picture: async (job) => {
      collectWhereMuchIsLeft();
      const pdf = await cutOut(job);
      const sheet = await drawSheet(pdf, job.page, dpi);
      const laid = await layDrawn(stemOf(job), pdf, sheet);
      await unloadPdfium();
      return { width: sheet.width, height: sheet.height, laid };
    },

    blank: async ({ page, size, sentence }) => {
      const pdf = blankPdf(size, sentence);
      return layDrawn(blankStem(page), pdf, await drawSheet(pdf, page, null));
    },

    articles: async ({ pages, folder }) => {
      await unloadPdfium(0);
      giveBackAll();
      const found = findArticles(pages, folder);
      giveBackAll();
      return found;
    },

    cut: async ({ page, laid, boxes }) => {
      collectWhereMuchIsLeft();
      const cut = await cutPhotographs({ page, pdf: readBack(`${laid.stem}.pdf`), scan: laid.scan, boxes });
      await unloadPdfium();
      return cut;
    },

    close: closeReader,
  };
}
