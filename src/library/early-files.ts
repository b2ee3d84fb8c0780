// Files asked for before anybody waits for them → handed to the one who does. Never the same bytes to two.
import type { Asset } from "../edition/schema.ts";
import type { EditionId } from "./store.ts";

/** With the hash: bytes that one manifest named must not stand in for those of another, which alone may be signed. */
const nameOf = ({ title, key }: EditionId, { path, sha256 }: Asset): string => `${title}/${key}/${path} ${sha256}`;

export class EarlyFiles {
  readonly #coming = new Map<string, Promise<ArrayBuffer>>();

  /** @param fetch one that fails is as if it had never been asked for. */
  ask(id: EditionId, asset: Asset, fetch: () => Promise<ArrayBuffer>): void {
    const name = nameOf(id, asset);
    if (this.#coming.has(name)) return; // asked for already
    const coming = fetch();
    this.#coming.set(name, coming);
    coming.catch(() => {
      if (this.#coming.get(name) === coming) this.#coming.delete(name);
    });
  }

  /** The file, where it was asked for; from then on it is the caller's. */
  take(id: EditionId, asset: Asset): Promise<ArrayBuffer> | null {
    const name = nameOf(id, asset);
    const coming = this.#coming.get(name);
    this.#coming.delete(name);
    return coming ?? null;
  }
}
