// The lists of titles and editions: the network's answer if it comes in time, else this device's copy. Never a copy that fails the schema.
import { titleIndexUrl, titlesIndexUrl } from "../edition/contract.ts";
import { isKoranError } from "../edition/errors.ts";
import type { TitleIndex, TitlesIndex } from "../edition/schema.ts";
import { parseJson, readTitleIndex, readTitlesIndex } from "../edition/validate.ts";
import { indexNameOf, TITLES_INDEX } from "./index-names.ts";
import { INDEX_TIMEOUT_MS, type Network, type RequestOptions } from "./network.ts";
import type { Parts } from "./parts.ts";
import type { Storage } from "./storage.ts";
import type { IndexRecord } from "./store.ts";
import type { CallOptions, FromSomewhere } from "./types.ts";

/** How an index is called in the store, where it lies, how it is read, what its absence means. */
export interface IndexKind<T> {
  readonly name: string;
  readonly url: string;
  readonly read: (value: unknown, file: string) => T;
  readonly request: RequestOptions;
  readonly check?: (bytes: ArrayBuffer) => Promise<void>;
}

const titlesKind: IndexKind<TitlesIndex> = {
  name: TITLES_INDEX,
  url: titlesIndexUrl(),
  read: readTitlesIndex,
  request: { cache: "no-cache" },
};
const titleKind = (title: string): IndexKind<TitleIndex> => ({
  name: indexNameOf(title),
  url: titleIndexUrl(title),
  read: readTitleIndex,
  request: { cache: "no-cache", missing: "no-such-title" },
});

/** The device's copy; null where there is none, or one that this program cannot read. */
export async function stored<T>(
  storage: Storage,
  kind: IndexKind<T>,
): Promise<{ record: IndexRecord; index: T } | null> {
  try {
    const record = await storage.use((store) => store.readIndex(kind.name));
    return record && { record, index: kind.read(record.value, record.url) };
  } catch {
    return null;
  }
}

async function fetched<T>(network: Network, kind: IndexKind<T>, request: RequestOptions): Promise<T> {
  const bytes = await network(kind.url, { ...kind.request, ...request });
  await kind.check?.(bytes);
  return kind.read(parseJson(new TextDecoder().decode(bytes), kind.url), kind.url);
}

/** A device that holds a copy waits 2 s for a newer one; one that holds none waits as long as for a file. */
export async function networkElseDevice<T>(
  { storage, network }: Parts,
  kind: IndexKind<T>,
  { signal }: CallOptions,
): Promise<FromSomewhere<{ index: T }>> {
  const here = await stored(storage, kind);
  try {
    const index = await fetched(network, kind, { signal, withinMs: here ? INDEX_TIMEOUT_MS : undefined });
    await storage.use((store) => store.writeIndex(kind.name, { url: kind.url, value: index })).catch(passOver);
    return { index, from: "network" };
  } catch (error) {
    if (isKoranError(error, "cancelled") || isKoranError(error, "format-too-new") || !here) throw error;
    return { index: here.index, from: "device" };
  }
}

/** An index that cannot be stored has still arrived; the device keeps its older copy. */
const passOver = (): undefined => undefined;

const pin = (storage: Storage, title: string, publicKey: string): Promise<string> =>
  storage.use((store) => store.pin(title, publicKey)).catch(() => publicKey);

/** @throws KoranError as the network; 'bad-manifest' | 'format-too-new'. Pins the keys of titles not met before. */
export async function titlesIndex(parts: Parts, options: CallOptions): Promise<FromSomewhere<{ index: TitlesIndex }>> {
  const answer = await networkElseDevice(parts, titlesKind, options);
  for (const { id, publicKey } of answer.index.titles) await pin(parts.storage, id, publicKey);
  return answer;
}

/** @throws as titlesIndex; 'no-such-title'. Pins the title's key where it was not met before. */
export async function titleIndex(
  parts: Parts,
  title: string,
  options: CallOptions,
): Promise<FromSomewhere<{ index: TitleIndex }>> {
  const answer = await networkElseDevice(parts, titleKind(title), options);
  await pin(parts.storage, title, answer.index.publicKey);
  return answer;
}

export async function storedTitleIndex({ storage }: Parts, title: string): Promise<TitleIndex | null> {
  return (await stored(storage, titleKind(title)))?.index ?? null;
}
