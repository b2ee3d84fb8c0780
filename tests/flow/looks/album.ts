// Screenshots → held against the small pictures that are kept in git beside this file; what differs is laid out in test-results/looks/, outside git.
// Takes what is seen for what is kept only where a person said so: `npm run looks:accept`.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { ROOT } from "../harness/app.ts";
import { compare, pictureOf, reduce, type Difference } from "./compare.ts";

const KEPT = fileURLToPath(new URL("kept", import.meta.url));
const DIFFERENT = join(ROOT, "test-results/looks");
/** Of every screen, for whoever wants to look through them all: full size. */
const SHOTS = process.env["KORAN_FLOW_SHOTS"];
export const ACCEPTS = process.env["KORAN_LOOKS"] === "accept";

const keptAt = (name: string): string => join(KEPT, `${name}.webp`);

/** @param name "360x800/today.dark". @returns null where no picture is kept. */
export async function differenceTo(name: string, screenshot: Buffer): Promise<Difference | null> {
  const kept = readOrNull(keptAt(name));
  if (kept === null) return null;
  return compare(await pictureOf(kept), await pictureOf(await reduce(screenshot)));
}

/** Keeps a screenshot from now on. */
export async function accept(name: string, screenshot: Buffer): Promise<void> {
  mkdirSync(dirname(keptAt(name)), { recursive: true });
  writeFileSync(keptAt(name), await reduce(screenshot));
}

export function saveShot(name: string, screenshot: Buffer): void {
  if (SHOTS === undefined) return;
  const path = join(SHOTS, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, screenshot);
}

/** Lays what was kept, what is seen and where they differ side by side. @returns one line for the test's report. */
export async function layOut(name: string, screenshot: Buffer, difference: Difference | null): Promise<string> {
  const path = join(DIFFERENT, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  if (difference === null) {
    writeFileSync(path, screenshot);
    return `${name}: no picture is kept of it`;
  }
  const { width, height } = await sharp(screenshot).metadata();
  const kept = await sharp(keptAt(name)).resize(width, height, { fit: "fill" }).toBuffer();
  const change = await sharp(screenshot)
    .composite([{ input: kept, blend: "difference" }])
    .negate({ alpha: false })
    .toBuffer();
  const [left, top, wide, high] = difference.where ?? [0, 0, 0, 0];
  const frame = `<svg width="${width}" height="${height}"><rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="none" stroke="#f0f" stroke-width="2"/></svg>`;
  await sharp({ create: { width: width * 3 + 32, height, channels: 3, background: "#888" } })
    .composite([
      { input: kept, left: 0, top: 0 },
      { input: screenshot, left: width + 16, top: 0 },
      { input: Buffer.from(frame), left: width + 16, top: 0 },
      { input: change, left: 2 * (width + 16), top: 0 },
    ])
    .png()
    .toFile(path);
  return `${name}: differs by ${difference.most.toFixed(1)} times the bound at ${left},${top} (${wide} × ${high})`;
}

/** What a person is told once, whatever differs. */
export const WHERE_TO_LOOK = `Kept, seen and difference lie side by side in ${relative(ROOT, DIFFERENT)}/; where what is seen is right, \`npm run looks:accept\` keeps it.`;

export const forgetDifferences = (size: string): void =>
  rmSync(join(DIFFERENT, size), { recursive: true, force: true });

/** Names of the pictures that are kept of a size. */
export const keptOf = (size: string): string[] =>
  readdirSync(KEPT, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.startsWith(`${size}/`) && path.endsWith(".webp"))
    .map((path) => path.slice(0, -".webp".length));

export const forget = (name: string): void => rmSync(keptAt(name));

export const bytesKept = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + statSync(keptAt(name)).size, 0);

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
