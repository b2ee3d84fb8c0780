// A page's raster and words → its layout: rules, photographs, frames and zones in groups. Never moves a pixel of the page itself.
import { componentAtoms, lettersOnly, wordAtoms, type Atom } from "./atoms.ts";
import { binarise } from "./binarise.ts";
import type { BlockPage } from "./block-page.ts";
import { chooseOwners, type Weights } from "./choose-owners.ts";
import { connectedComponents, type Component } from "./connected-components.ts";
import { engineColumns } from "./engine-columns.ts";
import { findBlocks } from "./find-blocks.ts";
import { findDashes } from "./find-dashes.ts";
import { findFrames } from "./find-frames.ts";
import { findGutters } from "./find-gutters.ts";
import { findLines } from "./find-lines.ts";
import { findRules } from "./find-rules.ts";
import { findTables, withoutRows } from "./find-tables.ts";
import { flatPage } from "./flat-page.ts";
import { PAPER_GRAY } from "./flatten-paper.ts";
import { groupCertainty } from "./group-certainty.ts";
import { joinCaptions } from "./join-captions.ts";
import { joinHeads } from "./join-heads.ts";
import { makeZones, type StraightZone } from "./make-zones.ts";
import { median } from "./median.ts";
import { firstMeasures, measureLines } from "./measures.ts";
import { markBold } from "./mark-bold.ts";
import { measureSkew } from "./measure-skew.ts";
import { nameBlocks } from "./name-all-blocks.ts";
import { markedLines } from "./notice-marks.ts";
import { openFrames } from "./open-frames.ts";
import { OWNER_WEIGHTS } from "./owner-weights.ts";
import { pageFaults } from "./page-faults.ts";
import { partRows } from "./part-rows.ts";
import { picturesAndPanels } from "./pictures-and-panels.ts";
import { placedWords } from "./placed-words.ts";
import { pourWords } from "./pour-words.ts";
import { byTopThenLeft, holdsCentre, type Rect } from "./rect.ts";
import { isBar, isNoise, withoutStrokes } from "./rule-pieces.ts";
import { splitLines } from "./split-lines.ts";
import { scaleOf, straightening, straightenRaster, type Straightening } from "./straightening.ts";
import type { LayoutZone, PageFault, PageInput, PageLayout } from "./types.ts";
import { wholePhotographs } from "./whole-photographs.ts";
import { edgesOf, sidesOf, withoutShining } from "./written-panels.ts";
import { wordsAreGood } from "./word-quality.ts";

/** Of the usual word's size. */
const LARGE_TYPE = 2;

/**
 * The layout of one page, measured on a straightened raster and mapped back.
 * @param input see {@link PageInput}; the raster at about 100 dpi. @returns page points of the unstraightened page; a polygon
 * where the page is skewed. Each word is in one zone or in `strayWords`. An empty page gives no zones. Pure and deterministic.
 * 0.3 to 0.5 s of CPU for a broadsheet page, twice that for the first of a process.
 */
export const analysePage = (input: PageInput): PageLayout => layOutBlocks(input, readBlocks(input), OWNER_WEIGHTS);

/** The layout of a page already read. @param weights of the model that groups; only those who fit it give others. */
export function layOutBlocks(input: PageInput, read: ReadPage, weights: Weights): PageLayout {
  const { blocks, words, areWords, straight, photographs, rules, frames, faults } = read;
  const { measures } = blocks;
  const groups = chooseOwners(blocks, weights);
  const grouped = makeZones(blocks.blocks, groups, groupCertainty(blocks, weights, groups), measures);
  const zones = areWords ? grouped : pourWords(grouped, words, measures);
  return { ...placed(input, straight, { photographs, rules, frames, zones }), faults };
}

/** A page's blocks, named and with their neighbours, and what else was found on it. */
export interface ReadPage {
  readonly blocks: BlockPage;
  /** Without noise; the blocks are made of them if `areWords`, else of pieces of ink. */
  readonly words: readonly Atom[];
  readonly areWords: boolean;
  readonly straight: Straightening;
  readonly photographs: readonly Rect[];
  readonly rules: readonly Rect[];
  readonly frames: readonly Rect[];
  readonly faults: readonly PageFault[];
}

/** All of a page's layout but the choice of what belongs together. */
export function readBlocks(input: PageInput): ReadPage {
  const { width, height } = input.raster;
  const scale = scaleOf(input);
  const { gray: flat, ink: slantedInk } = flatPage(input);
  const straight = straightening(input, input.isTypeset ? 0 : measureSkew(slantedInk, width, height));
  const gray = straight.degrees === 0 ? flat : straightenRaster(flat, width, height, straight.degrees, PAPER_GRAY);
  const ink = straight.degrees === 0 ? slantedInk : binarise(gray, width, height, scale);
  const faults = pageFaults({ width, height, scale, flat, scannedInk: slantedInk, ink }, input);
  const placed = placedWords(input.words, straight);
  const {
    photographs: pictures,
    panels: written,
    bars,
    strips,
  } = picturesAndPanels(gray, ink, { width, height, scale }, placed);
  const read = wordAtoms(placed, pictures, width / input.width, scale);
  const printed = withoutStrokes(findRules(ink, width, height, pictures, scale), largeOf(read), read);
  const panels = withoutShining(written, printed, scale);
  // Figures under one another, with rules between, would be dashes.
  const dashes = findDashes(lettersOnly(ink, width, height, printed, pictures), width, height, scale);
  const borders = { level: [...printed.level, ...dashes.level], upright: [...printed.upright, ...dashes.upright] };
  const words = read.filter((word) => !isNoise(word, borders.upright, pictures));
  const rules = { ...printed, level: [...printed.level, ...edgesOf(bars)] };
  const print = lettersOnly(ink, width, height, rules, pictures);
  const letters = connectedComponents(print, width, height);
  const areWords = wordsAreGood(input, words, letters, scale);
  const atoms = areWords ? words : letterAtoms(print, letters, width, height, scale);

  const first = firstMeasures(atoms, { width, height, scale, areWords });
  const engine = engineColumns(
    // An engine that hardly saw the words did not see their columns either.
    (areWords ? (input.engineBlocks ?? []) : []).map((box) => straight.wordRect(box)),
    atoms,
    first,
  );
  const sides = [...rules.upright, ...sidesOf(panels), ...read.filter((word) => isBar(word)), ...engine.sides];
  const isScanned = input.source !== "text-layer";
  const found = findLines(atoms, findGutters(atoms, sides, first, engine.whole, isScanned), first);
  const pieces = splitLines(found, first).sort(byTopThenLeft);
  const measures = measureLines(pieces, first);
  const photographs = wholePhotographs(pictures, pieces, measures);
  const heads = joinHeads(pieces, rules.upright, photographs, measures);
  const plain = joinCaptions(heads, photographs, measures);
  const lines = markBold(plain, ink, measures);
  const tables = findTables(lines, rules.upright, measures);
  const ruled = withoutRows(rules, tables, measures);
  const blocks = findBlocks(lines, photographs, tables, ruled, measures, markedLines(lines, atoms, measures));
  const open = openFrames(printed.level, lines, measures);
  const boxes = findFrames(borders, [...panels, ...open], lines, measures.lineHeight, scale);
  const frames = [...boxes, ...strips.filter((strip) => !boxes.some((box) => holdsCentre(box, strip)))];
  return {
    blocks: nameBlocks(blocks, ruled, frames, bars, measures),
    words,
    areWords,
    straight,
    photographs,
    rules: [...rules.level, ...rules.upright],
    frames,
    faults,
  };
}

const letterAtoms = (
  ink: Uint8Array,
  letters: readonly Component[],
  width: number,
  height: number,
  scale: number,
): Atom[] => componentAtoms(connectedComponents(partRows(ink, width, height, letters, scale), width, height), scale);

/** Words of headline type; the boxes of smaller ones reach to the rules beside them. */
const largeOf = (words: readonly Atom[]): Atom[] => {
  const usual = median(words.map(({ size }) => size));
  return words.filter(({ size, chars }) => chars > 2 && size > LARGE_TYPE * usual);
};

/** Everything back on the page as it was scanned. */
function placed(
  input: PageInput,
  straight: Straightening,
  found: {
    photographs: readonly Rect[];
    rules: readonly Rect[];
    frames: readonly Rect[];
    zones: readonly StraightZone[];
  },
): PageLayout {
  const ptPerPx = input.width / input.raster.width;
  const boxOf = (rect: Rect) => straight.place(rect).box;
  const zones = found.zones.map((zone): LayoutZone => ({
    kind: zone.kind,
    ...straight.place(zone),
    lines: zone.lines.map(({ words, opensParagraph, isSubhead, ...rect }) => ({
      box: boxOf(rect),
      words,
      opensParagraph,
      isSubhead,
    })),
    size: (zone.size * ptPerPx) as LayoutZone["size"],
    group: zone.group,
    certainty01: zone.certainty01,
  }));
  const used = new Set(zones.flatMap((zone) => zone.lines.flatMap((line) => [...line.words])));
  return {
    page: input.page,
    width: input.width,
    height: input.height,
    skewDegrees: straight.degrees,
    rules: found.rules.map(boxOf),
    photographs: found.photographs.map(boxOf),
    frames: found.frames.map(boxOf),
    zones,
    strayWords: input.words.filter((word) => !used.has(word)),
  };
}
