// The values that every format is made from, and what it makes. Never a behaviour.
import type { EditionText, Manifest, Title, Word } from "../edition/schema.ts";

/** One edition, read and checked. */
export interface WholeEdition {
  readonly title: Title;
  readonly manifest: Manifest;
  readonly text: EditionText;
  /** Of each page, in the order of the manifest's pages. */
  readonly words: readonly (readonly Word[])[];
}

/** A file to write: text, or a piece of one of the edition's own files. */
export type ExportFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly from: string; readonly offset?: number; readonly length?: number };

/** @param at where editions are served, for formats that name things by their address. Pure. */
export type Format = (edition: WholeEdition, at: string) => ExportFile[];
