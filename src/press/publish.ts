// Turns a finished aside folder into the edition that readers get, in steps that a kill at any moment leaves whole. Never writes a file in place.
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesOf } from "../edition/contract.ts";
import type { Manifest } from "../edition/schema.ts";
import { asWriteError, makeFolder, syncFolder } from "./durable.ts";
import type { Aside } from "./workshop.ts";

const PARTS = ["open", "paid"] as const;
/** How long files of the revision before stay, for readers in the middle of a download. */
const KEEP_SUPERSEDED_MS = 7 * 24 * 3_600_000;

/** First print: one rename of the folder. Reprint (docs/decisions/0010): new files join the old ones under names that no old manifest knows, then the
 *  signature and the manifest take their places by two renames in a row; {@link tidyWorkshop} makes up for the second after a kill between them.
 *  @param where the edition's path below `out`. @throws KoranError 'disk-full' | 'cannot-write'. */
export function publish(aside: Aside, out: string, where: string): void {
  const target = join(out, where);
  try {
    for (const part of PARTS) syncFolder(join(aside.edition, part));
    syncFolder(aside.edition);
    if (existsSync(target)) replace(aside, target, where);
    else {
      makeFolder(dirname(target));
      renameSync(aside.edition, target);
    }
    syncFolder(dirname(target));
  } catch (cause) {
    throw asWriteError(cause, target);
  }
}

function replace(aside: Aside, target: string, where: string): void {
  for (const part of PARTS) {
    makeFolder(join(target, part));
    for (const name of readdirSync(join(aside.edition, part)))
      renameSync(join(aside.edition, part, name), join(target, part, name));
    syncFolder(join(target, part));
  }
  if (!existsSync(join(aside.edition, "edition.json"))) return;
  aside.announce(where);
  renameSync(join(aside.edition, "edition.json.sig"), join(target, "edition.json.sig"));
  renameSync(join(aside.edition, "edition.json"), join(target, "edition.json"));
  syncFolder(target);
}

const pathsOf = (manifest: Manifest): Set<string> =>
  new Set([
    manifest.teaser.path,
    ...(["text", "pages", "print"] as const).flatMap((tier) => filesOf(manifest, tier).map(({ path }) => path)),
  ]);

/** Marks the files that this revision does without with the time of now, and removes those that an earlier one did without a week ago. */
export function retireFiles(target: string, manifest: Manifest, before: Manifest | null): void {
  const current = pathsOf(manifest);
  const superseded = before ? pathsOf(before) : new Set<string>();
  const now = new Date();
  for (const part of PARTS)
    for (const name of readdirSync(join(target, part))) {
      const path = `${part}/${name}`;
      if (current.has(path)) continue;
      if (superseded.has(path)) utimesSync(join(target, path), now, now);
      else if (now.getTime() - statSync(join(target, path)).mtimeMs > KEEP_SUPERSEDED_MS) rmSync(join(target, path));
    }
}
