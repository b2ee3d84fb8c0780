// A printed edition → what its text costs on the way to a reader. Never counts a letter that no article says.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { readManifest, readText, parseJson } from "../../src/edition/validate.ts";
import type { Article } from "../../src/edition/schema.ts";

/** Everything a reader reads of an article. */
function lettersOf({ kicker, headline, deck, byline, dateline, blocks }: Article): number {
  const said = blocks.map((block) => {
    if (block.kind === "image") return "";
    return block.kind === "caption" ? block.text + (block.credit ?? "") : block.text;
  });
  return [kicker, headline, deck, byline, dateline, ...said].reduce((sum, text = "") => sum + text.length, 0);
}

/** @param folder of an edition. @returns brotli bytes of text.json, zones and all, over the characters of its articles, notices and adverts. */
export function bytesALetter(folder: string): number {
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const { text } = readManifest(parseJson(read("edition.json"), folder), folder);
  const written = read(text.path);
  const letters = readText(parseJson(written, text.path), text.path).articles.reduce((sum, a) => sum + lettersOf(a), 0);
  return brotliCompressSync(written).length / letters;
}
