// Pointers on a surface → what they mean: tap, double tap, drag, pinch. Never knows a page, a camera or an element; time comes with each event.
import type { Point } from "../../edition/geometry.ts";

/** Hears what fingers mean. Points are CSS pixels of the surface; speeds CSS pixels a millisecond. */
export interface GestureListener {
  /** One finger has come to rest on the surface: whatever moves by itself stops. */
  touched(at: Point): void;
  dragged(dx: number, dy: number): void;
  /** The last finger has left after a drag or a pinch. */
  released(velocity: Point): void;
  pinched(from: readonly [Point, Point], to: readonly [Point, Point]): void;
  /** A tap, at once: it may still become a double tap. @returns whether that is all it means; a second one is then not ours to hear. */
  tapped(at: Point): boolean;
  /** A tap that may mean more stayed alone. */
  tapStands(at: Point): void;
  doubleTapped(at: Point): void;
}

/** A finger that moves less than this (CSS pixels) is still a tap. */
const SLOP_PX = 8;
/** A finger that stays longer is no tap. */
const LONGEST_TAP_MS = 500;
/** A second tap within this time and distance makes a double tap. */
export const DOUBLE_TAP_MS = 260;
/** How long the second is listened for: a phone at its limit tells of a tap late. */
export const NEXT_TAP_MS = 3 * DOUBLE_TAP_MS;
export const DOUBLE_TAP_PX = 40;
/** A speed is measured over the last of the movement. */
const SPEED_WINDOW_MS = 80;

interface Pointer {
  at: Point;
  readonly start: Point;
  readonly startedAt: number;
}

const between = ([x, y]: Point, [u, v]: Point): number => Math.hypot(x - u, y - v);

export class GestureReader {
  readonly #listener: GestureListener;
  readonly #pointers = new Map<number, Pointer>();
  /** Whether this touch is more than a tap: it moved, or a second finger came. */
  #moving = false;
  #trail: { at: Point; time: number }[] = [];
  #lastTap: { at: Point; time: number; timer: ReturnType<typeof setTimeout> } | null = null;

  constructor(listener: GestureListener) {
    this.#listener = listener;
  }

  /** @param time milliseconds of any steady clock, the same for every call. */
  down(id: number, at: Point, time: number): void {
    if (this.#pointers.size === 0) {
      this.#moving = false;
      this.#trail = [];
      this.#listener.touched(at);
    } else this.#moving = true;
    this.#pointers.set(id, { at, start: at, startedAt: time });
  }

  move(id: number, at: Point, time: number): void {
    const pointer = this.#pointers.get(id);
    if (!pointer) return;
    if (this.#pointers.size === 1) this.#drag(pointer, at, time);
    else this.#pinch(pointer, at);
  }

  /** @returns whether it was a tap that meant something at once, and all it means. */
  up(id: number, at: Point, time: number): boolean {
    const pointer = this.#pointers.get(id);
    if (!pointer) return false;
    this.#pointers.delete(id);
    if (this.#pointers.size > 0) {
      // From two fingers to one: the rest of the touch is a drag that starts here.
      this.#trail = [];
      return false;
    }
    if (!this.#moving) return time - pointer.startedAt <= LONGEST_TAP_MS && this.#tap(at, time);
    this.#listener.released(this.#velocity(time));
    return false;
  }

  /** The system took the touch away, or the surface is covered. */
  cancel(): void {
    const wasMoving = this.#moving && this.#pointers.size > 0;
    this.#pointers.clear();
    if (wasMoving) this.#listener.released([0, 0]);
  }

  /** Also forgets a tap that might still become a double tap. */
  end(): void {
    this.cancel();
    if (this.#lastTap) clearTimeout(this.#lastTap.timer);
    this.#lastTap = null;
  }

  #drag(pointer: Pointer, at: Point, time: number): void {
    const from = pointer.at;
    if (!this.#moving) {
      if (between(pointer.start, at) < SLOP_PX) return;
      this.#moving = true;
    }
    pointer.at = at;
    this.#trail.push({ at, time });
    this.#listener.dragged(at[0] - from[0], at[1] - from[1]);
  }

  #pinch(pointer: Pointer, at: Point): void {
    const [a, b] = [...this.#pointers.values()] as [Pointer, Pointer];
    const from = [a.at, b.at] as const;
    pointer.at = at;
    if (pointer === a || pointer === b) this.#listener.pinched(from, [a.at, b.at]);
  }

  #velocity(time: number): Point {
    const recent = this.#trail.filter((step) => time - step.time <= SPEED_WINDOW_MS);
    const [first, last] = [recent[0], recent.at(-1)];
    if (!first || !last || last.time === first.time) return [0, 0];
    const ms = last.time - first.time;
    return [(last.at[0] - first.at[0]) / ms, (last.at[1] - first.at[1]) / ms];
  }

  #tap(at: Point, time: number): boolean {
    const before = this.#lastTap;
    if (before) clearTimeout(before.timer);
    this.#lastTap = null;
    if (before && time - before.time <= DOUBLE_TAP_MS && between(before.at, at) <= DOUBLE_TAP_PX) {
      this.#listener.doubleTapped(at);
      return false;
    }
    if (this.#listener.tapped(at)) return true;
    const timer = setTimeout(() => {
      this.#lastTap = null;
      this.#listener.tapStands(at);
    }, DOUBLE_TAP_MS);
    this.#lastTap = { at, time, timer };
    return false;
  }
}
