// Every way koran can fail, as one class with a closed list of codes. Never a sentence for a reader: the edge translates.

/** What went wrong. docs/errors.md has a heading for each; a test holds the two together. */
export const ERROR_CODES = [
  // press: what it was given
  "usage",
  "not-a-pdf",
  "empty-file",
  "encrypted-pdf",
  "broken-pdf",
  "page-too-large",
  "no-such-page",
  "no-input",
  "bad-date",
  "bad-title",
  "bad-edition-name",
  "edition-exists",
  "not-xml",
  "bad-alto",
  "bad-mets",
  // press: what it needs or produces
  "no-key",
  "no-engine",
  "engine-failed",
  "disk-full",
  "cannot-write",
  "cancelled",
  // edition: what a file says
  "format-too-new",
  "bad-manifest",
  "hash-mismatch",
  "bad-signature",
  // reader and server: what cannot be had
  "no-such-title",
  "no-such-edition",
  "no-such-article",
  "not-stored",
  "offline",
  "timeout",
  "http-status",
  "storage-refused",
  "storage-full",
  "storage-blocked",
  "insecure-origin",
  "render-failed",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/** The one error of this project. `message` is English, for logs and engineers; `details` holds what an edge puts into its sentence. */
export class KoranError extends Error {
  override readonly name = "KoranError";
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: ErrorDetails } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}

export const isKoranError = (value: unknown, code?: ErrorCode): value is KoranError =>
  value instanceof KoranError && (code === undefined || value.code === code);

/** Any thrown value as a KoranError, its cause kept. */
export const asKoranError = (value: unknown, fallback: ErrorCode = "internal"): KoranError =>
  value instanceof KoranError
    ? value
    : new KoranError(fallback, value instanceof Error ? value.message : String(value), { cause: value });

/** Whether the network is at fault and not what was asked for: with it, or later, the same may come. */
export const isCutOff = (code: ErrorCode): boolean => code === "offline" || code === "timeout" || code === "not-stored";
