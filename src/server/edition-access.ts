// Turns a path below editions/ into who may have it: everyone, or the subscribers of a title. Never opens what the format does not name.
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { accessSchema, type Access } from "../edition/schema.ts";

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const KEY = "\\d{4}-\\d{2}-\\d{2}(?:-[a-z0-9]+)*";
const FILE = "[A-Za-z0-9][A-Za-z0-9.-]*";
/** Below editions/; of everyone. */
export const OPEN_PATHS = [
  "index\\.json",
  `${SLUG}/index\\.json`,
  `${SLUG}/index/${FILE}`,
  `${SLUG}/${KEY}/edition\\.json(?:\\.sig)?`,
  `${SLUG}/${KEY}/open/${FILE}`,
].map((pattern) => new RegExp(`^${pattern}$`));
/** Below editions/; of everyone where the manifest says "open". */
export const PAID_PATH = new RegExp(`^(${SLUG})/(${KEY})/paid/${FILE}$`);

const manifestAccess = v.looseObject({ access: accessSchema });

/** What a path may be answered with. */
export type Entitlement = "everyone" | "subscribers" | "not-of-an-edition";

/**
 * Entitlement is decided by the two prefixes alone; a manifest that says access "open" opens paid/ as well.
 * An edition whose manifest is missing or cannot be read keeps paid/ closed.
 */
export function entitlementsOf(editionsDir: string): (segments: readonly string[]) => Promise<Entitlement> {
  const known = new Map<string, { readonly stamp: string; readonly access: Access }>();

  /** The manifest's access, read again only when the file has changed. */
  async function accessOf(title: string, key: string): Promise<Access> {
    const path = join(editionsDir, title, key, "edition.json");
    try {
      const { mtimeNs, size, ino } = await stat(path, { bigint: true });
      const stamp = `${ino} ${size} ${mtimeNs}`;
      const before = known.get(path);
      if (before?.stamp === stamp) return before.access;
      const { access } = v.parse(manifestAccess, JSON.parse(await readFile(path, "utf8")));
      known.set(path, { stamp, access });
      return access;
    } catch {
      return "subscribers";
    }
  }

  return async (segments) => {
    const path = segments.join("/");
    if (OPEN_PATHS.some((pattern) => pattern.test(path))) return "everyone";
    const [, title, key] = PAID_PATH.exec(path) ?? [];
    if (title === undefined || key === undefined) return "not-of-an-edition";
    return (await accessOf(title, key)) === "open" ? "everyone" : "subscribers";
  };
}
