// Ed25519 over a manifest's bytes: sign (press) and check (reader, server). Synchronous and without WebCrypto, which plain http lacks.
import * as ed25519 from "@noble/ed25519";
import { sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

ed25519.hashes.sha512 = sha512;

/** 64 hex digits from 64 hex digits. */
export const publicKeyOf = (secretKeyHex: string): string => bytesToHex(ed25519.getPublicKey(hexToBytes(secretKeyHex)));

/** @returns the 128 hex digits that stand in edition.json.sig. */
export const sign = (bytes: Uint8Array, secretKeyHex: string): string =>
  bytesToHex(ed25519.sign(bytes, hexToBytes(secretKeyHex)));

/** Whether a signature (hex, white space around it allowed) is this key's over these bytes. Never throws. About 5 ms. */
export function verify(bytes: Uint8Array, signatureHex: string, publicKeyHex: string): boolean {
  try {
    return ed25519.verify(hexToBytes(signatureHex.trim()), bytes, hexToBytes(publicKeyHex));
  } catch {
    return false;
  }
}
