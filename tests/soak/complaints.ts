// A browser context → all that goes wrong in it, one line each: errors of the console, uncaught ones, refused policies, answers that fail. What only
// the missing network is the cause of is left out. Never ends anything.
import type { Page } from "playwright-core";

/** What was on its way when the network went or came may fail so much later. */
const SETTLES_MS = 5000;
/** A reader who moves on: what nobody waits for any more is broken off. */
const BROKEN_OFF = "net::ERR_ABORTED";
const ONLY_THE_NETWORK =
  /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|error occurred when fetching the script/;

export interface Complaints {
  /** Since they were last taken. */
  take(): string[];
  /** The network has gone, or come back. */
  network(on: boolean): void;
}

/** @param page before it goes anywhere. */
export function hearComplaints(page: Page): Complaints {
  const list: string[] = [];
  let isOn = true;
  let changedAt = -Infinity;
  const isAlone = (): boolean => !isOn || performance.now() - changedAt < SETTLES_MS;
  const context = page.context();
  context.on("console", (message) => {
    if (message.type() !== "error" || (isAlone() && ONLY_THE_NETWORK.test(message.text()))) return;
    list.push(`console: ${message.text()} (${message.location().url})`);
  });
  // Rejected promises that nobody heard are among them.
  context.on("weberror", (error) => {
    const thrown = error.error();
    list.push(`uncaught: ${thrown.stack ?? thrown.message}`);
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== BROKEN_OFF && !isAlone()) list.push(`failed: ${request.url()} ${why}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400 && !isAlone()) list.push(`answered ${response.status()}: ${response.url()}`);
  });
  page.on("crash", () => list.push("the page crashed"));
  return {
    take: () => list.splice(0),
    network(on) {
      isOn = on;
      changedAt = performance.now();
    },
  };
}
