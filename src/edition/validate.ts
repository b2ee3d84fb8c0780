// Turns parsed JSON into the values of the format, or says in one error what is wrong with it. Never repairs, never drops a field.
import * as v from "valibot";
import { KoranError } from "./errors.ts";
import { FORMAT_VERSION } from "./schema.ts";
import {
  articleSchema,
  manifestSchema,
  titleIndexSchema,
  titlesIndexSchema,
  wordsSchema,
  yearIndexSchema,
  type Article,
  type EditionText,
  type Manifest,
  type TitleIndex,
  type TitlesIndex,
  type Word,
  type YearIndex,
} from "./schema.ts";

/** A text whose articles are still to be looked at. */
const unreadTextSchema = v.looseObject({ articles: v.array(v.unknown()) });

/** A file that declares a format this program does not know is refused before anything else is looked at. */
function refuseNewerFormat(value: unknown, file: string): void {
  if (typeof value !== "object" || value === null || !("format" in value)) return;
  const { format } = value;
  if (typeof format === "number" && format > FORMAT_VERSION)
    throw new KoranError("format-too-new", `${file} has format ${format}; this program reads ${FORMAT_VERSION}`, {
      details: { file, format, supported: FORMAT_VERSION },
    });
}

/** Ends at the first fault. @param within where in the file the value stands, such as "articles.3"; empty: it is the whole file. */
function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  file: string,
  within = "",
): v.InferOutput<Schema> {
  if (within === "") refuseNewerFormat(value, file);
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const at = [within, v.getDotPath(issue) ?? ""].filter(Boolean).join(".") || "the whole file";
  throw new KoranError("bad-manifest", `${file}: ${issue.message} at ${at}`, {
    cause: new v.ValiError(result.issues),
    details: { file, at },
  });
}

/** @throws KoranError 'format-too-new' | 'bad-manifest'. Each: O(size of the file). */
export const readTitlesIndex = (value: unknown, file = "editions/index.json"): TitlesIndex =>
  check(titlesIndexSchema, value, file);
export const readTitleIndex = (value: unknown, file = "index.json"): TitleIndex => check(titleIndexSchema, value, file);
export const readYearIndex = (value: unknown, file = "year index"): YearIndex => check(yearIndexSchema, value, file);
export const readWords = (value: unknown, file = "words.json"): Word[] => check(wordsSchema, value, file);

/** text.json or teaser.json, an article at each step: a broadsheet's takes a slow phone a third of a second, and whoever has a screen lets it go on between. */
export function* readTextBySteps(value: unknown, file = "text.json"): Generator<void, EditionText> {
  const { articles, ...rest } = check(unreadTextSchema, value, file);
  const read: Article[] = [];
  for (const [index, article] of articles.entries()) {
    read.push(check(articleSchema, article, file, `articles.${index}`));
    yield;
  }
  return { ...rest, articles: read };
}

/** All of it at once. */
export function readText(value: unknown, file = "text.json"): EditionText {
  const steps = readTextBySteps(value, file);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
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
