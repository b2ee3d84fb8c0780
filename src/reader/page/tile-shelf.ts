// Drawn tiles of all pages, least recently seen first, bounded in bytes. The only owner of their pixels: what leaves is freed. Never draws.
import { bytesOf, type Tile } from "./tile-grid.ts";

/** A tile and what shows it. */
export interface ShelvedTile extends Tile {
  readonly page: number;
  /** Frees the pixels and takes the tile off the screen. */
  free(): void;
}

const MIB = 1024 * 1024;
/** About five screens of a large phone, and about two. */
const MOST_MIB = 64;
const LEAST_MIB = 24;

/** Bytes that tiles may take: a sixty-fourth of the device's memory, within what is of use. @param memoryGb as `navigator.deviceMemory` tells it, in coarse steps;
 *  undefined where a browser tells nothing (Firefox, Safari), whose devices are rarely the smallest. */
export const shelfBytes = (memoryGb: number | undefined): number =>
  Math.min(MOST_MIB, Math.max(LEAST_MIB, ((memoryGb ?? 4) * 1024) / 64)) * MIB;

export class TileShelf {
  readonly #most: number;
  #tiles: ShelvedTile[] = [];
  /** What is on screen, which no bound takes away: it would be drawn again and again. */
  #seen = new Set<ShelvedTile>();

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  get bytes(): number {
    return this.#tiles.reduce((sum, tile) => sum + bytesOf(tile), 0);
  }

  /** Tiles of a page, least recently seen first. */
  of(page: number): readonly ShelvedTile[] {
    return this.#tiles.filter((tile) => tile.page === page);
  }

  /** Takes over a tile that is on screen now, and frees the least recently seen of the others until the bound holds. */
  add(tile: ShelvedTile): void {
    this.#tiles.push(tile);
    this.#seen.add(tile);
    while (this.bytes > this.#most) {
      const old = this.#tiles.find((one) => !this.#seen.has(one));
      if (!old) return;
      this.drop((one) => one === old);
    }
  }

  /** Marks tiles as on screen now, until others are: they leave last. */
  see(isSeen: (tile: ShelvedTile) => boolean): void {
    const seen = this.#tiles.filter(isSeen);
    this.#seen = new Set(seen);
    this.#tiles = [...this.#tiles.filter((tile) => !seen.includes(tile)), ...seen];
  }

  drop(isUnwanted: (tile: ShelvedTile) => boolean): void {
    const unwanted = this.#tiles.filter(isUnwanted);
    this.#tiles = this.#tiles.filter((tile) => !unwanted.includes(tile));
    for (const tile of unwanted) {
      this.#seen.delete(tile);
      tile.free();
    }
  }
}
