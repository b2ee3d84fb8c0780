// A server → the same behind a slow link, shared by all that asks at once, workers too. Counts what crosses. Never changes an answer, but for
// files that are withheld on purpose.
import { once } from "node:events";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export interface Link {
  /** "http://localhost:PORT", without a slash at the end. */
  readonly url: string;
  /** Bytes of answers since the last {@link Link.set}, as they crossed, headers left out. */
  readonly bytes: number;
  /** Kilobits a second for all together and milliseconds before each answer; null: no limit. Counts anew. */
  set(limit: { readonly kbps: number; readonly rttMs: number } | null): void;
  /** Paths that are not to be had for now; null: everything is. */
  withhold(paths: RegExp | null): void;
  stop(): Promise<void>;
}

export const SLOW_4G = { kbps: 1600, rttMs: 150 };
/** What is sent at once. */
const PIECE_BYTES = 4096;

/** @param origin of a server on this machine. */
export async function slowLink(origin: string): Promise<Link> {
  let limit: { readonly kbps: number; readonly rttMs: number } | null = null;
  let withheld: RegExp | null = null;
  let bytes = 0;
  /** When the link has carried all that was given to it. */
  let freeAt = 0;

  async function carry(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const gone = once(to, "close");
    for await (const chunk of from as AsyncIterable<Buffer>)
      for (let at = 0; at < chunk.length && !to.destroyed; at += PIECE_BYTES) {
        const piece = chunk.subarray(at, at + PIECE_BYTES);
        if (limit) {
          freeAt = Math.max(performance.now(), freeAt) + (piece.length * 8) / limit.kbps;
          const wait = freeAt - performance.now();
          if (wait > 2) await sleep(wait);
        }
        if (to.destroyed) return;
        bytes += piece.length;
        if (!to.write(piece)) await Promise.race([once(to, "drain"), gone]);
      }
    to.end();
  }

  const server = createServer((asked, answer) => {
    if (withheld?.test(asked.url ?? "")) {
      answer.writeHead(503).end();
      return;
    }
    const { method, headers, url } = asked;
    const on = request(new URL(url ?? "/", origin), { method: method ?? "GET", headers }, (given) => {
      void sleep(limit?.rttMs ?? 0).then(() => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        answer.flushHeaders(); // the first segment brings them
        return carry(given, answer).catch(() => answer.destroy());
      });
    });
    // Whoever asked has gone: nothing more is read for him.
    answer.once("close", () => on.destroy());
    on.on("error", () => answer.destroy());
    asked.pipe(on);
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const { port } = server.address() as { port: number };
  return {
    url: `http://localhost:${port}`,
    get bytes() {
      return bytes;
    },
    set(next) {
      limit = next;
      bytes = 0;
      freeAt = 0;
    },
    withhold(paths) {
      withheld = paths;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
