// The serving side of the door: turns messages into calls of a worker's handlers and what they give into replies. Never throws into its scope.
import { asKoranError, KoranError } from "../src/edition/errors.ts";
import type { Ask, Handlers, Reply } from "./protocol.ts";
import { closeBitmaps, transferablesOf, type Port } from "./transfer.ts";

type Handler = (request: unknown, signal: AbortSignal) => unknown;

/** Answers what comes in at a port. A cancelled call is always answered with 'cancelled', and what it made is freed. @returns stop answering. */
export function serve<Worker>(port: Port, handlers: Handlers<Worker>): () => void {
  const running = new Map<number, AbortController>();

  async function answer(id: number, name: string, request: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      // The one place where a name is looked up at run time: the asking side's types have checked it.
      const handler = Object.hasOwn(handlers, name) ? (handlers[name as keyof Worker] as Handler) : undefined;
      if (!handler) throw new KoranError("internal", `no worker answers to "${name}"`);
      const ok = await handler(request, controller.signal);
      if (controller.signal.aborted) {
        closeBitmaps(ok);
        throw new KoranError("cancelled", `"${name}" was cancelled`);
      }
      port.postMessage({ id, ok } satisfies Reply, transferablesOf(ok));
    } catch (thrown) {
      const { code, message, details } = asKoranError(thrown);
      port.postMessage({ id, error: { code, message, details } } satisfies Reply);
    } finally {
      running.delete(id);
    }
  }

  const onMessage = ({ data }: MessageEvent<Ask>): void => {
    if ("cancel" in data) running.get(data.cancel)?.abort();
    else void answer(data.id, data.name, data.request);
  };
  port.addEventListener("message", onMessage as EventListener);
  port.start?.();
  return () => {
    port.removeEventListener("message", onMessage as EventListener);
    for (const controller of running.values()) controller.abort();
  };
}
