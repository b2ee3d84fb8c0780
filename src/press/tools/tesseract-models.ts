// Turns the language models of the npm packages into one folder that both tesseracts read. Never downloads anything.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { KoranError } from "../../edition/errors.ts";

/** Indonesian first: what pages are read in, and in the others as well where it is not plainly theirs (ocr-languages.ts). */
export const LANGUAGES = ["ind", "eng"] as const;
export type Language = (typeof LANGUAGES)[number];

const cacheFolder = (): string => join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "koran", "models");

function packedModel(language: string): Buffer {
  try {
    const found = createRequire(import.meta.url).resolve(
      `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`,
    );
    return readFileSync(found);
  } catch (cause) {
    throw new KoranError("no-engine", `the model of ${language} is not installed`, {
      cause,
      details: { missing: `@tesseract.js-data/${language}` },
    });
  }
}

/** @returns the folder with LANGUAGE.traineddata for each of {@link LANGUAGES}, unpacked once for all runs of this user. The folder's name is
 *  the models' hash and it appears whole or not at all, so two presses may do this at once. @throws KoranError 'no-engine'. */
export function unpackModels(): string {
  const models = LANGUAGES.map((language) => ({ language, packed: packedModel(language) }));
  const hash = createHash("sha256");
  for (const { packed } of models) hash.update(packed);
  const folder = join(cacheFolder(), hash.digest("hex").slice(0, 16));
  if (existsSync(folder)) return folder;

  const aside = `${folder}.${process.pid}`;
  try {
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    for (const { language, packed } of models)
      writeFileSync(join(aside, `${language}.traineddata`), gunzipSync(packed));
    renameSync(aside, folder);
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true });
    // Another press was quicker.
    if (existsSync(folder)) return folder;
    throw new KoranError("no-engine", `the models cannot be unpacked into ${folder}`, {
      cause,
      details: { missing: folder },
    });
  }
  return folder;
}
