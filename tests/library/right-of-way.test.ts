import { describe, expect, it } from "vitest";
import { openRightOfWay, type RightOfWay } from "../../src/library/right-of-way.ts";

const never = new AbortController().signal;
const soon = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Work that goes on until it is told to end. */
function work(way: RightOfWay): { readonly end: () => void; readonly ended: Promise<void> } {
  let end = (): void => undefined;
  const ended = way.take(() => new Promise<void>((resolve) => (end = resolve)));
  return { end: () => end(), ended };
}

describe("the right of way", () => {
  it("is given at once where nobody has it", async () => {
    await openRightOfWay().give(never);
  });

  it("is had by all that a screen waits for, and by what it asks for right after", async () => {
    const way = openRightOfWay();
    const [one, two] = [work(way), work(way)];
    let isClear = false;
    const cleared = way.give(never).then(() => (isClear = true));
    one.end();
    await one.ended;
    await soon(150);
    expect(isClear).toBe(false);
    two.end();
    await two.ended;
    await soon(20);
    const three = work(way);
    await soon(150);
    expect(isClear).toBe(false);
    three.end();
    await cleared;
  });

  it("comes back from work that fails", async () => {
    const way = openRightOfWay();
    await expect(way.take(() => Promise.reject(new Error("no network")))).rejects.toThrow("no network");
    await way.give(never);
  });

  it("is not waited for once that is no longer wanted", async () => {
    const way = openRightOfWay();
    const going = work(way);
    const abort = new AbortController();
    const waiting = way.give(abort.signal);
    abort.abort();
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    await expect(way.give(abort.signal)).rejects.toMatchObject({ code: "cancelled" });
    going.end();
    await going.ended;
  });
});
