// Turns bytes into files named by their own hash, in the aside folder. Never writes a file that the edition holds already.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../../edition/contract.ts";
import { sha256Hex } from "../../edition/hash.ts";
import type { Asset } from "../../edition/schema.ts";
import { writeDurably } from "../durable.ts";

export interface EditionFiles {
  /** @param stem "p01"; @param ending "mid.webp". @returns what a manifest says of the file. @throws KoranError 'disk-full' | 'cannot-write'. */
  store(access: "open" | "paid", stem: string, ending: string, bytes: Uint8Array): Asset;
}

/** @param aside where new files go. @param target the edition before this one, or where it will be. */
export function editionFiles(aside: string, target: string): EditionFiles {
  return {
    store: (access, stem, ending, bytes) => {
      const sha256 = sha256Hex(bytes);
      const path = `${access}/${stem}.${shortHash(sha256)}.${ending}`;
      const before = join(target, path);
      // A file that was damaged since is written anew.
      if (!existsSync(before) || sha256Hex(readFileSync(before)) !== sha256) writeDurably(join(aside, path), bytes);
      return { path, bytes: bytes.length, sha256 };
    },
  };
}

/** A value as the bytes of a JSON file. */
export const jsonBytes = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value)}\n`, "utf8");
