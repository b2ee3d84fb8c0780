// WebKitGTK's MiniBrowser over classic WebDriver, on a screen of its own (Xvfb). Its sessions keep nothing: as in a private window.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { programOrNot } from "../debian.ts";
import { freePort } from "../free-port.ts";
import { keyActions, tapActions, type Actions, type Driver } from "./driver.ts";

const PACKAGES = ["webkit2gtk-driver", "xvfb", "xauth", "dbus"];
const REQUIRED = ["/usr/bin/WebKitWebDriver", "/usr/bin/xvfb-run", "/usr/bin/xauth", "/usr/bin/dbus-run-session"];

/** @returns the driver's path, or null where it, a screen or a session bus cannot be had. */
export function findWebKit(): string | null {
  const found = REQUIRED.map((path) => programOrNot([path], PACKAGES, "the main flow in WebKitGTK"));
  return found.includes(null) ? null : (found[0] ?? null);
}

/** A browser that says nothing for so long says nothing more. */
const ANSWER_MS = 60_000;

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

/** @param size of the window; the page gets a little less. */
export async function startWebKit(program: string, size: { width: number; height: number }): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), "koran-webkit-"));
  const port = await freePort();
  const inside = ["/usr/bin/dbus-run-session", "--", program, `--port=${port}`];
  const screen = spawn("/usr/bin/xvfb-run", ["-a", "-s", "-screen 0 1600x1200x24", ...inside], {
    // As root there is no sandbox to be had; without a graphics card the plain renderer is the faster one.
    env: {
      ...process.env,
      HOME: home,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
    },
    stdio: "ignore",
    // A group of its own, so that closing takes the screen and the bus away too.
    detached: true,
  });
  const ask = await whenReady(`http://127.0.0.1:${port}`, screen);
  const { sessionId, capabilities } = await ask<Session>("POST", "/session", { capabilities: capabilitiesOf() });
  const send = <T = unknown>(method: string, path: string, body?: object): Promise<T> =>
    ask<T>(method, `/session/${sessionId}${path}`, body);
  await send("POST", "/timeouts", { script: 60_000, pageLoad: 60_000 });
  await send("POST", "/window/rect", size);
  const act = async (actions: Actions): Promise<void> => void (await send("POST", "/actions", { actions }));

  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    open: async (url) => void (await send("POST", "/url", { url })),
    reload: async () => void (await send("POST", "/refresh", {})),
    back: async () => void (await send("POST", "/back", {})),
    async evaluate<T>(expression: string) {
      const script = `const done = arguments[0];
        Promise.resolve(${expression}).then((value) => done(JSON.stringify({ value: value ?? null })), (error) => done(JSON.stringify({ error: String(error) })));`;
      const said = JSON.parse(await send<string>("POST", "/execute/async", { script, args: [] })) as {
        value: T;
        error?: string;
      };
      if (said.error !== undefined) throw new Error(said.error);
      return said.value;
    },
    tap: (x, y, pointer) => act(tapActions(x, y, pointer)),
    press: (key) => act(keyActions(key)),
    screenshot: async () => Buffer.from(await send<string>("GET", "/screenshot"), "base64"),
    async close() {
      await send("DELETE", "").catch(() => null);
      await endGroup(screen);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function capabilitiesOf(): object {
  const [binary] = globSync("/usr/lib/*/webkit2gtk-4.*/MiniBrowser");
  if (binary === undefined) throw new Error("WebKitWebDriver came without its MiniBrowser");
  return { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } } };
}

type Ask = <T = unknown>(method: string, path: string, body?: object) => Promise<T>;

async function whenReady(origin: string, screen: ChildProcess): Promise<Ask> {
  const ask: Ask = async <T>(method: string, path: string, body?: object) => {
    const headers = { "content-type": "application/json" };
    const signal = AbortSignal.timeout(ANSWER_MS);
    const sent = body ? { method, headers, signal, body: JSON.stringify(body) } : { method, signal };
    const response = await fetch(origin + path, sent);
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (;;) {
    if (screen.exitCode !== null) throw new Error(`WebKitWebDriver stopped with ${screen.exitCode}`);
    const ready = await ask("GET", "/status").then(
      () => true,
      () => false,
    );
    if (ready) return ask;
    await sleep(100);
  }
}

async function endGroup(screen: ChildProcess): Promise<void> {
  if (screen.exitCode !== null || screen.pid === undefined) return;
  const gone = once(screen, "exit");
  process.kill(-screen.pid, "SIGTERM");
  await gone;
}
