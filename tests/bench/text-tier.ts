// A printed edition → what its text costs on the way to a reader. Never counts a letter that no article says.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { readManifest, readText, parseJson } from "../../src/edition/validate.ts";
import { spokenStrings } from "./spoken-strings.ts";

/** @param folder of an edition. @returns brotli bytes of text.json, zones and all, over the characters of its articles, notices and adverts. */
export function bytesALetter(folder: string): number {
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const { text } = readManifest(parseJson(read("edition.json"), folder), folder);
  const written = read(text.path);
  const { articles } = readText(parseJson(written, text.path), text.path);
  const letters = articles.flatMap(spokenStrings).reduce((sum, { length }) => sum + length, 0);
  return brotliCompressSync(written).length / letters;
}
