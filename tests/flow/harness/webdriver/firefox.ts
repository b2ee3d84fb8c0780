// Firefox over WebDriver BiDi: the browser opens the socket itself, no driver in between. Its profile is made here and thrown away.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programOrNot } from "../debian.ts";
import { keyActions, tapActions, type Actions, type Driver } from "./driver.ts";

export const findFirefox = (): string | null =>
  programOrNot(["/usr/bin/firefox-esr", "/usr/bin/firefox"], ["firefox-esr"], "the main flow in Firefox");

interface Reply {
  readonly id?: number;
  readonly type: "success" | "error" | "event";
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Evaluated {
  readonly type: "success" | "exception";
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Quiet towards the network, no page of its own, and the keys go to the page though no window manager gives it the focus. */
const PREFERENCES = [
  '"focusmanager.testmode", true',
  '"browser.startup.page", 0',
  '"browser.shell.checkDefaultBrowser", false',
  '"datareporting.policy.dataSubmissionEnabled", false',
  '"app.normandy.enabled", false',
  '"network.captive-portal-service.enabled", false',
  '"network.connectivity-service.enabled", false',
  '"intl.accept_languages", "id-ID, id"',
];

export interface FirefoxOptions {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly devicePixelRatio: number;
}

export async function startFirefox(program: string, options: FirefoxOptions): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), "koran-firefox-"));
  writeFileSync(join(home, "user.js"), PREFERENCES.map((line) => `user_pref(${line});\n`).join(""));
  const args = ["--headless", "--no-remote", "--profile", home, "--remote-debugging-port", "0"];
  const browser = spawn(program, args, { env: { ...process.env, HOME: home }, stdio: ["ignore", "ignore", "pipe"] });
  const send = await openSession(browser);
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>("session.new", {
    capabilities: {},
  });
  const { contexts } = await send<{ contexts: { context: string }[] }>("browsingContext.getTree");
  const context = contexts[0]?.context;
  await send("browsingContext.setViewport", { context, ...options });
  const act = (actions: Actions): Promise<unknown> => send("input.performActions", { context, actions });

  return {
    name: `Firefox ${capabilities.browserVersion}`,
    open: async (url) => void (await send("browsingContext.navigate", { context, url, wait: "complete" })),
    reload: async () => void (await send("browsingContext.reload", { context, wait: "complete" })),
    back: async () => void (await send("browsingContext.traverseHistory", { context, delta: -1 })),
    async evaluate<T>(expression: string) {
      const said = await send<Evaluated>("script.evaluate", {
        // As text, so that both protocols give the same values.
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      });
      if (said.type === "exception") throw new Error(said.exceptionDetails?.text);
      return JSON.parse(said.result?.value ?? "null") as T;
    },
    tap: async (x, y, pointer) => void (await act(tapActions(x, y, pointer))),
    press: async (key) => void (await act(keyActions(key))),
    async screenshot() {
      const { data } = await send<{ data: string }>("browsingContext.captureScreenshot", { context });
      return Buffer.from(data, "base64");
    },
    async close() {
      const gone = once(browser, "exit");
      await send("browser.close").catch(() => browser.kill("SIGKILL"));
      await gone;
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Send = <T = unknown>(method: string, params?: object) => Promise<T>;

/** Waits for the browser's word where it listens, and speaks there. */
async function openSession(browser: ChildProcess): Promise<Send> {
  const socket = new WebSocket(`${await addressOf(browser)}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error("Firefox takes no session")));
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.addEventListener("close", () => {
    const gone: Reply = { type: "error", error: "closed", message: "Firefox went away" };
    for (const answer of waiting.values()) answer(gone);
  });
  socket.addEventListener("message", ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  let last = 0;
  return async <T>(method: string, params: object = {}) => {
    const id = ++last;
    const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const reply = await answered;
    waiting.delete(id);
    if (reply.type === "error") throw new Error(`${method}: ${reply.error}: ${reply.message}`);
    return reply.result as T;
  };
}

function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    browser.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ws:\/\/[\d.:]+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    browser.once("exit", (code) => reject(new Error(`Firefox stopped with ${code}: ${said}`)));
  });
}
