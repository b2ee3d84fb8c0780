// Examples → the weights under which right owners are likeliest. Never a page, never a random number.
import type { Weights } from "../../src/layout/choose-owners.ts";
import type { Example } from "./owner-examples.ts";

/** What a large weight costs: the fewer pages say so, the smaller it stays. */
const RIDGE = 0.2;
const ROUNDS = 300;
const STEP = 0.1;
/** Of Adam's two means. */
const [KEPT, KEPT_SQUARE] = [0.9, 0.999];
/** Features worth less are left out, and the others fitted anew. */
const LEAST_WORTH = 0.3;
/** Chosen by hand on all development pages: below 2 columns are left alone, from 3 to 6 little changes. */
const HEADLESS = 3;

export function fitWeights(examples: readonly Example[]): Weights {
  const all = new Set(examples.flatMap(({ candidates }) => candidates.flatMap(({ features }) => [...features.keys()])));
  const first = fit(examples, [...all].sort());
  const worth = Object.keys(first).filter((name) => Math.abs(first[name]!) >= LEAST_WORTH);
  return { headless: HEADLESS, features: fit(examples, worth) };
}

/**
 * A softmax over each block's candidates and "none": the summed probability of the right ones is made as large as it gets, less a
 * ridge. Where no candidate is right, "none" is. Deterministic. O(rounds × features of all examples).
 */
function fit(examples: readonly Example[], names: readonly string[]): Weights["features"] {
  const place = new Map(names.map((name, at) => [name, at]));
  const table = examples.map(({ candidates }) => ({
    isRight: candidates.map((c) => c.isRight),
    rows: candidates.map(({ features }) =>
      [...features].flatMap(([name, value]): [number, number][] =>
        place.has(name) ? [[place.get(name)!, value]] : [],
      ),
    ),
  }));
  const weights = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((w) => RIDGE * w);
    for (const { isRight, rows } of table) {
      const powers = rows.map((row) => Math.exp(row.reduce((sum, [at, value]) => sum + weights[at]! * value, 0)));
      const all = powers.reduce((sum, p) => sum + p, 1);
      const right = powers.reduce((sum, p, i) => (isRight[i] ? sum + p : sum), 0);
      rows.forEach((row, i) => {
        const pull = powers[i]! / all - (isRight[i] ? powers[i]! / right : 0);
        for (const [at, value] of row) slope[at]! += pull * value;
      });
    }
    slope.forEach((s, at) => {
      mean[at] = KEPT * mean[at]! + (1 - KEPT) * s;
      square[at] = KEPT_SQUARE * square[at]! + (1 - KEPT_SQUARE) * s * s;
      const step = mean[at] / (1 - KEPT ** round) / (Math.sqrt(square[at] / (1 - KEPT_SQUARE ** round)) + 1e-8);
      weights[at]! -= STEP * step;
    });
  }
  return Object.fromEntries(names.map((name, at) => [name, Math.round(weights[at]! * 100) / 100]));
}
