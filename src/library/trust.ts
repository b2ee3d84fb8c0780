// Whose an edition is: its signature against the key pinned for its title. Never lets a second key take the first one's place.
import type { Title, TitleIndex } from "../edition/schema.ts";
import type { Trust } from "./types.ts";

/** What is known of a title without its index's lists. */
export const titleOf = (index: Title | TitleIndex): Title => ({
  id: index.id,
  name: index.name,
  language: index.language,
  place: index.place,
  timeZone: index.timeZone,
  accent: index.accent,
  publicKey: index.publicKey,
});

/** Stands in for a title that no index lists: its edition can be read, and its trust says 'unknown-title'. */
export const unknownTitle = (id: string): Title => ({
  id,
  name: id,
  language: "id",
  place: null,
  timeZone: "Asia/Jakarta",
  accent: "#000000",
  publicKey: "",
});

/** @param pinned the title's public key; null where no index ever named one. */
export async function trustOf(manifest: ArrayBuffer, signature: string | null, pinned: string | null): Promise<Trust> {
  if (pinned === null) return { verified: false, why: "unknown-title" };
  if (signature !== null && (await isSigned(manifest, signature, pinned))) return { verified: true };
  return { verified: false, why: "bad-signature" };
}

/** By the browser's own Ed25519; by ours (5 ms, and 5 KB fetched for it) on plain http and in browsers that have none. */
async function isSigned(bytes: ArrayBuffer, signatureHex: string, publicKeyHex: string): Promise<boolean> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  try {
    if (subtle) {
      const key = await subtle.importKey("raw", bytesOfHex(publicKeyHex), "Ed25519", false, ["verify"]);
      return await subtle.verify("Ed25519", key, bytesOfHex(signatureHex.trim()), bytes);
    }
  } catch {
    // An engine without Ed25519, or a key or signature that is none: ours tells the two apart.
  }
  const { verify } = await import("../edition/signature.ts");
  return verify(new Uint8Array(bytes), signatureHex, publicKeyHex);
}

/** @throws RangeError for what is no hex. */
function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  if (!/^(?:[0-9a-f]{2})*$/i.test(hex)) throw new RangeError("not hex");
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
