// A folder with a METS file → its files, by the paths that METS names. Never a file outside the folder.
import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { KoranError } from "../../edition/errors.ts";
import { MAX_FILE_BYTES, MAX_XML_BYTES } from "../limits.ts";

export interface AltoFolder {
  /** The METS file's name, for sentences. */
  readonly name: string;
  readonly mets: Uint8Array;
  /** @param href as METS writes it. @throws KoranError 'bad-mets' for a path that leaves the folder or leads to nothing. */
  read(href: string): Uint8Array;
}

const METS = /<(?:[A-Za-z_][\w.-]*:)?mets[\s>]/;
const HEAD_BYTES = 8_192;

/** @throws KoranError 'no-input' where the folder is none or has no METS file, or more than one. */
export function openAltoFolder(folder: string): AltoFolder {
  const refuse = (why: string, cause?: unknown): KoranError =>
    new KoranError("no-input", `${folder}: ${why}`, { cause, details: { path: folder, why } });
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => /\.xml$/i.test(name) && !name.startsWith("."));
  } catch (cause) {
    throw refuse("there is no such folder", cause);
  }
  const found = names.filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && METS.test(headOf(path));
  });
  const [name] = found;
  if (name === undefined)
    throw refuse("there is no METS file in this folder, and ALTO alone does not say which articles there are");
  if (found.length > 1) throw refuse(`there is more than one METS file in this folder (${found.sort().join(", ")})`);
  if (statSync(join(folder, name)).size > MAX_XML_BYTES)
    throw refuse(`its METS file ${name} is larger than ${MAX_XML_BYTES / 2 ** 20} MB`);
  const root = realpathSync(folder);
  return {
    name,
    mets: readFileSync(join(folder, name)),
    read: (href) => readFileSync(pathInside(root, href, name)),
  };
}

function headOf(path: string): string {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, "r");
  try {
    return head.toString("latin1", 0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

const isInside = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way !== "" && way !== ".." && !/^\.\.[/\\]/.test(way) && !isAbsolute(way);
};

/** "file://./alto/p1.xml", "./alto/p1.xml", "alto%20x/p1.xml" and "alto\p1.xml" as a path. @returns null for another scheme or a broken escape. */
function pathOf(href: string): string | null {
  const local = href.trim().replace(/^file:(\/\/(?=\.|\/))?/i, "");
  if (/^[a-z][a-z0-9+.-]*:/i.test(local) || local.includes("\0")) return null;
  try {
    return decodeURIComponent(local).replaceAll("\\", "/");
  } catch {
    return null;
  }
}

function pathInside(root: string, href: string, mets: string): string {
  const refuse = (why: string, cause?: unknown): KoranError =>
    new KoranError("bad-mets", `${mets}: ${why}`, { cause, details: { file: mets, why } });
  const local = pathOf(href);
  if (local === null || local.includes("\0")) throw refuse(`it names ${href}, which is no file of this folder`);
  const path = resolve(root, local);
  const leaves = `it names ${href}, which leads out of this folder`;
  if (!isInside(root, path)) throw refuse(leaves);
  let real: string;
  try {
    real = realpathSync(path);
  } catch (cause) {
    throw refuse(`it names ${href}, which is not there`, cause);
  }
  // A link inside the folder may lead out of it.
  if (!isInside(root, real)) throw refuse(leaves);
  const stat = statSync(real);
  if (!stat.isFile()) throw refuse(`it names ${href}, which is not a file`);
  if (stat.size > MAX_FILE_BYTES) throw refuse(`it names ${href}, which is larger than ${MAX_FILE_BYTES / 2 ** 20} MB`);
  return real;
}
