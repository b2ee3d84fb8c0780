// The real server over the real build, as a process, for the flows. Never a second implementation of either.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

export interface App {
  /** "http://localhost:PORT", without a slash at the end. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface AppOptions {
  /** Folder of editions; default: the project's own. */
  readonly editions?: string;
  /** A build; default: the project's own. */
  readonly dist?: string;
  readonly port?: number;
}

/** Starts `src/server/main.ts` over dist/. The build must be there: tests/flow/run.ts makes it. */
export async function startApp(options: AppOptions = {}): Promise<App> {
  if (!existsSync(`${options.dist ?? `${ROOT}/dist`}/index.html`))
    throw new Error("dist/ is missing: run `npm run build` before the flows.");
  const folders = { editions: options.editions, dist: options.dist };
  const named = Object.entries(folders).flatMap(([name, folder]) => (folder ? [`--${name}`, folder] : []));
  const args = ["src/server/main.ts", ...named];
  const environment = { ...process.env, PORT: options.port === undefined ? undefined : String(options.port) };
  const server = spawn(process.execPath, args, { cwd: ROOT, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  const url = await addressOf(server);
  return {
    url,
    port: Number(new URL(url).port),
    async stop() {
      if (server.exitCode !== null) return;
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (url) resolve(url);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => reject(new Error(`the server stopped with ${code}: ${said}`)));
  });
}
