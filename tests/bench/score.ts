// An edition, or layouts of its pages, + truth → the scorer's figures. Never a figure of its own making.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { groupArticles } from "../../src/layout/group-articles.ts";
import type { PageLayout } from "../../src/layout/types.ts";
import { SCORER } from "./press-material.ts";

export type Figures = Readonly<Record<string, number | null>>;

/** @param folder of an edition. @param truth a file a page. @returns a line a page, then the totals. @throws Error where the scorer fails. */
export function scoreEdition(folder: string, truth: readonly string[]): Figures[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCORER, folder, ...truth], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the scorer ended with ${status}: ${stderr}`);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Figures);
}

/** The same of layouts, without an edition: its articles as step 4 makes them. */
export function scoreLayouts(pages: readonly PageLayout[], truth: readonly string[]): Figures[] {
  const folder = mkdtempSync(join(tmpdir(), "koran-score-"));
  try {
    const { articles } = groupArticles(pages);
    const sizes = pages.map(({ page, width, height }) => ({ number: page, width, height }));
    writeFileSync(join(folder, "edition.json"), JSON.stringify({ pages: sizes, text: { path: "text.json" } }));
    writeFileSync(join(folder, "text.json"), JSON.stringify({ articles }));
    return scoreEdition(folder, truth);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
