// Files asked for before anybody waits for them → handed to the one who does. Never the same bytes to two.
import type { Asset } from "../edition/schema.ts";
import type { EditionId } from "./store.ts";
import type { OnBytes } from "./types.ts";

export interface EarlyFiles {
  /** @param fetch one that fails is as if it had never been asked for. @returns whether it was called: not where the file is on its way already. */
  ask(id: EditionId, asset: Asset, fetch: (onBytes: OnBytes) => Promise<ArrayBuffer>): boolean;
  /** The file, where it was asked for; from then on it is the caller's. @param onBytes hears first what has come of it meanwhile. */
  take(id: EditionId, asset: Asset, onBytes?: OnBytes): Promise<ArrayBuffer> | undefined;
}

interface Coming {
  readonly whole: Promise<ArrayBuffer>;
  readonly hearFrom: (onBytes: OnBytes) => void;
}

/** With the hash: bytes that one manifest named must not stand in for those of another, which alone may be signed. */
const nameOf = ({ title, key }: EditionId, { path, sha256 }: Asset): string => `${title}/${key}/${path} ${sha256}`;

function begin(fetch: (onBytes: OnBytes) => Promise<ArrayBuffer>): Coming {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let hear: OnBytes | null = null;
  const whole = fetch((received, part) => {
    if (hear) return hear(received, part);
    if (received === part.byteLength) parts = [];
    return void parts.push(part);
  });
  const forget = (): void => void (parts = []);
  whole.then(forget, forget);
  return {
    whole,
    hearFrom(onBytes) {
      hear = onBytes;
      let received = 0;
      for (const part of parts) onBytes((received += part.byteLength), part);
      forget();
    },
  };
}

export function openEarlyFiles(): EarlyFiles {
  const all = new Map<string, Coming>();
  return {
    ask(id, asset, fetch) {
      const name = nameOf(id, asset);
      if (all.has(name)) return false;
      const coming = begin(fetch);
      all.set(name, coming);
      coming.whole.catch(() => {
        if (all.get(name) === coming) all.delete(name);
      });
      return true;
    },
    take(id, asset, onBytes) {
      const name = nameOf(id, asset);
      const coming = all.get(name);
      all.delete(name);
      if (onBytes) coming?.hearFrom(onBytes);
      return coming?.whole;
    },
  };
}
