// Writes that survive a power cut: bytes reach the disk before anything points at them. Never leaves half a file under its final name.
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { KoranError } from "../edition/errors.ts";

const WHY: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "it lies on a read-only disk",
  ENOTDIR: "part of the path is a file",
  EEXIST: "a file of that name is in the way",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "it or its folder was taken away while the press worked",
};

/** A file system's refusal in our words; anything else as it was. */
export function asWriteError(cause: unknown, path: string): unknown {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT")
    return new KoranError("disk-full", `no room for ${path}`, { cause, details: { path } });
  const why = WHY[code];
  return why ? new KoranError("cannot-write", `${path}: ${why}`, { cause, details: { path, why } }) : cause;
}

function guarded<T>(path: string, use: () => T): T {
  try {
    return use();
  } catch (cause) {
    throw asWriteError(cause, path);
  }
}

/** @throws KoranError 'disk-full' | 'cannot-write'; so do all below. */
export const makeFolder = (path: string): void => guarded(path, () => void mkdirSync(path, { recursive: true }));

/** Makes sure that the names in a folder are on the disk. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder; there a rename is all there is.
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** A new file, on the disk when this returns; its name is not yet: see {@link syncFolder}. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  guarded(path, () => {
    const file = openSync(path, "w");
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}

/** A file whole, in place of the one before or of none: whoever reads it sees the old or the new. @param aside a path on the same disk. */
export function replaceDurably(path: string, aside: string, bytes: Uint8Array): void {
  writeDurably(aside, bytes);
  guarded(path, () => {
    try {
      renameSync(aside, path);
    } catch (cause) {
      rmSync(aside, { force: true });
      throw cause;
    }
    syncFolder(dirname(path));
  });
}

/** A file that was written before, by this press or by one that it goes on from. */
export const readBack = (path: string): Buffer<ArrayBuffer> => guarded(path, () => readFileSync(path));
