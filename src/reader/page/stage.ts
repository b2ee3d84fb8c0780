// The page on screen with its two neighbours, and the camera over it: what hands, keys and buttons do becomes where sheets stand.
// Never knows React, an address or an article view.
import type { KoranError } from "../../edition/errors.ts";
import type { Point } from "../../edition/geometry.ts";
import type { Article, Manifest, Page, Zone } from "../../edition/schema.ts";
import * as eye from "./camera.ts";
import type { GestureListener } from "./gesture-reader.ts";
import { PageRenderer, type LoadFile } from "./renderer.ts";
import { SharpLayer } from "./sharp-layer.ts";
import { Sheet, type Shown } from "./sheet.ts";
import { Strip } from "./strip.ts";
import { tapAt, zoneNear, zonesOn } from "./tap.ts";

export interface StageEvents {
  readonly loadFile: LoadFile;
  onTurn(page: number): void;
  onOpenArticle(article: Article, zone: Zone): void;
  onToggleChrome(): void;
  /** What of the current page is on screen; `error` where it is 'missing'. */
  onShown(shown: Shown, error: KoranError | null): void;
  onZoom(zoom: Zoom): void;
}

export interface Zoom {
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

export interface StageEdition {
  readonly manifest: Manifest;
  readonly articles: readonly Article[];
}

/** CSS pixels that a fingertip reaches beyond its middle. */
const FINGER_PX = 10;
/** One press of a button or a key. */
const ZOOM_STEP = 1.6;
/** A double tap that would enlarge less than this zooms by {@link ZOOM_STEP} twice instead. */
const LEAST_ENLARGEMENT = 1.4;
/** A camera that stands still so long is drawn sharp. */
const SETTLE_MS = 120;
/** A thrown page glides as far as it would go in this time. */
const GLIDE_MS = 160;
/** A turn by a fling, CSS pixels a millisecond; by a drag, share of the stage. */
const FLING = 0.35;
const DRAG_SHARE = 0.25;

export class Stage implements GestureListener {
  readonly #edition: StageEdition;
  readonly #events: StageEvents;
  readonly #sharp: SharpLayer;
  readonly #strip: Strip;
  /** What the page is fitted to: the stage without the place of the controls. */
  #view: eye.Size = { width: 0, height: 0 };
  #screen: eye.Size = { width: 0, height: 0 };
  #camera: eye.Camera = { scale: 1, left: 0, top: 0 };
  #mode: "turn" | "pan" | null = null;
  #lit: string | null = null;
  #paused = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, edition: StageEdition, page: number, events: StageEvents) {
    this.#edition = edition;
    this.#events = events;
    this.#sharp = new SharpLayer(new PageRenderer(events.loadFile));
    this.#strip = new Strip(root, edition.manifest.pages, page, {
      loadFile: events.loadFile,
      onShown: (sheet, error) => {
        if (sheet === this.#sheet) this.#events.onShown(sheet.shown, error);
      },
      onMounted: (sheet) => sheet.place(eye.fitPage(sheet.page, this.#view), false),
      onRemoved: (sheet) => this.#sharp.forget(sheet.page.number),
    });
  }

  get #sheet(): Sheet {
    return this.#strip.current;
  }
  get #page(): Page {
    return this.#sheet.page;
  }
  get #isWhole(): boolean {
    return eye.showsWholePage(this.#camera, this.#page, this.#view);
  }

  /** @param controlsPx height below that the controls cover: a page at rest keeps clear of it. */
  resize(screen: eye.Size, controlsPx: number): void {
    const wasWhole = this.#view.width === 0 || this.#isWhole;
    this.#screen = screen;
    this.#view = { width: Math.max(1, screen.width), height: Math.max(1, screen.height - controlsPx) };
    this.#strip.resize(screen.width);
    for (const sheet of this.#strip.neighbours) sheet.place(eye.fitPage(sheet.page, this.#view), false);
    this.#rest(wasWhole ? eye.fitPage(this.#page, this.#view) : this.#camera, false);
  }

  /** Goes to a page; to the one that is there: nothing. */
  show(page: number): void {
    if (page === this.#page.number) return;
    this.#sharp.stop();
    const left = this.#sheet;
    left.light([], false);
    this.#strip.goTo(page);
    this.#events.onShown(this.#sheet.shown, null);
    left.place(eye.fitPage(left.page, this.#view), false);
    this.#sharp.forget(left.page.number);
    this.#rest(eye.fitPage(this.#page, this.#view), false);
    this.light(this.#lit);
  }

  turn(by: 1 | -1): void {
    const page = this.#page.number + by;
    if (page < 1 || page > this.#edition.manifest.pages.length) {
      this.#strip.shift(0, true);
      return;
    }
    this.show(page);
    this.#events.onTurn(page);
  }

  /** Lights the zones of an article on this page; null: none. */
  light(article: string | null): void {
    this.#lit = article;
    this.#lightNow(article, false);
  }

  #lightNow(id: string | null, flash: boolean): void {
    const article = this.#edition.articles.find((one) => one.id === id);
    this.#sheet.light(article ? zonesOn(article, this.#page.number) : [], flash);
  }

  /** An article covers the page, or not any more. Nothing moves and nothing is drawn meanwhile. */
  pause(paused: boolean): void {
    if (this.#paused === paused) return;
    this.#paused = paused;
    if (paused) this.#sharp.stop();
    else this.#settleSoon();
  }

  retry(): void {
    void this.#sheet.load();
  }

  zoomIn(): void {
    this.#zoomTo(this.#camera.scale * ZOOM_STEP);
  }
  zoomOut(): void {
    this.#zoomTo(this.#camera.scale / ZOOM_STEP);
  }
  #zoomTo(scale: number): void {
    const still: Point = [this.#view.width / 2, this.#view.height / 2];
    this.#rest(eye.zoomAbout(this.#camera, scale, still), true);
  }

  /** The whole page; from there, the page as wide as the screen. */
  fit(): void {
    const whole = eye.fitPage(this.#page, this.#view);
    this.#rest(this.#isWhole ? eye.fitWidth(this.#page, this.#view) : whole, true);
  }

  /** Moves what is seen, where it is larger than the screen. @returns whether it did. */
  pan(dx: number, dy: number): boolean {
    const before = this.#camera;
    this.#rest(eye.panBy(before, dx, dy), false);
    return before.left !== this.#camera.left || before.top !== this.#camera.top;
  }

  zoomAt(at: Point, factor: number): void {
    const { least, most } = eye.scaleLimits(this.#page, this.#view);
    const scale = Math.min(Math.max(this.#camera.scale * factor, least), most);
    this.#rest(eye.zoomAbout(this.#camera, scale, at), false);
  }

  /** Whether a sideways move turns the page instead of moving it. */
  get turnsSideways(): boolean {
    return eye.fitsSideways(this.#camera, this.#page, this.#view);
  }

  // --- what fingers do ---

  touched(): void {
    this.#mode = null;
  }

  dragged(dx: number, dy: number): void {
    this.#mode ??= this.turnsSideways && Math.abs(dx) > Math.abs(dy) ? "turn" : "pan";
    if (this.#mode === "turn") this.#strip.shift(this.#strip.shifted + dx, false);
    else this.#move(eye.soften(eye.panBy(this.#camera, dx, dy), this.#page, this.#view), false);
  }

  pinched(from: readonly [Point, Point], to: readonly [Point, Point]): void {
    this.#mode = "pan";
    this.#strip.shift(0, false);
    this.#move(eye.soften(eye.pinch(this.#camera, from, to), this.#page, this.#view), false);
  }

  released([vx, vy]: Point): void {
    if (this.#mode === "turn") {
      const shifted = this.#strip.shifted;
      const flung = Math.abs(vx) > FLING && Math.sign(vx) === Math.sign(shifted);
      if (flung || Math.abs(shifted) > this.#screen.width * DRAG_SHARE) this.turn(shifted < 0 ? 1 : -1);
      else this.#strip.shift(0, true);
    } else this.#rest(eye.panBy(this.#camera, vx * GLIDE_MS, vy * GLIDE_MS), true);
    this.#mode = null;
  }

  tapped(at: Point): void {
    const tap = this.#tapAt(at);
    if (tap.kind === "open") this.#lightNow(tap.article.id, true);
  }

  tapStands(at: Point): void {
    if (this.#paused) return;
    const tap = this.#tapAt(at);
    if (tap.kind === "open") this.#events.onOpenArticle(tap.article, tap.zone);
    else if (tap.kind === "enlarge" && this.#isWhole)
      this.#rest(eye.fitBox(tap.zone.box, this.#page, this.#view), true);
    else this.#events.onToggleChrome();
  }

  /** To the column under the finger, and back to the whole page. */
  doubleTapped(at: Point): void {
    this.#lightNow(this.#lit, false);
    const whole = eye.fitPage(this.#page, this.#view);
    if (!this.#isWhole) {
      this.#rest(whole, true);
      return;
    }
    const point = eye.toPage(this.#camera, at);
    const hit = zoneNear(this.#edition.articles, this.#page.number, point, this.#reach);
    const column = hit && eye.fitColumn(hit.zone.box, point, at, this.#page, this.#view);
    this.#rest(
      column && column.scale > whole.scale * LEAST_ENLARGEMENT
        ? column
        : eye.zoomAbout(this.#camera, whole.scale * ZOOM_STEP ** 2, at),
      true,
    );
  }

  #tapAt(at: Point): ReturnType<typeof tapAt> {
    return tapAt(this.#edition.articles, this.#page.number, eye.toPage(this.#camera, at), this.#reach);
  }
  get #reach(): number {
    return FINGER_PX / this.#camera.scale;
  }

  // --- where the camera stands ---

  #move(camera: eye.Camera, smoothly: boolean): void {
    this.#camera = camera;
    this.#sheet.place(camera, smoothly);
    const { least, most } = eye.scaleLimits(this.#page, this.#view);
    this.#events.onZoom({ canZoomIn: camera.scale < most * 0.999, canZoomOut: camera.scale > least * 1.001 });
    this.#settleSoon();
  }

  #rest(camera: eye.Camera, smoothly: boolean): void {
    this.#move(eye.clamp(camera, this.#page, this.#view), smoothly);
  }

  #settleSoon(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#sharpen(), SETTLE_MS);
  }

  #sharpen(): void {
    const seen = eye.visibleBox(this.#camera, this.#page, this.#screen);
    if (this.#paused || !seen) return;
    void this.#sharp.draw(this.#sheet, seen, this.#camera.scale * devicePixelRatio);
  }

  end(): void {
    clearTimeout(this.#settling);
    this.#sharp.end();
    this.#strip.end();
  }
}
