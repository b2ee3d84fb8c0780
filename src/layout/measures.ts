// Atoms of a page → the lengths all later steps are told in. Never a constant of one paper.
import type { Atom } from "./atoms.ts";
import { median } from "./median.ts";

/** Lengths in working pixels. */
export interface Measures {
  readonly width: number;
  readonly height: number;
  /** dpi / 100. */
  readonly scale: number;
  /** Whether atoms are words; else they are pieces of ink. */
  readonly areWords: boolean;
  /** Median size of atoms. */
  readonly atomSize: number;
  readonly xHeight: number;
  /** Size of body type: the one most letters have. */
  readonly bodySize: number;
  /** From baseline to baseline of body lines. */
  readonly lineHeight: number;
}

/** Body type is a guess (the median atom, set at 2.35 times its x-height) until lines are known; see {@link measureLines}. */
export function firstMeasures(
  atoms: readonly Atom[],
  page: Pick<Measures, "width" | "height" | "scale" | "areWords">,
): Measures {
  const atomSize = median(atoms.flatMap((a) => (a.size > 0 ? [a.size] : [])));
  const xHeight = page.areWords ? atomSize * 0.62 : atomSize;
  return { ...page, atomSize, xHeight, bodySize: atomSize, lineHeight: xHeight * 2.35 };
}

/** Of a line's height: what is nearer is a piece of the same row. */
const OTHER_ROW = 0.6;

interface MeasuredLine {
  readonly x0: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
  readonly chars: number;
}

/** The same, with the body's size and pitch read off lines. O(lines × lines of one row). */
export function measureLines(lines: readonly MeasuredLine[], first: Measures): Measures {
  const bodySize = mostCommonSize(lines) || first.bodySize;
  const { lineHeight, xHeight } = first;
  const body = lines
    .filter((l) => l.chars > 12 && Math.abs(l.size - bodySize) < bodySize * 0.2)
    .sort((a, b) => a.y0 - b.y0);
  const pitches: number[] = [];
  for (let i = 0; i < body.length; i++) {
    const upper = body[i]!;
    for (let j = i + 1; j < body.length && body[j]!.y0 < upper.y0 + lineHeight * 1.6; j++) {
      const lower = body[j]!;
      const pitch = (lower.y0 + lower.y1 - upper.y0 - upper.y1) / 2;
      if (Math.abs(upper.x0 - lower.x0) >= xHeight * 2 || pitch < OTHER_ROW * (upper.y1 - upper.y0)) continue;
      pitches.push(pitch);
      break;
    }
  }
  return { ...first, bodySize, lineHeight: pitches.length > 20 ? median(pitches) : lineHeight };
}

/** Half-pixel bins of sizes weighed by letters, each with its two neighbours, so that one size split over bins still wins. */
function mostCommonSize(lines: readonly MeasuredLine[]): number {
  const weights: number[] = [];
  for (const line of lines) {
    const bin = Math.round(line.size * 2);
    weights[bin] = (weights[bin] ?? 0) + line.chars;
  }
  let best = 0;
  let most = 0;
  for (let bin = 1; bin < weights.length; bin++) {
    const weight = (weights[bin - 1] ?? 0) + (weights[bin] ?? 0) * 1.5 + (weights[bin + 1] ?? 0);
    if (weight > most) {
      most = weight;
      best = bin;
    }
  }
  return best / 2;
}
