// What fingers mean for the page: drags move or turn it, pinches zoom it, taps open what lies under them. Never puts a sheet anywhere itself.
import type { Point } from "../../edition/geometry.ts";
import type { Article, Zone } from "../../edition/schema.ts";
import { afterFrame } from "../after-frame.ts";
import * as eye from "./camera.ts";
import type { GestureListener } from "./gesture-reader.ts";
import { ZOOM_STEP, type Stage } from "./stage.ts";

export interface FingerEvents {
  /** A finger rests on a story that a tap would open; null: on none, or it is no tap. */
  onTouch(article: Article | null): void;
  /** At the first tap: whoever reads does not wait for a second one. */
  onOpenArticle(article: Article, zone: Zone): void;
  /** It came after all: the article that has just been opened was not meant. */
  onTakeBack(): void;
  onToggleChrome(): void;
}

/** A double tap on a column that would enlarge less than this zooms by two steps instead. */
const LEAST_ENLARGEMENT = 1.4;
/** A thrown page glides as far as it would go in this time. */
const GLIDE_MS = 160;
/** What turns a page: a fling, CSS pixels a millisecond; or a drag, share of the stage. */
const FLING = 0.35;
const DRAG_SHARE = 0.25;

export class Fingers implements GestureListener {
  readonly #stage: Stage;
  readonly #events: FingerEvents;
  readonly #hearSecond: (at: Point, run: () => void) => void;
  #mode: "turn" | "pan" | null = null;

  /** @param hearSecond hears a second tap soon after one at a point of the stage, whatever lies over the stage by then. */
  constructor(stage: Stage, events: FingerEvents, hearSecond: (at: Point, run: () => void) => void) {
    this.#stage = stage;
    this.#events = events;
    this.#hearSecond = hearSecond;
  }

  touched(at: Point): void {
    this.#mode = null;
    const tap = this.#stage.tapAt(at);
    this.#events.onTouch(tap.kind === "open" ? tap.article : null);
  }

  dragged(dx: number, dy: number): void {
    const stage = this.#stage;
    if (this.#mode === null) this.#events.onTouch(null);
    this.#mode ??= stage.turnsSideways && Math.abs(dx) > Math.abs(dy) ? "turn" : "pan";
    if (this.#mode === "turn") stage.strip.shift(stage.strip.shifted + dx, false);
    else stage.move(eye.soften(eye.panBy(stage.camera, dx, dy), stage.spread, stage.view));
  }

  pinched(from: readonly [Point, Point], to: readonly [Point, Point]): void {
    const stage = this.#stage;
    if (this.#mode === null) this.#events.onTouch(null);
    this.#mode = "pan";
    stage.strip.shift(0, false);
    stage.move(eye.soften(eye.pinch(stage.camera, from, to), stage.spread, stage.view));
  }

  released([vx, vy]: Point): void {
    const stage = this.#stage;
    if (this.#mode === "turn") {
      const { shifted } = stage.strip;
      const flung = Math.abs(vx) > FLING && Math.sign(vx) === Math.sign(shifted);
      if (flung || Math.abs(shifted) > stage.view.width * DRAG_SHARE) stage.turn(shifted < 0 ? 1 : -1);
      else stage.strip.shift(0, true);
    } else stage.rest(eye.panBy(stage.camera, vx * GLIDE_MS, vy * GLIDE_MS), true);
    this.#mode = null;
  }

  tapped(at: Point): boolean {
    const tap = this.#stage.tapAt(at);
    if (tap.kind !== "open") return false;
    const enlarge = this.#enlarging(at);
    this.#events.onOpenArticle(tap.article, tap.zone);
    const forget = afterFrame(() => this.#stage.flash(tap.article.id));
    this.#hearSecond(at, () => {
      forget();
      this.#events.onTakeBack();
      enlarge();
    });
    return true;
  }

  tapStands(at: Point): void {
    const stage = this.#stage;
    const tap = stage.tapAt(at);
    if (tap.kind === "enlarge" && stage.showsWholePage)
      stage.rest(eye.fitBox(stage.boxOf(tap.zone), stage.spread, stage.view), true);
    else this.#events.onToggleChrome();
  }

  doubleTapped(at: Point): void {
    this.#enlarging(at)();
  }

  /** To the column that lies under the finger now, or back to the whole page. @returns go there, whenever that is. */
  #enlarging(at: Point): () => void {
    const stage = this.#stage;
    const { camera, showsWholePage } = stage;
    const hit = stage.zoneAt(at);
    const box = hit && stage.boxOf(hit.zone);
    return () => {
      const { spread, view } = stage;
      stage.endFlash();
      const whole = eye.fitPage(spread, view);
      if (!showsWholePage) {
        stage.rest(whole, true);
        return;
      }
      const column = box && eye.fitColumn(box, eye.toPage(camera, at), at, spread, view);
      const isEnough = column && column.scale > whole.scale * LEAST_ENLARGEMENT;
      stage.rest(isEnough ? column : eye.zoomAbout(camera, whole.scale * ZOOM_STEP ** 2, at), true);
    };
  }
}
