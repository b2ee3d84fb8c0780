// Turns the path of a URL into an open file below a folder. Never follows a link, a dotfile or a way up, however it is encoded.
import { open, realpath, type FileHandle } from "node:fs/promises";
import { join } from "node:path";

/** An open file with its facts, all of the same bytes even while the press renames a new one over it. Close it. */
export interface StoredFile {
  readonly path: string;
  readonly handle: FileHandle;
  readonly sizeBytes: number;
  /** Changes with the bytes; without quotes. */
  readonly tag: string;
}

const isPlain = (segment: string): boolean => segment !== "" && !segment.startsWith(".") && !/[\\/:\0]/.test(segment);

/** The segments of a URL's path, decoded once. @returns null where one is empty, hidden, broken or could lead elsewhere. */
export function segmentsOf(urlPath: string): string[] | null {
  try {
    const segments = urlPath.split("/").slice(1).map(decodeURIComponent);
    return segments.every(isPlain) ? segments : null;
  } catch {
    return null; // malformed percent-encoding
  }
}

const NOT_THERE = ["ENOENT", "ENOTDIR", "ENAMETOOLONG"];
const isNotThere = (error: unknown): boolean =>
  error instanceof Error && "code" in error && NOT_THERE.includes(String(error.code));

/** A name that carries a hash needs no other tag; anything else is told apart by its inode, size and time to the nanosecond. */
const HASH_IN_NAME = /\.([0-9a-f]{16})\.[a-z0-9.]+$/;

/** @param root with every link already resolved. @returns null where no file lies there. */
export async function openFile(root: string, segments: readonly string[]): Promise<StoredFile | null> {
  const path = join(root, ...segments);
  try {
    // A link inside the folder could give a paid file an open name, so the real path has to be the path itself.
    if ((await realpath(path)) !== path) return null;
    return await withFacts(path, await open(path));
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}

async function withFacts(path: string, handle: FileHandle): Promise<StoredFile | null> {
  const stat = await handle.stat({ bigint: true });
  if (!stat.isFile()) {
    await handle.close();
    return null;
  }
  const tag = HASH_IN_NAME.exec(path)?.[1] ?? [stat.ino, stat.size, stat.mtimeNs].map((n) => n.toString(36)).join("-");
  return { path, handle, sizeBytes: Number(stat.size), tag };
}
