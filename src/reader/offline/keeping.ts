// Editions being stored → how far each is, for every screen that says so. Never decides what to store: screens ask.
import { create } from "zustand";
import { bytesOf, filesOf } from "../../edition/contract.ts";
import { asKoranError, isKoranError, KoranError } from "../../edition/errors.ts";
import type { Tier } from "../../edition/schema.ts";
import type { Library, NamedEdition, OpenEdition, Progress } from "../../library/types.ts";

export type Keeping =
  | { readonly state: "running"; readonly tiers: readonly Tier[]; readonly progress: Progress }
  | { readonly state: "done"; readonly tiers: readonly Tier[] }
  | { readonly state: "failed"; readonly tiers: readonly Tier[]; readonly error: KoranError };

export const ALL_TIERS = ["text", "pages", "print"] as const satisfies readonly Tier[];

/** By "title/key". */
export const useKeeping = create<Readonly<Record<string, Keeping>>>(() => ({}));

interface Running {
  readonly tiers: readonly Tier[];
  /** Nobody asked for it. */
  readonly byItself: boolean;
  readonly abort: AbortController;
  readonly settled: Promise<void>;
}
const running = new Map<string, Running>();

export const nameOf = (edition: NamedEdition): string => `${edition.manifest.title}/${edition.manifest.key}`;

const sizeOf = ({ manifest }: OpenEdition, tiers: readonly Tier[]): number =>
  tiers.reduce((sum, tier) => sum + bytesOf(filesOf(manifest, tier)), 0);

function show(name: string, keeping: Keeping | null): void {
  const { [name]: _, ...others } = useKeeping.getState();
  useKeeping.setState(keeping === null ? others : { ...others, [name]: keeping }, true);
}

/** Store tiers of an edition, after what is already running for it. Resolves when it has ended, however it ended; the store says how. */
export async function keep(
  library: Library,
  edition: OpenEdition,
  tiers: readonly Tier[],
  byItself = false,
): Promise<void> {
  const name = nameOf(edition);
  const before = running.get(name)?.settled ?? Promise.resolve();
  const abort = new AbortController();
  const settled = before.then(() => download(library, edition, tiers, abort.signal));
  running.set(name, { tiers, byItself, abort, settled });
  await settled;
  if (running.get(name)?.abort === abort) running.delete(name);
}

async function download(
  library: Library,
  edition: OpenEdition,
  tiers: readonly Tier[],
  signal: AbortSignal,
): Promise<void> {
  const name = nameOf(edition);
  show(name, { state: "running", tiers, progress: { done: 0, total: sizeOf(edition, tiers) } });
  try {
    await library.keep(edition, tiers, {
      signal,
      onProgress: (progress) => show(name, { state: "running", tiers, progress }),
    });
    show(name, { state: "done", tiers });
  } catch (reason) {
    const error = asKoranError(reason);
    show(name, isKoranError(error, "cancelled") ? null : { state: "failed", tiers, error });
  }
}

/** Editions whose keeping the reader stopped: not begun again by itself while the app is open. */
const declined = new Set<string>();

/** What opening an edition stores by itself: as much as the reader's data policy allows, unless it is here or the reader said no. */
export async function keepForReading(library: Library, edition: OpenEdition, tiers: readonly Tier[]): Promise<void> {
  const { title, key } = edition.manifest;
  if (tiers.length === 0 || library.storage().kind !== "device" || declined.has(nameOf(edition))) return;
  const shelf = await library.shelf().catch(() => []);
  const stored = shelf.find((line) => line.title === title && line.key === key);
  const current = stored?.revision === edition.manifest.revision;
  if (current && tiers.every((tier) => stored.tiers[tier].whole)) return;
  await keep(library, edition, tiers, true);
}

/** The reader lets less come by itself than before: what comes so and is not among these stops; what was asked for goes on. */
export function stopAutomatic(allowed: readonly Tier[]): void {
  for (const { byItself, tiers, abort } of running.values())
    if (byItself && !tiers.every((tier) => allowed.includes(tier))) abort.abort();
}

/** Stop what is being stored of an edition; files that came stay for the next time. */
export function stopKeeping(edition: NamedEdition): void {
  declined.add(nameOf(edition));
  running.get(nameOf(edition))?.abort.abort();
}

/** Why an edition cannot be kept for reading without a network here, or null where it can. */
export function refusalToKeep(library: Library): KoranError | null {
  // Without https there is no service worker, so the app itself would not open without a network.
  if (!window.isSecureContext) return new KoranError("insecure-origin", `${location.origin} is no secure context`);
  const storage = library.storage();
  return storage.kind === "device" ? null : new KoranError(storage.why, "this device stores nothing for us");
}
