// One file of an edition to its bytes, from the device or the network. Never hands out bytes whose SHA-256 differs from the manifest's.
import { assetUrl } from "../edition/contract.ts";
import { isKoranError, KoranError } from "../edition/errors.ts";
import type { Asset } from "../edition/schema.ts";
import type { Network } from "./network.ts";
import type { Parts } from "./parts.ts";
import type { EditionId } from "./store.ts";
import type { FileOptions } from "./types.ts";
import { hashMismatch, isFile } from "./verify.ts";

/** From the network. A copy with the wrong hash is asked for once more, past the caches on the way. @throws as Network; 'hash-mismatch'. */
export async function fetchFile(
  network: Network,
  { title, key }: EditionId,
  asset: Asset,
  { signal, onBytes }: FileOptions = {},
): Promise<ArrayBuffer> {
  for (const cache of ["default", "reload"] as const) {
    const request = { signal, onBytes, cache, atMostBytes: asset.bytes };
    const bytes = await network(assetUrl(title, key, asset.path), request).catch((error: unknown) => {
      if (isKoranError(error, "hash-mismatch")) return null;
      throw error;
    });
    if (bytes && (await isFile(bytes, asset))) return bytes;
  }
  throw hashMismatch(asset);
}

/**
 * Device first, unless it is on its way already. A stored file that went bad is mended from the network. What is kept for later waits meanwhile.
 * @throws as fetchFile; 'not-stored' where the device lacks it and no network can be reached.
 */
export async function readFile(
  { storage, network, early, rightOfWay }: Parts,
  id: EditionId,
  asset: Asset,
  options: FileOptions = {},
): Promise<ArrayBuffer> {
  const coming = await early.take(id, asset, options.onBytes)?.catch(() => null);
  if (coming) return coming;
  // A device that fails is passed over: the network may still have it.
  const stored = await storage.use((store) => store.readFile(id, asset.path)).catch(() => null);
  if (stored && (await isFile(stored, asset))) {
    options.onBytes?.(stored.byteLength, new Uint8Array(stored));
    return stored;
  }
  if (options.signal?.aborted) throw new KoranError("cancelled", `${asset.path} was no longer wanted`);
  const bytes = await rightOfWay.take(() => fetchBy(network, id, asset, options)).catch(asNotStored);
  if (stored) await storage.use((store) => store.writeFile(id, asset.path, bytes)).catch(() => undefined);
  return bytes;
}

async function fetchBy(network: Network, id: EditionId, asset: Asset, options: FileOptions): Promise<ArrayBuffer> {
  const { fetchFile: other, signal = new AbortController().signal } = options;
  const bytes = await other?.(id, asset, signal).catch((error: unknown) => {
    if (isKoranError(error, "internal")) return null;
    throw error;
  });
  return bytes ?? fetchFile(network, id, asset, options);
}

/** Without a network, what matters to a reader is that the device does not have it. */
export function asNotStored(error: unknown): never {
  if (!isKoranError(error, "offline")) throw error;
  throw new KoranError("not-stored", "not on this device, and the network cannot be reached", {
    cause: error,
    details: error.details,
  });
}
