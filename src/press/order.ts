// What the press was asked to print, checked. Never a default: arguments.ts fills those in.
import type { IsoDate } from "../edition/dates.ts";
import type { Access } from "../edition/schema.ts";

export type EngineChoice = "auto" | "tesseract.js" | "tesseract" | "none";

export interface PressOrder {
  /** PDFs and folders of PDFs, as given; with {@link fromAlto} they may be none. */
  readonly inputs: readonly string[];
  /** The folder of a METS file and its ALTO files, whose words and articles are taken instead of read; null to read the pages. */
  readonly fromAlto: string | null;
  readonly titleName: string;
  readonly titleId: string;
  readonly date: IsoDate;
  /** "Pagi", as written; null for the only edition of a day. */
  readonly name: string | null;
  /** The folder's name: date and slug. */
  readonly key: string;
  /** The editions folder. */
  readonly out: string;
  readonly engine: EngineChoice;
  /** Resolution at which scans are read; null for their own, between 200 and 300. */
  readonly dpi: number | null;
  /** Pages of all inputs together, from 1, both ends included; null for all. */
  readonly pages: { readonly first: number; readonly last: number } | null;
  readonly jobs: number;
  readonly replace: boolean;
  readonly keep: boolean;
  /** null: the start of the day in the title's time zone. */
  readonly publishedAt: string | null;
  readonly access: Access;
}
