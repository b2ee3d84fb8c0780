// README.md, its commands run as they stand in a copy of the project. Left out: what runs these flows themselves (`npm test`), and benchmarks.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { story } from "../../press/run-press.ts";
import { textPdf } from "../../fixtures/make-pdf.ts";
import { ROOT } from "../harness/app.ts";
import { freePort } from "../harness/free-port.ts";
import { blocksIn, openCheckout, type Checkout, type Running } from "./documented.ts";

/** Every command of README's `sh` blocks, without the comment after it. */
const commands = blocksIn("README.md", "sh")
  .flatMap((block) => block.split("\n"))
  .map((line) => line.split(/ +# /)[0]!.trim());
const [start, test, press, exportIt, takeItBack, check, dev, sample, ...others] = commands;

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };

let checkout: Checkout;
const running: Running[] = [];
beforeAll(() => {
  checkout = openCheckout(["editions", "tests"]);
});
afterEach(async () => {
  for (const process of running.splice(0)) await process.stop();
});
afterAll(() => checkout.remove());

/** The command's own address, once it has printed it. */
async function serves(command: string, until: RegExp): Promise<string> {
  const process = await checkout.start(command, until);
  running.push(process);
  return until.exec(process.said())![1]!;
}

const titlesAt = async (url: string): Promise<string[]> => {
  const { titles } = (await (await fetch(`${url}/editions/index.json`)).json()) as { titles: { id: string }[] };
  return titles.map(({ id }) => id);
};

/** What a ground truth says, without where: another browser's letters may stand a pixel aside. */
const storiesIn = (path: string): string[] => {
  const { regions } = JSON.parse(readFileSync(path, "utf8")) as {
    regions: { type: string; article: string; text: string }[];
  };
  return regions.map(({ type, article, text }) => `${article} ${type}: ${text}`);
};

describe("README.md", () => {
  it("has the commands that this flow runs", () => {
    expect(others).toEqual([]);
  });

  it("tests by the line that continuous integration runs, and checks by its first half", () => {
    expect(readFileSync(join(ROOT, ".ci/run"), "utf8")).toContain(`\n${test}\n`);
    expect(scripts.test).toBe(`${check} && npm run flow`);
  });

  it("serves the sample by its first line, once installed", async () => {
    expect(start).toMatch(/^npm ci && /);
    const command = `PORT=${await freePort()} ${start!.replace("npm ci && ", "")}`;
    const url = await serves(command, /koran reads at (http:\/\/localhost:\d+)/);
    expect(await titlesAt(url)).toContain("kabar-musi");
    expect(await (await fetch(url)).text()).toContain("<title>");
  });

  it("prints a paper, which a reader then finds beside the sample", async () => {
    const lines = Array.from({ length: 24 }, () => "Pedagang pindah ke lantai dua mulai besok pagi.");
    const page = { width: 595, height: 842, lines: story("Pasar Lama Ditata Ulang", lines, 60, 90) };
    writeFileSync(join(checkout.folder, "koran.pdf"), textPdf([page]));
    expect(await checkout.run(press!)).toMatch(/Printed \S*editions\/kabar-kita\/2026-11-24: 1 page, 1 article, /);
  });

  it("names the press's options", async () => {
    expect(await checkout.run("npm run press -- --help")).toContain("--published-at");
  });

  it("exports an edition of the sample, and takes it back under another title", async () => {
    expect(await checkout.run(exportIt!)).toContain("Exported kabar-musi/2026-11-20 to terbitan/mets/");
    expect(await checkout.run(takeItBack!)).toMatch(
      /Printed \S*editions\/kabar-lain\/2026-11-20: 8 pages, 34 articles, /,
    );
  });

  it("names the export's formats", async () => {
    expect(await checkout.run("npm run export -- --help")).toContain("iiif");
  });

  it("runs the reader with live reload, over editions/", async () => {
    const url = await serves(`${dev} -- --port ${await freePort()}`, /Local: +(http:\/\/localhost:\d+)/);
    expect(await titlesAt(url)).toEqual(expect.arrayContaining(["kabar-musi", "kabar-kita"]));
    expect(await (await fetch(url)).text()).toContain("/@vite/client");
  });

  it("typesets an edition of the sample anew, with the truth that lies beside it", { timeout: 600_000 }, async () => {
    await checkout.run(sample!);
    expect(existsSync(join(checkout.folder, "terbitan/pdf/kabar-musi-2026-11-20.pdf"))).toBe(true);
    for (let page = 1; page <= 8; page++) {
      const truth = `tests/fixtures/kabar-musi/truth/2026-11-20/p0${page}.gt.json`;
      const [made, kept] = [checkout.folder, ROOT].map((root) => storiesIn(join(root, truth)));
      expect(made).toEqual(kept);
    }
  });
});
