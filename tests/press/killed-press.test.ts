// What a press that is killed leaves running: nothing, not even the reading engine that a page's process started.
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isRunning } from "../../src/press/tools/process-tree.ts";
import { oddPdf } from "../fixtures/odd-pdf.ts";
import { grayJpx } from "../fixtures/scan-pictures.ts";
import { openBench, startPress, type Bench } from "./run-press.ts";

// A busy machine starts a command in seconds.
vi.setConfig({ testTimeout: 120_000 });
const WITHIN = { timeout: 60_000, interval: 50 };

let bench: Bench;
let path: string | undefined;
beforeEach(() => {
  bench = openBench();
  path = process.env["PATH"];
});
afterEach(() => {
  process.env["PATH"] = path;
  bench.remove();
});

/** Puts a tesseract on the PATH that never comes to an end. @returns the file that it writes its process's number into. */
function endlessTesseract(): string {
  mkdirSync(join(bench.folder, "bin"));
  const number = join(bench.folder, "number");
  const program = bench.file(
    join("bin", "tesseract"),
    `#!/bin/sh
case "$1" in
  --version) echo "tesseract 5.3.0" ;;
  --list-langs) printf 'ind\\neng\\n' ;;
  *) echo $$ > "${number}.new"; mv "${number}.new" "${number}"; exec sleep 600 ;;
esac
`,
  );
  chmodSync(program, 0o755);
  process.env["PATH"] = `${join(bench.folder, "bin")}:${path}`;
  return number;
}

it("takes its reading engine with it", async () => {
  const number = endlessTesseract();
  const scan = bench.file("scan.pdf", oddPdf([{ width: 288, height: 144, pictures: [grayJpx()] }]));
  const options = ["--title", "Kabar Uji", "--date", "2026-11-20", "--out", bench.editions, "--engine", "tesseract"];
  const { child, ended } = startPress([scan, ...options]);
  await vi.waitFor(() => expect(existsSync(number)).toBe(true), WITHIN);
  const pid = Number(readFileSync(number, "utf8"));
  child.kill("SIGKILL");
  await ended;
  try {
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { ...WITHIN, timeout: 10_000 });
  } finally {
    if (isRunning(pid)) process.kill(pid);
  }
});
