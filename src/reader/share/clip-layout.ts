// The words of a clip and the size of its crop → where each line and the crop stand in a picture 1080 pixels wide. Pure; never draws, never measures by itself.
import type { Box } from "../../edition/geometry.ts";

export interface ClipWords {
  readonly title: string;
  readonly day: string;
  /** "Hal 3". */
  readonly page: string;
  /** "" where there is none, as the next two. */
  readonly kicker: string;
  readonly headline: string;
  readonly lead: string;
  /** Addresses, without what every address begins with. */
  readonly links: readonly string[];
}

export interface Style {
  /** As a canvas takes it. */
  readonly font: string;
  readonly ink: "ink" | "muted";
}
export interface Line extends Style {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly align: "left" | "right";
}
export interface ClipLayout {
  readonly height: number;
  readonly lines: readonly Line[];
  /** Where thin rules run, from margin to margin. */
  readonly rules: readonly number[];
  /** Where the crop stands, and how much of it from its top: it is cut off where there is no room. Null without one. */
  readonly crop: { readonly place: Box; readonly isCut: boolean } | null;
}
/** The width of a text, pixels. */
export type Measure = (font: string, text: string) => number;

/** What chats show whole, upright, on a phone. */
export const WIDTH = 1080;
export const MOST_HIGH = 1920;
const MARGIN = 60;
export const COLUMN = WIDTH - 2 * MARGIN;
/** The bar in the title's colour at the very top. */
export const BAR = 12;
const SERIF = `"Source Serif 4 Variable", Georgia, serif`;
const SANS = "system-ui, sans-serif";
/** From one baseline to the next, and what is added to that above the first, pixels. */
interface Kind extends Style {
  readonly leading: number;
  readonly above: number;
}
const KINDS = {
  title: { font: `700 50px ${SERIF}`, ink: "ink", leading: 58, above: 14 },
  day: { font: `400 28px ${SANS}`, ink: "muted", leading: 40, above: 4 },
  kicker: { font: `600 28px ${SANS}`, ink: "muted", leading: 36, above: 18 },
  headline: { font: `680 62px ${SERIF}`, ink: "ink", leading: 68, above: 14 },
  lead: { font: `400 36px ${SERIF}`, ink: "ink", leading: 50, above: 10 },
  link: { font: `400 26px ${SANS}`, ink: "muted", leading: 36, above: 10 },
} as const satisfies Readonly<Record<string, Kind>>;
/** What must have come before anything is measured. */
export const FACES = [KINDS.title.font, KINDS.headline.font, KINDS.lead.font];
/** Pixels a page point: body type is then as large as the lead, and a narrow column is not blown up. */
const MOST_SCALE = 4;
/** Of a crop at least so much stands in the picture, pixels; for it the lead gives way. */
const LEAST_CROP = 420;
const FOOT = 40;
/** Above and below the crop and the rules. */
const GAP = 32;

/** @param crop of the page, page points. */
export function layoutClip(
  words: ClipWords,
  crop: { width: number; height: number } | null,
  measure: Measure,
): ClipLayout {
  const lines: Line[] = [];
  const rules: number[] = [];
  let y = BAR;
  const fold = (kind: Style, text: string, most: number): string[] =>
    wrapped(text, COLUMN, most, (part) => measure(kind.font, part));
  const set = (kind: Kind, text: string, most: number): void => {
    const folded = fold(kind, text, most);
    if (folded.length > 0) y += kind.above;
    for (const line of folded)
      lines.push({ font: kind.font, ink: kind.ink, text: line, x: MARGIN, y: (y += kind.leading), align: "left" });
  };

  set(KINDS.title, words.title, 2);
  const dated = `${words.day} · ${words.page}`;
  const [title] = lines;
  const fits = lines.length === 1 && measure(title!.font, title!.text) + measure(KINDS.day.font, dated) + 40 <= COLUMN;
  if (fits) lines.push({ font: KINDS.day.font, ink: "muted", text: dated, x: WIDTH - MARGIN, y, align: "right" });
  else set(KINDS.day, dated, 2);
  rules.push((y += GAP));

  const links = words.links.map((link) => fold(KINDS.link, link, 2));
  const foot = 2 * GAP + links.length * KINDS.link.above + links.flat().length * KINDS.link.leading + FOOT;
  set(KINDS.kicker, words.kicker, 1);
  set(KINDS.headline, words.headline, 4);
  const room = MOST_HIGH - foot - y - KINDS.lead.above - GAP - (crop ? LEAST_CROP : 0);
  set(KINDS.lead, words.lead, Math.max(0, Math.min(5, Math.floor(room / KINDS.lead.leading))));

  const placed = crop && placeOf(crop, y + GAP, MOST_HIGH - foot);
  if (placed) y = placed.place[1] + placed.place[3];
  rules.push((y += GAP));
  for (const link of words.links) set(KINDS.link, link, 2);
  return { height: y + FOOT, lines, rules, crop: placed };
}

/** As wide as the column, in the middle where it is narrower; from its top as far as there is room. */
function placeOf(crop: { width: number; height: number }, top: number, bottom: number): ClipLayout["crop"] {
  const scale = Math.min(COLUMN / crop.width, MOST_SCALE);
  // A line of a page is still something.
  const [width, height] = [Math.max(1, Math.round(crop.width * scale)), Math.max(1, Math.round(crop.height * scale))];
  const seen = Math.min(height, Math.floor(bottom - top));
  return { place: [Math.round((WIDTH - width) / 2), top, width, seen], isCut: seen < height };
}

/** @returns at most `most` lines, none wider than `width`; what is left over is said by "…". A word that is wider than a line is broken. */
export function wrapped(text: string, width: number, most: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  const words = most > 0 ? text.split(/\s+/).filter((word) => word !== "") : [];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") {
      lines.push(line);
      words.unshift(word);
      line = "";
    } else {
      const end = fitting(word, width, measure);
      lines.push(word.slice(0, end));
      if (end < word.length) words.unshift(word.slice(end));
    }
    if (lines.length >= most && words.length > 0)
      return [...lines.slice(0, -1), shortened(lines.at(-1)!, width, measure)];
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** How many letters fit a line: at least one. */
function fitting(word: string, width: number, measure: (part: string) => number): number {
  const letters = Array.from(word);
  let end = letters[0]!.length;
  for (const letter of letters.slice(1)) {
    if (measure(word.slice(0, end + letter.length)) > width) break;
    end += letter.length;
  }
  return end;
}

function shortened(line: string, width: number, measure: (part: string) => number): string {
  const ended = (part: string): string => `${part.replace(/[\s,.;:–—-]+$/u, "")}…`;
  let kept = line;
  while (kept.includes(" ") && measure(ended(kept)) > width) kept = kept.slice(0, kept.lastIndexOf(" "));
  while (kept.length > 1 && measure(ended(kept)) > width) kept = kept.slice(0, -1);
  return ended(kept);
}
