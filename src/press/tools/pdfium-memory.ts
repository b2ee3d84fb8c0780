// Knows PDFium's heap: pieces of it lent and given back. Never keeps a view, which growing memory would detach.
import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import { KoranError } from "../../edition/errors.ts";

export interface Memory {
  readonly at: number;
  /** The piece as 32-bit floats, copied. */
  floats(): Float32Array;
  /** The piece as 64-bit floats, copied. */
  doubles(): Float64Array;
  /** The piece as unsigned 32-bit integers, copied. */
  integers(): Uint32Array;
  setIntegers(values: readonly number[]): void;
  free(): void;
}

/** The heap as it is now: growing it leaves older views empty. (The package's types lack it.) */
export const heapOf = (engine: WrappedPdfiumModule): Uint8Array<ArrayBuffer> =>
  (engine.pdfium as unknown as { HEAPU8: Uint8Array<ArrayBuffer> }).HEAPU8;

/** Functions of numbers, past the package's wrappers: these take a microsecond and a handful of objects a call, and some are asked of every object of
 *  a page. Booleans come as 0 and 1. */
export const rawCalls = (engine: WrappedPdfiumModule): Readonly<Record<string, (...args: number[]) => number>> =>
  engine.pdfium.wasmExports as unknown as Readonly<Record<string, (...args: number[]) => number>>;

/** @throws KoranError 'page-too-large' where the engine has no room left. */
export function allocate(engine: WrappedPdfiumModule, bytes: number): Memory {
  const at = engine.pdfium.wasmExports.malloc(bytes);
  if (at === 0) throw new KoranError("page-too-large", `PDFium has no room for ${bytes} bytes`, { details: { bytes } });
  const copy = (): ArrayBuffer => heapOf(engine).buffer.slice(at, at + bytes);
  return {
    at,
    floats: () => new Float32Array(copy()),
    doubles: () => new Float64Array(copy()),
    integers: () => new Uint32Array(copy()),
    setIntegers: (values) => new Uint32Array(heapOf(engine).buffer, at, values.length).set(values),
    free: () => engine.pdfium.wasmExports.free(at),
  };
}

export const copyOut = (engine: WrappedPdfiumModule, at: number, bytes: number): Uint8Array<ArrayBuffer> =>
  heapOf(engine).slice(at, at + bytes);

export const copyIn = (engine: WrappedPdfiumModule, at: number, bytes: Uint8Array): void => {
  heapOf(engine).set(bytes, at);
};
