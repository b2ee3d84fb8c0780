// Turns parsed JSON into the values of the format, or says in one error what is wrong with it. Never repairs, never drops a field.
import * as z from "zod/mini";
import { KoranError } from "./errors.ts";
import { FORMAT_VERSION } from "./schema.ts";
import {
  manifestSchema,
  textSchema,
  titleIndexSchema,
  titlesIndexSchema,
  wordsSchema,
  yearIndexSchema,
  type EditionText,
  type Manifest,
  type TitleIndex,
  type TitlesIndex,
  type Word,
  type YearIndex,
} from "./schema.ts";

/** A file that declares a format this program does not know is refused before anything else is looked at. */
function refuseNewerFormat(value: unknown, file: string): void {
  if (typeof value !== "object" || value === null || !("format" in value)) return;
  const { format } = value;
  if (typeof format === "number" && format > FORMAT_VERSION)
    throw new KoranError("format-too-new", `${file} has format ${format}; this program reads ${FORMAT_VERSION}`, {
      details: { file, format, supported: FORMAT_VERSION },
    });
}

function check<T>(schema: z.ZodMiniType<T>, value: unknown, file: string): T {
  refuseNewerFormat(value, file);
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const at = issue?.path.join(".") || "the whole file";
  throw new KoranError("bad-manifest", `${file}: ${issue?.message ?? "not valid"} at ${at}`, {
    cause: result.error,
    details: { file, at },
  });
}

/** @throws KoranError 'format-too-new' | 'bad-manifest'. Each: O(size of the file). */
export const readTitlesIndex = (value: unknown, file = "editions/index.json"): TitlesIndex =>
  check(titlesIndexSchema, value, file);
export const readTitleIndex = (value: unknown, file = "index.json"): TitleIndex => check(titleIndexSchema, value, file);
export const readYearIndex = (value: unknown, file = "year index"): YearIndex => check(yearIndexSchema, value, file);
export const readWords = (value: unknown, file = "words.json"): Word[] => check(wordsSchema, value, file);

/** text.json or teaser.json. */
export function readText(value: unknown, file = "text.json"): EditionText {
  return check(textSchema, value, file);
}

/** edition.json: the schema, and what a schema cannot say: pages count 1, 2, 3…, the key begins with the date. */
export function readManifest(value: unknown, file = "edition.json"): Manifest {
  const manifest = check(manifestSchema, value, file);
  manifest.pages.forEach((page, index) => {
    if (page.number !== index + 1)
      throw new KoranError("bad-manifest", `${file}: page ${page.number} stands in place ${index + 1}`, {
        details: { file, at: `pages.${index}.number` },
      });
  });
  if (!manifest.key.startsWith(manifest.date))
    throw new KoranError("bad-manifest", `${file}: key ${manifest.key} is not of ${manifest.date}`, {
      details: { file, at: "key" },
    });
  return manifest;
}

/** Bytes of a JSON file as a value. @throws KoranError 'bad-manifest' where they are no JSON. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new KoranError("bad-manifest", `${file} is not JSON`, { cause, details: { file, at: "the whole file" } });
  }
}
