// Drawn tiles of all pages, least recently seen first, bounded in bytes. The only owner of their pixels: what leaves is freed. Never draws.
import { bytesOf, type Tile } from "./tile-grid.ts";

/** A tile and what shows it. */
export interface ShelvedTile extends Tile {
  readonly page: number;
  /** Frees the pixels and takes the tile off the screen. */
  free(): void;
}

/** About five screens of a large phone. */
export const SHELF_BYTES = 64 * 1024 * 1024;

export class TileShelf {
  readonly #most: number;
  #tiles: ShelvedTile[] = [];

  constructor(mostBytes = SHELF_BYTES) {
    this.#most = mostBytes;
  }

  get bytes(): number {
    return this.#tiles.reduce((sum, tile) => sum + bytesOf(tile), 0);
  }

  /** Tiles of a page, least recently seen first. */
  of(page: number): readonly ShelvedTile[] {
    return this.#tiles.filter((tile) => tile.page === page);
  }

  /** Takes a tile over, and frees the least recently seen until the bound holds; a tile larger than the bound stays alone. */
  add(tile: ShelvedTile): void {
    this.#tiles.push(tile);
    while (this.#tiles.length > 1 && this.bytes > this.#most) this.#tiles.shift()!.free();
  }

  /** Marks tiles as seen now: they leave last. */
  see(isSeen: (tile: ShelvedTile) => boolean): void {
    const seen = this.#tiles.filter(isSeen);
    this.#tiles = [...this.#tiles.filter((tile) => !seen.includes(tile)), ...seen];
  }

  drop(isUnwanted: (tile: ShelvedTile) => boolean): void {
    const unwanted = this.#tiles.filter(isUnwanted);
    this.#tiles = this.#tiles.filter((tile) => !unwanted.includes(tile));
    for (const tile of unwanted) tile.free();
  }
}
