// Figures of a benchmark → the table that says which of them fall short. Never measures anything.
import { reached, type Target } from "./targets.ts";

export interface Figure extends Target {
  readonly value: number;
  readonly unit: string;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** A row of Markdown: what, value, bound, verdict. */
export function figureRow(figure: Figure): string {
  const { name, value, unit, least, most } = figure;
  const bound = least !== undefined ? `≥ ${least} ${unit}` : most !== undefined ? `≤ ${most} ${unit}` : "–";
  const verdict = bound === "–" ? "–" : reached(value, figure) ? "yes" : "NO";
  return `| ${name} | ${value.toFixed(value < 1 ? 3 : 1)} ${unit} | ${bound} | ${verdict} |`;
}
