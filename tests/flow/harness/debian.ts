// A program that a flow needs → its path, installed from Debian where there is none and we are root. Never silent about what it installs
// or leaves out.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

function install(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log(`Installing Debian's ${packages.join(", ")} (as root).`);
  const args = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  return run("apt-get", ["update", "-qq"]) && run("apt-get", args);
}

/**
 * @param paths where the program lies, the first that exists is taken. @param packages that bring it.
 * @returns null where it cannot be had, which is said on the console with the name of what is not tested.
 */
export function programOrNot(paths: readonly string[], packages: readonly string[], forWhat: string): string | null {
  const found = (): string | undefined => paths.find((path) => existsSync(path));
  const program = found() ?? (install(packages) ? found() : undefined);
  if (program !== undefined) return program;
  console.warn(`NOT TESTED: ${forWhat}. It needs ${packages.join(" and ")}, which this machine has not.`);
  return null;
}
