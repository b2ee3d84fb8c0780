// The press's own folder beside the editions (editions/.press): where an edition is made before it is published, and what a crash left there. Never served.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { KoranError } from "../edition/errors.ts";
import { asWriteError, makeFolder, replaceDurably, syncFolder } from "./durable.ts";
import { ABANDONED_AFTER_MS, isAbandoned, pressName } from "./press-name.ts";

const workshopOf = (out: string): string => join(out, ".press");
const asideName = (): string => `aside-${pressName()}`;

const LOCK_TIMEOUT_MS = 60_000;
const LOCK_POLL_MS = 100;
/** A lock is named in the moment it is made: one that has stood so long without a name is of a press that was killed in that moment. */
const NAMELESS_AFTER_MS = 2_000;

export interface Aside {
  /** Where the edition grows: same file system as the editions, so that a rename publishes it. */
  readonly edition: string;
  /** For anything else on its way to its place. */
  readonly scratch: string;
  /** A folder for PDFs that are made before they are printed. */
  readonly sources: string;
  /** A folder for the words of each page, from where they are tied to articles until they are stored. */
  readonly words: string;
  /** Says, before the two last renames of a replacement, which edition they belong to. */
  announce(target: string): void;
  remove(): void;
}

interface Announcement {
  readonly target: string;
}

/** A folder of this process alone. @throws KoranError 'cannot-write' | 'disk-full'. */
export function openAside(out: string): Aside {
  const folder = join(workshopOf(out), asideName());
  rmSync(folder, { recursive: true, force: true });
  const edition = join(folder, "edition");
  makeFolder(join(edition, "open"));
  makeFolder(join(edition, "paid"));
  const sources = join(folder, "sources");
  makeFolder(sources);
  const words = join(folder, "words");
  makeFolder(words);
  return {
    edition,
    scratch: join(folder, "scratch"),
    sources,
    words,
    announce: (target) =>
      replaceDurably(
        join(folder, "publishing.json"),
        join(folder, "scratch"),
        Buffer.from(JSON.stringify({ target } satisfies Announcement)),
      ),
    remove: () => {
      // Where the disk refused the second rename, the next press makes up for it.
      if (!isHalfReplaced(folder)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where pages wait that are done while their edition is not (done-pages.ts); one folder an order. */
export const pagesHome = (out: string): string => join(workshopOf(out), "pages");

/** Where the report of an edition lies: beside the editions, never served. */
export const reportPath = (out: string, title: string, key: string): string =>
  join(workshopOf(out), "report", title, key, "report.html");

/** Where --keep puts what each step made; emptied first. */
export function openKept(out: string, title: string, key: string): string {
  const folder = join(workshopOf(out), "kept", title, key);
  rmSync(folder, { recursive: true, force: true });
  makeFolder(folder);
  return folder;
}

/** Pages of orders that nobody took up again. */
function tidyPages(out: string): void {
  const home = pagesHome(out);
  if (!existsSync(home)) return;
  for (const name of readdirSync(home))
    if (Date.now() - statSync(join(home, name)).mtimeMs > ABANDONED_AFTER_MS)
      rmSync(join(home, name), { recursive: true, force: true });
}

/** Clears away what presses that were killed left behind, but for the pages of the last day, with which the next one may go on. One that was killed
 *  between the two renames of a replacement has put its signature in place but not the manifest: that rename is made up for. Everything else of
 *  theirs was never published and goes. */
export function tidyWorkshop(out: string): void {
  const workshop = workshopOf(out);
  if (!existsSync(workshop)) return;
  tidyPages(out);
  for (const name of readdirSync(workshop)) {
    if (!name.startsWith("aside-")) continue;
    const folder = join(workshop, name);
    if (!isAbandoned(folder, name.slice("aside-".length))) continue;
    finishReplacement(out, folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The signature has gone to its place and the manifest has not. */
function isHalfReplaced(folder: string): boolean {
  const manifest = join(folder, "edition", "edition.json");
  return existsSync(join(folder, "publishing.json")) && existsSync(manifest) && !existsSync(`${manifest}.sig`);
}

function finishReplacement(out: string, folder: string): void {
  if (!isHalfReplaced(folder)) return;
  const { target } = JSON.parse(readFileSync(join(folder, "publishing.json"), "utf8")) as Announcement;
  const place = join(out, target);
  renameSync(join(folder, "edition", "edition.json"), join(place, "edition.json"));
  syncFolder(place);
}

/** Runs alone among all presses that print into this folder: indexes are read, changed and written here.
 *  @throws KoranError 'cannot-write' where another press publishes for longer than a minute; 'cancelled'. */
export async function alone<T>(out: string, signal: AbortSignal, work: () => T): Promise<T> {
  const workshop = workshopOf(out);
  const lock = join(workshop, "publishing.lock");
  makeFolder(workshop);
  const since = Date.now();
  for (;;) {
    if (signal.aborted) throw new KoranError("cancelled", "the press was stopped");
    try {
      writeFileSync(lock, asideName(), { flag: "wx" });
      break;
    } catch (cause) {
      if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw asWriteError(cause, lock);
      removeStaleLock(lock);
      if (Date.now() - since > LOCK_TIMEOUT_MS)
        throw new KoranError("cannot-write", "another press is publishing", {
          details: { path: out, why: "another press has been publishing there for a minute" },
        });
      await sleep(LOCK_POLL_MS);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isStaleLock(lock: string): boolean {
  const owner = readFileSync(lock, "utf8");
  if (owner === "") return Date.now() - statSync(lock).mtimeMs > NAMELESS_AFTER_MS;
  return owner.startsWith("aside-") && isAbandoned(lock, owner.slice("aside-".length));
}

function removeStaleLock(lock: string): void {
  try {
    if (isStaleLock(lock)) rmSync(lock, { force: true });
  } catch {
    // It went while we looked.
  }
}
