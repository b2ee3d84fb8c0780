// What --from-alto may be given by mistake or in malice: one clear sentence each, and nothing printed.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asKoranError } from "../../../src/edition/errors.ts";
import type { Word } from "../../../src/edition/schema.ts";
import { readArguments } from "../../../src/press/arguments.ts";
import { ownNameOf } from "../../../src/press/from-alto/open-issue.ts";
import { MAX_XML_DEPTH } from "../../../src/press/limits.ts";
import { sentenceFor, type Said } from "../../../src/press/sentences.ts";
import { oddPdf } from "../../fixtures/odd-pdf.ts";
import { openBench, print, type Bench } from "../run-press.ts";
import { ALTO, METS, openForeign, type Foreign } from "./foreign.ts";

// A busy machine draws a page in seconds.
vi.setConfig({ testTimeout: 60_000 });

let bench: Bench;
let foreign: Foreign;
beforeEach(async () => {
  bench = openBench();
  foreign = await openForeign();
});
afterEach(() => {
  bench.remove();
  foreign.remove();
});

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

async function refusal(folder = foreign.folder): Promise<Said> {
  try {
    await print(bench, [], "--from-alto", folder);
  } catch (error) {
    return sentenceFor(asKoranError(error));
  }
  throw new Error("it was printed");
}

async function expectRefusal(words: RegExp, folder?: string): Promise<void> {
  const { sentence, exitCode } = await refusal(folder);
  expect(sentence).toMatch(words);
  expect(sentence).toMatch(/^[^\n]+[a-z0-9)"]\.$/);
  expect(exitCode).toBe(3);
  expect(existsSync(join(bench.editions, "kabar-uji"))).toBe(false);
}

describe("a METS file that cannot be followed", () => {
  it.each([
    ["not XML", "<mets>", /issue\.xml is not XML that koran reads \(at line 1: unclosed tag: mets\)/],
    ["a document type", METS.replace("<mets:mets", "<!DOCTYPE mets:mets><mets:mets"), /it declares a document type/],
    [
      "entities inside entities",
      METS.replace("<mets:mets", '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><mets:mets').replace(
        "Kota",
        "&b;",
      ),
      /it declares a document type/,
    ],
    [
      "an entity of nobody",
      METS.replace("Kota", "&kota;"),
      /is not XML that koran reads \(at line \d+: undefined entity\)/,
    ],
    [
      "a file that is not there",
      METS.replace("ALTO/p1.xml", "ALTO/p2.xml"),
      /it names file:\/\/\.\/ALTO\/p2\.xml, which is not there/,
    ],
    [
      "a path that leaves the folder",
      METS.replace("file://./ALTO", "../../etc"),
      /it names \.\.\/\.\.\/etc\/p1\.xml, which leads out of this folder/,
    ],
    ["an escaped path that leaves it", METS.replace("file://./ALTO", "%2e%2e"), /which leads out of this folder/],
    ["an absolute path", METS.replace("file://./ALTO/p1.xml", "/etc/passwd.xml"), /which leads out of this folder/],
    [
      "an address of the web",
      METS.replace("file://./ALTO", "https://koran.example"),
      /which is no file of this folder/,
    ],
    [
      "a block that is not there",
      METS.replace('BEGIN="B3"', 'BEGIN="B9"'),
      /it names the block B9 of file:\/\/\.\/ALTO\/p1\.xml, which is not there/,
    ],
    ["no picture of a page", METS.replace('<mets:area FILEID="I1"/>', ""), /it names no picture and no PDF of page 1/],
    [
      "a picture of another kind",
      METS.replace("p1.jpg", "p1.jp2"),
      /of page 1 it names only .*p1\.jp2, which koran cannot draw/,
    ],
    ["a missing picture", METS.replace("p1.jpg", "p9.jpg"), /it names .*p9\.jpg, which is not there/],
    [
      "no logical map",
      METS.replace('TYPE="LOGICAL"', 'TYPE="OTHER"'),
      /no logical structMap, which says which articles there are/,
    ],
    [
      "no physical map",
      METS.replace('TYPE="PHYSICAL"', 'TYPE="OTHER"'),
      /no physical structMap, which says which pages there are/,
    ],
    ["no article", METS.replace('TYPE="ARTICLE"', 'TYPE="THING"'), /its logical structMap names no article/],
    [
      "an unlisted file",
      METS.replace('<mets:area FILEID="A1"/></mets:par>', '<mets:area FILEID="A7"/></mets:par>'),
      /page 1 points to the file A7, which it does not list/,
    ],
  ])("%s", async (_, mets, words) => {
    foreign.write("issue.xml", mets);
    await expectRefusal(words);
  });

  it("is missing", async () => {
    await expectRefusal(
      /there is no METS file in this folder, and ALTO alone does not say which articles there are/,
      join(foreign.folder, "ALTO"),
    );
  });
  it("is one of two", async () => {
    foreign.write("other.xml", METS);
    await expectRefusal(/there is more than one METS file in this folder \(issue\.xml, other\.xml\)/);
  });
  it("lies in a folder that is not there", async () => {
    await expectRefusal(/there is no such folder/, join(foreign.folder, "gone"));
  });
  it("names a link that leads out of the folder", async () => {
    writeFileSync(join(bench.folder, "secret.xml"), ALTO);
    mkdirSync(join(foreign.folder, "LINK"));
    symlinkSync(join(bench.folder, "secret.xml"), join(foreign.folder, "LINK/p1.xml"));
    foreign.write("issue.xml", METS.replace("ALTO/p1.xml", "LINK/p1.xml"));
    await expectRefusal(/which leads out of this folder/);
  });
  it("is deeper than any newspaper", async () => {
    foreign.write("issue.xml", `<mets>${"<div>".repeat(MAX_XML_DEPTH + 5)}`);
    await expectRefusal(/its elements lie more than 100 deep/);
  });
});

describe("a page that is not ALTO 4", () => {
  it.each([
    [
      "an older ALTO",
      ALTO.replace("ns-v4#", "ns-v3#"),
      /p1\.xml is not a page that koran reads \(it is ALTO 3, where koran reads ALTO 4\)/,
    ],
    ["something else", "<html/>", /its root is not alto/],
    ["no unit", ALTO.replace("pixel", "furlong"), /it does not say in which unit it measures/],
    ["no size", ALTO.replace('WIDTH="900"', ""), /it does not say how large its page is/],
    [
      "two pages",
      ALTO.replace("</alto:Layout>", '<alto:Page ID="P2" PHYSICAL_IMG_NR="2"/></alto:Layout>'),
      /it holds 2 pages, where koran reads one a file/,
    ],
  ])("%s", async (_, alto, words) => {
    foreign.write("ALTO/p1.xml", alto);
    await expectRefusal(words);
  });
  it("is bytes of no text", async () => {
    foreign.write("ALTO/p1.xml", new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e]));
    await expectRefusal(/p1\.xml is not XML that koran reads \(it cannot be read as text\)/);
  });
});

it("says that a picture is none", async () => {
  foreign.write("IMG/p1.jpg", "not a picture");
  await expectRefusal(/p1\.jpg, which is no picture that koran can draw/);
});

it("says which page of the PDF beside it is damaged", async () => {
  const pages = latin1(oddPdf([{ width: 432, height: 576 }], 1)).replace(
    "[5 0 R 900000 0 R] /Count 2",
    "[900000 0 R] /Count 1      ",
  );
  const pdf = bench.file("paper.pdf", Buffer.from(pages, "latin1"));
  await expect(print(bench, pdf, "--from-alto", foreign.folder)).rejects.toMatchObject({
    code: "broken-pdf",
    details: { file: "paper.pdf", page: 1 },
  });
});

it("keeps words on the page that claim to stand anywhere else", async () => {
  foreign.write("ALTO/p1.xml", ALTO.replaceAll('HPOS="200"', 'HPOS="-1e9"').replaceAll('WIDTH="60"', 'WIDTH="1e30"'));
  const { manifest, folder } = await print(bench, [], "--from-alto", foreign.folder);
  const [page] = manifest.pages;
  const words = JSON.parse(readFileSync(join(folder, page!.words.path), "utf8")) as Word[];
  const outside = words.filter(
    ({ box: [x, y, w, h] }) => x < 0 || y < 0 || x + w > page!.width + 0.1 || y + h > page!.height + 0.1,
  );
  expect(words).toHaveLength(13);
  expect(outside).toEqual([]);
});

describe("a command", () => {
  const said = (...args: string[]): string => {
    try {
      readArguments(args, ownNameOf);
    } catch (error) {
      return sentenceFor(asKoranError(error)).sentence;
    }
    throw new Error("was understood");
  };
  it("does not choose pages of an issue", () => {
    expect(said("--from-alto", foreign.folder, "--pages", "1")).toMatch(/--pages does not go with --from-alto/);
  });
  it("must name a day where METS names none", () => {
    foreign.write("issue.xml", METS.replace("dateIssued", "dateOther").replace("/mods:dateIssued", "/mods:dateOther"));
    expect(said("--from-alto", foreign.folder, "--title", "Kabar")).toMatch(/The edition has no day/);
  });
});
