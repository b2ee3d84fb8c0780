// Turns the command line into an order for an export. Never touches a file.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { KoranError } from "../edition/errors.ts";
import { FORMAT_NAMES, type FormatName } from "./formats.ts";

export const HELP = `koran's export: an edition in the formats of libraries and archives.

  npm run export -- editions/kabar-musi/2026-11-20 --to mets

  --to FORMAT    alto   ALTO 4.4, a file a page, with the pages as PDF
                 mets   METS 1.12 around these: pages, articles and what they are made of
                 page   PAGE XML 2019-07-15, a file a page, with the pages as pictures
                 hocr   hOCR 1.2, a file a page, with the pages as pictures
                 iiif   a IIIF Presentation 3 manifest over the edition's own pictures
  --out FOLDER   where the files go (default: terbitan/FORMAT/<title>/<key>)
  --at URL       where editions are served, for iiif (default: http://localhost:4173/editions)
  --replace      write again what was exported before
  --help         this text

npm run press -- --from-alto FOLDER makes an edition of METS and ALTO again.
`;

export interface ExportOrder {
  /** The edition's folder. */
  readonly edition: string;
  readonly to: FormatName;
  /** null: named after the edition. */
  readonly out: string | null;
  readonly at: string;
  readonly replace: boolean;
}

const usage = (why: string, cause?: unknown): KoranError => new KoranError("usage", why, { cause, details: { why } });

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      strict: true,
      options: {
        to: { type: "string" },
        out: { type: "string" },
        at: { type: "string", default: "http://localhost:4173/editions" },
        replace: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split(". ")[0]! : String(cause);
    throw usage(why.charAt(0).toLowerCase() + why.slice(1), cause);
  }
}

const isFormat = (name: string): name is FormatName => (FORMAT_NAMES as readonly string[]).includes(name);

/** @returns the order, or "help". @throws KoranError 'usage'. */
export function readExportArguments(argv: readonly string[]): ExportOrder | "help" {
  const { values, positionals } = parse(argv);
  if (values.help) return "help";
  const [edition, ...others] = positionals;
  if (edition === undefined) throw usage("no edition was named");
  if (others.length > 0) throw usage(`one edition at a time, not "${others[0]}" too`);
  if (values.to === undefined) throw usage("--to is missing");
  if (!isFormat(values.to)) throw usage(`--to takes ${FORMAT_NAMES.join(", ")}, not "${values.to}"`);
  if (!/^https?:\/\/[^\s?#]+$/.test(values.at)) throw usage(`--at takes an address of the web, not "${values.at}"`);
  return { edition, to: values.to, out: values.out ?? null, at: values.at, replace: values.replace };
}

export const defaultOut = (to: FormatName, title: string, key: string): string => join("terbitan", to, title, key);
