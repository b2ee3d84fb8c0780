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

interface Held {
  /** Where the page would lie if its edges did not give. */
  readonly held: eye.Camera;
  /** Between two fingers, where they were last: what lies there stays there while the scale gives. */
  readonly between: Point | undefined;
}
/** By where the page lies: asked anew of what has given already, an edge would give the less the more steps a finger makes. */
const holding = new WeakMap<eye.Camera, Held>();

function follow(stage: Stage, move: (held: eye.Camera) => eye.Camera, between?: Point): void {
  const before = holding.get(stage.camera);
  const now = { held: move(before?.held ?? stage.camera), between: between ?? before?.between };
  const shown = eye.soften(now.held, stage.spread, stage.view, now.between);
  holding.set(shown, now);
  stage.move(shown);
}

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

  /** It is no tap. */
  #begin(): void {
    if (this.#mode !== null) return;
    this.#events.onTouch(null);
    this.#stage.hold(true);
  }

  dragged(dx: number, dy: number): void {
    const stage = this.#stage;
    this.#begin();
    this.#mode ??= stage.turnsSideways && Math.abs(dx) > Math.abs(dy) ? "turn" : "pan";
    if (this.#mode === "turn") stage.strip.shift(stage.strip.shifted + dx, false);
    else follow(stage, (held) => eye.panBy(held, dx, dy));
  }

  pinched(from: readonly [Point, Point], to: readonly [Point, Point]): void {
    const stage = this.#stage;
    this.#begin();
    this.#mode = "pan";
    stage.strip.shift(0, false);
    follow(stage, (held) => eye.pinch(held, from, to), eye.middle(to));
  }

  released([vx, vy]: Point): void {
    const stage = this.#stage;
    stage.hold(false);
    if (this.#mode === "turn") {
      const { shifted } = stage.strip;
      const flung = Math.abs(vx) > FLING && Math.sign(vx) === Math.sign(shifted);
      if (flung || Math.abs(shifted) > stage.view.width * DRAG_SHARE) stage.turn(shifted < 0 ? 1 : -1);
      else stage.strip.shift(0, true);
    } else {
      const thrown = eye.panBy(stage.camera, vx * GLIDE_MS, vy * GLIDE_MS);
      stage.rest(eye.clamp(thrown, stage.spread, stage.view, holding.get(stage.camera)?.between), true);
    }
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
