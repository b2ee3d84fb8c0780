// Words, or pieces of ink where words are poor → atoms: the smallest things that lines are made of. Never joins two.
import type { Component } from "./connected-components.ts";
import type { Rules } from "./find-rules.ts";
import type { PlacedWord } from "./placed-words.ts";
import { around, heightOf, holds, midY, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";
import { headsOnPhotographs } from "./type-on-photographs.ts";
import { UNREAD, type PrintedWord } from "./types.ts";

export interface Atom extends Rect {
  /** Type size in working pixels, on one scale for all atoms of a page; 0 where the atom does not tell (a dash). */
  readonly size: number;
  /** Letters it stands for. */
  readonly chars: number;
  readonly word?: PrintedWord;
}

/** Parts of an em: how far letters reach above and below the baseline in common newspaper faces. */
const ASCENDER = 0.7;
const X_HEIGHT = 0.48;
const DESCENDER = 0.21;
/** A word of mixed letters is about so high: sizes are told in heights of such words. */
const MIXED_HEIGHT = 0.75;
/** Engines that doubt a word this much saw a stain or a screen of dots. */
const LEAST_CONFIDENCE = 0.2;
const SURE = 0.5;
const CERTAIN = 0.9;
/** Of a word's height: so large is the head that its kicker stands over, and so far it stands. */
const LARGER = 2;
/** Shares of a word's height: what two of one line have in common, and how far they stand apart. */
const SAME_ROW = 0.7;
const ROW_GAP = 1.2;
/** Misread figures say something else, and look as right. */
const A_WORD = /^\p{L}\p{Ll}{2,}[.,]?$/u;
/** Of a sure word's height: how far another's edge, height and place may differ. */
const FLUSH = 0.3;
const AS_TALL = 0.45;
const COLUMN_REACH = 4;
const LEAST_FLUSH = 2;
const TALLEST_PX = 130;
const WIDEST_COMPONENT_PX = 420;

/** Parts of an em that letters are wide, narrow ones to wide ones, in common newspaper faces. */
const ADVANCES: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'’|!Itfr()[\]-]/u, 0.3],
  [/[mwMW—…%@]/u, 0.8],
  [/\p{Lu}/u, 0.66],
];
const USUAL_ADVANCE = 0.48;
/** Faces differ by this much in width: a word wider than this is believed to be as large as its height says. */
const WIDEST_FACE = 1.25;
/** Of its letters, each as wide as the word is high: no word is wider. */
const TOO_WIDE = 1.1;
/** Of a word's size; no letters reach so far up and down. Words of another row are less high than this share of the box. */
const TOO_HIGH = 2;
const OTHER_ROW = 0.7;
/** Of a short word's height: boxes that differ by less are of one row; words of one row do not differ so much in size. */
const AS_HIGH = 0.1;
const FAR_LARGER = 1.5;
/** Shorter words say little by their width. */
const TELLING_CHARS = 3;

/** Type size of a word from its height and its letters, so that "rumah" and "saya" of one line agree; stains make boxes higher, seldom wider. */
function sizeOfWord(word: PrintedWord, rect: Rect, pxPerPt: number): number {
  if (word.fontSize !== undefined) return word.fontSize * pxPerPt * MIXED_HEIGHT;
  if (!/[\p{L}\p{N}]/u.test(word.text)) return 0;
  const above = /[^acegmnopqrsuvwxyz.,:;…_-]/u.test(word.text) ? ASCENDER : X_HEIGHT;
  const below = /[gjpqy,;()[\]|Q]/u.test(word.text) ? DESCENDER : 0;
  const byHeight = heightOf(rect) / (above + below);
  if (word.text.length < TELLING_CHARS) return byHeight * MIXED_HEIGHT;
  let advance = 0;
  for (const letter of word.text) advance += ADVANCES.find(([kind]) => kind.test(letter))?.[1] ?? USUAL_ADVANCE;
  return Math.min(byHeight, (widthOf(rect) / advance) * WIDEST_FACE) * MIXED_HEIGHT;
}

/** @param photographs words inside them are noise, but for a head and the kicker of one. @returns atoms in the order of the words; doubtful ones left out. */
export function wordAtoms(
  placed: readonly PlacedWord[],
  photographs: readonly Rect[],
  pxPerPt: number,
  scale: number,
): Atom[] {
  const atoms: Atom[] = [];
  const sure = placed.filter(({ word }) => word.confidence01 >= SURE && word.text.length > 1).map(({ rect }) => rect);
  const heads = headsOnPhotographs(placed, photographs);
  for (const one of placed) {
    const { word, rect } = one;
    const isDoubted = word.confidence01 < LEAST_CONFIDENCE && word.text !== UNREAD;
    if (word.text.trim() === "" || (isDoubted && !isInRow(rect, sure) && !isInColumn(word, rect, sure))) continue;
    const photo = photographs.find((picture) => holds(picture, rect));
    if (heightOf(rect) >= TALLEST_PX * scale || (photo && !heads.has(one) && !isOverHead(word, rect, photo, sure)))
      continue;
    atoms.push({ ...rect, size: sizeOfWord(word, rect, pxPerPt), chars: word.text.length, word });
  }
  return atoms.map((atom) => noLargerThanItsRow(inOneRow(withoutOthers(atom, atoms), atoms), atoms));
}

/** Whether it is a sure word right over larger ones that are set into the photograph's foot and go on below: their kicker. */
function isOverHead({ text, confidence01 }: PrintedWord, rect: Rect, photo: Rect, sure: readonly Rect[]): boolean {
  if (confidence01 < CERTAIN || !/\p{L}{3}/u.test(text)) return false;
  const height = heightOf(rect);
  const head = sure.filter(
    (other) =>
      heightOf(other) > LARGER * height &&
      sharedX(other, photo) > 0 &&
      other.y0 < photo.y1 &&
      other.y1 > photo.y1 &&
      Math.abs(other.y0 - rect.y1) < LARGER * height,
  );
  return head.length > 0 && sharedX(around(head), rect) > 0;
}

/** Whether it stands between two sure words, on their line and as high: then its letters are in doubt, not that there are any. */
function isInRow(rect: Rect, sure: readonly Rect[]): boolean {
  const beside = sure.filter(
    (other) =>
      sharedY(rect, other) > SAME_ROW * Math.max(heightOf(rect), heightOf(other)) &&
      sharedX(rect, other) < 0 &&
      -sharedX(rect, other) < heightOf(rect) * ROW_GAP,
  );
  return beside.some((other) => other.x1 <= rect.x0) && beside.some((other) => other.x0 >= rect.x1);
}

/** Whether it reads as a word and stands flush with sure words as high, above and below: a cell, or the end of a line. */
function isInColumn({ text }: PrintedWord, rect: Rect, sure: readonly Rect[]): boolean {
  if (!A_WORD.test(text)) return false;
  const flush = sure.filter((other) => {
    const height = heightOf(other);
    return (
      sharedY(rect, other) < 0 &&
      -sharedY(rect, other) < COLUMN_REACH * height &&
      Math.abs(heightOf(rect) - height) < AS_TALL * height &&
      Math.min(Math.abs(other.x0 - rect.x0), Math.abs(other.x1 - rect.x1)) < FLUSH * height
    );
  });
  return flush.length >= LEAST_FLUSH;
}

const isTooWide = (atom: Atom): boolean => widthOf(atom) >= TOO_WIDE * atom.chars * heightOf(atom);

/** An engine sometimes boxes a word with all that follows on its line: such a box ends where the next word begins. */
function withoutOthers(atom: Atom, atoms: readonly Atom[]): Atom {
  if (!isTooWide(atom)) return atom;
  const inside = atoms.filter((other) => other !== atom && other.chars > 1 && holds(atom, other, heightOf(atom) * 0.3));
  const next = Math.min(...inside.map(({ x0 }) => x0).filter((x) => x > atom.x0 + heightOf(atom)));
  return next < atom.x1 ? { ...atom, x1: next - 1 } : atom;
}

/** Or with what stands over or under it: such a box ends where the words of that row do. */
function inOneRow(atom: Atom, atoms: readonly Atom[]): Atom {
  if (atom.size === 0 || heightOf(atom) < TOO_HIGH * atom.size) return atom;
  const others = atoms.filter(
    (other) =>
      other !== atom &&
      other.chars > 1 &&
      !isTooWide(other) &&
      heightOf(other) < OTHER_ROW * heightOf(atom) &&
      sharedX(other, atom) > 0.3 * Math.min(widthOf(other), widthOf(atom)) &&
      sharedY(other, atom) > 0.5 * heightOf(other),
  );
  const [over, under] = [others.filter((o) => midY(o) < midY(atom)), others.filter((o) => midY(o) >= midY(atom))];
  if (over.length === 0 && under.length > 0) return { ...atom, y1: Math.min(...under.map(({ y0 }) => y0)) - 1 };
  if (under.length === 0 && over.length > 0) return { ...atom, y0: Math.max(...over.map(({ y1 }) => y1)) + 1 };
  return atom;
}

/** A stain that makes all boxes of a row higher makes a short word large: longer words beside it, in boxes as high, say by their width how large they are. */
function noLargerThanItsRow(atom: Atom, atoms: readonly Atom[]): Atom {
  if (atom.chars >= TELLING_CHARS || atom.word?.fontSize !== undefined) return atom;
  const height = heightOf(atom);
  const beside = atoms.filter(
    (other) =>
      other.chars >= TELLING_CHARS &&
      Math.abs(other.y0 - atom.y0) < AS_HIGH * height &&
      Math.abs(other.y1 - atom.y1) < AS_HIGH * height &&
      -sharedX(other, atom) < height,
  );
  const largest = Math.max(0, ...beside.map(({ size }) => size));
  return largest > 0 && atom.size > FAR_LARGER * largest ? { ...atom, size: largest } : atom;
}

/** Ink without the pixels of rules and photographs: what letters are looked for in. */
export function lettersOnly(
  ink: Uint8Array,
  width: number,
  height: number,
  rules: Rules,
  photographs: readonly Rect[],
): Uint8Array {
  const left = ink.slice();
  const clear = (r: Rect, margin: number): void => {
    const x0 = Math.max(0, r.x0 - margin);
    const x1 = Math.min(width, r.x1 + margin);
    for (let y = Math.max(0, r.y0 - margin); y < Math.min(height, r.y1 + margin); y++)
      left.fill(0, y * width + x0, y * width + x1);
  };
  for (const r of rules.level) clear(r, 1);
  for (const r of rules.upright) clear(r, 1);
  for (const r of photographs) clear(r, 0);
  return left;
}

/** Pieces of ink of the size of letters, or of a few that touch. */
export function componentAtoms(components: readonly Component[], scale: number): Atom[] {
  return components
    .filter(
      (c) =>
        c.area >= 5 * scale &&
        heightOf(c) >= 3 * scale &&
        heightOf(c) < TALLEST_PX * scale &&
        widthOf(c) < WIDEST_COMPONENT_PX * scale,
    )
    .map(({ x0, y0, x1, y1 }) => ({ x0, y0, x1, y1, size: y1 - y0, chars: 1 }));
}
