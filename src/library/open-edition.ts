// Title and key to an edition that can be read, from the device or the network. Never more than manifest, signature and text, and the pictures that come on screen first.
import { manifestUrl, signatureUrl } from "../edition/contract.ts";
import { isKoranError, KoranError } from "../edition/errors.ts";
import type { Asset, Manifest, Title } from "../edition/schema.ts";
import { asNotStored, fetchFile, readFile } from "./files.ts";
import { storedTitleIndex, titleIndex } from "./indexes.ts";
import type { Network } from "./network.ts";
import type { Parts } from "./parts.ts";
import { manifestFrom, manifestOf } from "./pointer.ts";
import { mayBeFollowed } from "./read-body.ts";
import { readTextCalmly } from "./read-text.ts";
import type { EditionId, EditionRecord } from "./store.ts";
import { titleOf, trustOf, unknownTitle } from "./trust.ts";
import type { CallOptions, NamedEdition, OnBytes, OpenEdition, OpenOptions, Trust } from "./types.ts";

export const idOf = ({ manifest: { title, key } }: NamedEdition): EditionId => ({ title, key });

interface Signed {
  readonly bytes: ArrayBuffer;
  readonly manifest: Manifest;
  readonly signature: string | null;
  readonly trust: Trust;
}

async function fetchSignature(
  network: Network,
  { title, key }: EditionId,
  signal?: AbortSignal,
): Promise<string | null> {
  try {
    const request = { signal, cache: "no-cache", missing: "bad-signature" } as const;
    return new TextDecoder().decode(await network(signatureUrl(title, key), request)).trim();
  } catch (error) {
    if (isKoranError(error, "bad-signature")) return null;
    throw error;
  }
}

interface ManifestOptions extends CallOptions {
  /** Hears what it says before it is known whose it is. */
  readonly onManifest?: (manifest: Manifest) => void;
}

/** Asked for a second time where the signature fails: a correction may have come between the two files. */
export async function fetchManifest(
  network: Network,
  id: EditionId,
  pinned: Promise<string | null>,
  { signal, onManifest }: ManifestOptions,
): Promise<Signed> {
  const ask = async (): Promise<Signed> => {
    const request = { signal, cache: "no-cache", missing: "no-such-edition" } as const;
    const coming = network(manifestUrl(id.title, id.key), request);
    const [bytes, manifest, signature, publicKey] = await Promise.all([
      coming,
      coming.then((bytes) => {
        const manifest = manifestFrom(bytes, id);
        onManifest?.(manifest);
        return manifest;
      }),
      fetchSignature(network, id, signal),
      pinned,
    ]);
    return { bytes, manifest, signature, trust: await trustOf(bytes, signature, publicKey) };
  };
  const first = await ask();
  return !first.trust.verified && first.trust.why === "bad-signature" ? ask() : first;
}

/** The title as the device knows it, else as the server does; null where the server has no such title. */
async function findTitle(parts: Parts, id: string, options: CallOptions): Promise<Title | null> {
  const here = await storedTitleIndex(parts, id);
  if (here) return titleOf(here);
  try {
    return titleOf((await titleIndex(parts, id, options)).index);
  } catch (error) {
    if (isKoranError(error, "no-such-title")) return null;
    throw error;
  }
}

/** So long the text waits for a picture at most. */
const GIVE_WAY_MS = 1000;

/** What comes on screen first, and in good time text and full picture. All are checked against their hashes, as the manifest that names them is against its signature meanwhile. */
function askAtOnce(parts: Parts, id: EditionId, manifest: Manifest, { signal, page }: OpenOptions): void {
  const { early, network, rightOfWay } = parts;
  const fetch = (asset: Asset, onBytes: OnBytes): Promise<ArrayBuffer> =>
    rightOfWay.take(() => fetchFile(network, id, asset, { signal, onBytes }));
  const first = manifest.pages.find(({ number }) => number === page);
  const inTime = first && untilFollowed(first.preview);
  const later = async (asset: Asset, hear: OnBytes): Promise<ArrayBuffer> => {
    await inTime;
    return fetch(asset, hear);
  };
  for (const asset of first ? [manifest.text, first.mid] : [manifest.text])
    early.ask(id, asset, (hear) => later(asset, hear));

  function untilFollowed(preview: Asset): Promise<void> {
    return new Promise((resolve) => {
      const isNew = early.ask(id, preview, (hear) => {
        const whole = fetch(preview, (received, part) => {
          hear(received, part);
          if (mayBeFollowed(received, preview.bytes)) resolve();
        });
        return whole.finally(resolve);
      });
      if (isNew) setTimeout(resolve, GIVE_WAY_MS);
      else resolve();
    });
  }
}

async function openFromNetwork(parts: Parts, id: EditionId, options: OpenOptions): Promise<OpenEdition> {
  const { storage, network } = parts;
  const title = findTitle(parts, id.title, options);
  const pinned = title.then(async (found) => {
    const pin = await storage.use((store) => store.readPin(id.title)).catch(() => null);
    return pin ?? found?.publicKey ?? null;
  });
  const { signal } = options;
  // Who leaves while it opens wants none of it; once it is open, its pictures are the screen's.
  const whileOpening = new AbortController();
  const leave = (): void => whileOpening.abort();
  signal?.addEventListener("abort", leave);
  const asked = fetchManifest(network, id, pinned, {
    ...options,
    onManifest: (manifest) => askAtOnce(parts, id, manifest, { ...options, signal: whileOpening.signal }),
  });
  const { bytes, manifest, signature, trust } = await asked.catch(async (error: unknown) => {
    if (!isKoranError(error, "no-such-edition") || (await title) !== null) throw error;
    throw new KoranError("no-such-title", `no title ${id.title}`, { cause: error, details: { title: id.title } });
  });
  const early = await parts.early.take(id, manifest.text)?.catch(() => null);
  const text = early ?? (await fetchFile(network, id, manifest.text, options));
  signal?.removeEventListener("abort", leave);
  return {
    title: (await title) ?? unknownTitle(id.title),
    manifest,
    text: await readTextCalmly(text, manifest.text.path),
    sources: { manifest: bytes, signature, text },
    trust,
    from: "network",
  };
}

async function openStored(parts: Parts, record: EditionRecord, options: CallOptions): Promise<OpenEdition> {
  const id = { title: record.title.id, key: record.key };
  const manifest = manifestOf(record);
  const [bytes, index, pinned] = await Promise.all([
    readFile(parts, id, manifest.text, options),
    storedTitleIndex(parts, id.title),
    parts.storage.use((store) => store.readPin(id.title)),
  ]);
  return {
    title: index ? titleOf(index) : record.title,
    manifest,
    text: await readTextCalmly(bytes, manifest.text.path),
    sources: { manifest: record.manifest, signature: record.signature, text: bytes },
    trust:
      pinned !== null && record.verifiedBy === pinned
        ? { verified: true }
        : await trustOf(record.manifest, record.signature, pinned),
    from: "device",
  };
}

/**
 * Device first, else network.
 * @throws KoranError 'no-such-title' | 'no-such-edition' | 'not-stored' | 'timeout' | 'http-status' | 'hash-mismatch' | 'bad-manifest' |
 *   'format-too-new' | 'cancelled'. A bad signature is no error: `trust` says so.
 */
export async function openEdition(parts: Parts, id: EditionId, options: OpenOptions): Promise<OpenEdition> {
  const record = await parts.storage.use((store) => store.readEdition(id)).catch(() => null);
  return record ? openStored(parts, record, options) : openFromNetwork(parts, id, options).catch(asNotStored);
}
