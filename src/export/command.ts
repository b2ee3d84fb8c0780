// Runs one export: arguments, the edition read, a format's files made and written, and the last word. Never throws, never knows a format.
import { asKoranError } from "../edition/errors.ts";
import { defaultOut, HELP, readExportArguments } from "./arguments.ts";
import { readEdition, writeExport } from "./edition-folder.ts";
import { FORMATS } from "./formats.ts";
import { sentenceFor } from "./sentences.ts";

/** Where a command speaks. */
export interface Voices {
  readonly out: { write(text: string): unknown };
  readonly error: { write(text: string): unknown };
}

/** @returns the exit code. */
export function runExport(argv: readonly string[], { out, error }: Voices): number {
  try {
    const order = readExportArguments(argv);
    if (order === "help") {
      out.write(HELP);
      return 0;
    }
    const edition = readEdition(order.edition);
    const { title, key } = edition.manifest;
    const folder = order.out ?? defaultOut(order.to, title, key);
    const files = FORMATS[order.to](edition, order.at);
    writeExport(edition, order.edition, files, folder, order.replace);
    out.write(`Exported ${title}/${key} to ${folder}: ${files.length} ${files.length === 1 ? "file" : "files"}.\n`);
    return 0;
  } catch (thrown) {
    const { sentence, exitCode } = sentenceFor(asKoranError(thrown));
    error.write(`${sentence}\n`);
    return exitCode;
  }
}
