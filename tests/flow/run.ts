// The browser part of `npm test`: finds a browser, builds the app once, runs every flow. Never hides which browser it used.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./harness/find-browser.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

function step(args: string[]): void {
  const { status } = spawnSync("npx", args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, KORAN_CHROMIUM: browser },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const browser = findBrowser();
const version = spawnSync(browser, ["--version"], { encoding: "utf8" }).stdout.trim();
console.log(`Flows run in ${browser} (${version || "version unknown"}).`);
step(["vite", "build", "--logLevel", "warn"]);
step(["vitest", "run", "--project", "flow", ...process.argv.slice(2)]);
