// Entry of a page process: jobs come in by message, results and errors go back as plain values. Ends with the press, however that ends.
import { writeFileSync } from "node:fs";
import { asKoranError } from "../edition/errors.ts";
import { pageWork, type PageWork, type PageWorkSetup } from "./page-work.ts";
import type { ProcessAnswer, ProcessCall, ToProcess } from "./pool.ts";

const stopping = new AbortController();
let work: PageWork | undefined;

async function answer({ name, job }: ProcessCall): Promise<ProcessAnswer> {
  try {
    return { ok: true, result: await work![name](job as never) };
  } catch (thrown) {
    const { code, message, details, cause } = asKoranError(thrown);
    return { ok: false, error: { code, message, details, cause: cause instanceof Error ? cause.stack : undefined } };
  }
}

async function reply(call: ProcessCall): Promise<void> {
  const said = await answer(call);
  process.send?.(said);
}

function open(setup: PageWorkSetup): void {
  work = pageWork(setup, stopping.signal);
}

function stop(): void {
  stopping.abort();
  void Promise.resolve(work?.close()).finally(() => process.exit(0));
}

/** Where the machine itself runs out of memory, the page goes and not the press. */
function offerToBeKilledFirst(): void {
  try {
    writeFileSync("/proc/self/oom_score_adj", "1000");
  } catch {
    // Only Linux knows that.
  }
}

offerToBeKilledFirst();
process.on("message", (message: ToProcess) => {
  if (message === "stop") stop();
  else if ("setup" in message) open(message.setup);
  else void reply(message);
});
// The press was killed: nobody waits for this page, nor for the engine that reads it, which ends by the signal. Nothing else would end this process.
process.on("disconnect", () => {
  stopping.abort();
  process.exit(0);
});
// Ctrl-C reaches the whole group; the press decides what becomes of its pages.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
