// The door over a real MessageChannel: what crosses is cloned and transferred by the engine, not by a fake.
import { afterEach, describe, expect, expectTypeOf, it } from "vitest";
import { KoranError } from "../../src/edition/errors.ts";
import { connect } from "../../workers/port.ts";
import type { AnswerOf, Client, Handlers, Reply, RequestOf } from "../../workers/protocol.ts";
import { serve } from "../../workers/serve.ts";

interface TestWorker {
  double(request: { readonly value: number }): number;
  reverse(request: { readonly bytes: ArrayBuffer }): ArrayBuffer;
  fail(request: { readonly how: "koran" | "plain" }): never;
  wait(request: { readonly forEver: true }): ArrayBuffer;
}

/** Signals that handlers were given, so that a test sees what the serving side sees. */
let given: AbortSignal[] = [];
const handlers: Handlers<TestWorker> = {
  double: ({ value }) => value * 2,
  reverse: ({ bytes }) => new Uint8Array(bytes).reverse().buffer,
  fail({ how }) {
    if (how === "plain") throw new TypeError("out of ink");
    throw new KoranError("render-failed", "the page does not draw", {
      cause: new Error("deep"),
      details: { reason: "broken-pdf", page: 3 },
    });
  },
  wait: (_, signal) =>
    new Promise((resolve) => {
      given.push(signal);
      signal.addEventListener("abort", () => resolve(new ArrayBuffer(8)), { once: true });
    }),
};

let closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing) close();
  closing = [];
  given = [];
});

function open(): { client: Client<TestWorker>; seen: Reply[]; asking: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  const stop = serve<TestWorker>(port2, handlers);
  const seen: Reply[] = [];
  port1.addEventListener("message", ({ data }) => seen.push(data as Reply));
  const client = connect<TestWorker>(port1, () => port1.close());
  closing.push(stop, () => client.end());
  return { client, seen, asking: port1 };
}

const nobody = (): AbortSignal => new AbortController().signal;
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "settled well",
    (error: unknown) => (error instanceof KoranError ? error.code : error),
  );

describe("a call", () => {
  it("is answered, each by its own answer", async () => {
    const { client } = open();
    const answers = await Promise.all([1, 2, 3].map((value) => client.ask("double", { value }, nobody())));
    expect(answers).toEqual([2, 4, 6]);
  });

  it("hands buffers over in both directions, without a copy", async () => {
    const { client } = open();
    const { buffer } = Uint8Array.of(1, 2, 3);
    const answer = await client.ask("reverse", { bytes: buffer }, nobody());
    expect([...new Uint8Array(answer)]).toEqual([3, 2, 1]);
    expect(buffer.byteLength).toBe(0);
  });

  it("does not compile with a wrong name, request or answer, nor a worker without all handlers", () => {
    const { client: asking } = open();
    type Names = Parameters<Client<TestWorker>["ask"]>[0];
    expectTypeOf<Names>().toEqualTypeOf<"double" | "reverse" | "fail" | "wait">();
    expectTypeOf<RequestOf<TestWorker, "double">>().toEqualTypeOf<{ readonly value: number }>();
    expectTypeOf<AnswerOf<TestWorker, "reverse">>().toEqualTypeOf<ArrayBuffer>();
    type Request = Parameters<typeof asking.ask<"double">>[1];
    expectTypeOf<{ readonly value: number }>().toExtend<Request>();
    expectTypeOf<{ readonly bytes: ArrayBuffer }>().not.toExtend<Request>();
    expectTypeOf<Omit<Handlers<TestWorker>, "wait">>().not.toExtend<Handlers<TestWorker>>();
  });
});

describe("a failure", () => {
  it("arrives as the KoranError that was thrown, code, message and details", async () => {
    const { client } = open();
    const error = await client.ask("fail", { how: "koran" }, nobody()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KoranError);
    expect(error).toMatchObject({
      code: "render-failed",
      message: "the page does not draw",
      details: { reason: "broken-pdf", page: 3 },
    });
  });

  it("of any other kind is 'internal', and the worker lives on", async () => {
    const { client } = open();
    expect(await codeOf(client.ask("fail", { how: "plain" }, nobody()))).toBe("internal");
    expect(await client.ask("double", { value: 4 }, nobody())).toBe(8);
  });

  it("to clone a request rejects that call alone", async () => {
    const { client } = open();
    const impossible = { value: (() => 1) as unknown as number };
    expect(await codeOf(client.ask("double", impossible, nobody()))).toBe("internal");
    expect(await client.ask("double", { value: 5 }, nobody())).toBe(10);
  });

  it("says so where a name has no handler, inherited names included", async () => {
    const { client } = open();
    const name = "toString" as "double";
    expect(await codeOf(client.ask(name, { value: 1 }, nobody()))).toBe("internal");
  });
});

describe("a cancel", () => {
  it("settles the caller at once, tells the handler and drops its late answer", async () => {
    const { client, seen } = open();
    const controller = new AbortController();
    const call = codeOf(client.ask("wait", { forEver: true }, controller.signal));
    await client.ask("double", { value: 1 }, nobody());
    expect(given.map((signal) => signal.aborted)).toEqual([false]);
    controller.abort();
    expect(await call).toBe("cancelled");
    await client.ask("double", { value: 1 }, nobody());
    expect(given.map((signal) => signal.aborted)).toEqual([true]);
    expect(seen.map((reply) => ("error" in reply ? reply.error.code : "ok"))).toEqual(["ok", "cancelled", "ok"]);
  });

  it("before the call sends nothing", async () => {
    const { client, seen } = open();
    expect(await codeOf(client.ask("wait", { forEver: true }, AbortSignal.abort()))).toBe("cancelled");
    await client.ask("double", { value: 1 }, nobody());
    expect(given).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  it("leaves no listener on a signal that outlives the call", async () => {
    const { client } = open();
    const { signal } = new AbortController();
    let listening = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listening++;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listening--;
      remove(...args);
    };
    await client.ask("double", { value: 1 }, signal);
    await codeOf(client.ask("fail", { how: "plain" }, signal));
    expect(listening).toBe(0);
  });
});

describe("the end", () => {
  it("settles whoever waits, and every later call", async () => {
    const { client } = open();
    const call = codeOf(client.ask("wait", { forEver: true }, nobody()));
    client.end();
    expect(await call).toBe("cancelled");
    expect(await codeOf(client.ask("double", { value: 1 }, nobody()))).toBe("cancelled");
  });

  it("comes with a crash, which everybody hears of", async () => {
    const { client, asking } = open();
    const call = codeOf(client.ask("wait", { forEver: true }, nobody()));
    asking.dispatchEvent(new Event("error"));
    expect(await call).toBe("internal");
    expect(await codeOf(client.ask("double", { value: 1 }, nobody()))).toBe("internal");
  });
});
