import { describe, expect, it } from "vitest";
import { canMeasure, measureCommand } from "../bench/measure-command.ts";

const BUSY_SECONDS = 0.4;
const HELD_BYTES = 200e6;
/** Works and holds memory in a child of the child. */
const WORK = `const held = Buffer.alloc(${HELD_BYTES}, 1);
  while (process.cpuUsage().user < ${BUSY_SECONDS * 1e6}) held[0]++;`;
const CHILD = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(WORK)}])`;

if (!canMeasure) console.warn("NOT TESTED: what a command costs; this machine has no /proc to read it from.");
// What a command costs is read from Linux's /proc: elsewhere there is nothing to read, no bench of costs runs either, and NOT TESTED is said by name.
describe.runIf(canMeasure)("what a command costs", () => {
  it("counts its children's children", { timeout: 60_000 }, async () => {
    const cost = await measureCommand(process.execPath, ["-e", CHILD]);
    expect(cost.code).toBe(0);
    expect(cost.cpuSeconds).toBeGreaterThan(BUSY_SECONDS);
    expect(cost.peakBytes).toBeGreaterThan(HELD_BYTES);
  });
  it("says what went wrong", async () => {
    const cost = await measureCommand(process.execPath, ["-e", "console.error('aduh'); process.exit(3)"]);
    expect(cost).toMatchObject({ code: 3, complaint: "aduh\n" });
  });
});
