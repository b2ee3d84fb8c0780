// One download an edition at a time: in this tab's line, behind other tabs' locks, and without locks.
import { afterEach, describe, expect, it, vi } from "vitest";
import { Downloads } from "../../src/library/downloads.ts";
import { inParallel } from "../../src/library/in-parallel.ts";

const id = { title: "kabar-musi", key: "2026-11-20" };
const never = new AbortController().signal;
/** Work that ends when told to, or with an error when its signal aborts. */
function work(log: string[], name: string) {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  const run = (signal: AbortSignal): Promise<void> => {
    log.push(`${name} begins`);
    const aborted = new Promise<never>((_, reject) =>
      signal.addEventListener("abort", () => reject(new Error(`${name} aborted`))),
    );
    return Promise.race([done, aborted]).finally(() => log.push(`${name} ends`));
  };
  return { run, end };
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(["with locks", "without locks", "with locks refused"])("downloads %s", (habitat) => {
  const open = (): Downloads => {
    if (habitat === "without locks") vi.stubGlobal("navigator", {});
    if (habitat === "with locks refused")
      vi.stubGlobal("navigator", { locks: { request: () => Promise.reject(new DOMException("no", "SecurityError")) } });
    return new Downloads();
  };
  it("of one edition wait for each other, of two do not", async () => {
    const downloads = open();
    const log: string[] = [];
    const [first, second, other] = [work(log, "first"), work(log, "second"), work(log, "other")];
    const all = [
      downloads.download(id, undefined, first.run),
      downloads.download(id, undefined, second.run),
      downloads.download({ ...id, key: "2026-11-21" }, undefined, other.run),
    ];
    await settle();
    expect(log.sort()).toEqual(["first begins", "other begins"]);
    for (const { end } of [first, second, other]) end();
    await Promise.all(all);
    expect(log.indexOf("first ends")).toBeLessThan(log.indexOf("second begins"));
  });
  it("leave the line when no longer wanted, and the next one still waits for the first", async () => {
    const downloads = open();
    const log: string[] = [];
    const [first, second, third] = [work(log, "first"), work(log, "second"), work(log, "third")];
    const abort = new AbortController();
    const one = downloads.download(id, undefined, first.run);
    const two = downloads.download(id, abort.signal, second.run);
    const three = downloads.download(id, undefined, third.run);
    abort.abort();
    await expect(two).rejects.toMatchObject({ code: "cancelled" });
    await settle();
    expect(log).toEqual(["first begins"]);
    first.end();
    third.end();
    await Promise.all([one, three]);
    expect(log).toEqual(["first begins", "first ends", "third begins", "third ends"]);
  });
  it("are cancelled together; a drop after them is not", async () => {
    const downloads = open();
    const first = downloads.download(id, undefined, work([], "first").run);
    const second = downloads.download(id, undefined, work([], "second").run);
    await settle();
    downloads.cancel({ ...id, key: "2026-11-21" });
    const dropped = downloads.alone(id, never, () => Promise.resolve("dropped"));
    downloads.cancel(id);
    await expect(first).rejects.toThrow("first aborted");
    await expect(second).rejects.toMatchObject({ code: "cancelled" });
    expect(await dropped).toBe("dropped");
  });
  it("hand on what their work throws", async () => {
    const downloads = open();
    const failing = downloads.download(id, undefined, () => Promise.reject(new DOMException("mine", "AbortError")));
    await expect(failing).rejects.toThrow("mine");
    expect(await downloads.alone(id, never, () => Promise.resolve(1))).toBe(1);
  });
});

describe("in parallel", () => {
  it("does all, no more than so many at once", async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await inParallel([1, 2, 3, 4, 5, 6, 7], 3, never, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await settle();
      running -= 1;
      done.push(item);
    });
    expect(most).toBe(3);
    expect(done.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
  it("stops the rest at the first failure and begins no other", async () => {
    const begun: number[] = [];
    const failing = inParallel([1, 2, 3, 4], 2, never, async (item, signal) => {
      begun.push(item);
      if (item === 2) throw new Error("the second failed");
      await new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped"))));
    });
    await expect(failing).rejects.toThrow("the second failed");
    expect(begun).toEqual([1, 2]);
  });
  it("is 'cancelled' when no longer wanted", async () => {
    const abort = new AbortController();
    abort.abort();
    await expect(inParallel([1], 2, abort.signal, () => Promise.resolve())).rejects.toMatchObject({
      code: "cancelled",
    });
  });
});
