// The folder of an edition ↔ memory: reads and checks it, and writes what was made of it beside. Never writes into the edition.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { KoranError } from "../edition/errors.ts";
import type { Asset, Title } from "../edition/schema.ts";
import { parseJson, readManifest, readText, readTitleIndex, readWords } from "../edition/validate.ts";
import type { ExportFile, WholeEdition } from "./edition.ts";

/** @throws KoranError 'no-input' | 'hash-mismatch'. */
function verified(folder: string, { path, sha256 }: Asset): Buffer {
  const bytes = readFile(join(folder, path));
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new KoranError("hash-mismatch", `${path} is not what the manifest says`, { details: { file: path } });
  return bytes;
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new KoranError("no-input", `cannot read ${path}`, { cause, details: { path } });
  }
}

/** @throws KoranError 'no-input' | 'bad-manifest' | 'format-too-new' | 'hash-mismatch'. */
export function readEdition(folder: string): WholeEdition {
  const json = (path: string): unknown => parseJson(readFile(join(folder, path)).toString("utf8"), path);
  const checked = (asset: Asset): unknown => parseJson(verified(folder, asset).toString("utf8"), asset.path);
  const manifest = readManifest(json("edition.json"));
  const index = join("..", "index.json");
  // An edition taken out of its folder still says whose it is.
  const title: Title = existsSync(join(folder, index))
    ? readTitleIndex(json(index))
    : {
        id: manifest.title,
        name: manifest.title,
        language: "id",
        place: null,
        timeZone: "Asia/Jakarta",
        accent: "#000000",
        publicKey: "0".repeat(64),
      };
  return {
    title,
    manifest,
    text: readText(checked(manifest.text), manifest.text.path),
    words: manifest.pages.map(({ words }) => readWords(checked(words), words.path)),
  };
}

const assetsOf = ({ manifest }: WholeEdition): ReadonlyMap<string, Asset> =>
  new Map(manifest.pages.flatMap(({ pdf, mid }) => [pdf, mid]).map((asset) => [asset.path, asset]));

/** A new folder comes into place by one rename; into one that is there, each file does, and what else it holds stays.
 *  @param replace whether a folder that is there may be written into. @throws KoranError 'edition-exists' | 'cannot-write' | 'no-input' | 'hash-mismatch'. */
export function writeExport(
  edition: WholeEdition,
  folder: string,
  files: readonly ExportFile[],
  out: string,
  replace: boolean,
): void {
  if (existsSync(out) && !replace) throw new KoranError("edition-exists", `${out} exists`, { details: { path: out } });
  const assets = assetsOf(edition);
  const aside = `${out}.making-${process.pid}`;
  try {
    for (const file of files) write(join(aside, file.path), "text" in file ? file.text : pieceOf(folder, file, assets));
    if (!existsSync(out)) renameSync(aside, out);
    else
      for (const { path } of files) {
        mkdirSync(dirname(join(out, path)), { recursive: true });
        renameSync(join(aside, path), join(out, path));
      }
  } catch (cause) {
    if (cause instanceof KoranError) throw cause;
    throw new KoranError("cannot-write", `cannot write ${out}`, { cause, details: { path: out } });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function pieceOf(
  folder: string,
  { from, offset = 0, length }: Extract<ExportFile, { from: string }>,
  assets: ReadonlyMap<string, Asset>,
): Buffer {
  const bytes = verified(folder, assets.get(from)!);
  return bytes.subarray(offset, length === undefined ? undefined : offset + length);
}
