// Entry of a page worker: jobs come in by message, results and errors go back as plain values. Never ends by itself.
import { parentPort, workerData } from "node:worker_threads";
import { asKoranError } from "../edition/errors.ts";
import { pageWork, type PageWorkSetup } from "./page-work.ts";
import type { WorkerAnswer, WorkerCall } from "./pool.ts";

const port = parentPort!;
const stopping = new AbortController();
const work = pageWork(workerData as PageWorkSetup, stopping.signal);

async function answer(call: WorkerCall): Promise<WorkerAnswer> {
  try {
    return { ok: true, result: await work[call.name](call.job as never) };
  } catch (thrown) {
    const { code, message, details, cause } = asKoranError(thrown);
    return { ok: false, error: { code, message, details, cause: cause instanceof Error ? cause.stack : undefined } };
  }
}

port.on("message", (message: WorkerCall | "stop") => {
  if (message === "stop") {
    stopping.abort();
    void work.close().finally(() => process.exit(0));
  } else void answer(message).then((reply) => port.postMessage(reply));
});
