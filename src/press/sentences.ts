// Turns an error into what the newsroom reads: one sentence that says what is wrong and what to do, and an exit code. Never a stack.
import type { ErrorCode, ErrorDetails, KoranError } from "../edition/errors.ts";
import type { PageFailure } from "./page-work.ts";

export interface Said {
  readonly sentence: string;
  readonly exitCode: number;
}

const USAGE = 2;
const INPUT = 3;
const EXISTS = 4;
const MACHINE = 5;
const BUG = 70;
const INTERRUPTED = 130;

type Sentence = (details: ErrorDetails, error: KoranError) => string;

const SAID: Partial<Record<ErrorCode, readonly [exitCode: number, sentence: Sentence]>> = {
  usage: [USAGE, ({ why }) => `The press did not understand the command: ${why}; see npm run press -- --help.`],
  "bad-date": [
    USAGE,
    ({ text }) =>
      text === null
        ? "The edition has no day: add --date, for example --date 2026-11-20."
        : `"${text}" is no day of the calendar: write it as 2026-11-20 after --date.`,
  ],
  "bad-title": [
    USAGE,
    ({ name, id }) =>
      id === ""
        ? `"${name}" has no letter or digit to make an address from: give the title's name after --title, for example --title "Kabar Musi".`
        : `"${name}" would get the address /${id}, which the app uses itself: give the title a longer name after --title.`,
  ],
  "bad-edition-name": [
    USAGE,
    ({ name }) =>
      `"${name}" has no letter or digit to make an address from: name the edition like --name pagi, or leave --name out.`,
  ],
  "no-input": [INPUT, ({ path, why }) => `Cannot print ${path}: ${why}; check the path and try again.`],
  "empty-file": [INPUT, ({ file }) => `${file} is empty: export or copy it again.`],
  "not-a-pdf": [INPUT, ({ file }) => `${file} is not a PDF: export the pages as PDF and print that.`],
  "encrypted-pdf": [
    INPUT,
    ({ file }) => `${file} is locked with a password: save it again without a password and print that.`,
  ],
  "broken-pdf": [
    INPUT,
    ({ file, page, why }) =>
      `${file} is damaged (${why ?? (page ? `page ${page} cannot be read` : "it cannot be opened")}): export or copy it again.`,
  ],
  "page-too-large": [
    INPUT,
    ({ file, page, why }) =>
      `${file ?? `Page ${page ?? "of the PDF"}`} is too large to print (${why ?? "it needs more memory than there is"}): export it at the paper's real size.`,
  ],
  "no-such-page": [
    INPUT,
    ({ page, pages }) =>
      `There is no page ${page}: the paper has ${pages} ${pages === 1 ? "page" : "pages"}, so choose from these after --pages.`,
  ],
  "edition-exists": [
    EXISTS,
    ({ title, key }) => `The edition ${key} of ${title} exists already: add --replace to print it again.`,
  ],
  "not-xml": [INPUT, ({ file, why }) => `${file} is not XML that koran reads (${why}): export or copy it again.`],
  "bad-alto": [
    INPUT,
    ({ file, why }) => `${file} is not a page that koran reads (${why}): export it as ALTO 4, one page a file.`,
  ],
  "bad-mets": [
    INPUT,
    ({ file, why }) => `${file} cannot be followed (${why}): export it again with all the files that it names.`,
  ],
  "no-key": [
    MACHINE,
    ({ path, why }) =>
      `The title's key ${path} is of no use (${why}): put the right key there, or set KORAN_KEYS to the folder that holds it.`,
  ],
  "no-engine": [
    MACHINE,
    ({ missing }) =>
      missing === "tesseract"
        ? "tesseract is not installed: install it, or leave --engine out to read with tesseract.js."
        : `The reading engine cannot start (${missing} is missing or cannot be used): run npm ci again, or print with --engine none.`,
  ],
  "engine-failed": [
    MACHINE,
    (_, { message }) => `Reading a page failed (${message}): try again with --jobs 1, or with another --engine.`,
  ],
  timeout: [
    MACHINE,
    (_, { message }) => `The press gave up (${message}): try again with --jobs 1, or look at that page's PDF.`,
  ],
  "disk-full": [MACHINE, ({ path }) => `The disk is full (writing ${path}): make room and print again.`],
  "cannot-write": [
    MACHINE,
    ({ path, why }) =>
      `Cannot write ${path} (${why}): choose another folder with --out, or change who may write there.`,
  ],
  "bad-manifest": [
    INPUT,
    ({ file, at }) =>
      `${file} is not as the press left it (see ${at}): mend it or take the folder away, and print again.`,
  ],
  "format-too-new": [
    INPUT,
    ({ file }) => `${file} was written by a newer koran: bring this one up to date and print again.`,
  ],
  cancelled: [INTERRUPTED, () => "Stopped: nothing was changed."],
};

export function sentenceFor(error: KoranError): Said {
  const said = SAID[error.code];
  if (said) return { exitCode: said[0], sentence: said[1](error.details, error) };
  return {
    exitCode: BUG,
    sentence: `The press failed unexpectedly (${error.message}): print again with --jobs 1, and report it if it happens twice.`,
  };
}

/** What the newsroom reads of a page that is printed and could not be read. */
export const sentenceForPage = (page: number, { message }: PageFailure): string =>
  `Page ${page} is a picture only, without articles (${message}): look at it, and print again with --replace if it matters.`;
