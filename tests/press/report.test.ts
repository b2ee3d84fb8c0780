// The report of a print: what it tells to look at first, that nothing out of a paper runs in it, and where the press lays it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Article, Page, Picture } from "../../src/edition/schema.ts";
import type { EditionReport } from "../../src/press/report/edition-report.ts";
import { html } from "../../src/press/report/html.ts";
import { troublesOf } from "../../src/press/report/page-html.ts";
import { reportHtml } from "../../src/press/report/report-html.ts";
import { reportWords } from "../../src/press/report/report-words.ts";
import { reportPictures } from "../../src/press/report/write-report.ts";
import { summaryOf, type PrintedEdition } from "../../src/press/report/summary.ts";
import { textPdf } from "../fixtures/make-pdf.ts";
import { FINDINGS, madeReport, PICTURES, TITLE } from "./made-report.ts";
import { LINES, openBench, print, runPress, story, type Bench } from "./run-press.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const STYLE = "p { color: var(--ink) }";
const made = (language = "id"): string =>
  reportHtml(madeReport(), { title: { ...TITLE, language }, style: STYLE, pictures: PICTURES });

const printed = (report: EditionReport): PrintedEdition => ({
  folder: "editions/x",
  manifest: report.manifest,
  changed: true,
  report,
  reportPath: "r",
});

describe("the template", () => {
  it("escapes what is put in, leaves HTML as it is, and sets lists one after the other", () => {
    const inner = html`<b>${"<&>"}</b>`;
    expect(html`<p title="${`"'`}">${[inner, 7, null]}</p>`.source).toBe(
      `<p title="&quot;&#39;"><b>&lt;&amp;&gt;</b>7</p>`,
    );
  });
  it("takes out what no page may hold", () => {
    expect(html`${"a\u0000b\u001b"}`.source).toBe("a\ufffdb\ufffd");
  });
});

describe("a report's pictures", () => {
  const picture = (path: string, bytes: number, width: number): Picture => ({
    path,
    bytes,
    width,
    height: 2 * width,
    sha256: "0".repeat(64),
  });
  const pages = (bytesOfMid: number): Pick<Page, "number" | "preview" | "mid">[] =>
    [1, 2].map((number) => ({
      number,
      preview: picture(`paid/p0${number}.webp`, 30_000, 412),
      mid: picture(`paid/p0${number}.mid.webp`, bytesOfMid, 1236),
    }));
  const shown = (bytesOfMid: number): string[] =>
    [...reportPictures(pages(bytesOfMid), (path) => Buffer.from(path)).values()].map(
      ({ source, width, height }) =>
        `${Buffer.from(source.replace("data:image/webp;base64,", ""), "base64").toString()} ${width}×${height}`,
    );

  it("are those that readers see sharp, as long as the file can be mailed", () => {
    expect(shown(8e6)).toEqual(["paid/p01.mid.webp 1236×2472", "paid/p02.mid.webp 1236×2472"]);
  });
  it("are previews, of all pages alike, where those would be more", () => {
    expect(shown(8e6 + 1)).toEqual(["paid/p01.webp 412×824", "paid/p02.webp 412×824"]);
  });
});

describe("a report", () => {
  it("knows what a person should look at", () => {
    const report = madeReport();
    expect(report.doubtful.map(({ article }) => article.id)).toEqual(["a2"]);
    expect(report.cutShort.map(({ article }) => article.id)).toEqual(["a2"]);
    expect(report.faulty.map(({ page }) => page.number)).toEqual([1]);
    expect(report.pictureOnly.map(({ page }) => page.number)).toEqual([3]);
    const [first, second] = report.pages;
    expect(first!.articles.map(({ number }) => number)).toEqual([1, 2]);
    expect(first!.furniture.map(({ id }) => id)).toEqual(["a3"]);
    expect(second!.continued.map(({ article }) => article.id)).toEqual(["a1"]);
  });

  it("tells a page of which only the picture is left from a blank one and from one whose words are left, with its own faults", () => {
    const report = madeReport({
      pages: FINDINGS.pages.map((page, index) => ({
        ...page,
        failed: { as: (["words-without-picture", "blank", "picture"] as const)[index]!, code: "timeout", message: "" },
      })),
    });
    expect(report.pictureOnly.map(({ page }) => page.number)).toEqual([3]);
    expect(report.withoutPicture.map(({ page }) => page.number)).toEqual([1, 2]);
    const said = (language: "en" | "id") => report.pages.map((page) => troublesOf(page, reportWords(language)));
    expect(said("en")).toEqual([
      [
        expect.stringContaining("is blurred"),
        expect.stringContaining("is cut off"),
        "is printed with its text but without its picture: it took too long.",
      ],
      ["is printed blank, without text or picture: it took too long."],
      ["is printed as a picture only: it took too long."],
    ]);
    expect(new Set(said("id").map((own) => own.at(-1))).size).toBe(3);
    const page = reportHtml(report, { title: TITLE, style: STYLE, pictures: PICTURES });
    expect(page).toContain("<li>1 halaman gambar saja</li>");
    expect(page).toContain("<li>2 halaman tanpa gambar</li>");
  });

  it("counts and lists articles alone, and takes none for sure that nobody has rated", () => {
    const [sure, doubtful] = FINDINGS.articles as [Article, Article];
    const { confidence: _, ...unrated } = sure;
    const articles: Article[] = [
      sure,
      { ...doubtful, kind: "advert" },
      { ...unrated, id: "a4" },
      ...FINDINGS.articles.slice(2),
    ];
    const report = madeReport({ articles });
    const counts = [report.articles, report.doubtful, report.unrated, report.cutShort].map(({ length }) => length);
    expect(counts).toEqual([2, 0, 1, 0]);
    expect(report.pages[0]!.articles[1]!.isDoubtful).toBe(true);
    expect(summaryOf(printed(report)).split("\n")[1]).toBe("Articles: 1 sure, 0 doubtful, 1 unrated.");
    const page = reportHtml(report, { title: TITLE, style: STYLE, pictures: PICTURES });
    expect(page).toContain("<li>2 artikel</li>");
    expect(page).toContain("<li>1 belum dinilai</li>");
    expect(page).not.toContain("meragukan</li>");
    expect(/<section\s+class="first"[\s\S]*?<\/section>/.exec(page)![0]).not.toContain("yakin");
  });

  it("marks and names in the row of pages every page that something is wrong with, an unread one too", () => {
    const [first, ...others] = FINDINGS.pages;
    const report = madeReport({
      pages: [first!, { ...others[0]!, source: "none" }, { ...others[1]!, failed: null, source: "ocr" }],
    });
    const page = reportHtml(report, { title: { ...TITLE, language: "en" }, style: STYLE, pictures: PICTURES });
    const ways = [
      .../<nav[\s\S]*?<\/nav>/
        .exec(page)![0]
        .matchAll(/<a\s+href="#(p\d)"\s+aria-label="([^"]*)"\s+(class="troubled")?\s*>/g),
    ];
    expect(ways.map(([, to, , mark]) => [to, mark !== undefined])).toEqual([
      ["p1", true],
      ["p2", true],
      ["p3", false],
    ]);
    const said = ways.map(([, , label]) => label);
    expect(said[0]).toMatch(/^Page 1 is blurred: .* is cut off/);
    expect(said.slice(1)).toEqual(["Page A2 was not read: only its picture is published.", "Page 3"]);
  });

  it("marks doubtful words once, where they stand", () => {
    const page = made();
    expect(page).toContain("<mark>Pedagang</mark> menata");
    expect(page).toContain("<mark>Harga</mark> Beras");
    expect([...page.matchAll(/<mark>/g)]).toHaveLength(2);
  });

  it("says first, in the title's language, which pages have faults and which articles are doubtful", () => {
    const first = /<section\s+class="first"[\s\S]*?<\/section>/.exec(made())![0];
    expect(first).toContain(reportWords("id").faults.blurred);
    expect(first).toContain("terpotong di tepi kiri dan atas");
    expect(first).toContain("dicetak sebagai gambar saja: pengerjaannya terlalu lama.");
    expect(first.indexOf("buram")).toBeLessThan(first.indexOf("41% yakin"));
    const english = made("en-GB");
    expect(english).toContain(`<html lang="en">`);
    expect(english).toContain("is cut off at the left and top edge");
  });

  it("speaks its own language and says which one the paper is written in", () => {
    const page = made("jv");
    expect(page).toContain(`<html lang="id">`);
    expect([...page.matchAll(/<h3 [^>]*lang="([^"]*)"/g)].map((match) => match[1])).toEqual(["jv", "jv"]);
    expect(page).toMatch(/<div class="text" lang="jv">/);
  });

  it("holds no markup of a paper's and no script at all", () => {
    const page = made();
    expect(page).not.toMatch(/<script/i);
    expect([...page.matchAll(/<img/g)]).toHaveLength(3);
    expect(page).not.toMatch(/onerror=["']/i);
    expect(page).not.toContain("\u0000");
    expect(page).toContain("&lt;script&gt;");
  });

  it("allows by its policy the style it holds and nothing else", () => {
    const page = made();
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
    const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(page)![1]!.replaceAll("&#39;", "'");
    expect(policy).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/script-src|unsafe|http/);
    expect(page).not.toMatch(/\sstyle="/);
  });

  it("links to places that are there, each named once", () => {
    const page = made();
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/\shref="([^"]+)"/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !link.startsWith("#") || !ids.includes(link.slice(1)))).toEqual([]);
    expect(links).toContain("#p2-a1");
  });
});

describe("the style", () => {
  it("has the colours of the app, by day and by night", () => {
    const valuesIn = (path: string): string[] =>
      [...readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8").matchAll(/^ +(--[a-z]+: .+);$/gm)].map(
        (match) => match[1]!,
      );
    const known = new Set(valuesIn("ui/tokens.css"));
    const names = ["paper", "ink", "muted", "hairline", "blank", "focus", "accent"];
    const own = valuesIn("press/report/style/paper.css").filter((value) =>
      names.includes(value.slice(2).split(":")[0]!),
    );
    expect(own.length).toBeGreaterThan(2 * names.length);
    expect(own.filter((value) => !known.has(value))).toEqual([]);
  });
});

describe("the words", () => {
  it("are the same things in both languages", () => {
    const names = (of: object): string[] =>
      Object.entries(of).flatMap(([key, value]) =>
        typeof value === "object" ? names(value as object).map((name) => `${key}.${name}`) : [key],
      );
    expect(names(reportWords("en"))).toEqual(names(reportWords("id")));
  });
});

describe("the summary", () => {
  it("says a line of each thing, and where to look", () => {
    const lines = summaryOf(printed(madeReport())).trimEnd().split("\n");
    expect(lines[0]).toMatch(/^Printed editions\/x: 3 pages, 2 articles, /);
    expect(lines.slice(1, 5)).toEqual([
      "Articles: 1 sure, 1 doubtful, 1 whose continuation was not found.",
      "Page 1 is blurred: small type is hard to read. Scan it again.",
      "Page 1 is cut off at the left and top edge. Scan it again to the edge of the paper.",
      "Page 3 is printed as a picture only: it took too long.",
    ]);
    expect(lines.at(-1)).toBe("Look before readers do: r");
  });
});

describe("the press", () => {
  let bench: Bench;
  beforeAll(() => {
    bench = openBench();
  });
  afterAll(() => bench.remove());
  const where = (): string => join(bench.editions, ".press/report/kabar-uji/2026-11-20/report.html");

  it("lays the report beside the editions and says where, and what is wrong with a page", async () => {
    const pages = [
      { width: 360, height: 140, lines: story("Pasar Lama Ditata", LINES, 30, 36) },
      { width: 360, height: 140, lines: [] },
    ];
    const paper = bench.file("paper.pdf", textPdf(pages));
    const { code, stdout } = await runPress([
      paper,
      "--title",
      "Kabar Uji",
      "--date",
      "2026-11-20",
      "--out",
      bench.editions,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("Page 2 is blank: no type and no picture.\n");
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(`Look before readers do: ${where()}`);
    const report = readFileSync(where(), "utf8");
    expect(report).toContain("Pasar Lama Ditata");
    expect(report).toContain("data:image/webp;base64,");
    expect(report.length).toBeLessThan(400_000);
  });

  it("writes the same report of the same print", async () => {
    const before = readFileSync(where(), "utf8");
    const { changed, reportPath } = await print(bench, join(bench.folder, "paper.pdf"), "--replace");
    expect([changed, existsSync(reportPath)]).toEqual([false, true]);
    expect(readFileSync(where(), "utf8")).toBe(before);
  });
});
