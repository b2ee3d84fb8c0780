// An ALTO page in its own unit → the same page in page points of its PDF. Never a box outside the page.
import { bounds, type Box, type Point, type Polygon } from "../../edition/geometry.ts";
import type { PrintedWord } from "../../layout/types.ts";
import type { PageSize } from "../tools/pdfium.ts";
import type { AltoBlock, AltoPage } from "./read-alto.ts";

export interface PlacedBlock {
  readonly id: string;
  readonly type: AltoBlock["type"];
  readonly box: Box;
  readonly polygon: Polygon | null;
  readonly tags: readonly string[];
  readonly lines: readonly (readonly PrintedWord[])[];
}
export interface PlacedGroup {
  readonly ids: readonly string[];
  readonly box: Box;
  readonly polygon: Polygon | null;
  readonly blocks: readonly PlacedBlock[];
}

const PER_INCH = { mm10: 254, inch1200: 1200 } as const;
/** Measured lengths that agree so far with the PDF's are taken at their word. */
const AGREES = 0.01;
const LEAST_SIDE = 0.1;
/** Points by which a box may miss its polygon's bounds. */
const ROUNDED = 0.5;

/** Points of the page that the file measures; null where it counts pixels. */
export function measuredSize({ unit, width, height }: AltoPage): PageSize | null {
  if (unit === "pixel") return null;
  const scale = 72 / PER_INCH[unit];
  return { width: width * scale, height: height * scale };
}

const agrees = (a: number, b: number): boolean => Math.abs(a - b) <= AGREES * b;

/** Points a unit: by the unit itself where both sizes agree, so that nothing is lost, else by the page's sides. */
function scaleOf(page: AltoPage, size: PageSize): readonly [number, number] {
  const measured = measuredSize(page);
  if (page.unit !== "pixel" && measured && agrees(measured.width, size.width) && agrees(measured.height, size.height))
    return [72 / PER_INCH[page.unit], 72 / PER_INCH[page.unit]];
  return [size.width / page.width, size.height / page.height];
}

/** @param size of the PDF's page. Pure; O(words). */
export function placePage(page: AltoPage, size: PageSize): PlacedGroup[] {
  const [kx, ky] = scaleOf(page, size);
  const point = ([x, y]: Point): Point => [
    Math.min(size.width, Math.max(0, x * kx)),
    Math.min(size.height, Math.max(0, y * ky)),
  ];
  const place = ([x, y, w, h]: Box): Box => {
    const [x0, y0] = point([x, y]);
    const [x1, y1] = point([x + w, y + h]);
    const inside = (from: number, to: number, side: number): readonly [number, number] => {
      const length = Math.max(LEAST_SIDE, to - from);
      return [Math.min(from, side - length), length];
    };
    const [left, width] = inside(x0, x1, size.width);
    const [top, height] = inside(y0, y1, size.height);
    return [left, top, width, height];
  };
  /** The polygon's bounds are the box, but for what both were rounded by. @returns the box alone where the polygon has no area. */
  const shaped = (box: Box, polygon: Polygon | null): { box: Box; polygon: Polygon | null } => {
    const own = place(box);
    const placed = polygon?.map(point) ?? null;
    const around = placed && bounds(placed);
    if (!placed || !around || around[2] <= 0 || around[3] <= 0) return { box: own, polygon: null };
    return { box: own.every((side, k) => Math.abs(side - around[k]!) <= ROUNDED) ? own : around, polygon: placed };
  };
  return page.groups.map(({ ids, box, polygon, blocks }) => ({
    ids,
    ...shaped(box, polygon),
    blocks: blocks.map(({ id, type, tags, lines, ...shape }) => ({
      id,
      type,
      tags,
      ...shaped(shape.box, shape.polygon),
      lines: lines.map((line) =>
        line.map(({ text, box: own, confidence01 }) => ({ text, box: place(own), confidence01 })),
      ),
    })),
  }));
}
