// `npm run bench:doubt -- FOLDER/.press/kept [--data DIR]`: whether articles that the press doubts are wrong more often, and by how much, on the pages of
// press-material.ts that `press --keep` kept there. Never tunes anything.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { centre, corners, type Point, type Polygon } from "../../src/edition/geometry.ts";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import type { DraftArticle, PageLayout } from "../../src/layout/types.ts";
import { DOUBTFUL_BELOW } from "../../src/press/report/edition-report.ts";
import { keptPages } from "./kept-pages.ts";
import { isInside, readTruth, surface, type Truth } from "./owner-examples.ts";
import { DATA, MATERIAL, truthOf } from "./press-material.ts";
import { spokenStrings } from "./spoken-strings.ts";

/** An article that is less right than this is wrong. */
const WRONG_BELOW = 0.8;
const BINS = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01];

interface Judged {
  readonly confidence: number;
  /** Overlap with the story it comes nearest to, 0 to 1. */
  readonly right: number;
}

interface Line {
  readonly story: string;
  readonly text: string;
  readonly polygon: Polygon;
}

const NO_STORY = ["masthead", "furniture"];
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** Lines of stories; a broken word with its other half. */
function linesOf({ regions, articles }: Truth): Line[] {
  const kinds = new Map(articles.map(({ id, kind }) => [id, kind]));
  return regions.flatMap(({ type, article, lines, text, ocrText, polygon, unlabelled }) => {
    if (article === null || unlabelled || NO_STORY.includes(type) || NO_STORY.includes(kinds.get(article) ?? ""))
      return [];
    if (lines === undefined) return [{ story: article, text: text ?? ocrText ?? "", polygon }];
    return lines.map((line, at) => {
      const own = line.text ?? line.ocrText ?? "";
      const before = lines[at - 1];
      const half = before?.hyphenated ? (before.text ?? "").split(" ").at(-1)!.replace(/-$/u, "") : "";
      return {
        story: article,
        text: half + (line.hyphenated ? own.replace(/\S+-$/u, "") : own),
        polygon: line.polygon,
      };
    });
  });
}

/** Weights of what two have in common over all that either has. */
function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sum = (of: ReadonlyMap<string, number>): number => [...of.values()].reduce((all, n) => all + n, 0);
  const shared = [...a].reduce((all, [key, n]) => all + Math.min(n, b.get(key) ?? 0), 0);
  return shared / (sum(a) + sum(b) - shared);
}

function bag(keys: readonly string[], weight: (key: string) => number): Map<string, number> {
  const counted = new Map<string, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + weight(key));
  return counted;
}

/** Where the truth has text: words, each weighed by its letters; so a wrong letter counts as a wrong word does. */
function judgeByWords(articles: readonly DraftArticle[], lines: readonly Line[]): Judged[] {
  const texts = new Map<string, string[]>();
  for (const { story, text } of lines) texts.set(story, [...(texts.get(story) ?? []), ...wordsOf(text)]);
  const stories = [...texts.values()].map((words) => bag(words, (word) => word.length));
  return articles.flatMap((article): Judged[] => {
    const { confidence } = article;
    const words = bag(spokenStrings(article).flatMap(wordsOf), (word) => word.length);
    if (confidence === undefined || words.size === 0) return [];
    return [{ confidence, right: Math.max(...stories.map((story) => overlap(words, story))) }];
  });
}

/** Elsewhere: by the places of lines, each in the smallest zone that holds its centre. What was misread does not show. */
function judgeByPlaces(
  articles: readonly DraftArticle[],
  pages: readonly PageLayout[],
  truths: readonly Truth[],
): Judged[] {
  const own = new Map<DraftArticle, Map<string, number>>();
  const stories = new Map<string, Map<string, number>>();
  truths.forEach((truth, at) => {
    const { page, width, height } = pages[at]!;
    const zones = articles.flatMap((article) =>
      article.zones
        .filter((z) => z.page === page && z.kind !== "image")
        .map((zone) => ({ article, polygon: zone.polygon ?? corners(zone.box) })),
    );
    linesOf(truth).forEach(({ story, text, polygon }, line) => {
      const [x, y] = centreOf(polygon);
      const point: Point = [(x * width) / truth.width, (y * height) / truth.height];
      const under = zones
        .filter((zone) => isInside(zone.polygon, point))
        .sort((a, b) => surface(a.polygon) - surface(b.polygon))[0];
      const place = `${page} ${line}`;
      const put = <K>(into: Map<K, Map<string, number>>, key: K): void => {
        const places = into.get(key) ?? new Map<string, number>();
        into.set(key, places.set(place, Math.max(1, text.length)));
      };
      put(stories, story);
      if (under) put(own, under.article);
    });
  });
  return [...own].flatMap(([{ confidence }, places]): Judged[] =>
    confidence === undefined
      ? []
      : [{ confidence, right: Math.max(...[...stories.values()].map((story) => overlap(places, story))) }],
  );
}

function centreOf(polygon: Polygon): Point {
  const [xs, ys] = [polygon.map(([x]) => x), polygon.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return centre([left, top, Math.max(...xs) - left, Math.max(...ys) - top]);
}

/** One row of the table. */
function line(name: string, judged: readonly Judged[]): string {
  const mean = (of: (one: Judged) => number): string =>
    (judged.reduce((sum, one) => sum + of(one), 0) / judged.length).toFixed(2);
  const wrong = judged.filter(({ right }) => right < WRONG_BELOW).length;
  const share = `${((100 * wrong) / judged.length).toFixed(0)} %`;
  return `${name.padEnd(28)}${String(judged.length).padStart(5)}${mean((one) => one.confidence).padStart(12)}${mean((one) => one.right).padStart(8)}${String(wrong).padStart(7)}${share.padStart(7)}`;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: "string", default: DATA } },
});
const [folder] = positionals;
const all: Judged[] = [];
const head = `${"".padEnd(28)}${"n".padStart(5)}${"confidence".padStart(12)}${"right".padStart(8)}${"wrong".padStart(7)}`;
if (folder === undefined) {
  console.error("usage: npm run bench:doubt -- FOLDER/.press/kept [--data DIR]");
  process.exitCode = 2;
} else {
  console.log(head);
  for (const material of MATERIAL) {
    const kept = join(folder, material.title, material.date);
    const truths = truthOf(material, values.data).map(readTruth);
    if (!existsSync(kept) || truths.length === 0) {
      console.log(`SKIPPED ${material.title} ${material.date}, not here`);
      continue;
    }
    const pages = (await keptPages(kept)).map(analysePage);
    const articles = groupArticles(pages).articles.filter(({ kind }) => kind === "article");
    const hasText = truths.some(({ regions }) => regions.some(({ text }) => (text ?? "") !== ""));
    const judged = hasText ? judgeByWords(articles, truths.flatMap(linesOf)) : judgeByPlaces(articles, pages, truths);
    if (judged.length > 0) console.log(line(`${material.title} ${material.date}`, judged));
    all.push(...judged);
  }
  console.log();
  BINS.slice(1).forEach((to, at) => {
    const own = all.filter(({ confidence }) => confidence >= BINS[at]! && confidence < to);
    if (own.length > 0) console.log(line(`${BINS[at]!.toFixed(2)} to ${Math.min(1, to).toFixed(2)}`, own));
  });
  console.log();
  console.log(
    line(
      `doubtful (below ${DOUBTFUL_BELOW})`,
      all.filter(({ confidence }) => confidence < DOUBTFUL_BELOW),
    ),
  );
  console.log(
    line(
      "sure",
      all.filter(({ confidence }) => confidence >= DOUBTFUL_BELOW),
    ),
  );
}
