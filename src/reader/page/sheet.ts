// One page on the stage: its pictures one over the other, its sharp tiles, its lit zones. What is shown stays until something better is
// decoded. Never decides where it stands or what to draw.
import { asKoranError, isKoranError, KoranError } from "../../edition/errors.ts";
import type { Asset, Page, Picture, Zone } from "../../edition/schema.ts";
import type { FileOptions } from "../../library/types.ts";
import { bitmapCanvas, type Free } from "./bitmap-canvas.ts";
import type { Camera } from "./camera.ts";
import { GrowingPicture } from "./growing-picture.ts";
import type { Tile } from "./tile-grid.ts";

/** One file of the edition, its hash checked; the caller owns the buffer. */
export type LoadFile = (asset: Asset, signal: AbortSignal, how?: Omit<FileOptions, "signal">) => Promise<ArrayBuffer>;

/** What of a page is on screen: nothing yet, a small picture, the full picture, or nothing at all although all was tried. */
export type Shown = "nothing" | "small" | "full" | "missing";
/** Whether tiles lie over the full picture: none are needed, on their way, all that is seen, or they cannot be had. */
export type Sharp = "no" | "drawing" | "yes" | "failed";

/** The page stands there at once, goes there, or is there while fingers hold it. */
export type Placing = "at once" | "smoothly" | "held";

export interface SheetEvents {
  readonly loadFile: LoadFile;
  /** A better picture is on screen, or it is 'missing'. */
  onShown(sheet: Sheet): void;
  /** Nothing more comes by itself: its pictures are there, or cannot be had. */
  onLoaded(sheet: Sheet): void;
}

const PICTURE_TYPE = "image/webp";

/** Comes with a page's full picture, so that the first light finds it; the first picture need not wait for it. */
const lamp = () => import("./zone-light.ts");

export class Sheet {
  readonly page: Page;
  /** As large as the stage; the stage moves it sideways. */
  readonly frame = document.createElement("div");
  readonly #paper = document.createElement("div");
  readonly #pictures = document.createElement("div");
  readonly #tiles = document.createElement("div");
  readonly #events: SheetEvents;
  readonly #life = new AbortController();
  readonly #urls: string[] = [];
  /** Tiles by scale. */
  readonly #levels = new Map<number, HTMLDivElement>();
  #light: SVGSVGElement | null = null;
  /** What is to be lit; a later one replaces it, whenever the code to draw it comes. */
  #toLight: readonly Zone[] = [];
  /** At which it stood last, unless fingers held it. */
  #scale = 0;
  #shown: Shown = "nothing";
  #isLoaded = false;
  #error: KoranError | null = null;

  constructor(page: Page, events: SheetEvents) {
    this.page = page;
    this.#events = events;
    this.frame.className = "page-frame";
    this.frame.dataset["page"] = String(page.number);
    this.#paper.className = "page-paper";
    this.#paper.style.width = `${page.width}px`;
    this.#paper.style.height = `${page.height}px`;
    this.#pictures.className = "page-pictures";
    this.#tiles.className = "page-tiles";
    this.#paper.append(this.#pictures, this.#tiles);
    this.frame.append(this.#paper);
    void this.load();
  }

  get shown(): Shown {
    return this.#shown;
  }
  /** As `onLoaded` says. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }
  /** The first that came, small as a rule; null before it did. */
  get picture(): HTMLImageElement | null {
    return this.#pictures.querySelector("img");
  }
  /** What went wrong where it is 'missing'. */
  get error(): KoranError | null {
    return this.#error;
  }

  /** Loads what is not there yet, small before full. Ends when both are there or have failed. */
  async load(): Promise<void> {
    // The full picture is asked for as soon as the small one has come, not once it is on screen.
    let smallCame = (): void => undefined;
    const turn = new Promise<void>((resolve) => (smallCame = resolve));
    const [small, full] = await Promise.all([
      this.#try(this.page.preview, "small", smallCame)
        .catch(() => this.#try(this.page.thumb, "small"))
        .catch(asKoranError)
        .finally(smallCame),
      turn.then(() => this.#try(this.page.mid, "full")).catch(asKoranError),
    ]);
    if (this.#life.signal.aborted) return;
    if (full && small) this.#sayShown("missing", full);
    this.#isLoaded = true;
    this.#events.onLoaded(this);
  }

  /** @param onCame hears when its bytes are here. @returns null when the picture is on screen, or no longer wanted. */
  async #try(picture: Picture, as: "small" | "full", onCame?: () => void): Promise<null> {
    if (this.#shown === "full" || this.#shown === as) return null;
    const { signal } = this.#life;
    const growing = as === "full" ? new GrowingPicture(picture.bytes, PICTURE_TYPE) : null;
    const stop = (): void => growing?.end();
    signal.addEventListener("abort", stop);
    try {
      const bytes = await this.#events.loadFile(picture, signal, growing ? { onBytes: growing.hear } : {});
      onCame?.();
      const free = await growing?.show((canvas) => this.#pictures.append(canvas));
      stop();
      if (free) await this.#exchange(free, bytes);
      else this.#show(await this.#decoded(bytes), as);
      return null;
    } catch (error) {
      if (signal.aborted || isKoranError(error, "cancelled")) return null;
      throw error;
    } finally {
      signal.removeEventListener("abort", stop);
      stop();
    }
  }

  /** A better picture lies over the other: taking that away first would show the paper for a moment. */
  #show(picture: HTMLElement, as: "small" | "full"): void {
    if (this.#life.signal.aborted || (this.#shown === "full" && as !== "full")) return;
    this.#pictures.append(picture);
    if (this.#shown !== as) this.#sayShown(as, null);
  }

  /** The full picture is on a canvas. An element shrinks more beautifully, and its memory is the browser's to drop. Where it cannot be had the canvas stays. */
  async #exchange(free: Free, bytes: ArrayBuffer): Promise<void> {
    if (!this.#life.signal.aborted) this.#sayShown("full", null);
    const image = await this.#decoded(bytes).catch(() => null);
    if (image) this.#show(image, "full");
    if (image || this.#life.signal.aborted) free();
  }

  async #decoded(bytes: ArrayBuffer): Promise<HTMLImageElement> {
    // A file that is on the device comes whatever the signal says, and nobody would give this address back.
    if (this.#life.signal.aborted) throw new KoranError("cancelled", "the page is no longer near the screen");
    const url = URL.createObjectURL(new Blob([bytes], { type: PICTURE_TYPE }));
    this.#urls.push(url);
    const image = new Image();
    image.alt = "";
    image.draggable = false;
    image.src = url;
    await image.decode();
    return image;
  }

  #sayShown(shown: Shown, error: KoranError | null): void {
    this.#shown = shown;
    this.#error = error;
    this.frame.dataset["shown"] = shown;
    this.#events.onShown(this);
    if (shown === "full") lamp().catch(() => null);
  }

  /** Notes on the element how sharp it is, for style and tests. */
  say(sharp: Sharp): void {
    this.frame.dataset["sharp"] = sharp;
  }

  place({ scale, left, top }: Camera, how: Placing): void {
    this.#paper.classList.toggle("page-smoothly", how === "smoothly");
    // What is drawn in page points and must keep its width on screen divides by it; under fingers it grows along with the page.
    if (how !== "held" && scale !== this.#scale) {
      this.#scale = scale;
      this.#paper.style.setProperty("--page-scale", String(scale));
    }
    this.#paper.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  }

  /** Lights zones of this page in place of those lit before; none: darkness. @param others zones of the other stories. */
  light(zones: readonly Zone[], others: readonly Zone[], flash: boolean): void {
    this.#light?.remove();
    this.#light = null;
    this.#toLight = zones;
    if (zones.length === 0) return;
    lamp().then(
      ({ zoneLight }) => {
        if (this.#toLight !== zones) return;
        this.#light = zoneLight(this.page, zones, others, flash);
        this.#paper.append(this.#light);
      },
      () => null, // the code did not come: the story opens unlit, the next light tries again
    );
  }

  /** Lays a drawing in page points over the page. @returns how to take it away. */
  lay(drawing: Element): () => void {
    this.#paper.append(drawing);
    return () => drawing.remove();
  }

  /** Takes the bitmap over and lays it on the page. @returns once it is seen, how to take it away and free it. */
  async addTile({ scale, box }: Tile, bitmap: ImageBitmap): Promise<Free> {
    const [left, top, width, height] = box.map((value) => `${value / scale}px`) as [string, string, string, string];
    const level = this.#level(scale);
    const free = await bitmapCanvas(bitmap, (canvas) => {
      Object.assign(canvas.style, { left, top, width, height });
      level.append(canvas);
    });
    return () => {
      free?.();
      if (level.childElementCount > 0) return;
      level.remove();
      this.#levels.delete(scale);
    };
  }

  /** Tiles of one scale over those of others. With `alone` (it is complete) the others go dark; so do those far too fine or too
   *  coarse for it at once, which would flicker or blur. */
  showTiles(scale: number, alone: boolean): void {
    for (const [other, level] of this.#levels)
      level.hidden = other !== scale && (alone || other > 2 * scale || other < scale / 2);
    const shown = this.#levels.get(scale);
    if (shown && shown !== this.#tiles.lastElementChild) this.#tiles.append(shown);
  }

  /** The pictures alone. */
  hideTiles(): void {
    for (const level of this.#levels.values()) level.hidden = true;
  }

  #level(scale: number): HTMLDivElement {
    const there = this.#levels.get(scale);
    if (there) return there;
    const level = document.createElement("div");
    this.#levels.set(scale, level);
    this.#tiles.append(level);
    return level;
  }

  remove(): void {
    this.#life.abort();
    this.frame.remove();
    for (const url of this.#urls.splice(0)) URL.revokeObjectURL(url);
  }
}
