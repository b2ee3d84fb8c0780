// Gives pdf.js the files it fetches by itself (wasm decoders, cmaps, standard fonts, colour profile) at one address, in the build and in dev.
// Never ships the script engine: PDFs run no scripts here.
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Plugin } from "vite";
import { deliverFrom } from "../../src/server/delivery.ts";
import { segmentsOf } from "../../src/server/stored-file.ts";
import { PDFJS_FILES_URL } from "../../workers/protocol.ts";
import { answerWith } from "./answer-with.ts";

const SOURCE = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const FOLDERS = ["wasm", "cmaps", "standard_fonts", "iccs"];
const NOT_WANTED = /quickjs/i;

/** Whether a file of pdf.js's own folders goes into the build. @param path inside the package. */
export const isShipped = (path: string): boolean =>
  FOLDERS.includes(path.split("/")[0] ?? "") && !NOT_WANTED.test(path);

export function pdfjsFiles(): Plugin {
  let dist = "";
  return {
    name: "koran:pdfjs-files",
    configResolved: (config) => void (dist = resolve(config.root, config.build.outDir)),
    // Copied, not emitted: two hundred files more in the build's log would hide what matters.
    async writeBundle() {
      for (const folder of FOLDERS)
        await cp(join(SOURCE, folder), join(dist, PDFJS_FILES_URL, folder), {
          recursive: true,
          filter: (path) => !NOT_WANTED.test(path),
        });
    },
    configureServer(server) {
      const deliver = deliverFrom(SOURCE);
      server.middlewares.use(
        PDFJS_FILES_URL,
        answerWith((request) => deliver(segmentsOf(new URL(request.url).pathname) ?? [], request)),
      );
    },
  };
}
