// What is selected × the pages on screen → a marker over the printed lines, and two handles at its ends. Never decides what is selected.
import type { Box } from "../../edition/geometry.ts";
import { bottom, right } from "../../edition/geometry.ts";
import { linesOf } from "../page/beside.ts";
import { rangeOf, type Selected } from "./selected.ts";
import type { PageInSight } from "./sight.ts";
import { printedIn } from "./words-on-page.ts";

export type End = "first" | "last";

/** Page points of the marker around the print. */
const AIR = 1;

/** Draws all anew, on the pages' own layers. @param handles whether there is something to take hold of. */
export function drawMarks(pages: readonly PageInSight[], selected: Selected | null, handles: boolean): void {
  for (const { layer, words } of pages) {
    const range = selected && rangeOf(selected);
    const printed = selected && range ? printedIn(words, selected.order, range) : [];
    const marker = document.createElement("div");
    marker.className = "selection-marker";
    marker.append(...linesOf(printed.map(({ box }) => box)).map(line));
    const ends: HTMLElement[] = [];
    const [first, last] = [printed[0], printed.at(-1)];
    if (handles && range && first && last) {
      if (first.words.first <= range.first) ends.push(handle("first", first.box));
      if (last.words.last >= range.last) ends.push(handle("last", last.box));
    }
    layer.replaceChildren(...(printed.length > 0 ? [marker, ...ends] : []));
  }
}

function line([x, y, width, height]: Box): HTMLElement {
  const element = document.createElement("div");
  Object.assign(element.style, {
    left: `${x - AIR}px`,
    top: `${y - AIR}px`,
    width: `${width + 2 * AIR}px`,
    height: `${height + 2 * AIR}px`,
  });
  return element;
}

function handle(end: End, box: Box): HTMLElement {
  const element = document.createElement("div");
  element.className = "selection-handle";
  element.dataset["end"] = end;
  const x = end === "first" ? box[0] - AIR : right(box) + AIR;
  Object.assign(element.style, { left: `${x}px`, top: `${bottom(box) + AIR}px` });
  return element;
}
