// Draws small newspaper pages for tests: a raster with ink where words stand, and the words themselves. Never reads a file.
import { bounds, type Box, type Point } from "../../src/edition/geometry.ts";
import { dpi, pageNumber, pt, px } from "../../src/edition/units.ts";
import { straightenRaster } from "../../src/layout/straightening.ts";
import type { PageInput, PrintedWord } from "../../src/layout/types.ts";

const PAPER = 225;
const INK = 40;
const DPI = 100;
const PX = DPI / 72;

export interface Sheet {
  /** Text set in a column from x, y (top of the first line). Lines are filled to the width. @returns the y below. */
  text(words: string, x: number, y: number, width: number, size?: number, options?: TextOptions): number;
  /** One word or line where it stands. @returns the y below. */
  line(words: string, x: number, y: number, size?: number, options?: Pick<TextOptions, "bold" | "tone">): number;
  rule(x0: number, y0: number, x1: number, y1: number): void;
  frame(box: Box): void;
  /** A frame of dots. */
  dots(box: Box): void;
  /** An even ground under all that is set after it. @param tone 0 black to 255 white. */
  panel(box: Box, tone: number): void;
  photograph(box: Box): void;
  /** @param degrees clockwise. */
  input(options?: { degrees?: number; source?: PageInput["source"]; page?: number }): PageInput;
}
interface TextOptions {
  readonly indent?: boolean;
  readonly bold?: boolean;
  /** 0 black to 255 white; ink where nothing is said. */
  readonly tone?: number;
  /** Spread the words of full lines over the whole width. */
  readonly justify?: boolean;
}

const isHigh = (letter: string): boolean => /[^acegmnopqrsuvwxyz.,]/u.test(letter);
const isDeep = (letter: string): boolean => /[gjpqy,]/u.test(letter);

/** A blank sheet; all lengths in points. */
export function sheet(width = 520, height = 640): Sheet {
  const [w, h] = [Math.round(width * PX), Math.round(height * PX)];
  const gray = new Uint8Array(w * h).fill(PAPER);
  const words: PrintedWord[] = [];
  const fill = ([x, y, bw, bh]: Box, value = INK): void => {
    for (let row = Math.round(y * PX); row < Math.round((y + bh) * PX); row++)
      gray.fill(
        value,
        row * w + Math.round(x * PX),
        row * w + Math.max(Math.round(x * PX) + 1, Math.round((x + bw) * PX)),
      );
  };
  const advance = (size: number): number => size * 0.5;
  const word = (text: string, x: number, baseline: number, size: number, bold = false, tone = INK): void => {
    const step = advance(size);
    Array.from(text).forEach((letter, i) => {
      const top = baseline - size * (isHigh(letter) ? 0.7 : 0.48);
      const foot = baseline + size * (isDeep(letter) ? 0.21 : 0);
      fill([x + i * step, top, Math.max(0.8, size * (bold ? 0.3 : 0.12)), foot - top], tone);
      fill([x + i * step, baseline - size * 0.48, step * 0.7, Math.max(0.7, size * 0.1)], tone);
    });
    const top = baseline - size * (Array.from(text).some(isHigh) ? 0.7 : 0.48);
    const foot = baseline + size * (Array.from(text).some(isDeep) ? 0.21 : 0);
    words.push({ text, box: [x, top, text.length * step - step * 0.3, foot - top], confidence01: 0.95 });
  };
  const setLine = (
    list: readonly string[],
    x: number,
    y: number,
    size: number,
    to?: number,
    { bold, tone }: Pick<TextOptions, "bold" | "tone"> = {},
  ): void => {
    const letters = list.reduce((sum, text) => sum + text.length, 0) * advance(size);
    const space = to !== undefined && list.length > 1 ? (to - x - letters) / (list.length - 1) : size * 0.12;
    let at = x;
    for (const text of list) {
      word(text, at, y + size * 0.75, size, bold, tone);
      at += text.length * advance(size) + space;
    }
  };
  return {
    text(text, x, y, columnWidth, size = 9, { indent = true, justify = true } = {}) {
      const pitch = size * 1.2;
      let at = y;
      let row: string[] = [];
      let left = x + (indent ? size : 0);
      const widthOf = (list: readonly string[]): number =>
        list.reduce((sum, t) => sum + t.length, 0) * advance(size) + (list.length - 1) * size * 0.25;
      for (const next of text.split(/\s+/u)) {
        if (row.length > 0 && left + widthOf([...row, next]) > x + columnWidth) {
          setLine(row, left, at, size, justify ? x + columnWidth : undefined);
          at += pitch;
          left = x;
          row = [];
        }
        row.push(next);
      }
      setLine(row, left, at, size);
      return at + pitch;
    },
    line(text, x, y, size = 9, look = {}) {
      setLine(text.split(" "), x, y, size, undefined, look);
      return y + size * 1.2;
    },
    rule: (x0, y0, x1, y1) => fill([x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0)]),
    frame([x, y, bw, bh]) {
      fill([x, y, bw, 1.4]);
      fill([x, y + bh - 1.4, bw, 1.4]);
      fill([x, y, 1.4, bh]);
      fill([x + bw - 1.4, y, 1.4, bh]);
    },
    dots([x, y, bw, bh]) {
      for (let at = 0; at < bw; at += 3) for (const top of [y, y + bh]) fill([x + at, top, 1.2, 0.8]);
      for (let at = 0; at < bh; at += 3) for (const left of [x, x + bw]) fill([left, y + at, 0.8, 1.2]);
    },
    panel: fill,
    photograph([x, y, bw, bh]) {
      for (let row = 0; row < bh; row += 3) fill([x, y + row, bw, Math.min(3, bh - row)], 90 + ((row * 7) % 60));
    },
    input({ degrees = 0, source = "ocr", page = 1 } = {}) {
      const turned = degrees === 0 ? gray : straightenRaster(gray, w, h, -degrees, PAPER);
      const radians = (degrees * Math.PI) / 180;
      const turn = ([x, y]: Point): Point => {
        const [dx, dy] = [x - width / 2, y - height / 2];
        return [
          Math.cos(radians) * dx - Math.sin(radians) * dy + width / 2,
          Math.sin(radians) * dx + Math.cos(radians) * dy + height / 2,
        ];
      };
      const slanted = ([x, y, bw, bh]: Box): Box =>
        bounds([turn([x, y]), turn([x + bw, y]), turn([x + bw, y + bh]), turn([x, y + bh])])!;
      return {
        page: pageNumber(page),
        width: pt(width),
        height: pt(height),
        raster: { width: px(w), height: px(h), dpi: dpi(DPI), gray: turned },
        words: source === "none" ? [] : words.map((own) => ({ ...own, box: slanted(own.box) })),
        source,
      };
    },
  };
}

/** So many made-up words, always the same ones, in no pattern that lines would repeat. */
export function prose(count: number, from = 0): string {
  const syllables = ["ba", "ka", "ri", "long", "me", "nya", "sung", "ta", "du", "per", "i", "kan"];
  let state = 12345 + from * 977;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(4) }, () => syllables[next(syllables.length)]).join(""),
  ).join(" ");
}
