// Bytes to SHA-256 in hex. Pure and synchronous, so that it works on plain http too.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** 64 hex digits. About 10 ms a megabyte; where `crypto.subtle` exists the library uses that instead. */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
