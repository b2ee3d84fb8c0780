// The only way into a worker: turns a message port into a typed client, and starts the workers. Never draws, parses or decides anything.
import { asKoranError, ERROR_CODES, KoranError } from "../src/edition/errors.ts";
import type { Ask, CanvasWorker, Client, RenderWorker, Reply } from "./protocol.ts";
import type { RenderSurroundings } from "./render.ts";
import { closeBitmaps, transferablesOf, type Port } from "./transfer.ts";

interface Waiting {
  resolve(value: unknown): void;
  reject(error: KoranError): void;
}

/** @param port a Worker or one end of a MessageChannel; nothing else may read it. @param end how the other side is stopped. */
export function connect<Worker>(port: Port, end: () => void): Client<Worker> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: KoranError | null = null;

  const settle = (id: number, how: (one: Waiting) => void): boolean => {
    const one = waiting.get(id);
    if (!one) return false;
    waiting.delete(id);
    how(one);
    return true;
  };
  const onMessage = ({ data }: MessageEvent<Reply>): void => {
    if ("error" in data) settle(data.id, (one) => one.reject(rebuilt(data.error)));
    // An answer that nobody waits for any more may hold a bitmap.
    else if (!settle(data.id, (one) => one.resolve(data.ok))) closeBitmaps(data.ok);
  };
  const stop = (error: KoranError): void => {
    if (ended) return;
    ended = error;
    port.removeEventListener("message", onMessage as EventListener);
    port.removeEventListener("error", onCrash);
    for (const id of waiting.keys()) settle(id, (one) => one.reject(error));
    end();
  };
  /** A worker whose script does not load, or that throws outside a call. */
  const onCrash = (event: Event): void => {
    const message = "message" in event ? String(event.message) : "the script did not load";
    stop(new KoranError("internal", `a worker crashed: ${message}`));
  };

  port.addEventListener("message", onMessage as EventListener);
  port.addEventListener("error", onCrash);
  port.start?.();

  return {
    async ask(name, request, signal) {
      if (ended) throw ended;
      if (signal.aborted) throw cancelled(name);
      const id = ++lastId;
      const onAbort = (): void => {
        if (settle(id, (one) => one.reject(cancelled(name)))) port.postMessage({ cancel: id } satisfies Ask);
      };
      signal.addEventListener("abort", onAbort, { once: true });
      try {
        return await new Promise<never>((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          port.postMessage({ id, name, request } satisfies Ask, transferablesOf(request));
        });
      } catch (error) {
        waiting.delete(id);
        throw asKoranError(error);
      } finally {
        signal.removeEventListener("abort", onAbort);
      }
    },
    end: () => stop(cancelled("end")),
  };
}

const cancelled = (name: string): KoranError => new KoranError("cancelled", `nobody waits for "${name}" any more`);

/** A clone loses its class: the error as it was thrown, its cause excepted. */
function rebuilt({ code, message, details }: Extract<Reply, { error: unknown }>["error"]): KoranError {
  return new KoranError(ERROR_CODES.includes(code) ? code : "internal", message, { details });
}

/** The render worker in a thread of its own. About 0.5 MB of code, fetched now. */
export function startRenderWorker(): Client<RenderWorker> {
  const worker = new Worker(new URL("./render-worker.ts", import.meta.url), { type: "module", name: "render" });
  return connect(worker, () => worker.terminate());
}

/** The canvas worker in a thread of its own: 2 KB of code, fetched now. It lives as long as the page. */
export function startCanvasWorker(): Client<CanvasWorker> {
  const worker = new Worker(new URL("./canvas-worker.ts", import.meta.url), { type: "module", name: "canvas" });
  return connect(worker, () => worker.terminate());
}

/** The same renderer on this thread, behind the same door: where a worker has no OffscreenCanvas. It blocks the screen while it draws. */
export async function startRenderHere(surroundings: RenderSurroundings): Promise<Client<RenderWorker>> {
  const [{ makeRenderer }, { serve }] = await Promise.all([import("./render.ts"), import("./serve.ts")]);
  const { port1, port2 } = new MessageChannel();
  const renderer = makeRenderer(surroundings);
  const stop = serve<RenderWorker>(port2, renderer.handlers);
  return connect(port1, () => {
    stop();
    port1.close();
    renderer.end();
  });
}
