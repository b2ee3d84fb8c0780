// What one page worker can do, job by job: the numbered steps that need one page only. Never knows another page.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ErrorCode } from "../edition/errors.ts";
import type { Box } from "../edition/geometry.ts";
import type { PageNumber } from "../edition/units.ts";
import type { PageLayout } from "../layout/types.ts";
import { rasterise } from "./1-raster.ts";
import { readWords } from "./2-words.ts";
import { layOut, layoutInput } from "./3-layout.ts";
import { drawPage, type DrawnPage } from "./bundle/draw-page.ts";
import type { OcrEngine } from "./tools/ocr-engine.ts";
import { datePdf, loadPdfium, type PageSize, type PdfDocument, type SheetPart } from "./tools/pdfium.ts";
import { pngOf } from "./tools/sharp.ts";
import { openTesseractJs } from "./tools/tesseract-js.ts";
import { openTesseract } from "./tools/tesseract-native.ts";

/** An input file. The bytes are shared by all workers; nobody writes to them. */
export interface Source {
  /** For sentences, never for a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What all jobs of a run have in common. */
export interface PageWorkSetup {
  readonly sources: readonly Source[];
  readonly engine: "tesseract.js" | "tesseract" | "none";
  /** The edition's day, written into each page's PDF in place of the clock. */
  readonly day: string;
  /** Where intermediate files go, or null to keep none. */
  readonly keepFolder: string | null;
}

export interface AnalyseJob {
  readonly source: number;
  /** From 0, in its file. */
  readonly index: number;
  readonly part: SheetPart;
  readonly page: PageNumber;
}

/** Why a page could not be worked on: what `sentences.ts` and the report make words of. */
export interface PageFailure {
  readonly code: ErrorCode;
  /** English, for logs and engineers. */
  readonly message: string;
}

export interface AnalysedPage {
  readonly page: PageNumber;
  /** This page alone. */
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly layout: PageLayout;
  readonly source: "text-layer" | "ocr" | "none";
  /** The engine's name where it read this page. */
  readonly engine: string | null;
  /** Of the words that were read; both 0 where none were. */
  readonly wordsRead: number;
  readonly confidenceSum: number;
  /** Of a page that is printed as a picture only, or blank where not even that can be drawn: it has no words and no zones. */
  readonly failed?: PageFailure | null;
}

/** A page whose words are known already. */
export interface TakenPage extends PageSize {
  /** This page alone. */
  readonly pdf: Uint8Array<ArrayBuffer>;
}

export interface DrawJob {
  readonly page: PageNumber;
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Photographs to cut out, page points. */
  readonly crops: readonly Box[];
}

export interface PageWork {
  /** Sizes of a file's pages. @throws KoranError 'encrypted-pdf' | 'broken-pdf'. */
  inspect(source: number): Promise<PageSize[]>;
  /** Steps 1 to 3. */
  analyse(job: AnalyseJob): Promise<AnalysedPage>;
  /** The page alone and its size, with nothing read. */
  take(job: Pick<AnalyseJob, "source" | "index">): Promise<TakenPage>;
  /** Pictures for step 5. */
  draw(job: DrawJob): Promise<DrawnPage>;
  /** Ends what the worker holds. */
  close(): Promise<void>;
}

/** "1-raster" and a page → "1-raster-p01". */
const keptName = (step: string, page: PageNumber): string => `${step}-p${String(page).padStart(2, "0")}`;

export function pageWork({ sources, engine, day, keepFolder }: PageWorkSetup, signal: AbortSignal): PageWork {
  let opened: Promise<OcrEngine | null> | undefined;
  const ocr = (): Promise<OcrEngine | null> =>
    (opened ??=
      engine === "none" ? Promise.resolve(null) : engine === "tesseract" ? openTesseract() : openTesseractJs());

  async function withSource<T>(index: number, use: (document: PdfDocument) => T): Promise<T> {
    const { name, bytes } = sources[index]!;
    const document = (await loadPdfium()).open(bytes, name);
    try {
      return use(document);
    } finally {
      document.close();
    }
  }

  const keep = (name: string, bytes: Uint8Array | string): void => {
    if (keepFolder !== null) writeFileSync(join(keepFolder, name), bytes);
  };

  return {
    inspect: (source) =>
      withSource(source, (document) =>
        Array.from({ length: document.pageCount }, (_, index) => document.sizeOf(index)),
      ),

    analyse: async ({ source, index, part, page }) => {
      const pdf = await withSource(source, (document) => document.extract(index, part));
      datePdf(pdf, day);
      const raster = await rasterise(pdf, page);
      if (keepFolder !== null) keep(`${keptName("1-raster", page)}.png`, await pngOf(raster.raster));
      const reader = raster.source === "scan" ? await ocr() : null;
      const words = await readWords(raster, reader, signal);
      keep(`${keptName("2-words", page)}.json`, JSON.stringify(words));
      const layout = layOut(raster, words);
      if (keepFolder !== null) {
        keep(`${keptName("3-layout", page)}.png`, await pngOf(layoutInput(raster, words).raster));
        keep(`${keptName("3-layout", page)}.json`, JSON.stringify(layout));
      }
      const read = words.source === "ocr" ? words.words : [];
      return {
        page,
        pdf,
        layout,
        source: words.source,
        engine: words.source === "ocr" ? (reader?.name ?? null) : null,
        wordsRead: read.length,
        confidenceSum: read.reduce((sum, { confidence01 }) => sum + confidence01, 0),
      };
    },

    take: async ({ source, index }) => {
      const taken = await withSource(source, (document) => ({
        ...document.sizeOf(index),
        pdf: document.extract(index, "whole"),
      }));
      datePdf(taken.pdf, day);
      return taken;
    },

    draw: (job) => drawPage(job),

    close: async () => {
      await (await opened?.catch(() => null))?.close();
    },
  };
}
