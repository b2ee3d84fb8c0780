// Lays a .br and a .gz beside each file of dist/ that they make smaller, so that the server only streams. Never changes a file itself.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";
import { SMALLEST_BYTES } from "../../src/server/compression.ts";
import { isCompressible } from "../../src/server/content-type.ts";

const CODINGS = {
  ".br": (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ".gz": (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

async function compressBeside(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < SMALLEST_BYTES) return;
  for (const [suffix, compress] of Object.entries(CODINGS)) await writeFile(path + suffix, await compress(bytes));
}

export function precompress(): Plugin {
  let dist = "";
  return {
    name: "koran:precompress",
    apply: "build",
    configResolved: (config) => void (dist = resolve(config.root, config.build.outDir)),
    async closeBundle() {
      const found = await readdir(dist, { recursive: true, withFileTypes: true });
      const paths = found.filter((entry) => entry.isFile() && isCompressible(entry.name));
      await Promise.all(paths.map((entry) => compressBeside(join(entry.parentPath, entry.name))));
    },
  };
}
