// Turns the command line of `npm run site` into a folder for a static host and, at the end, an exit code.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { asKoranError, KoranError } from "../../edition/errors.ts";
import { HOSTS, makeSite, type SiteOptions } from "./make-site.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const USAGE = "Usage: npm run site -- [--for cloudflare|netlify] [--out DIR] [--editions DIR] [--dist DIR]";
const TEXT = { type: "string" } as const;

function optionsOf(args: string[]): { for?: string; out?: string; editions?: string; dist?: string } {
  try {
    return { ...parseArgs({ args, options: { for: TEXT, out: TEXT, editions: TEXT, dist: TEXT } }).values };
  } catch (cause) {
    throw new KoranError("usage", `${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
}

function settingsOf(args: string[]): SiteOptions {
  const { for: named = "cloudflare", out = "site", editions, dist } = optionsOf(args);
  const host = HOSTS.find((one) => one === named);
  if (host === undefined) throw new KoranError("usage", `no host is called ${named}\n${USAGE}`);
  const distDir = resolve(dist ?? join(ROOT, "dist"));
  const editionsDir = resolve(editions ?? join(ROOT, "editions"));
  if (!existsSync(join(distDir, "index.html")))
    throw new KoranError("usage", `there is no app in ${distDir}; build it with \`npm run build\``);
  if (!existsSync(editionsDir)) throw new KoranError("usage", `there is no folder ${editionsDir}`);
  return { distDir, editionsDir, outDir: resolve(out), host };
}

export async function makeSiteFrom(args: string[], voice: Pick<Console, "log" | "error">): Promise<number> {
  try {
    const settings = settingsOf(args);
    const { files, closed } = await makeSite(settings);
    voice.log(`${files} files lie in ${settings.outDir}, ready for ${settings.host}.`);
    if (closed > 0)
      voice.log(
        `Left out of it, and of its indexes: ${closed} ${closed === 1 ? "edition that is" : "editions that are"} not open. A static host cannot keep paid/ closed.`,
      );
    return 0;
  } catch (error) {
    const { code, message, stack } = asKoranError(error);
    voice.error(code === "internal" ? stack : `koran: ${message}`);
    return code === "usage" ? 2 : 1;
  }
}
