// Something done in a browser that this process started → the most memory its renderers held meanwhile. Linux only; never the browser's own processes.
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

/** @returns the highest sum over all renderers below this process. */
export async function peakRendererBytes(run: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = async (): Promise<void> => {
    const { pids } = await processTree(process.pid);
    const renderers = pids.filter((pid) => isPage(read(`/proc/${pid}/cmdline`)));
    peak = Math.max(
      peak,
      renderers.reduce((sum, pid) => sum + ownBytes(pid), 0),
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
