// The address of a page → the file of its first picture, to be seen before the app has started, or asked for before the manifest has been read. Never one that
// not everybody may have, never an error: the app says what is wrong with an edition.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { assetUrl, previewLink } from "../edition/contract.ts";
import { pageAskedAt } from "../edition/first-sight.ts";
import type { entitlementsOf } from "./edition-access.ts";

const titles = v.looseObject({ titles: v.array(v.looseObject({ id: v.string() })) });
const editions = v.looseObject({ latest: v.array(v.looseObject({ key: v.string(), date: v.string() })) });
const previews = v.looseObject({ pages: v.array(v.looseObject({ preview: v.looseObject({ path: v.string() }) })) });

/** @returns a URL below editions/, or null. Reads one to three small files: about a millisecond. */
export function firstSightsIn(
  editionsDir: string,
  entitlementOf: ReturnType<typeof entitlementsOf>,
): (path: string) => Promise<string | null> {
  async function read<Schema extends v.GenericSchema>(
    schema: Schema,
    ...segments: string[]
  ): Promise<v.InferOutput<Schema> | null> {
    // Only what everybody may have, so that no name leads anywhere else.
    if ((await entitlementOf(segments)) !== "everyone") return null;
    const text = await readFile(join(editionsDir, ...segments), "utf8").catch(() => null);
    if (text === null) return null;
    try {
      const result = v.safeParse(schema, JSON.parse(text));
      return result.success ? result.output : null;
    } catch {
      return null;
    }
  }

  /** As the app chooses: the only title, and of it the newest day; of one day what the index names first. */
  async function onlyTitle(): Promise<string | null> {
    const all = (await read(titles, "index.json"))?.titles;
    return all?.length === 1 ? all[0]!.id : null;
  }
  async function newestKey(title: string): Promise<string | null> {
    const latest = (await read(editions, title, "index.json"))?.latest ?? [];
    const newest = latest
      .map(({ date }) => date)
      .sort()
      .at(-1);
    return latest.find(({ date }) => date === newest)?.key ?? null;
  }

  return async (path) => {
    const asked = pageAskedAt(path);
    const title = asked && (asked.title ?? (await onlyTitle()));
    const key = title && (asked.key ?? (await newestKey(title)));
    if (!asked || !title || !key) return null;
    const preview = (await read(previews, title, key, "edition.json"))?.pages[asked.page - 1]?.preview.path;
    if (preview === undefined || (await entitlementOf([title, key, ...preview.split("/")])) !== "everyone") return null;
    return assetUrl(title, key, preview);
  };
}

/** Tells of an edition's manifest the picture that its front page begins with. Changes the answer. @param segments below editions/. */
export async function tellPreview(
  answer: Response,
  segments: readonly string[],
  sightOf: (path: string) => Promise<string | null>,
): Promise<void> {
  const [title, key, name, ...more] = segments;
  if (name !== "edition.json" || more.length > 0) return;
  const preview = await sightOf(`/${title}/${key}`);
  if (preview !== null) answer.headers.set("link", previewLink(preview));
}
