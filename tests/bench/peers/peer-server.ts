// The peers' own pages, their packages and the same paper → a server for them: brotli for code, ranges for papers. Never faster or slower than the link before it.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const PACKAGES = fileURLToPath(new URL("../../../node_modules", import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
  ".webp": "image/webp",
};
/** What a host compresses. */
const CODE = new Set([".html", ".js", ".mjs", ".css", ".wasm"]);

export interface PeerServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** @param site the built pages. @param papers a folder: what lies there is served under /papers/. Paths are trusted: only the benchmark asks. */
export async function servePeers(site: string, papers: string): Promise<PeerServer> {
  const compressed = new Map<string, Buffer>();
  const fileOf = (path: string): string =>
    path.startsWith("/papers/")
      ? join(papers, path.slice("/papers/".length))
      : path.startsWith("/packages/")
        ? join(PACKAGES, path.slice("/packages/".length))
        : join(site, path);
  const brotli = (file: string): Buffer => {
    const there = compressed.get(file);
    if (there) return there;
    const bytes = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    compressed.set(file, bytes);
    return bytes;
  };
  const server = createServer(({ url, headers }, answer) => {
    const file = fileOf(new URL(url ?? "/", "http://localhost").pathname);
    if (!existsSync(file) || !statSync(file).isFile()) {
      answer.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const head = { "content-type": type, "cache-control": "public, max-age=31536000, immutable" };
    if (CODE.has(extname(file))) {
      const bytes = brotli(file);
      answer.writeHead(200, { ...head, "content-encoding": "br", "content-length": bytes.length }).end(bytes);
      return;
    }
    const { size } = statSync(file);
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? "") ?? [];
    const [first, last] = [Number(from ?? 0), to ? Math.min(Number(to), size - 1) : size - 1];
    answer.writeHead(from === undefined ? 200 : 206, {
      ...head,
      "accept-ranges": "bytes",
      "content-length": last - first + 1,
      ...(from !== undefined && { "content-range": `bytes ${first}-${last}/${size}` }),
    });
    createReadStream(file, { start: first, end: last }).pipe(answer);
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const { port } = server.address() as { port: number };
  return {
    url: `http://localhost:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
