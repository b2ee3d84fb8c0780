// Every way a request can fail, each as the one code that says so; and hashes with and without WebCrypto.
import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { isKoranError } from "../../src/edition/errors.ts";
import { openNetwork, type RequestOptions } from "../../src/library/network.ts";
import { sha256Of } from "../../src/library/verify.ts";
import { serveEditions, type EditionServer } from "./edition-server.ts";

const network = openNetwork(fetch);
let server: EditionServer;
beforeAll(async () => {
  server = await serveEditions(new Map([["/file", new Uint8Array(100_000).fill(7)]]));
});
afterEach(() => {
  server.faults = [];
  vi.useRealTimers();
});
afterAll(() => server.stop());

async function codeOf(options: RequestOptions = {}, path = "/file"): Promise<string> {
  try {
    return `${(await network(server.url + path, options)).byteLength} bytes`;
  } catch (error) {
    return isKoranError(error) ? error.code : String(error);
  }
}

describe("a request", () => {
  it("gives the bytes, and tells how many have come", async () => {
    const steps: number[] = [];
    expect(await codeOf({ onBytes: (received) => steps.push(received) })).toBe("100000 bytes");
    expect(steps.at(-1)).toBe(100_000);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
  it.each([
    [404, "http-status", {}],
    [404, "no-such-edition", { missing: "no-such-edition" }],
    [410, "no-such-edition", { missing: "no-such-edition" }],
    [403, "http-status", { missing: "no-such-edition" }],
    [503, "http-status", {}],
  ] as const)("answered with %i is '%s'", async (status, code, options) => {
    server.faults = [[/./, { kind: "status", status }]];
    expect(await codeOf(options)).toBe(code);
  });
  it("cut off, or to nobody, is 'offline'", async () => {
    server.faults = [[/./, { kind: "cut" }]];
    expect(await codeOf()).toBe("offline");
    const nobody = openNetwork(() => Promise.reject(new TypeError("Failed to fetch")));
    await expect(nobody("/file")).rejects.toMatchObject({ code: "offline", details: { url: "/file" } });
  });
  it.each(["stall", "stall-midway"] as const)("that %ss is given up after its time", async (kind) => {
    server.faults = [[/./, { kind }]];
    const before = performance.now();
    expect(await codeOf({ withinMs: 80 })).toBe("timeout");
    expect(performance.now() - before).toBeLessThan(4000);
  });
  it("without a limit is given up only once nothing came for 20 s", async () => {
    vi.useFakeTimers();
    let push = (_bytes: Uint8Array | null): void => undefined;
    const slow = openNetwork((_url, init) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          init?.signal?.addEventListener("abort", () => controller.error(new DOMException("aborted", "AbortError")));
          push = (bytes) => (bytes ? controller.enqueue(bytes) : controller.close());
        },
      });
      return Promise.resolve(new Response(body));
    });
    const trickling = slow("/file");
    for (let step = 0; step < 5; step += 1) {
      await vi.advanceTimersByTimeAsync(19_000);
      push(new Uint8Array(1));
      await vi.advanceTimersByTimeAsync(0);
    }
    push(null);
    expect((await trickling).byteLength).toBe(5);
    const stalled = expect(slow("/file")).rejects.toMatchObject({ code: "timeout" });
    await vi.advanceTimersByTimeAsync(20_001);
    await stalled;
  });
  it("no longer wanted is 'cancelled', before it begins or in the middle", async () => {
    const abort = new AbortController();
    server.faults = [[/./, { kind: "stall-midway" }]];
    setTimeout(() => abort.abort(), 30);
    expect(await codeOf({ signal: abort.signal })).toBe("cancelled");
    expect(await codeOf({ signal: abort.signal })).toBe("cancelled");
  });
  it("with more bytes than named is broken off", async () => {
    expect(await codeOf({ atMostBytes: 99_999 })).toBe("hash-mismatch");
    expect(await codeOf({ atMostBytes: 100_000 })).toBe("100000 bytes");
  });
  it("with fewer bytes than named is as long as what came, whatever was named", async () => {
    expect(await codeOf({ atMostBytes: 100_001 })).toBe("100000 bytes");
    expect(await codeOf({ atMostBytes: 2 ** 53 - 1 })).toBe("100000 bytes");
  });
});

describe("a SHA-256", () => {
  const bytes = new Uint8Array((2 << 20) + 77).map((_, index) => index * 31);
  const expected = createHash("sha256").update(bytes).digest("hex");
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  it("is the same with WebCrypto and without", async () => {
    expect(await sha256Of(bytes.buffer)).toBe(expected);
    vi.stubGlobal("crypto", {});
    expect(await sha256Of(bytes.buffer)).toBe(expected);
  });
  it("lets other work go on in between where it is worked out here", async () => {
    vi.stubGlobal("crypto", {});
    let others = 0;
    const timer = setInterval(() => (others += 1));
    await sha256Of(new ArrayBuffer(8 << 20));
    clearInterval(timer);
    expect(others).toBeGreaterThan(2);
  });
});
