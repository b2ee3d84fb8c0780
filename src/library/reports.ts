// What a reader found wrong → a report kept on this device until a server can take it. Never sent from here, never shown as sent.
import type { Store } from "./store.ts";
import type { NewReport, Report } from "./types.ts";

/** Unlike any other, also on another device, also where the origin is insecure. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export async function keepReport(store: Store, report: NewReport, now = new Date()): Promise<Report> {
  const kept = { ...report, id: newId(), writtenAt: now.toISOString() };
  await store.writeReport(kept);
  return kept;
}

/** Newest first. */
export async function listReports(store: Store): Promise<Report[]> {
  return (await store.reports()).sort((a, b) => b.writtenAt.localeCompare(a.writtenAt));
}
