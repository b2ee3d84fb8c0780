// Turns the command line into an order for the press. Never touches a file.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { editionKeyOf, readIsoDate } from "../edition/dates.ts";
import { KoranError } from "../edition/errors.ts";
import { editionSlugOf, titleIdOf } from "../edition/names.ts";
import type { EngineChoice, PressOrder } from "./order.ts";

export const HELP = `koran's press: a newspaper's PDF becomes an edition.

  npm run press -- PAPER.pdf [MORE.pdf | FOLDER] --title "Kabar Musi" --date 2026-11-20

Several PDFs, or a folder of single-page PDFs, become one edition in natural name order.

  npm run press -- --from-alto FOLDER

takes words and articles from a METS file and its ALTO 4 files, and the pages' pictures or PDFs that it names;
PDFs named beside it are taken in place of these.

  --title NAME        the title, as its readers know it; its address is made from the name
  --date YYYY-MM-DD   the day of the edition
  --name NAME         one of several editions of a day: pagi, sore, a region
  --out FOLDER        where editions lie (default: editions)
  --engine ENGINE     who reads scanned pages: auto, tesseract.js, tesseract, none (default: auto,
                      which takes tesseract where it is installed; with the system's own model of
                      Indonesian it is quicker, tesseract.js reads a few more words right)
  --dpi N             resolution at which scans are read, 150 to 400 (default: each scan's own, 200 to 300);
                      300 finds a few more words and takes a third longer
  --pages 1-4         only these pages (also: 3)
  --jobs N            pages worked on side by side (default: one for each core)
  --replace           print again an edition that exists
  --keep              keep what each step made, in FOLDER/.press/kept
  --published-at T    a moment with its offset: 2026-11-20T04:30:00+07:00
                      (default: the start of the day in the title's time zone)
  --access ACCESS     open or subscribers (default: open)
  --from-alto FOLDER  take METS and ALTO; title and day are the METS file's where they are not given
  --help              this text

A title's key is made at its first print, in KORAN_KEYS (default: ~/.config/koran/keys): keep a copy of it.
Its name, place, time zone and colour stand in FOLDER/<title>/index.json and are changed there.
`;

const ENGINES: readonly string[] = ["auto", "tesseract.js", "tesseract", "none"] satisfies EngineChoice[];
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const MAX_JOBS = 64;
/** Below, small print is lost; above, nothing is gained. */
const [MIN_DPI, MAX_DPI] = [150, 400];

const usage = (why: string): KoranError => new KoranError("usage", why, { details: { why } });

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      strict: true,
      options: {
        title: { type: "string" },
        date: { type: "string" },
        name: { type: "string" },
        out: { type: "string", default: "editions" },
        engine: { type: "string", default: "auto" },
        dpi: { type: "string" },
        pages: { type: "string" },
        jobs: { type: "string" },
        replace: { type: "boolean", default: false },
        keep: { type: "boolean", default: false },
        "published-at": { type: "string" },
        access: { type: "string", default: "open" },
        "from-alto": { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split(". ")[0]! : String(cause);
    throw new KoranError("usage", why, { cause, details: { why: why.charAt(0).toLowerCase() + why.slice(1) } });
  }
}

function readPages(text: string | undefined): PressOrder["pages"] {
  if (text === undefined) return null;
  const parts = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  const first = Number(parts?.[1]);
  const last = Number(parts?.[2] ?? parts?.[1]);
  if (!parts || first < 1 || last < first) throw usage(`--pages takes 3 or 1-4, not "${text}"`);
  return { first, last };
}

function readJobs(text: string | undefined): number {
  if (text === undefined) return Math.min(MAX_JOBS, availableParallelism());
  if (!/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > MAX_JOBS)
    throw usage(`--jobs takes a number from 1 to ${MAX_JOBS}, not "${text}"`);
  return Number(text);
}

function readDpi(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{3}$/.test(text) || Number(text) < MIN_DPI || Number(text) > MAX_DPI)
    throw usage(`--dpi takes a number from ${MIN_DPI} to ${MAX_DPI}, not "${text}"`);
  return Number(text);
}

function readMoment(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = MOMENT.exec(text)?.[1];
  if (!day) throw usage(`--published-at takes a moment like 2026-11-20T04:30:00+07:00, not "${text}"`);
  readIsoDate(day);
  return text;
}

/** What an input says of itself. */
export interface OwnName {
  readonly title: string | null;
  readonly date: string | null;
  readonly name: string | null;
}

/** @param nameOf reads what the METS file of a folder is called: asked where the command does not say it.
 *  @returns the order, or "help". @throws KoranError 'usage' | 'bad-date' | 'bad-title' | 'bad-edition-name'. */
export function readArguments(argv: readonly string[], nameOf: (folder: string) => OwnName): PressOrder | "help" {
  const { values, positionals } = parse(argv);
  if (values.help) return "help";
  const fromAlto = values["from-alto"] ?? null;
  if (positionals.length === 0 && fromAlto === null) throw usage("no PDF was named");
  if (fromAlto !== null && values.pages !== undefined) throw usage("--pages does not go with --from-alto");
  const isNamed = values.title !== undefined && values.date !== undefined;
  const own = fromAlto === null || isNamed ? null : nameOf(fromAlto);
  const said = { title: values.title ?? own?.title, date: values.date ?? own?.date, name: values.name ?? own?.name };
  if (said.title == null) throw usage("--title is missing");
  if (said.date == null) throw new KoranError("bad-date", "--date is missing", { details: { text: null } });
  if (!ENGINES.includes(values.engine)) throw usage(`--engine takes ${ENGINES.join(", ")}, not "${values.engine}"`);
  if (values.access !== "open" && values.access !== "subscribers")
    throw usage(`--access takes open or subscribers, not "${values.access}"`);
  const titleName = said.title.trim().replace(/\s+/g, " ");
  const name = said.name == null ? null : said.name.trim().replace(/\s+/g, " ");
  const date = readIsoDate(said.date);
  return {
    inputs: positionals,
    fromAlto,
    titleName,
    titleId: titleIdOf(titleName),
    date,
    name,
    key: editionKeyOf(date, editionSlugOf(name)),
    out: values.out,
    engine: values.engine as EngineChoice,
    dpi: readDpi(values.dpi),
    pages: readPages(values.pages),
    jobs: readJobs(values.jobs),
    replace: values.replace,
    keep: values.keep,
    publishedAt: readMoment(values["published-at"]),
    access: values.access,
  };
}
