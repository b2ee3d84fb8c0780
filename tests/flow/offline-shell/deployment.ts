// One address at which builds follow each other, as on a server that is kept up to date. The builds are copies of dist/ with small,
// honest changes; server and service worker are the real ones. Never touches dist/ itself.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { writeServiceWorker } from "../../../.config/vite/service-worker.ts";
import { createApp } from "../../../src/server/app.ts";
import { ROOT } from "../harness/app.ts";

export interface Deployment {
  readonly url: string;
  /** Replaces what is served by a build whose page says `<meta name="build" content="NAME">` and starts by a script of its own name. */
  publish(name: string): Promise<void>;
  /** A file of the build that comes through damaged, as from a half-finished upload. */
  breakFile(path: string): void;
  /** Serves the worker that takes itself away. */
  publishKillSwitch(): Promise<void>;
  /** No server at the address any more. */
  stop(): Promise<void>;
}

export async function deploy(name: string): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), "koran-deployment-"));
  const distDir = join(folder, "dist");
  const stagingDir = join(folder, "next");
  const editionsDir = join(folder, "editions");
  // No edition: an app that has one keeps the engine by itself, at a moment of its own.
  mkdirSync(editionsDir);
  /** The browser asks for updates at moments of its own: nobody is ever served half a build. */
  const publish = async (next: string): Promise<void> => {
    await makeBuild(stagingDir, next);
    rmSync(distDir, { recursive: true, force: true });
    renameSync(stagingDir, distDir);
  };
  await publish(name);

  const listener = getRequestListener(createApp({ distDir, editionsDir }).fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void listener(request, response));
  server.listen(0);
  await once(server, "listening");
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    publish,
    breakFile: (path) => writeFileSync(join(distDir, path), "half"),
    publishKillSwitch: () => writeServiceWorker(ROOT, distDir, "sw-off"),
    async stop() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeBuild(distDir: string, name: string): Promise<void> {
  cpSync(join(ROOT, "dist"), distDir, { recursive: true });
  const page = join(distDir, "index.html");
  const html = readFileSync(page, "utf8");
  const entry = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1];
  if (entry === undefined) throw new Error("the page names no script");
  const first = `import ${JSON.stringify(entry)}; // build ${name}`;
  const url = `/assets/first.${createHash("sha256").update(first).digest("hex").slice(0, 16)}.js`;
  writeFileSync(join(distDir, url), first);
  writeFileSync(page, html.replace(entry, url).replace("</head>", `<meta name="build" content="${name}"></head>`));
  for (const coded of ["index.html.br", "index.html.gz"]) rmSync(join(distDir, coded), { force: true });
  await writeServiceWorker(ROOT, distDir, "sw");
  for (const coded of ["sw.js.br", "sw.js.gz"]) rmSync(join(distDir, coded), { force: true });
}
