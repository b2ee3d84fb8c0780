// An enlarged spread and what is seen of it → a small map in the stage's corner, gone about a second after the last move. For eyes alone:
// fingers reach through it, ears do not hear of it. Never fetches a picture: it draws what the sheets have.
import type { Box } from "../../edition/geometry.ts";
import type { Size } from "./camera.ts";
import type { Sheet } from "./sheet.ts";
import type { Spread } from "./spread.ts";

/** CSS pixels: no larger than this. */
const MOST: Size = { width: 132, height: 116 };
const STAYS_MS = 1000;

/** A part of a whole in percent of it. Pure. */
export const shareOf = ([x, y, width, height]: Box, whole: Size): Box => [
  (x / whole.width) * 100,
  (y / whole.height) * 100,
  (width / whole.width) * 100,
  (height / whole.height) * 100,
];

function lay(element: HTMLElement, box: Box): void {
  const [left, top, width, height] = box.map((percent) => `${percent}%`) as [string, string, string, string];
  Object.assign(element.style, { left, top, width, height });
}

export class LittleMap {
  readonly #element = document.createElement("div");
  readonly #mark = document.createElement("div");
  #drawn: Spread | null = null;
  #going: ReturnType<typeof setTimeout> | undefined;

  constructor(stage: HTMLElement) {
    this.#element.className = "page-map";
    this.#element.setAttribute("aria-hidden", "true");
    this.#mark.className = "page-map-seen";
    stage.append(this.#element);
  }

  /** @param seen points of the spread. @param sheets one for each side. */
  show(spread: Spread, sheets: readonly Sheet[], seen: Box): void {
    if (this.#drawn !== spread) this.#draw(spread, sheets);
    this.#frame(shareOf(seen, spread));
    if (!("shown" in this.#element.dataset)) this.#element.dataset["shown"] = "";
    clearTimeout(this.#going);
    this.#going = setTimeout(() => this.hide(), STAYS_MS);
  }

  /** Moved without a new layout as long as it keeps its size. */
  #frame([left, top, width, height]: Box): void {
    const [wide, high] = [`${width}%`, `${height}%`];
    const { style } = this.#mark;
    if (style.width !== wide || style.height !== high) Object.assign(style, { width: wide, height: high });
    // Percent of itself.
    style.transform = `translate(${(left / width) * 100}%, ${(top / height) * 100}%)`;
  }

  hide(): void {
    clearTimeout(this.#going);
    delete this.#element.dataset["shown"];
  }

  #draw(spread: Spread, sheets: readonly Sheet[]): void {
    const scale = Math.min(MOST.width / spread.width, MOST.height / spread.height);
    Object.assign(this.#element.style, { width: `${spread.width * scale}px`, height: `${spread.height * scale}px` });
    const pictures = spread.sides.map(({ page, left }, side) => {
      // As an element it is decoded beside this thread; drawn on a canvas it would be on it, in the frame that enlarges the page.
      const picture = (sheets[side]?.picture?.cloneNode() as HTMLElement | undefined) ?? document.createElement("div");
      lay(picture, shareOf([left, 0, page.width, page.height], spread));
      return picture;
    });
    this.#element.replaceChildren(...pictures, this.#mark);
    // One that has no picture yet is drawn again at the next move.
    this.#drawn = sheets.every(({ picture }) => picture !== null) ? spread : null;
  }

  end(): void {
    this.hide();
    this.#element.remove();
  }
}
