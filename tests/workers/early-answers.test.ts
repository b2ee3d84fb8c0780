import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EarlyAnswers } from "../../workers/early-answers.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

describe("answers asked for early", () => {
  it("are handed out once", async () => {
    const asked: string[] = [];
    const early = new EarlyAnswers((path) => {
      asked.push(path);
      return Promise.resolve(new Response(path));
    });
    await early.ask("/a");
    expect(early.take("/b")).toBeNull();
    expect(await (await early.take("/a"))?.text()).toBe("/a");
    expect(early.take("/a")).toBeNull();
    expect(asked).toEqual(["/a"]);
  });

  it("are not handed out once they have grown old: a later question is about what is there then", async () => {
    const early = new EarlyAnswers((path) => Promise.resolve(new Response(path)));
    await early.ask("/a");
    await early.ask("/b");
    vi.advanceTimersByTime(9_000);
    expect(early.take("/a")).not.toBeNull();
    vi.advanceTimersByTime(1_000);
    expect(early.take("/b")).toBeNull();
  });

  it.each([
    ["no network yet", () => Promise.reject(new TypeError("no network"))],
    ["a server that starts", () => Promise.resolve(new Response("", { status: 503 }))],
  ])("that failed are asked for again by whoever takes them: %s", async (_, fail) => {
    let isUp = false;
    const early = new EarlyAnswers(() => (isUp ? Promise.resolve(new Response("there")) : fail()));
    await early.ask("/a");
    isUp = true;
    expect(await (await early.take("/a"))?.text()).toBe("there");
  });
  it("that fail for good say so to whoever takes them, and to nobody else", async () => {
    const early = new EarlyAnswers(() => Promise.reject(new TypeError("no network")));
    await early.ask("/a");
    await early.ask("/b");
    await expect(early.take("/a")).rejects.toThrow("no network");
  });
});
