// npm run export as it is run: what it writes, where, and the one sentence for everything that goes wrong.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runExport } from "../../src/export/command.ts";
import { manifestOf } from "../press/run-press.ts";
import { ROOT, sampleFolder } from "./sample.ts";

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "koran-export-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SAMPLE = sampleFolder("2026-11-20");

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly said: string;
}

/** In this process. */
function run(...args: string[]): Ended {
  const said = { out: "", error: "" };
  const voice = (name: "out" | "error") => ({ write: (text: string) => (said[name] += text) });
  const code = runExport(args, { out: voice("out"), error: voice("error") });
  return { code, stdout: said.out, said: said.error.trim() };
}

/** As npm starts it. */
function runCommand(...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "src/export/cli.ts"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: status, stdout, said: stderr.trim() };
}
const at = (name: string): string => join(folder, name);

describe("an export", () => {
  it("goes into a folder named after the edition", () => {
    expect(runCommand(SAMPLE, "--to", "mets")).toEqual({
      code: 0,
      stdout: "Exported kabar-musi/2026-11-20 to terbitan/mets/kabar-musi/2026-11-20: 17 files.\n",
      said: "",
    });
    const out = join(folder, "terbitan/mets/kabar-musi/2026-11-20");
    expect(readdirSync(out).sort()).toEqual(["alto", "mets.xml", "pdf"]);
    const { pages } = manifestOf(SAMPLE);
    expect(readFileSync(join(out, "pdf/p01.pdf"))).toEqual(readFileSync(join(SAMPLE, pages[0]!.pdf.path)));
  });
  it("takes a scan's own picture out of its PDF", () => {
    expect(run(SAMPLE, "--to", "page", "--out", at("page")).code).toBe(0);
    const jpeg = readFileSync(join(folder, "page/images/p01.jpg"));
    expect([...jpeg.subarray(0, 3), ...jpeg.subarray(-2)]).toEqual([0xff, 0xd8, 0xff, 0xff, 0xd9]);
  });
  it("does not write over what is there unless told so, and then leaves what is not its own", () => {
    expect(run(SAMPLE, "--to", "iiif", "--out", at("iiif")).code).toBe(0);
    writeFileSync(join(folder, "iiif/catatan.txt"), "milik orang lain");
    const again = run(SAMPLE, "--to", "iiif", "--out", at("iiif"));
    expect(again).toMatchObject({
      code: 4,
      said: `${at("iiif")} exists already: add --replace to write it again, or choose another folder with --out.`,
    });
    expect(run(SAMPLE, "--to", "iiif", "--out", at("iiif"), "--replace").code).toBe(0);
    expect(readdirSync(join(folder, "iiif")).sort()).toEqual(["catatan.txt", "iiif.json"]);
  });
});

describe("a refusal", () => {
  it("of an edition whose files are not those that were signed", () => {
    const damaged = join(folder, "damaged/2026-11-20");
    cpSync(SAMPLE, damaged, { recursive: true });
    const { text } = manifestOf(damaged);
    writeFileSync(join(damaged, text.path), '{"articles":[]}');
    const { code, said } = run(damaged, "--to", "alto", "--out", at("none"));
    expect([code, said]).toEqual([
      3,
      `${text.path} is not the file that the edition was signed with: print the edition again.`,
    ]);
    expect(readdirSync(folder)).not.toContain("none");
  });
  it.each([
    [
      [join(tmpdir(), "nowhere-at-all"), "--to", "alto"],
      3,
      /^Cannot read .*edition\.json: name the folder of an edition/,
    ],
    [["--to", "alto"], 2, /no edition was named/],
    [[SAMPLE], 2, /--to is missing/],
    [[SAMPLE, "--to", "docx"], 2, /--to takes alto, mets, page, hocr, iiif, not "docx"/],
    [[SAMPLE, SAMPLE, "--to", "alto"], 2, /one edition at a time/],
    [[SAMPLE, "--to", "iiif", "--at", "javascript:alert(1)"], 2, /--at takes an address of the web/],
    [[SAMPLE, "--to", "alto", "--colour"], 2, /unknown option '--colour'/],
  ] as const)("%j", (args, exitCode, words) => {
    const { code, said, stdout } = run(...args);
    expect([code, stdout]).toEqual([exitCode, ""]);
    expect(said).toMatch(words);
    expect(said).toMatch(/^[^\n]+\.$/);
  });
  it("is not the answer to a request for help", () => {
    expect(run("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--to FORMAT") as string });
  });
});
