// A figure and what it has to be → the row that says so. Never measures anything.

/** A name to show, and what it has to be; neither bound where it is only shown. */
export interface Target {
  readonly name: string;
  readonly least?: number;
  readonly most?: number;
}

/** A figure that is missing reaches no bound. */
export const reached = (value: number | null, { least, most }: Target): boolean =>
  value === null
    ? least === undefined && most === undefined
    : value >= (least ?? -Infinity) && value <= (most ?? Infinity);

/** A bound may be another figure, with more digits than say anything. */
const shown = (bound: number): number => Math.round(bound * 1e4) / 1e4;

export function row(value: number | null, target: Target): string {
  const wanted =
    target.least === undefined
      ? target.most === undefined
        ? ""
        : `≤ ${shown(target.most)}`
      : `≥ ${shown(target.least)}`;
  const verdict = wanted === "" ? "" : reached(value, target) ? "reached" : "SHORT";
  return `${target.name.padEnd(44)}${(value === null ? "-" : value.toFixed(3)).padStart(9)}   ${wanted.padEnd(8)}${verdict}`.trimEnd();
}
