// Whose an edition is: its signature against the key pinned for its title. Never lets a second key take the first one's place.
import type { Title, TitleIndex } from "../edition/schema.ts";
import { verify } from "../edition/signature.ts";
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

/** @param pinned the title's public key; null where no index ever named one. About 5 ms. */
export function trustOf(manifest: ArrayBuffer, signature: string | null, pinned: string | null): Trust {
  if (pinned === null) return { verified: false, why: "unknown-title" };
  if (signature !== null && verify(new Uint8Array(manifest), signature, pinned)) return { verified: true };
  return { verified: false, why: "bad-signature" };
}
