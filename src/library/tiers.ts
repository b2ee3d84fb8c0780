// An open edition to whole tiers on this device: fetched, hashed, stored file by file, then pointed to. Never a pointer before its files.
import { bytesOf } from "../edition/contract.ts";
import { KoranError } from "../edition/errors.ts";
import type { Asset, Manifest, Tier } from "../edition/schema.ts";
import { eitherOf, pointTo, withBegun } from "./change-pointer.ts";
import { fetchFile } from "./files.ts";
import { inParallel } from "./in-parallel.ts";
import { withRoom } from "./make-room.ts";
import type { Parts } from "./parts.ts";
import { filesOfTiers, manifestOf } from "./pointer.ts";
import type { EditionId, EditionRecord, Store } from "./store.ts";
import type { OpenEdition, Progress } from "./types.ts";

/** Browsers open six connections to a server over HTTP/1.1; two stay free for the page being read. */
const PARALLEL_DOWNLOADS = 4;
/** How often files that another tab took away meanwhile are fetched again before this device counts as full. */
const ATTEMPTS = 3;

export interface KeepOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** A pointer was written: what it names can be read without a network from now on. */
  readonly onKept: () => void;
  /** Another edition lost something for want of room. */
  readonly onLoss: (id: EditionId) => void;
}

/** The edition to keep: the one asked for, or the newer revision that the device has already. */
interface Wanted {
  readonly id: EditionId;
  readonly manifest: Manifest;
  readonly record: EditionRecord;
  /** The text's bytes, where the open edition brought them along. */
  readonly text: ArrayBuffer | null;
  readonly tiers: readonly Tier[];
  /** Whether the device's pointer says all this already. */
  readonly stands: boolean;
}

function recordOf({ manifest, title, sources, trust }: OpenEdition, pinned: string | null): EditionRecord {
  const { key, date, name, revision } = manifest;
  const bytesOfTier = (tier: Tier): number => bytesOf(filesOfTiers(manifest, [tier]));
  return {
    title,
    key,
    date,
    name,
    pages: manifest.pages.length,
    revision,
    tiers: [],
    begun: [],
    bytes: { text: bytesOfTier("text"), pages: bytesOfTier("pages"), print: bytesOfTier("print") },
    signature: sources.signature,
    verifiedBy: trust.verified ? pinned : null,
    manifest: sources.manifest,
  };
}

async function wantedOf({ storage }: Parts, edition: OpenEdition, asked: readonly Tier[]): Promise<Wanted> {
  const { manifest, sources } = edition;
  const id = { title: manifest.title, key: manifest.key };
  const [stored, pinned] = await storage.use((store) => Promise.all([store.readEdition(id), store.readPin(id.title)]));
  const tiers = eitherOf(["text", ...asked], stored?.tiers);
  if (stored && stored.revision >= manifest.revision) {
    const stands = tiers.every((tier) => stored.tiers.includes(tier));
    return { id, manifest: manifestOf(stored), record: stored, text: null, tiers, stands };
  }
  return { id, manifest, record: recordOf(edition, pinned), text: sources.text, tiers, stands: false };
}

/** @returns false where files went missing under its hands, or another tab put a newer revision here. */
async function keepOnce(parts: Parts, wanted: Wanted, options: KeepOptions): Promise<boolean> {
  const { storage, network, rightOfWay } = parts;
  const { signal, onProgress, onKept, onLoss } = options;
  const { id, manifest, tiers } = wanted;
  const files = filesOfTiers(manifest, tiers);
  const total = bytesOf(files);
  const received = new Map<string, number>();
  const report = (): void => onProgress({ done: [...received.values()].reduce((sum, part) => sum + part, 0), total });

  const change = (decide: Parameters<Store["changeEdition"]>[1]): Promise<boolean> =>
    storage.use((store) => withRoom(store, id, onLoss, () => store.changeEdition(id, decide)));

  const storeFile = async (file: Asset, stop: AbortSignal): Promise<void> => {
    const onBytes = (bytes: number): void => {
      received.set(file.path, bytes);
      report();
    };
    const brought = file.path === manifest.text.path ? wanted.text : null;
    if (!brought) await rightOfWay.give(stop);
    const bytes = brought ?? (await fetchFile(network, id, file, { signal: stop, onBytes }));
    if (stop.aborted) throw new KoranError("cancelled", `${file.path} was no longer wanted`);
    await storage.use((store) => withRoom(store, id, onLoss, () => store.writeFile(id, file.path, bytes)));
    onBytes(file.bytes);
  };

  await change((current) => withBegun(tiers, current));
  let pointed = false;
  for (const last of tiers) {
    const upTo = tiers.slice(0, tiers.indexOf(last) + 1);
    const here = new Set((await storage.use((store) => store.files(id))).map(({ path }) => path));
    for (const { path, bytes } of files) if (here.has(path)) received.set(path, bytes);
    report();
    const missing = filesOfTiers(manifest, upTo).filter(({ path }) => !here.has(path));
    await inParallel(missing, PARALLEL_DOWNLOADS, signal, storeFile);
    const record = { ...wanted.record, tiers: upTo, begun: tiers };
    pointed = await change((current, paths) => pointTo(record, manifest, current, paths));
    if (pointed) onKept();
  }
  return pointed;
}

/**
 * Stores whole tiers, the text always among them, and the tiers that the device has of an older revision. A tier counts from the
 * moment it is whole. Files that are here already are not fetched again, so an interrupted call is resumed by calling again.
 * @throws KoranError 'cancelled' | 'storage-full' | 'hash-mismatch' | 'offline' | 'timeout' | 'http-status'.
 */
export async function keepTiers(
  parts: Parts,
  edition: OpenEdition,
  tiers: readonly Tier[],
  options: KeepOptions,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const wanted = await wantedOf(parts, edition, tiers);
    if (wanted.stands || (await keepOnce(parts, wanted, options))) return;
  }
  throw new KoranError("storage-full", "what is stored here is taken away again by other tabs");
}
