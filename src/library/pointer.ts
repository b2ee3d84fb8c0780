// What an edition's pointer on this device says. Pure; how it changes is change-pointer.ts.
import { filesOf, manifestUrl } from "../edition/contract.ts";
import { KoranError } from "../edition/errors.ts";
import type { Asset, Manifest, Tier } from "../edition/schema.ts";
import { parseJson, readManifest } from "../edition/validate.ts";
import type { EditionId, EditionPointer, EditionRecord } from "./store.ts";

/** In the order a reader wants them, and each of use without the next. */
export const TIERS = ["text", "pages", "print"] as const satisfies readonly Tier[];

/** edition.json of an edition. @throws KoranError 'bad-manifest' (also where it is another edition's) | 'format-too-new'. */
export function manifestFrom(bytes: ArrayBuffer, { title, key }: EditionId): Manifest {
  const url = manifestUrl(title, key);
  const manifest = readManifest(parseJson(new TextDecoder().decode(bytes), url), url);
  if (manifest.title !== title || manifest.key !== key)
    throw new KoranError("bad-manifest", `${url} is of ${manifest.title} ${manifest.key}`, {
      details: { file: url, at: "key" },
    });
  return manifest;
}

export const idOfPointer = ({ title, key }: EditionPointer): EditionId => ({ title: title.id, key });
export const manifestOf = (record: EditionRecord): Manifest => manifestFrom(record.manifest, idOfPointer(record));

/** Files of some tiers, each path once. */
export function filesOfTiers(manifest: Manifest, tiers: readonly Tier[]): Asset[] {
  const files = TIERS.filter((tier) => tiers.includes(tier)).flatMap((tier) => filesOf(manifest, tier));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
