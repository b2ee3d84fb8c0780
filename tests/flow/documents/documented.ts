// A document → its commands, and a copy of the project in which they run as they stand. Never the project's own folders or keys.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../harness/app.ts";

const BLOCK = /```(\w*)\n([^]*?)```/g;

/** Fenced blocks of a document in a language, in order. "" is a block without one. */
export const blocksIn = (document: string, language: string): string[] =>
  [...readFileSync(join(ROOT, document), "utf8").matchAll(BLOCK)]
    .filter((match) => match[1] === language)
    .map((match) => (match[2] ?? "").trim());

const NEEDED = [
  "src",
  "workers",
  "public",
  ".config",
  "index.html",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
  "tsconfig.json",
];

export interface Checkout {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Runs to its end. @returns what it said. @throws Error where it fails. */
  run(command: string): Promise<string>;
  /** Runs until stopped; resolves when its words match. */
  start(command: string, until: RegExp): Promise<Running>;
  remove(): void;
}

export interface Running {
  readonly said: () => string;
  stop(): Promise<void>;
}

/** A copy of the project with an installed node_modules and no edition yet; `more` names what else of the project it holds. */
export function openCheckout(more: readonly string[] = []): Checkout {
  const folder = mkdtempSync(join(tmpdir(), "koran-documented-"));
  for (const name of [...NEEDED, ...more]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const environment = {
    ...process.env,
    KORAN_KEYS: join(folder, "keys"),
    NO_COLOR: "1",
    FORCE_COLOR: undefined,
    NODE_ENV: undefined,
    VITEST: undefined,
  };
  return {
    folder,
    environment,
    async run(command) {
      const { child, said } = begin(command, folder, environment);
      const [code] = (await once(child, "close")) as [number | null];
      if (code !== 0) throw new Error(`${command} ended with ${code}: ${said()}`);
      return said();
    },
    start: (command, until) => started(command, folder, environment, until),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

interface Begun {
  readonly child: ChildProcess;
  readonly said: () => string;
}

/** In a group of its own, so that npm's children end with it. */
function begin(command: string, cwd: string, env: NodeJS.ProcessEnv): Begun {
  const child = spawn("sh", ["-c", command], { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said };
}

export async function started(
  command: string,
  cwd: string,
  environment: NodeJS.ProcessEnv,
  until: RegExp,
): Promise<Running> {
  const { child, said } = begin(command, cwd, environment);
  const ended = once(child, "close");
  while (!until.test(said())) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}: ${said()}`);
    await Promise.race([once(child.stdout!, "data"), once(child.stderr!, "data"), ended]);
  }
  return {
    said,
    async stop() {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
      await ended;
    },
  };
}
