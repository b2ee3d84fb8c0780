// A folder of editions → its newest edition and the story with the largest text on page 1, with words its text must hold.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { area } from "../../../src/edition/geometry.ts";
import type { Article, Manifest, Zone } from "../../../src/edition/schema.ts";
import { parseJson, readManifest, readText, readTitlesIndex } from "../../../src/edition/validate.ts";
import { ROOT } from "./app.ts";

export const OWN_EDITIONS = join(ROOT, "editions");

export interface LeadStory {
  readonly titleName: string;
  readonly manifest: Manifest;
  readonly article: Article;
  readonly zone: Zone;
  /** Words that its text must hold; of the sample, from both its pages. */
  readonly words: readonly string[];
}

export function leadStoryOf(editions: string): LeadStory {
  const read = (path: string): unknown => parseJson(readFileSync(join(editions, path), "utf8"), path);
  const [title] = readTitlesIndex(read("index.json")).titles;
  const newest = (read(`${title!.id}/index.json`) as { latest: { key: string }[] }).latest[0]!;
  const manifest = readManifest(read(`${title!.id}/${newest.key}/edition.json`));
  const { articles } = readText(read(`${title!.id}/${newest.key}/${manifest.text.path}`));
  const zones = articles
    .filter(({ kind, headline }) => kind === "article" && headline !== "")
    .flatMap((found) =>
      found.zones.filter(({ page, kind }) => page === 1 && kind === "text").map((zone) => ({ article: found, zone })),
    )
    .sort((a, b) => area(b.zone.box) - area(a.zone.box));
  const about = { titleName: title!.name, manifest };
  if (editions !== OWN_EDITIONS)
    return { ...about, ...zones[0]!, words: zones[0]!.article.headline.split(" ").slice(0, 3) };
  const lead = zones.find((one) => one.article.headline.startsWith("Jembatan Dibuka"))!;
  return {
    ...about,
    ...lead,
    words: ["Kini Hanya Tujuh Menit", "mendorong gerobak sayurnya", "hitungannya sederhana"],
  };
}
