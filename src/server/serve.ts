// Turns the command line and the environment into a running server and, at the end, an exit code. Never answers a request itself.
import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { isIPv6 } from "node:net";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { getRequestListener } from "@hono/node-server";
import { asKoranError, KoranError } from "../edition/errors.ts";
import { createApp } from "./app.ts";
import { listen, localAddresses, portOf } from "./listen.ts";
import { plainLine } from "./plain-answer.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** Who still reads a file when the server stops gets this long. */
const GRACE_MS = 3000;

const USAGE =
  "Usage: npm start -- [--editions DIR] [--dist DIR] [--host 127.0.0.1]   (PORT=8080 npm start for another port)";
const OPTIONS = { dist: { type: "string" }, editions: { type: "string" }, host: { type: "string" } } as const;

const THIS_MACHINE = ["localhost", "127.0.0.1", "::1"];
const EVERYWHERE = ["0.0.0.0", "::"];
const inUrl = (host: string): string => (isIPv6(host) ? `[${host}]` : host);

/** Where the server speaks: the console. */
export type Voice = Pick<Console, "log" | "error">;

interface Settings {
  readonly distDir: string;
  readonly editionsDir: string;
  readonly port: number | null;
  /** The only address to listen at. An option and no variable: shells and build tools set HOST for purposes of their own. */
  readonly host: string | undefined;
}

function settingsOf(args: string[], environment: NodeJS.ProcessEnv): Settings {
  const { dist, editions, host } = optionsOf(args);
  // To Node, no name is every address.
  if (host === "") throw new KoranError("usage", "--host names no address; leave it out to listen at all of them");
  const distDir = resolve(dist ?? join(ROOT, "dist"));
  const editionsDir = resolve(editions ?? join(ROOT, "editions"));
  if (!existsSync(join(distDir, "index.html")))
    throw new KoranError("usage", `there is no app in ${distDir}; build it with \`npm run build\``);
  if (editions === undefined) mkdirSync(editionsDir, { recursive: true });
  else if (!existsSync(editionsDir)) throw new KoranError("usage", `there is no folder ${editionsDir}`);
  return { distDir, editionsDir, port: portOf(environment["PORT"]), host };
}

function optionsOf(args: string[]): { dist?: string; editions?: string; host?: string } {
  try {
    return { ...parseArgs({ args, options: OPTIONS }).values };
  } catch (cause) {
    throw new KoranError("usage", `${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
}

/** Where it can be read: at this machine and, unless told to listen at one address only, in its local networks. */
function greet(port: number, host: string | undefined, voice: Voice): void {
  const isHere = host === undefined || EVERYWHERE.includes(host) || THIS_MACHINE.includes(host);
  voice.log(`koran reads at http://${isHere ? "localhost" : inUrl(host)}:${port}`);
  if (host !== undefined && !EVERYWHERE.includes(host)) return;
  for (const address of localAddresses())
    voice.log(
      `In the local network: http://${address}:${port} (plain http: reading works, keeping offline needs https)`,
    );
}

/** Resolves when the process is told to stop. */
const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

/** Lets answers under way end, for a while; a browser's idle connections would hold the server open much longer. */
async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}

/** Runs until SIGINT or SIGTERM; answers under way are finished. @returns the exit code; a failure is said in one sentence. */
export async function serve(args: string[], environment: NodeJS.ProcessEnv, voice: Voice): Promise<number> {
  try {
    const { port: named, host, ...folders } = settingsOf(args, environment);
    const app = createApp({ ...folders, report: (error) => voice.error(error) });
    const listener = getRequestListener(app.fetch, {
      // What is no HTTP request never reaches the app, and still gets its headers.
      errorHandler: () => plainLine(400, "This is not a request.", { ...SECURITY_HEADERS }),
    });
    const server = createServer((request, response) => void listener(request, response));
    const stop = toldToStop();
    greet(await listen(server, named, host), host, voice);
    await stop;
    await close(server);
    return 0;
  } catch (error) {
    const { code, message, stack } = asKoranError(error);
    voice.error(code === "usage" ? `koran: ${message}` : stack);
    return code === "usage" ? 2 : 1;
  }
}
