// An error's code → the way on that stands under its sentence. Never the sentence: the catalogues hold those.
import type { ErrorCode, KoranError } from "../../edition/errors.ts";
import { NO_FACTS, type FailureFacts, type FailureSentences, type ReaderErrorCode } from "../../language/failure.ts";

export type Remedy =
  "retry" | "reload" | "archive" | "titles" | "today" | "first-page" | "last-page" | "shelf" | "settle";

/** One way on a code: what a reader can do, and what most often helps. */
const REMEDIES: Readonly<Record<ReaderErrorCode, Remedy>> = {
  "bad-date": "archive",
  "no-such-page": "last-page",
  cancelled: "retry",
  "format-too-new": "reload",
  "bad-manifest": "archive",
  "hash-mismatch": "retry",
  "bad-signature": "archive",
  "no-such-title": "titles",
  "no-such-edition": "archive",
  "no-such-article": "first-page",
  "not-stored": "retry",
  offline: "retry",
  timeout: "retry",
  "http-status": "retry",
  "storage-refused": "settle",
  "storage-full": "shelf",
  "storage-blocked": "retry",
  "insecure-origin": "settle",
  "render-failed": "retry",
  internal: "reload",
};

const isReaders = (code: ErrorCode): code is ReaderErrorCode => code in REMEDIES;

/** A code of the press that strays into the reader is the app's own fault. */
const readersCode = (code: ErrorCode): ReaderErrorCode => (isReaders(code) ? code : "internal");

/** What a reader is told, in one sentence, and the way on. Facts the error itself carries fill those the screen has none of. */
export function explain(
  error: KoranError,
  sentences: FailureSentences,
  facts: FailureFacts = NO_FACTS,
): { readonly sentence: string; readonly remedy: Remedy } {
  const code = readersCode(error.code);
  const { status } = error.details;
  const known = { ...facts, status: facts.status ?? (typeof status === "number" ? status : null) };
  return { sentence: sentences[code](known), remedy: REMEDIES[code] };
}
