// What a press calls itself on whatever it holds in the workshop, and whether the press of such a name still works. Never takes anything away.
import { statSync } from "node:fs";
import { hostname } from "node:os";
import { isRunning } from "./tools/process-tree.ts";

/** A press never works longer than that. */
export const ABANDONED_AFTER_MS = 24 * 3_600_000;

const nameOf = (pid: number): string => `${hostname().replace(/[^A-Za-z0-9]/g, "")}-${pid}`;

/** No other press has it, on this machine or another one that prints into the same folder. */
export const pressName = (): string => nameOf(process.pid);

/** @param path of what that press holds. @returns whether it will never come back to it: it ended here, or what it holds is a day old or gone. */
export function isAbandoned(path: string, press: string): boolean {
  const pid = Number(press.slice(press.lastIndexOf("-") + 1));
  if (press === nameOf(pid) && !isRunning(pid)) return true;
  const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - since > ABANDONED_AFTER_MS;
}
