// Turns an error into what who exports reads: one sentence that says what is wrong and what to do, and an exit code. Never a stack.
import type { ErrorCode, ErrorDetails, KoranError } from "../edition/errors.ts";

export interface Said {
  readonly sentence: string;
  readonly exitCode: number;
}

type Sentence = (details: ErrorDetails) => string;

/** Exit codes as the press has them. */
const SAID: Partial<Record<ErrorCode, readonly [exitCode: number, sentence: Sentence]>> = {
  usage: [2, ({ why }) => `The export did not understand the command: ${why}; see npm run export -- --help.`],
  "no-input": [3, ({ path }) => `Cannot read ${path}: name the folder of an edition, the one with edition.json in it.`],
  "bad-manifest": [3, ({ file, at }) => `${file} is not as the press left it (see ${at}): print the edition again.`],
  "format-too-new": [
    3,
    ({ file }) => `${file} was written by a newer koran: bring this one up to date and export again.`,
  ],
  "hash-mismatch": [
    3,
    ({ file }) => `${file} is not the file that the edition was signed with: print the edition again.`,
  ],
  "edition-exists": [
    4,
    ({ path }) => `${path} exists already: add --replace to write it again, or choose another folder with --out.`,
  ],
  "cannot-write": [5, ({ path }) => `Cannot write ${path}: choose another folder with --out.`],
};

export function sentenceFor(error: KoranError): Said {
  const said = SAID[error.code];
  if (said) return { exitCode: said[0], sentence: said[1](error.details) };
  return { exitCode: 70, sentence: `The export failed unexpectedly (${error.message}): report it.` };
}
