// What was measured → as an edition writes it: places in tenths of a point (0.035 mm), confidences to two places. Never a side of nothing.

export const round = (value: number): number => Math.round(value * 10) / 10;
export const rounded = ([x, y, w, h]: readonly [number, number, number, number]): [number, number, number, number] => [
  round(x),
  round(y),
  Math.max(0.1, round(w)),
  Math.max(0.1, round(h)),
];
export const hundredth = (confidence01: number): number => Math.round(confidence01 * 100) / 100;
