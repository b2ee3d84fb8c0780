// Bytes to their SHA-256 without WebCrypto, which plain http lacks. Never blocks for long; fetched only where it is needed.
import { sha256 } from "@noble/hashes/sha2.js";

/** About 10 ms of hashing on a desk, 50 ms on a slow phone. */
const SLICE_BYTES = 1 << 20;

/** Slice by slice, so that the page stays answerable. @returns the 32 bytes of the hash. */
export async function sha256InSlices(bytes: Uint8Array): Promise<Uint8Array> {
  const hash = sha256.create();
  for (let offset = 0; offset < bytes.length; offset += SLICE_BYTES) {
    if (offset > 0) await new Promise((resolve) => setTimeout(resolve));
    hash.update(bytes.subarray(offset, offset + SLICE_BYTES));
  }
  return hash.digest();
}
