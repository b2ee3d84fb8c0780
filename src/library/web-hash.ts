// Bytes to their SHA-256 by the browser's own WebCrypto. Never on plain http, which has none: `verify.ts` knows another way.
import type { Asset } from "../edition/schema.ts";

export const hexOf = (digest: Uint8Array): string =>
  Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** About 2 ms a megabyte, off the thread. */
export const webDigest = async (subtle: SubtleCrypto, bytes: ArrayBuffer): Promise<Uint8Array> =>
  new Uint8Array(await subtle.digest("SHA-256", bytes));

/** As `isFile`, where the origin is surely secure: in a service worker. */
export const isFileHere = async (bytes: ArrayBuffer, { bytes: length, sha256 }: Asset): Promise<boolean> =>
  bytes.byteLength === length && hexOf(await webDigest(crypto.subtle, bytes)) === sha256;
