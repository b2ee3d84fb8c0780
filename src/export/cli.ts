// Entry of `npm run export`: reads an edition, makes the files of a format, writes them, and says so. Never knows a format.
import { asKoranError } from "../edition/errors.ts";
import { defaultOut, HELP, readExportArguments } from "./arguments.ts";
import { readEdition, writeExport } from "./edition-folder.ts";
import { FORMATS } from "./formats.ts";
import { sentenceFor } from "./sentences.ts";

try {
  const order = readExportArguments(process.argv.slice(2));
  if (order === "help") process.stdout.write(HELP);
  else {
    const edition = readEdition(order.edition);
    const { title, key } = edition.manifest;
    const out = order.out ?? defaultOut(order.to, title, key);
    const files = FORMATS[order.to](edition, order.at);
    writeExport(edition, order.edition, files, out, order.replace);
    process.stdout.write(
      `Exported ${title}/${key} to ${out}: ${files.length} ${files.length === 1 ? "file" : "files"}.\n`,
    );
  }
} catch (thrown) {
  const { sentence, exitCode } = sentenceFor(asKoranError(thrown));
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}
