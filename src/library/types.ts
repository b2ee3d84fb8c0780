// What the rest of the app may ask of this device's shelf. Never a DOM, never React, never a URL of a blob.
import type { ErrorCode, KoranError } from "../edition/errors.ts";
import type {
  Asset,
  EditionText,
  Manifest,
  Tier,
  Title,
  TitleIndex,
  TitlesIndex,
  YearIndex,
} from "../edition/schema.ts";

/** Where bytes end up: on the device, or (IndexedDB refused) only in this tab's memory. */
export type StorageState =
  | { readonly kind: "device" }
  | { readonly kind: "memory"; readonly why: Extract<ErrorCode, "storage-refused" | "storage-blocked"> };

/** What is known of an edition's origin. `why` says what did not hold. */
export type Trust =
  { readonly verified: true } | { readonly verified: false; readonly why: "bad-signature" | "unknown-title" };

/** The files an edition was opened from, byte for byte: what `keep` stores. Nobody else needs them. */
export interface EditionSources {
  readonly manifest: ArrayBuffer;
  /** edition.json.sig; null where there was none. */
  readonly signature: string | null;
  readonly text: ArrayBuffer;
}

/** Whose file: an open edition, or no more of one than its name. */
export interface NamedEdition {
  readonly manifest: Pick<Manifest, "title" | "key">;
}

/** An edition ready to be read: its text checked against the manifest's hash. */
export interface OpenEdition {
  readonly title: Title;
  readonly manifest: Manifest;
  readonly text: EditionText;
  readonly sources: EditionSources;
  readonly trust: Trust;
  /** Whether its pointer stood on this device when it was opened. */
  readonly from: "device" | "network";
}

/** One edition of the shelf. */
export interface StoredEdition {
  readonly title: string;
  readonly titleName: string;
  readonly key: string;
  readonly date: string;
  readonly name: string | null;
  readonly pages: number;
  readonly revision: number;
  /** Bytes of a tier on this device; a tier counts only when it is whole. */
  readonly tiers: Readonly<Record<Tier, { readonly whole: boolean; readonly bytes: number; readonly of: number }>>;
}

/** What is wrong: where a story stands on the page, what its text says, or something else. */
export type ReportSubject = "zones" | "text" | "other";

/** A mistake that a reader found in an article. */
export interface NewReport {
  readonly title: string;
  readonly key: string;
  readonly revision: number;
  readonly article: string;
  /** What a reader knows the article by. */
  readonly headline: string;
  readonly subject: ReportSubject;
  /** In the reader's words; "" where there are none. */
  readonly sentence: string;
}
/** As it is kept on this device. */
export interface Report extends NewReport {
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly writtenAt: string;
}

/** Decoded bytes so far and in all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
export interface CallOptions {
  readonly signal?: AbortSignal;
}
/** Hears how many bytes have come so far, and the last of them, which it must not change. Where these are as many as have come, it begins: anew, if it had heard
 *  of a try that was given up. */
export type OnBytes = (received: number, part: Uint8Array<ArrayBuffer>) => void;
export interface FileOptions {
  readonly signal?: AbortSignal | undefined;
  /** Hears them as they come, before anyone knows whether they are the right ones; from the device in one part; nothing of a file that had come before it was asked for. */
  readonly onBytes?: OnBytes | undefined;
  /** Fetches it in the library's place where this device lacks it, as for a large file that is better read on another thread. Where that breaks down
   *  ('internal') the library does it itself. */
  readonly fetchFile?: FetchFile | undefined;
}
/** One file from the network, its SHA-256 checked. @throws as `Library.file` where the device lacks it. */
export type FetchFile = (
  edition: Pick<Manifest, "title" | "key">,
  asset: Asset,
  signal: AbortSignal,
) => Promise<ArrayBuffer>;
export interface OpenOptions extends CallOptions {
  /** The page that is shown first: its pictures come with the text instead of after it. */
  readonly page?: number | undefined;
}
export interface DownloadOptions extends CallOptions {
  readonly onProgress?: (progress: Progress) => void;
}

/** Indexes: the network's answer within its time-out, else what this device holds. `from` says which. */
export type FromSomewhere<T> = T & { readonly from: "device" | "network" };

export type LibraryEvent =
  | { readonly kind: "shelf-changed"; readonly title: string; readonly key: string }
  | { readonly kind: "storage-changed"; readonly storage: StorageState }
  | { readonly kind: "save-failed"; readonly title: string; readonly key: string; readonly error: KoranError };

/** All errors are KoranErrors: 'offline' 'timeout' 'http-status' 'no-such-title' 'no-such-edition' 'not-stored' 'hash-mismatch' 'format-too-new' 'bad-manifest' 'storage-full' 'cancelled'. */
export interface Library {
  storage(): StorageState;
  /** Titles of this server. */
  titles(options?: CallOptions): Promise<FromSomewhere<{ index: TitlesIndex }>>;
  /** The title's index as this device last saw it, at once; null where it never did. */
  storedTitle(title: string): Promise<TitleIndex | null>;
  /** The title's index, network first (2 s), then the device. Pins the title's public key at first contact. */
  title(title: string, options?: CallOptions): Promise<FromSomewhere<{ index: TitleIndex }>>;
  year(title: string, year: number, options?: CallOptions): Promise<FromSomewhere<{ index: YearIndex }>>;
  /** Device first, else network. Never starts a download of more than manifest, signature, text and the pictures of `page`. */
  open(title: string, key: string, options?: OpenOptions): Promise<OpenEdition>;
  /** A newer revision of an open edition, or null; quiet when offline. */
  newerRevision(edition: OpenEdition, options?: CallOptions): Promise<OpenEdition | null>;
  /** One file, from the device or the network, its SHA-256 checked. The caller owns the buffer. */
  file(edition: NamedEdition, asset: Asset, options?: FileOptions): Promise<ArrayBuffer>;
  /** Store whole tiers, while no screen waits for a file. Files that are here already are not fetched again; the edition's pointer is written last, strictly. */
  keep(edition: OpenEdition, tiers: readonly Tier[], options?: DownloadOptions): Promise<void>;
  /** Take tiers (default: the whole edition) off this device. */
  drop(title: string, key: string, tiers?: readonly Tier[]): Promise<void>;
  /** Newest date first. */
  shelf(): Promise<StoredEdition[]>;
  /** Keeps a report until there is a server to take it; where `storage()` is memory, until the tab is closed. */
  keepReport(report: NewReport): Promise<Report>;
  /** Newest first. */
  reports(): Promise<Report[]>;
  dropReport(id: string): Promise<void>;
  /** @returns stop listening. */
  subscribe(listener: (event: LibraryEvent) => void): () => void;
  close(): void;
}
