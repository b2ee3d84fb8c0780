// What the newsroom may hand to the press by mistake: one clear sentence each, the right exit code, and nothing half-written.
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { asKoranError } from "../../src/edition/errors.ts";
import { readArguments } from "../../src/press/arguments.ts";
import { ownNameOf } from "../../src/press/from-alto/open-issue.ts";
import { sentenceFor, type Said } from "../../src/press/sentences.ts";
import { encryptedPdf, textPdf, truncatedPdf } from "../fixtures/make-pdf.ts";
import { filesBelow, openBench, print, runPress, smallPaper, type Bench } from "./run-press.ts";

// A busy machine starts a command in seconds.
vi.setConfig({ testTimeout: 60_000 });

let bench: Bench;
beforeAll(() => {
  bench = openBench();
});
afterAll(() => bench.remove());

const ONE_SENTENCE = /^[^\n]+[a-z0-9)"]\.$/;

/** What the press says to a print in this process. */
async function refusal(path: string, out: string, ...options: string[]): Promise<Said> {
  try {
    await print({ ...bench, editions: join(bench.folder, out) }, path, ...options);
  } catch (error) {
    return sentenceFor(asKoranError(error));
  }
  throw new Error(`${path} was printed`);
}

/** What the press says as a command. */
async function commandRefusal(...args: string[]): Promise<Said> {
  const { code, said, stdout } = await runPress(args);
  expect(stdout).toBe("");
  return { sentence: said, exitCode: code ?? -1 };
}

function expectRefusal({ sentence, exitCode }: Said, code: number, words: RegExp): void {
  expect(sentence).toMatch(words);
  expect(sentence).toMatch(ONE_SENTENCE);
  expect(exitCode).toBe(code);
}

/** Nothing but the press's own folder, and that empty. */
function expectNothingIn(out: string): void {
  const folder = join(bench.folder, out);
  const left = existsSync(folder) ? readdirSync(folder).filter((name) => name !== ".press") : [];
  expect(left).toEqual([]);
  const workshop = join(folder, ".press");
  expect(existsSync(workshop) ? readdirSync(workshop) : []).toEqual([]);
}

describe("a file that cannot be printed", () => {
  it.each([
    ["not-a-pdf.pdf", "<html>Halaman tidak ditemukan</html>", /not-a-pdf\.pdf is not a PDF: export/],
    ["empty.pdf", "", /empty\.pdf is empty: export or copy it again/],
    ["locked.pdf", encryptedPdf(), /locked\.pdf is locked with a password: save it again/],
    ["cut-off.pdf", truncatedPdf(), /cut-off\.pdf is damaged \(it is cut off\): export/],
    ["garbled.pdf", `%PDF-1.7\n${"rusak ".repeat(50)}\n%%EOF\n`, /garbled\.pdf is damaged \(it cannot be opened\)/],
    [
      "huge-page.pdf",
      textPdf([{ width: 14_400, height: 14_400, lines: [] }]),
      /huge-page\.pdf is too large to print \(page 1 measures 14400 x 14400 pt, more than 7200 pt\)/,
    ],
  ] as const)("%s", async (name, bytes, words) => {
    const out = `out-${name}`;
    expectRefusal(await refusal(bench.file(name, bytes), out), 3, words);
    expectNothingIn(out);
  });

  it("is refused by the real command in the same words", async () => {
    const options = ["--title", "Kabar Uji", "--date", "2026-11-20", "--out", join(bench.folder, "out-command")];
    const said = await commandRefusal(bench.file("locked-too.pdf", encryptedPdf()), ...options);
    expectRefusal(said, 3, /^locked-too\.pdf is locked with a password: save it again/);
    expectNothingIn("out-command");
  });

  it("is missing", async () => {
    expectRefusal(await refusal(join(bench.folder, "gone.pdf"), "out-gone"), 3, /gone\.pdf: there is no such file/);
  });

  it("is a folder without a PDF", async () => {
    mkdirSync(join(bench.folder, "no-pdfs"));
    expectRefusal(await refusal(join(bench.folder, "no-pdfs"), "out-none"), 3, /no PDF in this folder/);
  });
});

describe("an edition that exists", () => {
  it("is refused without --replace and stays as it is", async () => {
    const path = bench.file("paper.pdf", smallPaper(1));
    const { folder } = await print(bench, path);
    const before = filesBelow(folder);
    expectRefusal(
      await refusal(path, "editions"),
      4,
      /The edition 2026-11-20 of Kabar Uji exists already: add --replace/,
    );
    expect(filesBelow(folder)).toEqual(before);
  });
});

describe("a page that the paper does not have", () => {
  it("is refused", async () => {
    const path = bench.file("one-page.pdf", smallPaper(1));
    expectRefusal(
      await refusal(path, "out-pages", "--pages", "2-3"),
      3,
      /There is no page 3: the paper has 1 page, so choose/,
    );
    expectNothingIn("out-pages");
  });
});

describe("a folder that cannot be written", () => {
  it("is named", async () => {
    bench.file("a-file", "");
    const said = await refusal(bench.file("any.pdf", smallPaper(1)), "a-file/editions");
    expectRefusal(said, 5, /Cannot write .*\(part of the path is a file\): choose another folder with --out/);
  });
});

describe("a command that cannot be carried out", () => {
  const said = (...args: string[]): Said => {
    try {
      readArguments(args, ownNameOf);
    } catch (error) {
      return sentenceFor(asKoranError(error));
    }
    throw new Error("was understood");
  };
  const paper = ["paper.pdf", "--title", "Kabar Musi", "--date", "2026-11-20"];
  it.each([
    [["paper.pdf", "--title", "Kabar Musi"], /has no day: add --date/],
    [["paper.pdf", "--title", "Kabar Musi", "--date", "2026-02-30"], /"2026-02-30" is no day of the calendar/],
    [["paper.pdf", "--title", "Kabar Musi", "--date", "20/11/2026"], /"20\/11\/2026" is no day of the calendar/],
    [["paper.pdf", "--title", "!!!", "--date", "2026-11-20"], /"!!!" has no letter or digit/],
    [["paper.pdf", "--title", "Arsip", "--date", "2026-11-20"], /address \/arsip, which the app uses itself/],
    [["--title", "Kabar Musi", "--date", "2026-11-20"], /no PDF was named/],
    [["paper.pdf", "--date", "2026-11-20"], /--title is missing/],
    [[...paper, "--name", "***"], /"\*\*\*" has no letter or digit/],
    [[...paper, "--engine", "gocr"], /--engine takes auto, tesseract\.js, tesseract, none, not "gocr"/],
    [[...paper, "--pages", "4-1"], /--pages takes 3 or 1-4, not "4-1"/],
    [[...paper, "--jobs", "0"], /--jobs takes a number from 1 to 64/],
    [[...paper, "--access", "free"], /--access takes open or subscribers/],
    [[...paper, "--published-at", "2026-11-20"], /--published-at takes a moment like/],
    [[...paper, "--published-at", "2026-02-30T04:00:00Z"], /"2026-02-30" is no day of the calendar/],
    [[...paper, "--colour"], /unknown option '--colour'/],
  ] as const)("%j", (args, words) => {
    expectRefusal(said(...args), 2, words);
  });

  it("says so through the real command too", async () => {
    expectRefusal(await commandRefusal("paper.pdf", "--title", "Kabar Musi"), 2, /has no day/);
  });

  it("is not a request for help, which explains itself", async () => {
    const { code, stdout } = await runPress(["--help"]);
    expect(code).toBe(0);
    for (const option of ["--title", "--date", "--replace", "--published-at", "KORAN_KEYS"])
      expect(stdout).toContain(option);
  });
});
