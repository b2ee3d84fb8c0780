// Turns the paths that were given into PDFs in memory, in the order of the pages. Never looks inside a PDF further than its first and last bytes.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { KoranError } from "../edition/errors.ts";
import { MAX_FILE_BYTES } from "./limits.ts";
import type { Source } from "./page-work.ts";

/** "halaman-2" before "halaman-10", whatever the machine's language. */
const inNaturalOrder = new Intl.Collator("en", { numeric: true }).compare;

/** A PDF may have rubbish before its header, and after its end, but not much. */
const HEADER_WITHIN = 1024;
const END_WITHIN = 4096;

/** @param inputs files, in the order given, and folders, whose PDFs follow in natural name order.
 *  @returns bytes in shared memory, so that every worker reads the same ones.
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
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch (cause) {
    throw new KoranError("no-input", `cannot read ${path}`, { cause, details: { path, why: whyUnreadable(cause) } });
  }
  return pdfSource(name, file);
}

/** Bytes that begin and end as a PDF's do, in shared memory. @throws KoranError 'not-a-pdf' | 'broken-pdf'. */
export function pdfSource(name: string, file: Uint8Array): Source {
  const [head, end] = [file.subarray(0, HEADER_WITHIN), file.subarray(-END_WITHIN)].map((part) => Buffer.from(part));
  const details = { file: name };
  if (!head!.includes("%PDF-")) throw new KoranError("not-a-pdf", `${name} has no PDF header`, { details });
  // A cut-off PDF can often be opened after all, with pages or pictures missing: a newspaper must not be printed like that.
  if (!end!.includes("%%EOF"))
    throw new KoranError("broken-pdf", `${name} has no end`, { details: { ...details, why: "it is cut off" } });
  const bytes = new Uint8Array(new SharedArrayBuffer(file.length));
  bytes.set(file);
  return { name, bytes };
}
