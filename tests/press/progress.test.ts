import { describe, expect, it } from "vitest";
import { showProgress } from "../../src/press/progress.ts";

/** Everything that was written, and a clock that is set by hand. */
function watch(isTTY: boolean, columns = 80) {
  let written = "";
  let now = 0;
  const progress = showProgress({ isTTY, columns, write: (text: string) => (written += text) }, () => now);
  return { progress, written: () => written, setSeconds: (seconds: number) => (now = seconds * 1000) };
}

describe("progress", () => {
  it("is one moving line on a terminal, with the time left", () => {
    const { progress, written, setSeconds } = watch(true);
    progress.stage("Reading", 4);
    setSeconds(60);
    progress.tick();
    const last = written().split("\r").at(-1)!;
    expect(last).toContain("Reading ██████░░░░░░░░░░░░░░░░░░ 1 of 4 pages, about 3 min left");
    expect(written()).not.toContain("\n");
    progress.end();
    expect(written().endsWith("\r\x1b[2K")).toBe(true);
  });
  it("never wraps", () => {
    const { progress, written } = watch(true, 20);
    progress.stage("Reading", 4);
    expect(written().slice("\r\x1b[2K".length).length).toBeLessThan(20);
  });
  it("is plain lines elsewhere", () => {
    const { progress, written } = watch(false);
    progress.stage("Opening");
    progress.stage("Reading", 2);
    progress.tick();
    progress.end();
    expect(written()).toBe("Opening\nReading: 0 of 2 pages\nReading: 1 of 2 pages\n");
  });
});
