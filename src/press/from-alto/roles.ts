// The TYPE of a div of a logical structMap → what it is in an edition. Never case-sensitive: every program writes these its own way.
import type { ArticleKind, ZoneKind } from "../../edition/schema.ts";

/** What a part of an article says. "continuation": ink that says nothing of it. */
export type Role =
  | "kicker"
  | "headline"
  | "deck"
  | "byline"
  | "paragraph"
  | "subhead"
  | "quote"
  | "list"
  | "table"
  | "image"
  | "caption"
  | "jump"
  | "related"
  | "continuation"
  | "frame";

const ARTICLES: Readonly<Record<string, ArticleKind>> = {
  article: "article",
  notice: "notice",
  classified: "notice",
  announcement: "notice",
  obituary: "notice",
  advertisement: "advert",
  advert: "advert",
  ad: "advert",
  furniture: "furniture",
  masthead: "furniture",
  title_section: "furniture",
  titlesection: "furniture",
};

const ROLES: Readonly<Record<string, Role>> = {
  kicker: "kicker",
  overline: "kicker",
  headline: "headline",
  title: "headline",
  heading: "headline",
  head: "headline",
  deck: "deck",
  subtitle: "deck",
  sub_title: "deck",
  sub_headline: "deck",
  byline: "byline",
  author: "byline",
  paragraph: "paragraph",
  text: "paragraph",
  textblock: "paragraph",
  subhead: "subhead",
  crosshead: "subhead",
  crossheading: "subhead",
  quote: "quote",
  list: "list",
  table: "table",
  illustration: "image",
  image: "image",
  picture: "image",
  photo: "image",
  drawing: "image",
  map: "image",
  caption: "caption",
  jump: "jump",
  related: "related",
  continuation: "continuation",
  frame: "frame",
};

const named = <T>(names: Readonly<Record<string, T>>, type: string): T | null => {
  const key = type
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return Object.hasOwn(names, key) ? names[key]! : null;
};

export const articleKindOf = (type: string): ArticleKind | null => named(ARTICLES, type);
export const roleOf = (type: string): Role | null => named(ROLES, type);

const KINDS: Readonly<Record<Role, ZoneKind>> = {
  kicker: "kicker",
  headline: "headline",
  deck: "deck",
  byline: "byline",
  paragraph: "text",
  subhead: "text",
  quote: "text",
  list: "text",
  table: "text",
  image: "image",
  caption: "caption",
  jump: "jump",
  related: "text",
  continuation: "text",
  frame: "advert",
};
export const zoneKindOf = (role: Role): ZoneKind => KINDS[role];
