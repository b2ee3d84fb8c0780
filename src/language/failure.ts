// Which failures a reader can meet, and what a sentence about one may name. Never the sentences: the failures files hold them.
import type { ErrorCode } from "../edition/errors.ts";

/** Codes that only the press, at its command line, can meet. */
type PressCode =
  | "usage"
  | "not-a-pdf"
  | "empty-file"
  | "encrypted-pdf"
  | "broken-pdf"
  | "page-too-large"
  | "no-input"
  | "bad-title"
  | "bad-edition-name"
  | "edition-exists"
  | "not-xml"
  | "bad-alto"
  | "bad-mets"
  | "no-key"
  | "no-engine"
  | "engine-failed"
  | "disk-full"
  | "cannot-write";

/** Every other code has a sentence in every language: a new one does not compile until it has, or is the press's. */
export type ReaderErrorCode = Exclude<ErrorCode, PressCode>;

/** What is known where something failed, already written for a reader; null where it is not. */
export interface FailureFacts {
  /** "Kabar Musi". */
  readonly title: string | null;
  /** "Selasa, 24 November 2026". */
  readonly date: string | null;
  /** "4,1 MB": what the way on would download. */
  readonly size: string | null;
  /** Pages of the edition. */
  readonly pages: number | null;
  /** The answer of the server. */
  readonly status: number | null;
}

export const NO_FACTS: FailureFacts = { title: null, date: null, size: null, pages: null, status: null };

/** One clear sentence a code, without the way on, which is a button; what to do about it, where that is said, on a second line. */
export type FailureSentences = Readonly<Record<ReaderErrorCode, (facts: FailureFacts) => string>>;
