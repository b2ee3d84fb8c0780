// Bytes to their SHA-256, and whether they are the file a manifest names. Never blocks for long, with or without WebCrypto.
import { KoranError } from "../edition/errors.ts";
import type { Asset } from "../edition/schema.ts";

/** About 10 ms of hashing on a desk, 50 ms on a slow phone. */
const SLICE_BYTES = 1 << 20;

/** Plain http has no crypto.subtle: the hash is then worked out here, slice by slice, so that the page stays answerable. */
async function sha256InSlices(bytes: Uint8Array): Promise<Uint8Array> {
  const { sha256 } = await import("@noble/hashes/sha2.js");
  const hash = sha256.create();
  for (let offset = 0; offset < bytes.length; offset += SLICE_BYTES) {
    if (offset > 0) await new Promise((resolve) => setTimeout(resolve));
    hash.update(bytes.subarray(offset, offset + SLICE_BYTES));
  }
  return hash.digest();
}

/** 64 hex digits. About 2 ms a megabyte off the thread, 10 ms on it where the origin is insecure. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  const digest = subtle
    ? new Uint8Array(await subtle.digest("SHA-256", bytes))
    : await sha256InSlices(new Uint8Array(bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether bytes are the file that a manifest names. */
export const isFile = async (bytes: ArrayBuffer, asset: Asset): Promise<boolean> =>
  bytes.byteLength === asset.bytes && (await sha256Of(bytes)) === asset.sha256;

export const hashMismatch = (asset: Asset): KoranError =>
  new KoranError("hash-mismatch", `${asset.path} is not the file that the manifest names`, {
    details: { path: asset.path },
  });
