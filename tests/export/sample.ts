// The sample's editions and made ones, for tests of the export: read, written into a folder as the command does, and taken back.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { WholeEdition } from "../../src/export/edition.ts";
import { readEdition, writeExport } from "../../src/export/edition-folder.ts";
import { FORMATS, type FormatName } from "../../src/export/formats.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const SAMPLE_KEYS = ["2026-11-18", "2026-11-19", "2026-11-20"] as const;
export const sampleFolder = (key: string): string => join(ROOT, "editions/kabar-musi", key);
export const AT = "https://koran.example/editions";

export interface Exported {
  readonly edition: WholeEdition;
  /** Where its files lie. */
  readonly folder: string;
  readonly remove: () => void;
}

export function exportOf(editionFolder: string, format: FormatName): Exported {
  const parent = mkdtempSync(join(tmpdir(), "koran-export-"));
  const folder = join(parent, format);
  const edition = readEdition(editionFolder);
  writeExport(edition, editionFolder, FORMATS[format](edition, AT), folder, false);
  return { edition, folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
