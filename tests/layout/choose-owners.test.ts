// The model that groups: what its weights do, and what fitting them finds. Real pages are scored by `npm run fit:groups`.
import { describe, expect, it } from "vitest";
import { analysePage, layOutBlocks, readBlocks } from "../../src/layout/analyse-page.ts";
import type { Weights } from "../../src/layout/choose-owners.ts";
import { ownerCandidates } from "../../src/layout/owner-candidates.ts";
import { ownerFeatures } from "../../src/layout/owner-features.ts";
import { OWNER_WEIGHTS } from "../../src/layout/owner-weights.ts";
import type { PageInput, PageLayout } from "../../src/layout/types.ts";
import { fitWeights } from "../bench/fit-weights.ts";
import type { Example } from "../bench/owner-examples.ts";
import { prose, sheet, type Sheet } from "./sheet.ts";

const under = (input: PageInput, weights: Weights): PageLayout => layOutBlocks(input, readBlocks(input), weights);
const groups = (layout: PageLayout): number => new Set(layout.zones.map(({ group }) => group)).size;

function story(): Sheet {
  const page = sheet();
  page.line("Harga Beras Naik Lagi", 30, 30, 24);
  page.text(`Pertama ${prose(120)}`, 30, 70, 140);
  page.text(`Kedua ${prose(120, 3)}`, 186, 70, 140, 9, { indent: false });
  return page;
}

describe("choosing owners", { timeout: 30_000 }, () => {
  it("joins what the weights speak for, and nothing without them", () => {
    const input = story().input();
    expect(groups(under(input, { headless: 0, features: {} }))).toBe(3);
    expect(groups(under(input, { headless: 0, features: { "text above head": 5 } }))).toBe(1);
    expect(groups(analysePage(input))).toBe(1);
  });

  it("joins a group without a headline for its price, to one that has a headline", () => {
    const input = story().input();
    const against = { "text above head": -2, "text over head": -2, "text left text": -9 };
    expect(groups(under(input, { headless: 1, features: against }))).toBe(3);
    expect(groups(under(input, { headless: 3, features: against }))).toBe(1);
  });

  it("offers the foot of the column at the left to text at the top of the next", () => {
    const page = sheet();
    page.rule(20, 30, 500, 31.4);
    page.line("Harga Beras Naik Lagi", 30, 300, 15);
    page.text(prose(70), 30, 40, 140);
    page.text(prose(70, 2), 30, 330, 140);
    page.text(`lanjut ${prose(120, 3)}`, 186, 40, 140, 9, { indent: false });
    const { blocks } = readBlocks(page.input());
    const last = blocks.blocks.findIndex((b) => b.lines[0]?.atoms[0]?.word?.text === "lanjut");
    const wrap = ownerCandidates(last, blocks).find(({ place }) => place === "wrap");
    expect(wrap && blocks.blocks[wrap.owner]!.y0).toBeGreaterThan(400);
  });

  it("joins a headline that an engine read in two pieces where the second goes on in small letters", () => {
    const page = sheet();
    page.line("Anggaran Jutaan", 30, 30, 20);
    page.line("untuk Bantuan", 190, 30, 20);
    page.text(`Pertama ${prose(120)}`, 30, 70, 145);
    page.text(`lanjut ${prose(120, 3)}`, 190, 70, 145, 9, { indent: false });
    const layout = analysePage(page.input());
    expect(groups(layout)).toBe(1);
  });

  it("knows by name what speaks for an owner", () => {
    const { blocks } = readBlocks(story().input());
    const text = blocks.blocks.findIndex(({ kind }) => kind === "body");
    const [candidate] = ownerCandidates(text, blocks);
    const features = ownerFeatures(text, candidate!, blocks);
    expect(features.get("text above head")).toBe(1);
    expect([...features.keys()].some((name) => name in OWNER_WEIGHTS.features)).toBe(true);
  });
});

describe("fitting weights", () => {
  const candidate = (isRight: boolean, ...names: string[]) => ({
    isRight,
    features: new Map(names.map((name) => [name, 1] as const)),
  });
  const examples: Example[] = Array.from({ length: 20 }, () => [
    { candidates: [candidate(true, "near"), candidate(false, "ruled off")] },
    { candidates: [candidate(false, "ruled off", "near")] },
  ]).flat();

  it("finds what tells right from wrong, and leaves out what does not", () => {
    const { features } = fitWeights([...examples, { candidates: [candidate(true, "near", "seldom")] }]);
    expect(features["near"]).toBeGreaterThan(1);
    expect(features["ruled off"]).toBeLessThan(-1);
    expect(features["near"]! + features["ruled off"]!).toBeLessThan(0);
    expect(features).not.toHaveProperty("seldom");
  });

  it("finds the same every time", () => {
    expect(fitWeights(examples)).toEqual(fitWeights(examples));
  });
});
