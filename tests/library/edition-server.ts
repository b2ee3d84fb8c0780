// A server of a synthetic site that fails on command: stalls, cuts, lies, answers with a status. Never a fault that was not asked for.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Site } from "./synthetic-edition.ts";

export type Fault =
  | { readonly kind: "stall" }
  /** Sends the first half and then nothing. */
  | { readonly kind: "stall-midway" }
  /** Sends the first half and hangs up. */
  | { readonly kind: "cut" }
  | { readonly kind: "wrong-bytes" }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "delay"; readonly ms: number };

export interface EditionServer {
  readonly port: number;
  readonly url: string;
  readonly site: Site;
  /** URL paths in the order in which they were asked for. */
  readonly requests: string[];
  /** The first pattern that fits a path says how it fails. */
  faults: readonly (readonly [pattern: RegExp, fault: Fault])[];
  stop(): Promise<void>;
}

/** @param site may be changed while the server runs. @param pages other answers (HTML, scripts), by path. */
export async function serveEditions(
  site: Site,
  pages: ReadonlyMap<string, { readonly type: string; readonly body: string }> = new Map(),
): Promise<EditionServer> {
  const requests: string[] = [];
  const answer = ({ url = "/" }: IncomingMessage, response: ServerResponse): void => {
    const page = pages.get(url);
    if (page) return void response.writeHead(200, { "content-type": page.type }).end(page.body);
    requests.push(url);
    const fault = served.faults.find(([pattern]) => pattern.test(url))?.[1];
    const bytes = site.get(url);
    if (fault?.kind === "stall") return;
    if (fault?.kind === "status") return void response.writeHead(fault.status).end();
    if (!bytes) return void response.writeHead(404).end();
    const headers = { "content-length": bytes.length, "cache-control": "no-store" };
    const half = bytes.subarray(0, bytes.length >> 1);
    if (fault?.kind === "delay") {
      setTimeout(() => response.writeHead(200, headers).end(bytes), fault.ms);
    } else if (fault?.kind === "wrong-bytes") {
      response.writeHead(200, headers).end(bytes.map((byte) => byte ^ 1));
    } else if (fault?.kind === "cut") {
      response.writeHead(200, headers).write(half, () => response.destroy());
    } else if (fault?.kind === "stall-midway") {
      response.writeHead(200, headers).write(half);
    } else response.writeHead(200, headers).end(bytes);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const served: EditionServer = {
    port,
    url: `http://127.0.0.1:${port}`,
    site,
    requests,
    faults: [],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return served;
}
