// Bytes to their SHA-256, and whether they are the file a manifest names. Never blocks for long, with or without WebCrypto.
import { KoranError } from "../edition/errors.ts";
import type { Asset } from "../edition/schema.ts";
import { hexOf, webDigest } from "./web-hash.ts";

/** 64 hex digits. About 2 ms a megabyte off the thread, 10 ms on it where the origin is insecure. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  return hexOf(await (subtle ? webDigest(subtle, bytes) : withoutSubtle(bytes)));
}

const withoutSubtle = async (bytes: ArrayBuffer): Promise<Uint8Array> =>
  (await import("./plain-hash.ts")).sha256InSlices(new Uint8Array(bytes));

/** Whether bytes are the file that a manifest names. */
export const isFile = async (bytes: ArrayBuffer, asset: Asset): Promise<boolean> =>
  bytes.byteLength === asset.bytes && (await sha256Of(bytes)) === asset.sha256;

export const hashMismatch = (asset: Asset): KoranError =>
  new KoranError("hash-mismatch", `${asset.path} is not the file that the manifest names`, {
    details: { path: asset.path },
  });
