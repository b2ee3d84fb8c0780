// Zones and pages as layout gives them, made from lines of text. Never a test.
import type { Box } from "../../src/edition/geometry.ts";
import { pageNumber, pt } from "../../src/edition/units.ts";
import type { LayoutLine, LayoutZone, PageLayout, PrintedWord } from "../../src/layout/types.ts";

/** A zone of lines set at x, y; a line that begins with ">" opens a paragraph. */
export function zone(
  kind: LayoutZone["kind"],
  group: number,
  lines: readonly string[],
  at: readonly [number, number] = [0, 0],
) {
  const made = lines.map((line, row): LayoutLine => {
    const opensParagraph = line.startsWith(">");
    let x = at[0];
    const words = line
      .replace(/^>/u, "")
      .split(" ")
      .map((text): PrintedWord => {
        const box: Box = [x, at[1] + row * 11, text.length * 5, 8];
        x += text.length * 5 + 3;
        return { text, box, confidence01: 0.9 };
      });
    return { box: [at[0], at[1] + row * 11, 100, 9], words, opensParagraph, isSubhead: false };
  });
  const whole: LayoutZone = {
    kind,
    group,
    box: [at[0], at[1], 100, Math.max(9, lines.length * 11)],
    lines: made,
    size: pt(kind === "headline" ? 20 : 8),
  };
  return whole;
}

/** A page of these zones. */
export function page(number: number, zones: LayoutZone[], more: Partial<PageLayout> = {}): PageLayout {
  return {
    page: pageNumber(number),
    width: pt(500),
    height: pt(700),
    skewDegrees: 0,
    rules: [],
    photographs: [],
    frames: [],
    strayWords: [],
    ...more,
    zones,
  };
}
