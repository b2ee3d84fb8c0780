import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Word } from "../../src/edition/schema.ts";
import { stringAt } from "../../src/edition/string-at.ts";
import { readManifest, readText, readWords, parseJson } from "../../src/edition/validate.ts";
import { normaliseWord } from "../../src/language/normalise-text.ts";

const SAMPLE = new URL("../../editions/kabar-musi", import.meta.url).pathname;
const days = readdirSync(SAMPLE).filter((name) => /^\d{4}-/u.test(name));

/** Letters that two pieces of a torn word may both hold. */
const OVERLAP = 2;
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Capital I and small l look alike, and an engine may read a letter with either half of its word. */
const plain = (text: string): string => text.toLowerCase().replaceAll("i", "l");
const isSaidBy = (halves: readonly string[], said: string): boolean =>
  plain(said).startsWith(plain(halves[0]!.slice(0, 1))) &&
  plain(said).endsWith(plain(halves.at(-1)!)) &&
  halves.join("").length >= said.length &&
  halves.every((half) => plain(said).includes(plain(half))) &&
  halves.join("").length - said.length <= halves.length - 1 + OVERLAP;

describe.each(days)("the printed words of the sample of %s", (day) => {
  const read = (path: string): unknown => parseJson(readFileSync(join(SAMPLE, day, path), "utf8"), path);
  const manifest = readManifest(read("edition.json"), day);
  const { articles } = readText(read(manifest.text.path), day);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const words = manifest.pages.flatMap((page) => readWords(read(page.words.path), page.words.path));
  const tied = words.filter(({ s }) => s !== undefined);

  it("stand at [s, e) of the text they name, whole or as one of the halves that share it", () => {
    expect(tied.length).toBeGreaterThan(5000);
    const places = new Map<string, { said: string; halves: string[] }>();
    for (const word of tied) {
      const said = stringAt(word, byId.get(word.a!)!)?.slice(word.s, word.e) ?? "";
      const key = JSON.stringify([word.a, word.b, word.f, word.s, word.e]);
      const place = places.get(key) ?? { said, halves: [] };
      place.halves.push(letters(normaliseWord(word.t)));
      places.set(key, place);
    }
    const wrong = [...places.values()].filter(({ said, halves }) => !isSaidBy(halves, letters(said)));
    expect(wrong).toEqual([]);
  });

  it("cover every letter that an article says, and nothing between its words", () => {
    const covered = new Map<string, Set<string>>();
    for (const word of tied) {
      const key = JSON.stringify([word.a, word.b, word.f]);
      covered.set(key, (covered.get(key) ?? new Set()).add(`${word.s},${word.e}`));
    }
    for (const [key, spans] of covered) {
      const [a, b, f] = JSON.parse(key) as [string, Word["b"], Word["f"]];
      const text = stringAt({ b, f }, byId.get(a)!)!;
      const parts = [...spans]
        .map((span) => span.split(",").map(Number) as [number, number])
        .sort((p, q) => p[0] - q[0]);
      // Items of a list stand on lines of their own.
      expect(parts.map(([s, e]) => text.slice(s, e)).join(" ")).toBe(text.replaceAll("\n", " "));
    }
    const spoken = articles.flatMap((article) =>
      article.blocks.flatMap((block, b) =>
        block.kind !== "image" && block.text !== "" ? [JSON.stringify([article.id, b, null])] : [],
      ),
    );
    expect(spoken.filter((key) => !covered.has(key))).toEqual([]);
  });
});
