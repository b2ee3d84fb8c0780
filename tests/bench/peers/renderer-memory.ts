// A browser that this process started → the memory its renderers hold, and the most they held while something was done in it. Linux only; never the browser's own processes.
import { readFileSync } from "node:fs";
import { processTree } from "../../../src/press/tools/process-tree.ts";

const EVERY_MS = 60;

const read = (path: string): string => {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return ""; // it ended meanwhile
  }
};

/** The browser draws parts of its own window with renderers too. */
const isPage = (command: string): boolean =>
  command.includes("--type=renderer") && !command.includes("top-chrome-webui");

/** Bytes of its own: what it made and what it shares, its program left out. */
function ownBytes(pid: number): number {
  const status = read(`/proc/${pid}/status`);
  const kilobytes = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
  return (kilobytes("RssAnon") + kilobytes("RssShmem")) * 1024;
}

/** @returns what each renderer below this process holds now, bytes. Linux only: elsewhere none. */
export async function rendererBytes(): Promise<readonly number[]> {
  const { pids } = await processTree(process.pid);
  return pids.filter((pid) => isPage(read(`/proc/${pid}/cmdline`))).map(ownBytes);
}

/** @returns the highest sum over all renderers below this process. */
export async function peakRendererBytes(run: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = async (): Promise<void> => {
    peak = Math.max(
      peak,
      (await rendererBytes()).reduce((sum, bytes) => sum + bytes, 0),
    );
  };
  const clock = setInterval(() => void look(), EVERY_MS);
  try {
    await run();
  } finally {
    clearInterval(clock);
  }
  return peak;
}
