// Pages side by side → the one that is seen and its neighbours, made ready while nothing else is to do. A turn to a page that is ready
// is a change of transforms. Never looks into a sheet.
import type { KoranError } from "../../edition/errors.ts";
import type { Page } from "../../edition/schema.ts";
import { type LoadFile, Sheet } from "./sheet.ts";

export interface StripEvents {
  readonly loadFile: LoadFile;
  onShown(sheet: Sheet, error: KoranError | null): void;
  onMounted(sheet: Sheet): void;
  onRemoved(sheet: Sheet): void;
}

/** CSS pixels between two pages. */
const GAP_PX = 16;
/** Longer than the turn on screen (page.css): what comes after must not disturb it. */
const TURN_MS = 260;

/** Runs when the main thread has time. @returns forget it. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, TURN_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}

export class Strip {
  readonly #root: HTMLElement;
  readonly #pages: readonly Page[];
  readonly #events: StripEvents;
  readonly #sheets = new Map<number, Sheet>();
  #current: number;
  #width = 0;
  #shifted = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #forgetIdle = (): void => {};

  constructor(root: HTMLElement, pages: readonly Page[], page: number, events: StripEvents) {
    this.#root = root;
    this.#pages = pages;
    this.#events = events;
    this.#current = page;
    this.#mount(page);
    this.#arrange(false);
  }

  get current(): Sheet {
    return this.#sheets.get(this.#current)!;
  }
  get neighbours(): readonly Sheet[] {
    return [...this.#sheets.values()].filter((sheet) => sheet.page.number !== this.#current);
  }
  /** How far the finger has moved the pages, CSS pixels. */
  get shifted(): number {
    return this.#shifted;
  }

  resize(width: number): void {
    this.#width = width;
    this.#arrange(false);
  }

  /** Moves all pages sideways; past the first and the last they follow less. */
  shift(px: number, smoothly: boolean): void {
    this.#shifted = px;
    this.#arrange(smoothly);
  }

  goTo(page: number): void {
    const isNext = this.#sheets.has(page);
    this.#current = page;
    this.#shifted = 0;
    this.#mount(page);
    this.#arrange(isNext);
    clearTimeout(this.#timer);
    this.#forgetIdle();
    this.#timer = setTimeout(() => this.#prepare(), TURN_MS);
  }

  /** Neighbours wait for the page that is seen: they must not take its line. */
  #prepare(): void {
    if (this.current.shown === "nothing" || this.current.shown === "small") return;
    this.#forgetIdle();
    this.#forgetIdle = whenIdle(() => {
      for (const sheet of this.neighbours) if (Math.abs(sheet.page.number - this.#current) > 1) this.#remove(sheet);
      for (const page of [this.#current + 1, this.#current - 1]) this.#mount(page);
      this.#arrange(false);
    });
  }

  #mount(number: number): void {
    const page = this.#pages[number - 1];
    if (!page || this.#sheets.has(number)) return;
    const sheet = new Sheet(page, this.#events.loadFile, (shown, error) => {
      this.#events.onShown(shown, error);
      if (shown.page.number === this.#current) this.#prepare();
    });
    this.#sheets.set(number, sheet);
    this.#events.onMounted(sheet);
    this.#root.append(sheet.frame);
  }

  #remove(sheet: Sheet): void {
    this.#sheets.delete(sheet.page.number);
    sheet.remove();
    this.#events.onRemoved(sheet);
  }

  #arrange(smoothly: boolean): void {
    const atEnd =
      (this.#current === 1 && this.#shifted > 0) || (this.#current === this.#pages.length && this.#shifted < 0);
    const shifted = atEnd ? this.#shifted / 3 : this.#shifted;
    for (const [number, { frame }] of this.#sheets) {
      frame.classList.toggle("page-smoothly", smoothly);
      frame.style.transform = `translateX(${(number - this.#current) * (this.#width + GAP_PX) + shifted}px)`;
      frame.toggleAttribute("data-current", number === this.#current);
    }
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#forgetIdle();
    for (const sheet of this.#sheets.values()) this.#remove(sheet);
  }
}
