// PDFs that are broken, or made to break the press: the page pays, the paper comes out, and what is said of it is true.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PAGE_LIMITS, type PageLimits } from "../../src/press/limits.ts";
import { pagesHome } from "../../src/press/workshop.ts";
import { fromPs, processTree } from "../../src/press/tools/process-tree.ts";
import { bomb, cutOffContent, hollow, loopedTree, manyPages, oddPdf, type OddPage } from "../fixtures/odd-pdf.ts";
import { LINES, manifestOf, openBench, print, printWithin, runPress, story, textOf, type Bench } from "./run-press.ts";

// A busy machine starts a process in seconds.
vi.setConfig({ testTimeout: 120_000 });

let bench: Bench;
beforeAll(() => {
  bench = openBench();
});
afterAll(() => bench.remove());

const SIZE = { width: 360, height: 140 };
const lines = (headline: string) => story(headline, LINES, 30, 36);
const good = (headline: string): OddPage => ({ ...SIZE, lines: lines(headline) });
const paperOf = (odd: OddPage): Uint8Array => oddPdf([good("Kabar Pertama"), odd, good("Kabar Ketiga")]);
const into = (name: string): Bench => ({ ...bench, editions: join(bench.folder, name) });
const headlines = (folder: string): string[] => textOf(folder).articles.map(({ headline }) => headline);

describe("a paper with one bad page", () => {
  it.each<[string, () => OddPage, string | null]>([
    ["a picture that inflates a thousandfold", () => ({ ...SIZE, pictures: [bomb(6_000)] }), null],
    [
      "a picture that claims 200,000 pixels a side",
      () => ({ ...SIZE, pictures: [hollow(200_000, 200_000)] }),
      "page-too-large",
    ],
    ["operators that are cut off", () => ({ ...SIZE, content: cutOffContent(lines("Terpotong"), 140) }), null],
    ["fonts that are missing", () => ({ ...good("Tanpa Huruf"), fonts: "" }), null],
    [
      "a font of which only the name is there",
      () => ({
        ...good("Nama Saja"),
        fonts: "/F1 <</Type /Font /Subtype /TrueType /BaseFont /TidakAda>> /F2 <</Type /Font>>",
      }),
      null,
    ],
    [
      "a picture whose bytes are noise",
      () => ({
        ...SIZE,
        pictures: [
          {
            width: 300,
            height: 100,
            entries: "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode",
            bytes: Buffer.from("bukan gambar"),
          },
        ],
      }),
      null,
    ],
  ])("%s", async (name, odd, code) => {
    const path = bench.file("odd.pdf", paperOf(odd()));
    const { folder, pages } = await print(into(name), path, "--engine", "none");
    expect(manifestOf(folder).pages.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(headlines(folder)).toEqual(expect.arrayContaining(["Kabar Pertama", "Kabar Ketiga"]));
    expect(pages.map(({ failed }) => failed?.code ?? null)).toEqual([null, code, null]);
  });
});

describe("a page that is not in its file", () => {
  it("is a blank one of its neighbours' size that says so", async () => {
    const path = bench.file("missing.pdf", oddPdf([good("Kabar Pertama"), good("Kabar Ketiga")], 1));
    const { folder, pages } = await print(into("missing"), path, "--engine", "none");
    expect(pages.map(({ failed }) => failed && [failed.code, failed.as])).toEqual([
      undefined,
      ["broken-pdf", "blank"],
      undefined,
    ]);
    expect(headlines(folder)).toEqual(["Kabar Pertama", "Kabar Ketiga"]);
    const [, page] = manifestOf(folder).pages;
    expect([page!.width, page!.height]).toEqual([SIZE.width, SIZE.height]);
    expect(readFileSync(join(folder, page!.pdf.path), "latin1")).toContain("(Halaman ini tidak dapat dicetak.)");
    expect(existsSync(pagesHome(into("missing").editions))).toBe(false);
  });
  it("is named, and the exit code is good, where the real command prints it", async () => {
    const path = bench.file("missing-too.pdf", oddPdf([good("Kabar Pertama"), good("Kabar Ketiga")], 1));
    const out = into("missing-command").editions;
    const { code, stdout } = await runPress([
      path,
      "--title",
      "Kabar Uji",
      "--date",
      "2026-11-20",
      "--out",
      out,
      "--engine",
      "none",
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/3 pages, 2 articles/);
    expect(stdout).toMatch(/^Page 2 is printed blank, without text or picture: the page is damaged in its PDF\.$/m);
  });
});

describe("a page tree that bites its tail", () => {
  it.each([3, 2_000_000_000])("and claims %i pages is a paper of a few", async (count) => {
    const path = bench.file("loop.pdf", loopedTree(lines("Kabar Melingkar"), count));
    const { folder } = await print(into(`loop-${count}`), path);
    expect(manifestOf(folder).pages.length).toBeLessThan(10);
    expect(headlines(folder)).toContain("Kabar Melingkar");
  });
});

describe("ten thousand pages", () => {
  it("are refused", async () => {
    const path = bench.file("many.pdf", manyPages(10_000));
    await expect(print(into("many"), path)).rejects.toMatchObject({ code: "page-too-large" });
  });
  it("are looked at where only two of them are wanted", async () => {
    const path = bench.file("many.pdf", manyPages(10_000));
    const { manifest } = await print(into("two-of-many"), path, "--pages", "9999-10000", "--engine", "none");
    expect(manifest.pages).toHaveLength(2);
  });
});

describe("limits of a page", () => {
  const within = (limits: Partial<PageLimits>, name: string, pdf: Uint8Array) =>
    printWithin({ ...PAGE_LIMITS, ...limits }, into(name), bench.file(`${name}.pdf`, pdf));

  it("of memory: a process that takes more is ended, and where all are, the paper is refused", async () => {
    const limits = { memoryBytes: 40e6 };
    const refused = within(limits, "memory", paperOf(good("Kabar Kedua")));
    await expect(refused).rejects.toMatchObject({
      code: "page-too-large",
      details: { why: "it needs more than 38 MB of memory" },
    });
    expect(existsSync(join(into("memory").editions, "kabar-uji"))).toBe(false);
  });

  it("of time: where no page is done in time, the paper is refused and nothing is left", async () => {
    const limits = { timeoutMs: 1, pictureTimeoutMs: 1 };
    await expect(within(limits, "time", paperOf(good("Kabar Kedua")))).rejects.toMatchObject({ code: "timeout" });
    expect(existsSync(join(into("time").editions, "kabar-uji"))).toBe(false);
  });
});

describe("the memory of a process", () => {
  it("is told with that of the processes it started", async () => {
    const { pids, bytes } = await processTree(process.pid);
    expect(pids[0]).toBe(process.pid);
    expect(bytes).toBeGreaterThan(20e6);
  });
  it("is read from what ps says where there is no /proc", () => {
    const table = "    1     0   100\n   10     1  2000\n   11    10   300\n   12    11    40\n   13     1     5\n";
    expect(fromPs(table, 10)).toEqual({ pids: [10, 11, 12], bytes: 2340 * 1024 });
  });
});

describe("text that would be a program", () => {
  const EVIL = '<script>alert("koran")</script>';
  it("stays text in the edition, and in the report, which is a page that a browser opens", async () => {
    const odd = [...lines("Kabar Biasa"), { text: `Pembaca menulis ${EVIL} kepada redaksi.`, x: 30, y: 126, size: 10 }];
    const path = bench.file("script.pdf", oddPdf([{ ...SIZE, lines: odd }]));
    const { folder, reportPath } = await print(into("script"), path);
    const said = textOf(folder).articles.flatMap(({ blocks }) => blocks.map((block) => "text" in block && block.text));
    expect(said).toContainEqual(expect.stringContaining(EVIL));
    const report = readFileSync(reportPath, "utf8");
    expect(report).toContain("&lt;script&gt;alert(&quot;koran&quot;)&lt;/script&gt;");
    expect(report).not.toMatch(/<script/i);
  });
});
