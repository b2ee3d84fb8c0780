// Turns the paths that were given into PDFs with their hashes, in the order of the pages. Never looks inside a PDF further than its first and last bytes.
import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { KoranError } from "../edition/errors.ts";
import { writeDurably } from "./durable.ts";
import { MAX_FILE_BYTES } from "./limits.ts";
import type { Source } from "./page-work.ts";

/** "halaman-2" before "halaman-10", whatever the machine's language. */
const inNaturalOrder = new Intl.Collator("en", { numeric: true }).compare;

/** A PDF may have rubbish before its header, and after its end, but not much. */
const HEADER_WITHIN = 1024;
const END_WITHIN = 4096;
const PIECE_BYTES = 4 << 20;

/** @param inputs files, in the order given, and folders, whose PDFs follow in natural name order.
 *  @returns where they lie and what they held; 2 s a gigabyte.
 *  @throws KoranError 'no-input' | 'empty-file' | 'not-a-pdf' | 'broken-pdf' | 'page-too-large'. */
export function readInputs(inputs: readonly string[]): Source[] {
  const paths = inputs.flatMap((input) => {
    if (!statOf(input).isDirectory()) return [input];
    const names = readdirSync(input).filter((name) => /\.pdf$/i.test(name) && !name.startsWith("."));
    if (names.length === 0)
      throw new KoranError("no-input", `no PDF in ${input}`, {
        details: { path: input, why: "no PDF in this folder" },
      });
    return names.sort(inNaturalOrder).map((name) => join(input, name));
  });
  return paths.map(readPdf);
}

function statOf(path: string): ReturnType<typeof statSync> & object {
  try {
    return statSync(path);
  } catch (cause) {
    throw new KoranError("no-input", `cannot read ${path}`, { cause, details: { path, why: whyUnreadable(cause) } });
  }
}

const whyUnreadable = (cause: unknown): string => {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EACCES" || code === "EPERM") return "this user may not read it";
  return "it cannot be read";
};

function readPdf(path: string): Source {
  const name = basename(path);
  const details = { file: name };
  const { size } = statOf(path);
  if (size === 0) throw new KoranError("empty-file", `${path} is empty`, { details });
  if (size > MAX_FILE_BYTES)
    throw new KoranError("page-too-large", `${path} has ${size} bytes`, {
      details: { ...details, why: `the file is larger than ${MAX_FILE_BYTES / 2 ** 20} MB` },
    });
  let read: { sha256: string; head: Buffer; end: Buffer };
  try {
    read = readThrough(path, Number(size));
  } catch (cause) {
    throw new KoranError("no-input", `cannot read ${path}`, { cause, details: { path, why: whyUnreadable(cause) } });
  }
  checkEnds(name, read.head, read.end);
  return { name, path: resolve(path), sha256: read.sha256 };
}

/** A file's hash and its ends, piece by piece: a paper of hundreds of megabytes never lies in memory whole. */
function readThrough(path: string, size: number): { sha256: string; head: Buffer; end: Buffer } {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(PIECE_BYTES);
  const file = openSync(path, "r");
  try {
    const at = (position: number, bytes: number): Buffer => {
      const part = Buffer.alloc(Math.min(bytes, size - position));
      return part.subarray(0, readSync(file, part, 0, part.length, position));
    };
    for (let got = 0; (got = readSync(file, piece, 0, piece.length, null)) > 0;) hash.update(piece.subarray(0, got));
    return {
      sha256: hash.digest("hex"),
      head: at(0, HEADER_WITHIN),
      end: at(Math.max(0, size - END_WITHIN), END_WITHIN),
    };
  } finally {
    closeSync(file);
  }
}

function checkEnds(name: string, head: Buffer, end: Buffer): void {
  const details = { file: name };
  if (!head.includes("%PDF-")) throw new KoranError("not-a-pdf", `${name} has no PDF header`, { details });
  // A cut-off PDF can often be opened after all, with pages or pictures missing: a newspaper must not be printed like that.
  if (!end.includes("%%EOF"))
    throw new KoranError("broken-pdf", `${name} has no end`, { details: { ...details, why: "it is cut off" } });
}

/** A PDF that is in memory, laid into a file that the page processes read. @param path where no file is yet.
 *  @throws KoranError 'not-a-pdf' | 'broken-pdf' | 'disk-full' | 'cannot-write'. */
export function laySource(name: string, bytes: Uint8Array, path: string): Source {
  const ends = [bytes.subarray(0, HEADER_WITHIN), bytes.subarray(-END_WITHIN)].map((part) => Buffer.from(part));
  checkEnds(name, ends[0]!, ends[1]!);
  writeDurably(path, bytes);
  return { name, path: resolve(path), sha256: createHash("sha256").update(bytes).digest("hex") };
}
