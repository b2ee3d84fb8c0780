// Finds the Chromium that the flows drive, or brings one: system first, Debian's package when root, else Playwright's download.
// Never installs anything when a browser is there already.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser of this machine: KORAN_CHROMIUM, then the usual names on PATH. @returns null where there is none. */
export function systemBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment["KORAN_CHROMIUM"];
  if (named) return isExecutable(named) ? named : null;
  const folders = (environment["PATH"] ?? "").split(delimiter).filter(Boolean);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable);
  return found ?? MAC.find(isExecutable) ?? null;
}

const run = (command: string, args: string[], environment: NodeJS.ProcessEnv = process.env): boolean =>
  spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], env: environment }).status === 0;

function fromDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  console.log("No Chromium or Chrome on this machine; installing Debian's package chromium (as root).");
  const quiet = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const installed =
    run("apt-get", ["update", "-qq"], quiet) &&
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet);
  return installed ? systemBrowser() : null;
}

function fromPlaywright(): string | null {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  console.log("No Chromium or Chrome on this machine; downloading Playwright's Chromium.");
  return run("npx", ["playwright-core", "install", "chromium"]) && existsSync(own) ? own : null;
}

/** The browser the flows use; says on the console where it comes from. @throws Error that says what to do where none can be had. */
export function findBrowser(): string {
  const found = systemBrowser() ?? fromDebian() ?? fromPlaywright();
  if (found === null)
    throw new Error(
      "No browser for the flow tests. Install Chromium or Chrome, or set KORAN_CHROMIUM to its path, and run again.",
    );
  return found;
}
