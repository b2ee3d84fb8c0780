// Hands a PDF to PDFium, from memory or piece by piece from a file, and takes one back. Never writes to a file.
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import { KoranError } from "../../edition/errors.ts";
import { allocate, copyIn, copyOut, heapOf } from "./pdfium-memory.ts";

/** A document as PDFium names it, 0 where it cannot be opened; to be closed after the document is. */
export interface OpenedBytes {
  readonly document: number;
  close(): void;
}

export function inMemory(engine: WrappedPdfiumModule, bytes: Uint8Array): OpenedBytes {
  const data = allocate(engine, bytes.length);
  copyIn(engine, data.at, bytes);
  return { document: engine.FPDF_LoadMemDocument(data.at, bytes.length, ""), close: () => data.free() };
}

/** C's `int GetBlock(void* param, unsigned long position, unsigned char* to, unsigned long size)`. */
const GET_BLOCK = "iiiii";
/** FPDF_FILEACCESS: length, function, param. */
const FILE_ACCESS_BYTES = 12;

/** @throws KoranError 'no-input' where the file went away since it was checked. */
export function onDisk(engine: WrappedPdfiumModule, path: string, name: string): OpenedBytes {
  const file = openAgain(path, name);
  const getBlock = engine.pdfium.addFunction((_param: number, position: number, to: number, size: number): number => {
    try {
      return readSync(file, heapOf(engine), to >>> 0, size >>> 0, position >>> 0) === size >>> 0 ? 1 : 0;
    } catch {
      // PDFium takes what it cannot read for damage, and so it is.
      return 0;
    }
  }, GET_BLOCK);
  const access = allocate(engine, FILE_ACCESS_BYTES);
  access.setIntegers([fstatSync(file).size, getBlock, 0]);
  return {
    document: engine.FPDF_LoadCustomDocument(access.at, ""),
    close: () => {
      access.free();
      engine.pdfium.removeFunction(getBlock);
      closeSync(file);
    },
  };
}

function openAgain(path: string, name: string): number {
  try {
    return openSync(path, "r");
  } catch (cause) {
    throw new KoranError("no-input", `${name} went away`, { cause, details: { path: name, why: "it went away" } });
  }
}

/** @returns the document as a PDF; null where PDFium cannot write it. */
export function save(engine: WrappedPdfiumModule, document: number): Uint8Array<ArrayBuffer> | null {
  const writer = engine.PDFiumExt_OpenFileWriter();
  try {
    if (engine.PDFiumExt_SaveAsCopy(document, writer) === 0) return null;
    const size = engine.PDFiumExt_GetFileWriterSize(writer);
    const out = allocate(engine, size);
    engine.PDFiumExt_GetFileWriterData(writer, out.at, size);
    const bytes = copyOut(engine, out.at, size);
    out.free();
    return bytes;
  } finally {
    engine.PDFiumExt_CloseFileWriter(writer);
  }
}
