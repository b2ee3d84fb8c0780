// The edition format, version 1, as one schema: the source of our types, of validation and of the published JSON Schema.
// Never a default and never a transform: what is read is what was written, unknown fields included.
import * as z from "zod/mini";

export const FORMAT_VERSION = 1;

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.nonnegative());
const positive = z.number().check(z.positive());
const unit01 = z.number().check(z.minimum(0), z.maximum(1));
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const editionKey = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)*$/));
/** A path inside an edition: only the two access prefixes, one flat level, no way up. */
const assetPath = z.string().check(z.regex(/^(open|paid)\/[A-Za-z0-9][A-Za-z0-9.-]*$/));
/** `[x, y, width, height]` in page points; both sides have an extent. */
const box = z.readonly(z.tuple([z.number(), z.number(), positive, positive]));
const point = z.readonly(z.tuple([z.number(), z.number()]));

/** A file of the edition: decoded size and SHA-256, so that nothing unverified is ever shown. */
export const assetSchema = z.looseObject({ path: assetPath, bytes: count, sha256: hex64 });
export const pictureSchema = z.looseObject({ ...assetSchema.shape, width: positive, height: positive });

/** Only where a page is one image that fills the sheet: where its bytes lie in the page's PDF. */
export const scanSchema = z.looseObject({
  filter: z.enum(["DCT", "JPX", "CCITT", "JBIG2"]),
  offset: count,
  length: count,
  width: positive,
  height: positive,
  rotate: z.literal([0, 90, 180, 270]),
});

export const pageSchema = z.looseObject({
  number: z.int().check(z.positive()),
  label: z.string(),
  section: z.nullable(z.string()),
  width: positive,
  height: positive,
  thumb: pictureSchema,
  preview: pictureSchema,
  mid: pictureSchema,
  words: assetSchema,
  pdf: assetSchema,
  scan: z.optional(scanSchema),
});

export const accessSchema = z.enum(["open", "subscribers"]);

/** edition.json, the signed manifest. */
export const manifestSchema = z.looseObject({
  format: z.literal(FORMAT_VERSION),
  title: slug,
  key: editionKey,
  date: isoDate,
  name: z.nullable(z.string()),
  revision: z.int().check(z.positive()),
  publishedAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/)),
  access: accessSchema,
  pages: z.array(pageSchema).check(z.minLength(1)),
  text: assetSchema,
  teaser: assetSchema,
  images: z.array(pictureSchema),
  tiers: z.looseObject({ text: count, pages: count, print: count }),
  withdrawn: z.array(z.looseObject({ id: z.string(), reason: z.string() })),
  /** Ids of articles that no longer stand; never given again. */
  retired: z.optional(z.array(z.string())),
  press: z.looseObject({ engine: z.string(), confidence: z.nullable(unit01) }),
});

export const zoneKindSchema = z.enum([
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
export const zoneSchema = z.looseObject({
  id: z.string(),
  page: z.int().check(z.positive()),
  kind: zoneKindSchema,
  box,
  polygon: z.optional(z.readonly(z.array(point).check(z.minLength(3)))),
  order: z.optional(z.int()),
});

const said = {
  text: z.string(),
  zones: z.optional(z.array(z.string())),
  confidence: z.optional(unit01),
};
export const blockSchema = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("paragraph"), ...said }),
  z.looseObject({ kind: z.literal("subhead"), ...said }),
  /** `credit`: who said it. */
  z.looseObject({ kind: z.literal("quote"), ...said, credit: z.optional(z.string()) }),
  z.looseObject({ kind: z.literal("list"), ...said }),
  z.looseObject({ kind: z.literal("table"), ...said, rows: z.array(z.array(z.string())) }),
  z.looseObject({
    kind: z.literal("image"),
    image: assetPath,
    alt: z.string(),
    zones: z.optional(z.array(z.string())),
  }),
  z.looseObject({ kind: z.literal("caption"), ...said, credit: z.optional(z.string()) }),
  z.looseObject({ kind: z.literal("jump"), ...said, page: z.optional(z.int()) }),
  z.looseObject({ kind: z.literal("related"), ...said, article: z.optional(z.string()) }),
]);

export const articleKindSchema = z.enum(["article", "notice", "advert", "furniture"]);
export const articleSchema = z.looseObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]+$/)),
  kind: articleKindSchema,
  section: z.nullable(z.string()),
  kicker: z.optional(z.string()),
  headline: z.string(),
  deck: z.optional(z.string()),
  byline: z.optional(z.string()),
  dateline: z.optional(z.string()),
  pick: z.boolean(),
  /** How much of the article is expected to be right: whole, and well read. Absent where nobody knows. */
  confidence: z.optional(unit01),
  tags: z.array(z.string()),
  blocks: z.array(blockSchema),
  zones: z.array(zoneSchema),
});

/** text.json and teaser.json. */
export const textSchema = z.looseObject({ articles: z.array(articleSchema) });

/** One printed word and, where it has one, its place in the logical text (see docs/edition-format.md). */
export const wordSchema = z.looseObject({
  t: z.string(),
  box,
  c: unit01,
  a: z.optional(z.string()),
  b: z.optional(z.union([count, z.enum(["kicker", "headline", "deck", "byline", "dateline"])])),
  f: z.optional(z.literal("credit")),
  s: z.optional(count),
  e: z.optional(count),
});
/** pNN.words.json */
export const wordsSchema = z.array(wordSchema);

const titleFields = {
  id: slug,
  name: z.string().check(z.minLength(1)),
  language: z.string(),
  place: z.nullable(z.string()),
  timeZone: z.string(),
  accent: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
  /** Ed25519, 64 hex digits. */
  publicKey: hex64,
};
export const titleSchema = z.looseObject(titleFields);
/** editions/index.json */
export const titlesIndexSchema = z.looseObject({ format: z.literal(FORMAT_VERSION), titles: z.array(titleSchema) });

/** One edition in an index: a line of a year. */
export const editionLineSchema = z.looseObject({
  key: editionKey,
  date: isoDate,
  name: z.nullable(z.string()),
  pages: z.int().check(z.positive()),
  cover: pictureSchema,
  tiers: manifestSchema.shape.tiers,
  revision: z.int().check(z.positive()),
  access: accessSchema,
});
/** editions/<title>/index.json */
export const titleIndexSchema = z.looseObject({
  format: z.literal(FORMAT_VERSION),
  ...titleFields,
  latest: z.array(editionLineSchema).check(z.maxLength(7)),
  years: z.array(z.looseObject({ year: z.int(), path: z.string(), editions: count })),
});
/** editions/<title>/index/<year>.<hash>.json */
export const yearIndexSchema = z.looseObject({
  format: z.literal(FORMAT_VERSION),
  year: z.int(),
  editions: z.array(editionLineSchema),
});

export type Asset = z.infer<typeof assetSchema>;
export type Picture = z.infer<typeof pictureSchema>;
export type Scan = z.infer<typeof scanSchema>;
export type Page = z.infer<typeof pageSchema>;
export type Access = z.infer<typeof accessSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type ZoneKind = z.infer<typeof zoneKindSchema>;
export type Zone = z.infer<typeof zoneSchema>;
export type Block = z.infer<typeof blockSchema>;
export type ArticleKind = z.infer<typeof articleKindSchema>;
export type Article = z.infer<typeof articleSchema>;
export type EditionText = z.infer<typeof textSchema>;
export type Word = z.infer<typeof wordSchema>;
export type Title = z.infer<typeof titleSchema>;
export type TitlesIndex = z.infer<typeof titlesIndexSchema>;
export type EditionLine = z.infer<typeof editionLineSchema>;
export type TitleIndex = z.infer<typeof titleIndexSchema>;
export type YearIndex = z.infer<typeof yearIndexSchema>;
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
