// Files asked for before anybody waits for them → handed to the one who does. Never the same bytes to two.
import type { Asset } from "../edition/schema.ts";
import type { EditionId } from "./store.ts";

export interface EarlyFiles {
  /** @param fetch one that fails is as if it had never been asked for. */
  ask(id: EditionId, asset: Asset, fetch: () => Promise<ArrayBuffer>): void;
  /** The file, where it was asked for; from then on it is the caller's. */
  take(id: EditionId, asset: Asset): Promise<ArrayBuffer> | undefined;
}

/** With the hash: bytes that one manifest named must not stand in for those of another, which alone may be signed. */
const nameOf = ({ title, key }: EditionId, { path, sha256 }: Asset): string => `${title}/${key}/${path} ${sha256}`;

export function openEarlyFiles(): EarlyFiles {
  const all = new Map<string, Promise<ArrayBuffer>>();
  return {
    ask(id, asset, fetch) {
      const name = nameOf(id, asset);
      if (all.has(name)) return;
      const coming = fetch();
      all.set(name, coming);
      coming.catch(() => {
        if (all.get(name) === coming) all.delete(name);
      });
    },
    take(id, asset) {
      const name = nameOf(id, asset);
      const coming = all.get(name);
      all.delete(name);
      return coming;
    },
  };
}
