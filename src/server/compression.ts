// Chooses the content coding of an answer and makes it: a compressed neighbour on disk first, else in memory, within a bound of bytes.
// Never compresses a range: its bytes are counted in the file as it lies on disk.
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { openFile, type StoredFile } from "./stored-file.ts";

export type Coding = "br" | "gzip";

const SUFFIX: Readonly<Record<Coding, string>> = { br: ".br", gzip: ".gz" };
/** Below this, headers weigh more than what is saved; above, a file is no text anybody reads and would fill the cache. */
export const SMALLEST_BYTES = 512;
const LARGEST_BYTES = 8 * 1024 * 1024;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const COMPRESS: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer<ArrayBuffer>>>> = {
  // Quality 5: a third of the time of gzip 9 at a better size; the build's own files come with 11.
  br: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => gzipped(bytes, { level: 6 }),
};

/** Of what is made for one answer. */
export const compress = (bytes: Buffer, coding: Coding): Promise<Buffer<ArrayBuffer>> => COMPRESS[coding](bytes);

/** The coding to answer with: brotli before gzip, each only where the header lists it without q=0. @returns null for the file as it is. */
export function codingOf(acceptEncoding: string | null): Coding | null {
  const accepted = new Map(
    (acceptEncoding ?? "").split(",").map((part) => {
      const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return [name, quality === undefined ? 1 : Number(quality)];
    }),
  );
  return (["br", "gzip"] as const).find((coding) => (accepted.get(coding) ?? 0) > 0) ?? null;
}

export const isWorthCompressing = ({ sizeBytes }: StoredFile): boolean =>
  sizeBytes >= SMALLEST_BYTES && sizeBytes <= LARGEST_BYTES;

/** The neighbour that the build left beside a file: "app.js.br". @returns null where there is none. */
export const openNeighbour = (root: string, segments: readonly string[], coding: Coding): Promise<StoredFile | null> =>
  openFile(root, [...segments.slice(0, -1), `${segments.at(-1) ?? ""}${SUFFIX[coding]}`]);

/** Compressed files kept in memory, the least recently used dropped first. */
export class CompressedFiles {
  readonly #kept = new Map<string, Buffer<ArrayBuffer>>();
  readonly #making = new Map<string, Promise<Buffer<ArrayBuffer>>>();
  readonly #limitBytes: number;
  #heldBytes = 0;

  constructor(limitBytes = 32 * 1024 * 1024) {
    this.#limitBytes = limitBytes;
  }

  get heldBytes(): number {
    return this.#heldBytes;
  }

  /** The file in a coding; two who ask at once wait for one work. Closes the file. */
  async get(file: StoredFile, coding: Coding): Promise<Buffer<ArrayBuffer>> {
    const key = `${file.path} ${file.tag} ${coding}`;
    try {
      return this.#again(key) ?? (await (this.#making.get(key) ?? this.#make(key, file, coding)));
    } finally {
      await file.handle.close();
    }
  }

  /** A kept file becomes the most recently used. */
  #again(key: string): Buffer<ArrayBuffer> | undefined {
    const bytes = this.#kept.get(key);
    if (bytes === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, bytes);
    return bytes;
  }

  #make(key: string, file: StoredFile, coding: Coding): Promise<Buffer<ArrayBuffer>> {
    const work = file.handle
      .readFile()
      .then(COMPRESS[coding])
      .then((bytes) => this.#keep(key, bytes))
      .finally(() => this.#making.delete(key));
    this.#making.set(key, work);
    return work;
  }

  #keep(key: string, bytes: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
    this.#kept.set(key, bytes);
    this.#heldBytes += bytes.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#heldBytes <= this.#limitBytes) break;
      this.#kept.delete(oldest);
      this.#heldBytes -= length;
    }
    return bytes;
  }
}
