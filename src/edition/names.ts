// Turns what people call a title or an edition into the ids that stand in paths and URLs. Never lets a reserved word through.
import { KoranError } from "./errors.ts";

/** First path segments that belong to the app, never to a title. */
export const RESERVED_WORDS = [
  "rak",
  "setelan",
  "cari",
  "arsip",
  "editions",
  "assets",
  "api",
  "masuk",
  "akun",
] as const;

/** Lower-case letters and digits with single hyphens between them. @returns "" where nothing is left. */
export const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

/** The id of a title, from its name. @throws KoranError 'bad-title' where it slugs to nothing or to a reserved word. */
export function titleIdOf(name: string): string {
  const id = slugOf(name);
  if (id === "")
    throw new KoranError("bad-title", `the title has no letter or digit: ${name}`, { details: { name, id } });
  if ((RESERVED_WORDS as readonly string[]).includes(id))
    throw new KoranError("bad-title", `"${id}" is an address of the app`, { details: { name, id } });
  return id;
}

/** The slug of an edition's name ("Pagi" → "pagi"); null stays null. @throws KoranError 'bad-edition-name'. */
export function editionSlugOf(name: string | null): string | null {
  if (name === null) return null;
  const slug = slugOf(name);
  if (slug === "")
    throw new KoranError("bad-edition-name", `the name has no letter or digit: ${name}`, { details: { name } });
  return slug;
}
