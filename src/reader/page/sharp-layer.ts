// What is seen of a page → sharp tiles over its picture, one after the other until nothing is missing. Never a blank: a tile that fails
// leaves the picture as it is.
import { isCutOff, isKoranError } from "../../edition/errors.ts";
import { intersection, type Box } from "../../edition/geometry.ts";
import { prepareCanvases } from "./bitmap-canvas.ts";
import { PageRenderer } from "./renderer.ts";
import type { LoadFile, Sheet } from "./sheet.ts";
import { missingTile } from "./tile-grid.ts";
import { shelfBytes, TileShelf, type ShelvedTile } from "./tile-shelf.ts";

/** What is seen of a page, page points. */
export interface Part {
  readonly sheet: Sheet;
  readonly seen: Box;
}

const isOnScreen = (tile: ShelvedTile, { sheet, seen }: Part, scale: number): boolean =>
  tile.page === sheet.page.number &&
  tile.scale === scale &&
  intersection(tile.box, seen.map((value) => value * scale) as unknown as Box) !== null;

export class SharpLayer {
  readonly #renderer: PageRenderer;
  readonly #shelf = new TileShelf(shelfBytes((navigator as { readonly deviceMemory?: number }).deviceMemory));
  #drawing: { readonly pages: readonly number[]; readonly controller: AbortController } | null = null;

  constructor(loadFile: LoadFile) {
    this.#renderer = new PageRenderer(loadFile);
    prepareCanvases();
  }

  /** Completes what is seen, page after page, instead of whatever was being drawn. @param scale device pixels a point.
   *  @returns false where only the network was missing. */
  async draw(parts: readonly Part[], scale: number): Promise<boolean> {
    this.stop();
    const controller = new AbortController();
    this.#drawing = { pages: parts.map(({ sheet }) => sheet.page.number), controller };
    for (const { sheet } of parts) {
      sheet.say("drawing");
      sheet.showTiles(scale, false);
    }
    let isDone = true;
    for (const part of parts) {
      this.#shelf.see((tile) => parts.some((one) => isOnScreen(tile, one, scale)));
      isDone = (await this.#drawOne(part, scale, controller.signal)) && isDone;
    }
    return isDone;
  }

  async #drawOne({ sheet, seen }: Part, scale: number, signal: AbortSignal): Promise<boolean> {
    try {
      await this.#complete(sheet, seen, scale, signal);
      sheet.showTiles(scale, true);
      sheet.say("yes");
      return true;
    } catch (error) {
      if (isKoranError(error, "cancelled")) return true;
      sheet.say("failed");
      return !(isKoranError(error) && isCutOff(error.code));
    }
  }

  async #complete(sheet: Sheet, seen: Box, scale: number, signal: AbortSignal): Promise<void> {
    const { page } = sheet;
    for (;;) {
      const tile = missingTile(seen, scale, page, this.#shelf.of(page.number));
      if (!tile) return;
      const bitmap = await this.#renderer.tile(page, tile, signal);
      const free = await sheet.addTile(tile, bitmap);
      if (signal.aborted) free();
      else this.#shelf.add({ ...tile, page: page.number, free });
    }
  }

  stop(): void {
    this.#drawing?.controller.abort();
    this.#drawing = null;
  }

  /** Frees a page's tiles and its PDF. */
  forget(page: number): void {
    if (this.#drawing?.pages.includes(page)) this.stop();
    this.#shelf.drop((tile) => tile.page === page);
    this.#renderer.close(page);
  }

  end(): void {
    this.stop();
    this.#shelf.drop(() => true);
    this.#renderer.end();
  }
}
