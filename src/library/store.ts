// What a shelf can hold and give back, whoever holds it: the device's database or this tab's memory. Never fetches, never judges.
import type { Tier, Title } from "../edition/schema.ts";
import type { Report } from "./types.ts";

/** Title id and edition key. */
export interface EditionId {
  readonly title: string;
  readonly key: string;
}

/** The pointer of an edition: it stands only when every file of `tiers` is there. Small, so that a long shelf is listed at once. */
export interface EditionPointer {
  readonly title: Title;
  readonly key: string;
  readonly date: string;
  readonly name: string | null;
  readonly pages: number;
  readonly revision: number;
  /** Whole tiers, "text" always among them. */
  readonly tiers: readonly Tier[];
  /** Tiers that were asked for and are not whole: some of their files may be here. */
  readonly begun: readonly Tier[];
  /** Decoded bytes of each tier when whole. */
  readonly bytes: Readonly<Record<Tier, number>>;
  /** edition.json.sig; null where there was none. */
  readonly signature: string | null;
  /** The public key that the signature was found good for; null where it was not. */
  readonly verifiedBy: string | null;
}

/** A pointer with edition.json as it came. */
export interface EditionRecord extends EditionPointer {
  readonly manifest: ArrayBuffer;
}

/** An index file as last seen: where it lay and its value, not yet validated by this program's schema. */
export interface IndexRecord {
  readonly url: string;
  readonly value: unknown;
}

export interface StoredFile extends EditionId {
  readonly path: string;
}

/** The pointer as it shall stand (null: none) and the files to delete with it. */
export interface EditionChange {
  readonly record: EditionRecord | null;
  readonly deleted: readonly string[];
}

/**
 * Whole records in, whole records out; every write is one short transaction. Buffers are copied both ways: the caller owns
 * what it gets and keeps what it gives.
 * @throws KoranError 'storage-refused' where the database cannot be had; an error named QuotaExceededError where it is full.
 */
export interface Store {
  readIndex(name: string): Promise<IndexRecord | null>;
  writeIndex(name: string, record: IndexRecord): Promise<void>;
  readPin(title: string): Promise<string | null>;
  /** Keeps the first public key ever given for a title. @returns the key that stands. */
  pin(title: string, publicKey: string): Promise<string>;
  readEdition(id: EditionId): Promise<EditionRecord | null>;
  editions(): Promise<EditionPointer[]>;
  /**
   * Changes a pointer and deletes files in one strictly durable transaction, by what stands there in that moment, whatever other
   * tabs did before. @param decide pointer and paths now → what shall be, or null for no change. @returns whether it changed.
   */
  changeEdition(
    id: EditionId,
    decide: (record: EditionRecord | null, paths: ReadonlySet<string>) => EditionChange | null,
  ): Promise<boolean>;
  /** Names of the files here, of one edition or of all; cheap, no bytes are read. */
  files(of?: EditionId): Promise<StoredFile[]>;
  readFile(id: EditionId, path: string): Promise<ArrayBuffer | null>;
  writeFile(id: EditionId, path: string, bytes: ArrayBuffer): Promise<void>;
  reports(): Promise<Report[]>;
  /** Strictly durable: a reader is told that it is kept. */
  writeReport(report: Report): Promise<void>;
  deleteReport(id: string): Promise<void>;
  close(): void;
}
