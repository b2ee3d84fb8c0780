// Turns a title into its Ed25519 key, made at first use in a folder outside git. Never prints a key, never overwrites one.
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { KoranError } from "../edition/errors.ts";
import { publicKeyOf } from "../edition/signature.ts";

export interface TitleKey {
  /** 64 hex digits. */
  readonly secret: string;
  readonly public: string;
}

/** Where keys lie: KORAN_KEYS, else ~/.config/koran/keys. */
export const keysFolder = (): string => process.env["KORAN_KEYS"] || join(homedir(), ".config", "koran", "keys");

const failed = (path: string, why: string, cause?: unknown): KoranError =>
  new KoranError("no-key", `${path}: ${why}`, { cause, details: { path, why } });

function readKey(path: string): TitleKey | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8").trim();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw failed(path, "it cannot be read", cause);
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw failed(path, "it does not hold 64 hex digits");
  return { secret: text, public: publicKeyOf(text) };
}

/** @param pinned the public key that the title's readers know, or null at its first print: only then is a key made.
 *  @returns the key of KEYS/<title>.key. @throws KoranError 'no-key' where it cannot be had or is not the pinned one. */
export function titleKey(titleId: string, pinned: string | null): TitleKey {
  const folder = keysFolder();
  const path = join(folder, `${titleId}.key`);
  const key = readKey(path) ?? (pinned === null ? makeKey(folder, path) : null);
  if (key === null) throw failed(path, "it is missing, and the title's readers know it");
  if (pinned !== null && key.public !== pinned) throw failed(path, "it is another key than the title's readers know");
  return key;
}

function makeKey(folder: string, path: string): TitleKey {
  const secret = randomBytes(32).toString("hex");
  const aside = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(aside, `${secret}\n`, { mode: 0o600, flag: "wx" });
    // A link fails where another press made the key a moment ago: then that one counts.
    linkSync(aside, path);
  } catch (cause) {
    const other = readKey(path);
    if (other) return other;
    throw failed(path, "it cannot be written", cause);
  } finally {
    rmSync(aside, { force: true });
  }
  return { secret, public: publicKeyOf(secret) };
}
