// The spread on screen with its neighbours and the camera over it: where each sheet stands, what is lit, when it is drawn sharp.
// Never knows a finger, React, an address or an article view.
import { area, intersection, union, type Box, type Point } from "../../edition/geometry.ts";
import type { Article, Manifest, Zone } from "../../edition/schema.ts";
import type { Hit } from "../../edition/zone-at.ts";
import * as eye from "./camera.ts";
import type { LittleMap } from "./little-map.ts";
import type { LoadFile, Placing, Sheet } from "./sheet.ts";
import { openSharpness, type Sharpness } from "./sharpness.ts";
import { hasRoomForTwo, sideAt, spreadsOf, toSide, toSpread, type Side, type Spread } from "./spread.ts";
import { Strip } from "./strip.ts";
import { tapAt, zoneNear, zonesOn, type Tap } from "./tap.ts";

export interface StageEvents {
  readonly loadFile: LoadFile;
  onTurn(page: number): void;
  /** Other pages are on screen now, from left to right. */
  onBegun(sides: readonly ShownSide[]): void;
  /** What of the pages on screen is there, from left to right. */
  onShown(sides: readonly ShownSide[]): void;
  /** The pages on screen have all the pictures that can be had, and at least one. Again for each. */
  onLoaded(): void;
  onZoom(zoom: Zoom): void;
}

export type ShownSide = Pick<Sheet, "page" | "shown" | "error">;

export interface Zoom {
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

export interface StageEdition {
  readonly manifest: Manifest;
  readonly articles: readonly Article[];
}

/** A part of a page, page points. */
export type Part = Pick<Zone, "page" | "box">;

/** CSS pixels that a fingertip reaches beyond its middle. */
const FINGER_PX = 10;
/** A story that is looked for is shown with the page around it: the whole page enlarged by at most this. */
const NEAR = 2.2;
/** One press of a button or a key. */
export const ZOOM_STEP = 1.6;

export class Stage {
  readonly #root: HTMLElement;
  readonly #edition: StageEdition;
  readonly #events: StageEvents;
  readonly strip: Strip;
  /** The page that was asked for; another may lie beside it. */
  #page: number;
  /** Whether two pages may lie open at once, and whether they do. */
  #allowsTwo = false;
  #two = false;
  /** What the page is fitted to: the stage without the place of the controls. */
  #view: eye.Size = { width: 0, height: 0 };
  #screen: eye.Size = { width: 0, height: 0 };
  #camera: eye.Camera = { scale: 1, left: 0, top: 0 };
  readonly #sharpness: Sharpness;
  #map: Promise<LittleMap> | null = null;
  #lit: string | null = null;
  /** Whether fingers hold the page, and the frame in which it will stand where they have it; 0: it does. */
  #held = false;
  #toShow = 0;
  readonly #hearing = new Set<() => void>();
  /** What is lit at this moment. */
  #flashed: string | null = null;

  constructor(root: HTMLElement, edition: StageEdition, page: number, events: StageEvents) {
    this.#root = root;
    this.#edition = edition;
    this.#events = events;
    this.#page = page;
    this.#sharpness = openSharpness(events.loadFile, () => ({
      spread: this.spread,
      sheets: this.strip.current,
      camera: this.#camera,
      screen: this.#screen,
    }));
    this.strip = new Strip(root, spreadsOf(edition.manifest.pages, false), page, {
      loadFile: events.loadFile,
      onShown: (sheet) => {
        if (this.strip.shows(sheet.page.number)) this.#events.onShown(this.strip.current);
      },
      onLoaded: (sheet) => {
        if (this.strip.shows(sheet.page.number)) this.#sayLoaded();
      },
      onMounted: (sheet, spread) => this.#place(sheet, spread, eye.openPage(spread, this.#view), "at once"),
      onRemoved: (sheet) => this.#sharpness.forget(sheet.page.number),
    });
  }

  get spread(): Spread {
    return this.strip.spread;
  }
  get view(): eye.Size {
    return this.#view;
  }
  get camera(): eye.Camera {
    return this.#camera;
  }
  get showsWholePage(): boolean {
    return eye.showsWholePage(this.#camera, this.spread, this.#view);
  }
  /** Whether a sideways move turns the page instead of moving it. */
  get turnsSideways(): boolean {
    return eye.fitsSideways(this.#camera, this.spread, this.#view);
  }

  /** Two pages side by side from now on, wherever there is room for them; or one. */
  allowTwo(allowed: boolean): void {
    this.#allowsTwo = allowed;
    this.#layOut();
  }

  #layOut(): void {
    const { pages } = this.#edition.manifest;
    const two = this.#allowsTwo && hasRoomForTwo(pages[1] ?? pages[0]!, this.#view);
    if (two === this.#two || this.#view.width === 0) return;
    this.#two = two;
    for (const sheet of this.strip.current) sheet.light([], [], false);
    this.strip.lay(spreadsOf(pages, two), this.#page);
    for (const sheet of this.strip.neighbours) {
      this.#placeAtFirst(sheet);
      this.#sharpness.forget(sheet.page.number);
    }
    this.#begin();
  }

  /** @param controlsPx height below that the controls cover: a page at rest keeps clear of it. */
  resize(screen: eye.Size, controlsPx: number): void {
    const before = this.#view;
    const began = before.width === 0 || eye.same(this.#camera, eye.openPage(this.spread, before));
    const wasAtRest = began || this.showsWholePage;
    this.#screen = screen;
    this.#view = { width: Math.max(1, screen.width), height: Math.max(1, screen.height - controlsPx) };
    this.strip.resize(screen.width);
    // An enlarged page stays as it lies: whatever comes beside it, the spot is kept.
    if (wasAtRest) this.#layOut();
    for (const sheet of this.strip.neighbours) this.#placeAtFirst(sheet);
    if (wasAtRest) this.rest((began ? eye.openPage : eye.fitPage)(this.spread, this.#view), false);
    else this.rest(eye.keepMiddle(this.#camera, before, this.#view), false, false);
    for (const hear of this.#hearing) hear();
  }
  /** Whoever lets the eye stop at parts of the screen's size hears of another size. @returns how to hear no more. */
  readonly onResize = (hear: () => void): (() => void) => {
    this.#hearing.add(hear);
    return () => this.#hearing.delete(hear);
  };

  // --- which page ---

  /** Goes to a page; to one that is there: nothing. */
  show(page: number): void {
    this.#page = page;
    if (this.strip.shows(page)) return;
    const left = this.strip.current;
    for (const sheet of left) sheet.light([], [], false);
    this.strip.goTo(page);
    for (const sheet of left) {
      this.#placeAtFirst(sheet);
      this.#sharpness.forget(sheet.page.number);
    }
    this.#begin();
  }

  /** What is on screen now, as a page begins. */
  #begin(): void {
    this.#events.onBegun(this.strip.current);
    this.#sayLoaded();
    this.rest(eye.openPage(this.spread, this.#view), false);
    this.endFlash();
  }

  #sayLoaded(): void {
    const sheets = this.strip.current;
    if (sheets.every(({ isLoaded }) => isLoaded) && sheets.some(({ shown }) => shown !== "missing"))
      this.#events.onLoaded();
  }

  /** To the spread beside, and says so; past the first and the last nothing turns. */
  turn(by: 1 | -1): void {
    const page = this.strip.beside(by)?.sides[0].page.number;
    if (page === undefined) {
      this.strip.shift(0, true);
      return;
    }
    this.show(page);
    this.#events.onTurn(page);
  }

  retry(): void {
    for (const sheet of this.strip.current) void sheet.load();
  }

  // --- what lies where ---

  tapAt(at: Point): Tap {
    const { side, point } = this.#under(at);
    return tapAt(this.#edition.articles, side.page.number, point, this.#reach);
  }
  zoneAt(at: Point): Hit | null {
    const { side, point } = this.#under(at);
    return zoneNear(this.#edition.articles, side.page.number, point, this.#reach);
  }
  #under(at: Point): { readonly side: Side; readonly point: Point } {
    const point = eye.toPage(this.#camera, at);
    const side = sideAt(this.spread, point);
    return { side, point: toSide(side, point) };
  }
  /** Where a zone of a page on screen lies in the spread. */
  boxOf({ page, box }: Part): Box {
    return toSpread(
      this.spread.sides.find((side) => side.page.number === page)!,
      box,
    );
  }
  /** Where an article lies in the spread, or null. */
  #placeIn(id: string | null): Box | null {
    const article = this.#edition.articles.find((one) => one.id === id);
    const zones = article?.zones.filter(({ page }) => this.strip.shows(page)) ?? [];
    return union(zones.map((zone) => this.boxOf(zone)));
  }
  get #reach(): number {
    return FINGER_PX / this.#camera.scale;
  }

  /** Lights the zones of an article on every page from now on; null: none. */
  light(article: string | null): void {
    this.#lit = article;
    // One that a finger has lit just now stays as it is, the page around it darkening.
    if (article !== this.#flashed) this.flash(article, false);
  }

  /** Lights an article's zones until the next light. @param darkening the rest of the page darkens for a moment. */
  flash(id: string | null, darkening = true): void {
    this.#flashed = id;
    const { articles } = this.#edition;
    const others = articles.filter((one) => one.id !== id);
    const article = articles.find((one) => one.id === id);
    for (const sheet of this.strip.current) {
      const on = (one: Article): Zone[] => zonesOn(one, sheet.page.number);
      sheet.light(article ? on(article) : [], article ? others.flatMap(on) : [], darkening);
    }
  }
  /** Back to what was lit before the flash. */
  endFlash(): void {
    this.flash(this.#lit, false);
  }

  /** Shows where an article stands on this page. @param near also brings it to the middle, larger; so does one that is out of sight. */
  lookAt(id: string, near: boolean): void {
    this.flash(id);
    const box = this.#placeIn(id);
    if (box && (near || !this.#isInSight(id, box))) this.rest(eye.fitBox(box, this.spread, this.#view, NEAR), true);
  }
  /** Brings a part of any page to the middle, as large as the screen holds it, and says so where that turns the page. */
  lookAtPart(part: Part): void {
    if (!this.strip.shows(part.page)) {
      this.show(part.page);
      this.#events.onTurn(part.page);
    }
    // A map would lie on the words that are to be read now.
    this.rest(eye.fitBox(this.boxOf(part), this.spread, this.#view), true, false);
  }
  /** Half of it, or half a screen of it. */
  #isInSight(id: string, box: Box): boolean {
    const seen = area(this.placeOf(id) ?? [0, 0, 0, 0]);
    const { scale } = this.#camera;
    return seen * 2 >= Math.min(area(box) * scale * scale, this.#screen.width * this.#screen.height);
  }

  /** The part of the stage where an article stands, CSS pixels of the stage; null where none of it is on screen. */
  placeOf(id: string): Box | null {
    const box = this.#placeIn(id);
    if (!box) return null;
    const [x, y] = eye.toScreen(this.#camera, [box[0], box[1]]);
    const { scale } = this.#camera;
    return intersection([x, y, box[2] * scale, box[3] * scale], [0, 0, this.#screen.width, this.#screen.height]);
  }

  // --- where the camera stands ---

  /** While fingers hold a page it moves as one picture, once a frame: painted anew for each of their moves, a slow phone would not follow. */
  hold(held: boolean): void {
    this.#root.toggleAttribute("data-held", held);
    this.#held = held;
    if (!held && this.#toShow) this.#show("at once");
  }
  /** Puts the camera anywhere, for as long as a finger holds it. @param withMap says for a moment where in the spread that is. */
  move(camera: eye.Camera, smoothly = false, withMap = true): void {
    this.#camera = camera;
    if (this.#held) this.#toShow ||= requestAnimationFrame(() => this.#show("held"));
    else this.#show(smoothly ? "smoothly" : "at once", withMap);
  }
  #show(how: Placing, withMap = true): void {
    cancelAnimationFrame(this.#toShow);
    this.#toShow = 0;
    const camera = this.#camera;
    for (const sheet of this.strip.current) this.#place(sheet, this.spread, camera, how);
    const { least, most } = eye.scaleLimits(this.spread, this.#view);
    this.#events.onZoom({ canZoomIn: camera.scale < most * 0.999, canZoomOut: camera.scale > least * 1.001 });
    this.#sharpness.drawSoon();
    if (withMap) void this.#showMap();
  }
  /** Puts it to the nearest place where it may stay. */
  rest(camera: eye.Camera, smoothly: boolean, withMap = true): void {
    this.move(eye.clamp(camera, this.spread, this.#view), smoothly, withMap);
    // Room may have come or gone while it was enlarged.
    if (this.showsWholePage) this.#layOut();
  }
  #place(sheet: Sheet, spread: Spread, camera: eye.Camera, how: Placing): void {
    const { left } = spread.sides.find(({ page }) => page === sheet.page)!;
    sheet.place(eye.panBy(camera, left * camera.scale, 0), how);
  }
  #placeAtFirst(sheet: Sheet): void {
    const spread = this.strip.holding(sheet.page.number);
    this.#place(sheet, spread, eye.openPage(spread, this.#view), "at once");
  }

  zoomIn(): void {
    this.#zoomTo(this.#camera.scale * ZOOM_STEP);
  }
  zoomOut(): void {
    this.#zoomTo(this.#camera.scale / ZOOM_STEP);
  }
  #zoomTo(scale: number): void {
    this.rest(eye.zoomAbout(this.#camera, scale, [this.#view.width / 2, this.#view.height / 2]), true);
  }
  /** By a wheel: no further than the camera may stay, so that nothing springs back. */
  zoomAt(at: Point, factor: number): void {
    const { least, most } = eye.scaleLimits(this.spread, this.#view);
    const scale = Math.min(Math.max(this.#camera.scale * factor, least), most);
    this.rest(eye.zoomAbout(this.#camera, scale, at), false);
  }
  /** The whole page; from there, the page as wide as the screen. */
  fit(): void {
    this.rest((this.showsWholePage ? eye.fitWidth : eye.fitPage)(this.spread, this.#view), true);
  }
  /** Moves what is seen, where it is larger than the screen. @returns whether it did. */
  pan(dx: number, dy: number): boolean {
    const before = this.#camera;
    this.rest(eye.panBy(before, dx, dy), false);
    return before.left !== this.#camera.left || before.top !== this.#camera.top;
  }

  /** Where in the spread one is, while and shortly after an enlarged one moves. */
  async #showMap(): Promise<void> {
    if (this.showsWholePage) {
      void this.#map?.then((map) => map.hide());
      return;
    }
    try {
      this.#map ??= import("./little-map.ts").then(({ LittleMap }) => new LittleMap(this.#root));
      const map = await this.#map;
      const seen = eye.visibleBox(this.#camera, this.spread, this.#view);
      if (seen && !this.showsWholePage) map.show(this.spread, this.strip.current, seen);
    } catch {
      this.#map = null; // the code did not come: the next move tries again
    }
  }

  /** An article covers the page, or not any more. Nothing is drawn meanwhile. */
  pause(paused: boolean): void {
    this.#sharpness.pause(paused);
  }

  end(): void {
    cancelAnimationFrame(this.#toShow);
    this.strip.end();
    this.#sharpness.end();
    void this.#map?.then((map) => map.end());
  }
}
