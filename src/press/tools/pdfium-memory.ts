// Knows PDFium's heap: pieces of it lent and given back. Never keeps a view, which growing memory would detach.
import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import { KoranError } from "../../edition/errors.ts";

export interface Memory {
  readonly at: number;
  /** One of the 32-bit floats of the piece; so many floats in, from 0. No copy of the piece is made: of some it would be one for each object of a page. */
  float(index: number): number;
  /** The same of its 64-bit floats. */
  double(index: number): number;
  /** The same of its unsigned 32-bit integers. */
  integer(index: number): number;
  setIntegers(values: readonly number[]): void;
  free(): void;
}

/** The heap as it is now: growing it leaves older views empty. (The package's types lack it.) */
export const heapOf = (engine: WrappedPdfiumModule): Uint8Array<ArrayBuffer> =>
  (engine.pdfium as unknown as HeapViews).HEAPU8;

interface HeapViews {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** Functions of numbers, past the package's wrappers: these take a microsecond and a handful of objects a call, and some are asked of every object of
 *  a page. Booleans come as 0 and 1. */
export const rawCalls = (engine: WrappedPdfiumModule): Readonly<Record<string, (...args: number[]) => number>> =>
  engine.pdfium.wasmExports as unknown as Readonly<Record<string, (...args: number[]) => number>>;

/** @throws KoranError 'page-too-large' where the engine has no room left. */
export function allocate(engine: WrappedPdfiumModule, bytes: number): Memory {
  const at = engine.pdfium.wasmExports.malloc(bytes);
  if (at === 0) throw new KoranError("page-too-large", `PDFium has no room for ${bytes} bytes`, { details: { bytes } });
  const views = engine.pdfium as unknown as HeapViews;
  return {
    at,
    float: (index) => views.HEAPF32[(at >>> 2) + index]!,
    double: (index) => views.HEAPF64[(at >>> 3) + index]!,
    integer: (index) => views.HEAPU32[(at >>> 2) + index]!,
    setIntegers: (values) => new Uint32Array(heapOf(engine).buffer, at, values.length).set(values),
    free: () => engine.pdfium.wasmExports.free(at),
  };
}

export const copyOut = (engine: WrappedPdfiumModule, at: number, bytes: number): Uint8Array<ArrayBuffer> =>
  heapOf(engine).slice(at, at + bytes);

export const copyIn = (engine: WrappedPdfiumModule, at: number, bytes: Uint8Array): void => {
  heapOf(engine).set(bytes, at);
};
