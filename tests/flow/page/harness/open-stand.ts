// Builds the stand with the app's own settings and serves it with the app's own server and headers. Never a server of its own making.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { build, mergeConfig } from "vite";
import { afterAll, beforeAll } from "vitest";
import { pdfjsFiles } from "../../../../.config/vite/pdfjs-files.ts";
import { createApp } from "../../../../src/server/app.ts";
import { makeEdition } from "./made-edition.ts";

export interface OpenStand {
  readonly url: string;
  /** Files that are not found from now on; null: all are there. What a worker's worker asks for, playwright cannot stop on its way. */
  lose(files: RegExp | null, times?: number): void;
  close(): Promise<void>;
}

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** About three seconds. */
async function openStand(): Promise<OpenStand> {
  const folder = await mkdtemp(join(tmpdir(), "koran-stand-"));
  const [distDir, editionsDir] = [join(folder, "dist"), join(folder, "editions")];
  await build(
    mergeConfig(
      { oxc: { jsx: { runtime: "automatic" } }, worker: { format: "es" }, plugins: [pdfjsFiles()] },
      {
        configFile: false,
        root: HERE,
        logLevel: "error",
        build: {
          outDir: relative(HERE, distDir),
          emptyOutDir: false,
          target: "esnext",
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
        },
      },
    ),
  );
  await makeEdition(editionsDir);
  const app = createApp({ distDir, editionsDir });
  let lost: RegExp | null = null;
  let left = 0;
  const fetch: typeof app.fetch = (request, ...rest) => {
    if (!lost?.test(request.url) || left-- <= 0) return app.fetch(request, ...rest);
    return new Response("lost", { status: 404 });
  };
  const server = serve({ fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    lose(files, times = Infinity) {
      lost = files;
      left = times;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The hooks that open the stand before a file's flows and close it after them. @returns the stand, while tests run. */
export function standOfFile(): () => OpenStand {
  let served: OpenStand | undefined;
  beforeAll(async () => {
    served = await openStand();
  });
  afterAll(() => served?.close());
  return () => {
    if (served === undefined) throw new Error("the stand is open only while tests run");
    return served;
  };
}
