// What one page process can do, job by job: the numbered steps that need one page only. Never knows another page.
import { join } from "node:path";
import { isKoranError, KoranError, type ErrorCode } from "../edition/errors.ts";
import type { Box } from "../edition/geometry.ts";
import type { PageNumber } from "../edition/units.ts";
import type { PageLayout } from "../layout/types.ts";
import { rasterise } from "./1-raster.ts";
import { readWords } from "./2-words.ts";
import { layOut, layoutInput } from "./3-layout.ts";
import { drawPage, type DrawnPage } from "./bundle/draw-page.ts";
import { layPage, layPdf } from "./done-pages.ts";
import { readBack, writeDurably } from "./durable.ts";
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
  /** Path of this page alone as a PDF. */
  readonly pdf: string;
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

/** A page whose words are known already. */
export interface TakenPage extends PageSize {
  /** Path of this page alone as a PDF. */
  readonly pdf: string;
}

export interface DrawJob {
  readonly page: PageNumber;
  /** Path of this page alone. */
  readonly pdf: string;
  /** Photographs to cut out, page points. */
  readonly crops: readonly Box[];
}

export interface PageWork {
  /** Sizes of a file's pages; null for one that cannot be opened. @throws KoranError 'encrypted-pdf' | 'broken-pdf' | 'page-too-large'. */
  inspect(source: number): Promise<(PageSize | null)[]>;
  /** Steps 1 to 3; what they find is laid into the pages' folder. */
  analyse(job: AnalyseJob): Promise<void>;
  /** The page alone and its size, with nothing read. */
  take(job: Omit<AnalyseJob, "size">): Promise<TakenPage>;
  /** The same, and drawn once to see whether it can be. */
  picture(job: Omit<AnalyseJob, "size">): Promise<TakenPage>;
  /** Pictures for step 5. */
  draw(job: DrawJob): Promise<DrawnPage>;
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

async function sizeOfPdf(pdf: Uint8Array): Promise<PageSize> {
  const document = (await loadPdfium()).open(pdf, "a page");
  try {
    return document.sizeOf(0);
  } finally {
    document.close();
  }
}

export function pageWork(
  { sources, engine, day, dpi, pagesFolder, keepFolder }: PageWorkSetup,
  signal: AbortSignal,
): PageWork {
  let opened: Promise<OcrEngine | null> | undefined;
  const ocr = (): Promise<OcrEngine | null> =>
    (opened ??=
      engine === "none" ? Promise.resolve(null) : engine === "tesseract" ? openTesseract() : openTesseractJs());

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

  return {
    inspect: (source) => withSource(source, sizesOf),

    analyse: async (job) => {
      const { page } = job;
      const pdf = await cutOut(job);
      const raster = await rasterise(pdf, page, dpi);
      if (keepFolder !== null) keep(`${keptName("1-raster", page)}.png`, await pngOf(raster.raster));
      const reader = raster.source === "scan" || raster.source === "mixed" ? await ocr() : null;
      // Reading takes most of a page's memory: PDFium's share is given back before.
      await unloadPdfium();
      const first = await readWords(raster, reader, signal);
      const found = layOut(raster, first);
      const words = reader === null ? first : await readTables(raster, first, found, reader, signal);
      keep(`${keptName("2-words", page)}.json`, JSON.stringify(words));
      const layout = words === first ? found : layOut(raster, words);
      if (keepFolder !== null) {
        keep(`${keptName("3-layout", page)}.png`, await pngOf(layoutInput(raster, words).raster));
        keep(`${keptName("3-layout", page)}.json`, JSON.stringify(layout));
      }
      const read = words.words.slice(words.words.length - words.read);
      layPage(pagesFolder, job, {
        page,
        pdf: layPdf(pagesFolder, job, pdf),
        layout,
        source: words.source,
        engine: words.source === "ocr" ? (reader?.name ?? null) : null,
        wordsRead: read.length,
        confidenceSum: read.reduce((sum, { confidence01 }) => sum + confidence01, 0),
      });
    },

    take: async (job) => {
      const pdf = await cutOut(job);
      return { ...(await sizeOfPdf(pdf)), pdf: layPdf(pagesFolder, job, pdf) };
    },

    picture: async (job) => {
      const pdf = await cutOut(job);
      await drawPage({ page: job.page, pdf, crops: [] });
      return { ...(await sizeOfPdf(pdf)), pdf: layPdf(pagesFolder, job, pdf) };
    },

    draw: async ({ page, pdf, crops }) => {
      const drawn = await drawPage({ page, pdf: readBack(pdf), crops });
      await unloadPdfium();
      return drawn;
    },

    close: async () => {
      await (await opened?.catch(() => null))?.close();
    },
  };
}
