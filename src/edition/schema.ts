// The edition format, version 1, as one schema: the source of our types, of validation and of the published JSON Schema.
// Never a default and never a transform: what is read is what was written, unknown fields included.
import * as v from "valibot";

export const FORMAT_VERSION = 1;

const matching = (pattern: RegExp) => v.pipe(v.string(), v.regex(pattern));
/** JSON's 1e999 is none. */
const number = v.pipe(v.number(), v.finite());
const int = v.pipe(v.number(), v.safeInteger());
/** From 1. */
const ordinal = v.pipe(int, v.minValue(1));
const hex64 = matching(/^[0-9a-f]{64}$/);
const count = v.pipe(int, v.minValue(0));
const positive = v.pipe(number, v.gtValue(0));
const unit01 = v.pipe(number, v.minValue(0), v.maxValue(1));
const isoDate = matching(/^\d{4}-\d{2}-\d{2}$/);
const slug = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const editionKey = matching(/^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)*$/);
/** A path inside an edition: only the two access prefixes, one flat level, no way up. */
const assetPath = matching(/^(open|paid)\/[A-Za-z0-9][A-Za-z0-9.-]*$/);
/** `[x, y, width, height]` in page points; both sides have an extent. */
const box = v.pipe(v.strictTuple([number, number, positive, positive]), v.readonly());
const point = v.pipe(v.strictTuple([number, number]), v.readonly());

/** A file of the edition: decoded size and SHA-256, so that nothing unverified is ever shown. */
export const assetSchema = v.looseObject({ path: assetPath, bytes: count, sha256: hex64 });
export const pictureSchema = v.looseObject({ ...assetSchema.entries, width: positive, height: positive });

/** Only where a page is one image that fills the sheet: where its bytes lie in the page's PDF. */
export const scanSchema = v.looseObject({
  filter: v.picklist(["DCT", "JPX", "CCITT", "JBIG2"]),
  offset: count,
  length: count,
  width: positive,
  height: positive,
  rotate: v.picklist([0, 90, 180, 270]),
});

export const pageSchema = v.looseObject({
  number: ordinal,
  label: v.string(),
  section: v.nullable(v.string()),
  width: positive,
  height: positive,
  thumb: pictureSchema,
  preview: pictureSchema,
  mid: pictureSchema,
  words: assetSchema,
  pdf: assetSchema,
  scan: v.optional(scanSchema),
});

export const accessSchema = v.picklist(["open", "subscribers"]);

/** edition.json, the signed manifest. */
export const manifestSchema = v.looseObject({
  format: v.literal(FORMAT_VERSION),
  title: slug,
  key: editionKey,
  date: isoDate,
  name: v.nullable(v.string()),
  revision: ordinal,
  publishedAt: matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/),
  access: accessSchema,
  pages: v.pipe(v.array(pageSchema), v.minLength(1)),
  text: assetSchema,
  teaser: assetSchema,
  images: v.array(pictureSchema),
  tiers: v.looseObject({ text: count, pages: count, print: count }),
  withdrawn: v.array(v.looseObject({ id: v.string(), reason: v.string() })),
  /** Ids of articles that no longer stand; never given again. */
  retired: v.optional(v.array(v.string())),
  press: v.looseObject({ engine: v.string(), confidence: v.nullable(unit01) }),
});

export const zoneKindSchema = v.picklist([
  "headline",
  "kicker",
  "deck",
  "byline",
  "text",
  "image",
  "caption",
  "jump",
  "advert",
]);
export const zoneSchema = v.looseObject({
  id: v.string(),
  page: ordinal,
  kind: zoneKindSchema,
  box,
  polygon: v.optional(v.pipe(v.array(point), v.minLength(3), v.readonly())),
  order: v.optional(int),
});

const said = {
  text: v.string(),
  zones: v.optional(v.array(v.string())),
  confidence: v.optional(unit01),
};
export const blockSchema = v.variant("kind", [
  v.looseObject({ kind: v.literal("paragraph"), ...said }),
  v.looseObject({ kind: v.literal("subhead"), ...said }),
  /** `credit`: who said it. */
  v.looseObject({ kind: v.literal("quote"), ...said, credit: v.optional(v.string()) }),
  v.looseObject({ kind: v.literal("list"), ...said }),
  v.looseObject({ kind: v.literal("table"), ...said, rows: v.array(v.array(v.string())) }),
  v.looseObject({
    kind: v.literal("image"),
    image: assetPath,
    alt: v.string(),
    zones: v.optional(v.array(v.string())),
  }),
  v.looseObject({ kind: v.literal("caption"), ...said, credit: v.optional(v.string()) }),
  v.looseObject({ kind: v.literal("jump"), ...said, page: v.optional(int) }),
  v.looseObject({ kind: v.literal("related"), ...said, article: v.optional(v.string()) }),
]);

export const articleKindSchema = v.picklist(["article", "notice", "advert", "furniture"]);
export const articleSchema = v.looseObject({
  id: matching(/^[A-Za-z0-9_-]+$/),
  kind: articleKindSchema,
  section: v.nullable(v.string()),
  kicker: v.optional(v.string()),
  headline: v.string(),
  deck: v.optional(v.string()),
  byline: v.optional(v.string()),
  dateline: v.optional(v.string()),
  pick: v.boolean(),
  /** How much of the article is expected to be right: whole, and well read. Absent where nobody knows. */
  confidence: v.optional(unit01),
  tags: v.array(v.string()),
  blocks: v.array(blockSchema),
  zones: v.array(zoneSchema),
});

/** text.json and teaser.json. */
export const textSchema = v.looseObject({ articles: v.array(articleSchema) });

/** One printed word and, where it has one, its place in the logical text (see docs/edition-format.md). */
export const wordSchema = v.looseObject({
  t: v.string(),
  box,
  c: unit01,
  a: v.optional(v.string()),
  b: v.optional(v.union([count, v.picklist(["kicker", "headline", "deck", "byline", "dateline"])])),
  f: v.optional(v.literal("credit")),
  s: v.optional(count),
  e: v.optional(count),
});
/** pNN.words.json */
export const wordsSchema = v.array(wordSchema);

const titleFields = {
  id: slug,
  name: v.pipe(v.string(), v.minLength(1)),
  language: v.string(),
  place: v.nullable(v.string()),
  timeZone: v.string(),
  accent: matching(/^#[0-9a-f]{6}$/),
  /** Ed25519, 64 hex digits. */
  publicKey: hex64,
};
export const titleSchema = v.looseObject(titleFields);
/** editions/index.json */
export const titlesIndexSchema = v.looseObject({ format: v.literal(FORMAT_VERSION), titles: v.array(titleSchema) });

/** One edition in an index: a line of a year. */
export const editionLineSchema = v.looseObject({
  key: editionKey,
  date: isoDate,
  name: v.nullable(v.string()),
  pages: ordinal,
  cover: pictureSchema,
  tiers: manifestSchema.entries.tiers,
  revision: ordinal,
  access: accessSchema,
});
/** editions/<title>/index.json */
export const titleIndexSchema = v.looseObject({
  format: v.literal(FORMAT_VERSION),
  ...titleFields,
  latest: v.pipe(v.array(editionLineSchema), v.maxLength(7)),
  years: v.array(v.looseObject({ year: int, path: v.string(), editions: count })),
});
/** editions/<title>/index/<year>.<hash>.json */
export const yearIndexSchema = v.looseObject({
  format: v.literal(FORMAT_VERSION),
  year: int,
  editions: v.array(editionLineSchema),
});

export type Asset = v.InferOutput<typeof assetSchema>;
export type Picture = v.InferOutput<typeof pictureSchema>;
export type Scan = v.InferOutput<typeof scanSchema>;
export type Page = v.InferOutput<typeof pageSchema>;
export type Access = v.InferOutput<typeof accessSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;
export type ZoneKind = v.InferOutput<typeof zoneKindSchema>;
export type Zone = v.InferOutput<typeof zoneSchema>;
export type Block = v.InferOutput<typeof blockSchema>;
export type ArticleKind = v.InferOutput<typeof articleKindSchema>;
export type Article = v.InferOutput<typeof articleSchema>;
export type EditionText = v.InferOutput<typeof textSchema>;
export type Word = v.InferOutput<typeof wordSchema>;
export type Title = v.InferOutput<typeof titleSchema>;
export type TitlesIndex = v.InferOutput<typeof titlesIndexSchema>;
export type EditionLine = v.InferOutput<typeof editionLineSchema>;
export type TitleIndex = v.InferOutput<typeof titleIndexSchema>;
export type YearIndex = v.InferOutput<typeof yearIndexSchema>;
export type Tier = "text" | "pages" | "print";

/** Schemas by the name of the file they describe: what the published JSON Schema is made of. */
export const FILE_SCHEMAS = {
  "titles-index": titlesIndexSchema,
  "title-index": titleIndexSchema,
  "year-index": yearIndexSchema,
  edition: manifestSchema,
  text: textSchema,
  words: wordsSchema,
} as const;
