// Spreads side by side → the one that is seen and its neighbours, made ready while nothing else is to do. A turn to one that is ready
// is a change of transforms. Never looks into a sheet.
import { whenIdle } from "../when-idle.ts";
import { Sheet, type SheetEvents } from "./sheet.ts";
import { indexOf, type Spread } from "./spread.ts";

export interface StripEvents extends SheetEvents {
  onMounted(sheet: Sheet, spread: Spread): void;
  onRemoved(sheet: Sheet): void;
}

/** CSS pixels between two spreads. */
const GAP_PX = 16;
/** Longer than the turn on screen (page.css): what comes after must not disturb it. */
const TURN_MS = 260;

export class Strip {
  readonly #root: HTMLElement;
  readonly #events: StripEvents;
  /** By page. */
  readonly #sheets = new Map<number, Sheet>();
  #spreads: readonly Spread[];
  /** The index of the spread that is seen. */
  #at: number;
  /** Which way it was turned last. */
  #heading: 1 | -1 = 1;
  #width = 0;
  #shifted = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #forgetIdle = (): void => {};

  constructor(root: HTMLElement, spreads: readonly Spread[], page: number, events: StripEvents) {
    this.#root = root;
    this.#spreads = spreads;
    this.#events = events;
    this.#at = indexOf(spreads, page);
    this.#mount(this.#at);
    this.#arrange(false);
  }

  /** What is seen. */
  get spread(): Spread {
    return this.#spreads[this.#at]!;
  }
  /** Its sheets, from left to right. */
  get current(): readonly Sheet[] {
    return this.spread.sides.map(({ page }) => this.#sheets.get(page.number)!);
  }
  get neighbours(): readonly Sheet[] {
    return [...this.#sheets.values()].filter((sheet) => !this.shows(sheet.page.number));
  }
  /** The spread beside the one that is seen, or undefined past the ends. */
  beside(by: 1 | -1): Spread | undefined {
    return this.#spreads[this.#at + by];
  }
  /** The spread that holds a page. */
  holding(page: number): Spread {
    return this.#spreads[indexOf(this.#spreads, page)]!;
  }
  shows(page: number): boolean {
    return this.spread.sides.some((side) => side.page.number === page);
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

  /** The same pages, lying otherwise; whatever of them is there already stays as it is. */
  lay(spreads: readonly Spread[], page: number): void {
    this.#spreads = spreads;
    this.#show(page, false);
  }

  goTo(page: number): void {
    this.#show(page, true);
  }

  #show(page: number, smoothly: boolean): void {
    const at = indexOf(this.#spreads, page);
    this.#heading = at < this.#at ? -1 : 1;
    this.#at = at;
    const isReady = this.spread.sides.every((side) => this.#sheets.has(side.page.number));
    this.#shifted = 0;
    this.#mount(this.#at);
    this.#arrange(smoothly && isReady);
    clearTimeout(this.#timer);
    this.#forgetIdle();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#prepare();
    }, TURN_MS);
  }

  /** Neighbours wait for the page that is seen, and the one behind for the one ahead: they must not take each other's line. */
  #prepare(): void {
    // Nor may anything come in the middle of a turn.
    if (this.#timer !== undefined || this.current.some(({ isLoaded }) => !isLoaded)) return;
    this.#forgetIdle();
    this.#forgetIdle = whenIdle(() => {
      for (const sheet of this.neighbours)
        if (Math.abs(indexOf(this.#spreads, sheet.page.number) - this.#at) > 1) this.#remove(sheet);
      this.#mount(this.#at + this.#heading);
      const ahead = this.#spreads[this.#at + this.#heading]?.sides ?? [];
      if (ahead.every(({ page }) => this.#sheets.get(page.number)!.isLoaded)) this.#mount(this.#at - this.#heading);
      this.#arrange(false);
    });
  }

  #mount(index: number): void {
    const spread = this.#spreads[index];
    for (const { page } of spread?.sides ?? []) {
      if (this.#sheets.has(page.number)) continue;
      const sheet = new Sheet(page, {
        ...this.#events,
        onLoaded: (loaded) => {
          this.#events.onLoaded(loaded);
          this.#prepare();
        },
      });
      this.#sheets.set(page.number, sheet);
      this.#events.onMounted(sheet, spread!);
      this.#root.append(sheet.frame);
    }
  }

  #remove(sheet: Sheet): void {
    this.#sheets.delete(sheet.page.number);
    sheet.remove();
    this.#events.onRemoved(sheet);
  }

  #arrange(smoothly: boolean): void {
    const atEnd = (!this.beside(-1) && this.#shifted > 0) || (!this.beside(1) && this.#shifted < 0);
    const shifted = atEnd ? this.#shifted / 3 : this.#shifted;
    for (const [number, { frame }] of this.#sheets) {
      frame.classList.toggle("page-smoothly", smoothly);
      const away = indexOf(this.#spreads, number) - this.#at;
      frame.style.transform = `translateX(${away * (this.#width + GAP_PX) + shifted}px)`;
      frame.toggleAttribute("data-current", away === 0);
    }
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#forgetIdle();
    for (const sheet of this.#sheets.values()) this.#remove(sheet);
  }
}
