// A camera that has come to rest → tiles over whatever the full pictures are too coarse for. Never while it moves, never while paused.
import type { Box } from "../../edition/geometry.ts";
import { visibleBox, type Camera, type Size } from "./camera.ts";
import type { Part, SharpLayer } from "./sharp-layer.ts";
import type { LoadFile, Sheet } from "./sheet.ts";
import { partOn, type Spread } from "./spread.ts";

/** What is seen now. */
export interface Sight {
  readonly spread: Spread;
  /** One for each of its sides. */
  readonly sheets: readonly Sheet[];
  readonly camera: Camera;
  readonly screen: Size;
}

/** The full picture is good enough up to this many device pixels for each of its own. */
const GOOD_ENOUGH = 1.05;
/** A camera that stands still so long is drawn sharp. */
const SETTLE_MS = 120;
/** What the network did not bring is asked for again after so long, for as long as the camera stands still. */
const AGAIN_MS = 6000;

export interface Sharpness {
  /** The camera has moved. @param afterMs for how long it is to stand still. */
  drawSoon(afterMs?: number): void;
  pause(paused: boolean): void;
  /** Frees a page's tiles. */
  forget(page: number): void;
  end(): void;
}

export function openSharpness(loadFile: LoadFile, look: () => Sight): Sharpness {
  /** All that draws tiles is fetched the first time. */
  let layer: Promise<SharpLayer> | null = null;
  let isPaused = false;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => void layer?.then((there) => there.stop());
  const drawSoon = (afterMs = SETTLE_MS): void => {
    clearTimeout(settling);
    settling = setTimeout(() => void draw(), afterMs);
  };
  /** Unless the camera has moved, which asks by itself. */
  const drawAgain = ({ spread, camera }: Sight): void => {
    const now = look();
    if (now.spread === spread && now.camera === camera) drawSoon(AGAIN_MS);
  };

  async function draw(): Promise<void> {
    const sight = look();
    const scale = sight.camera.scale * devicePixelRatio;
    const seen = visibleBox(sight.camera, sight.spread, sight.screen);
    if (isPaused || !seen) return;
    const parts = partsToDraw(sight, seen, scale);
    if (parts.length === 0) {
      stop();
      return;
    }
    try {
      layer ??= import("./sharp-layer.ts").then(({ SharpLayer }) => new SharpLayer(loadFile));
      const there = await layer;
      // The camera may have moved on while the code came: whoever moved it has asked again.
      const now = look();
      if (now.spread !== sight.spread || now.camera.scale !== sight.camera.scale) return;
      if (!(await there.draw(parts, scale))) drawAgain(sight);
    } catch {
      // The code did not come (no network, a newer build): the picture stays.
      layer = null;
      for (const { sheet } of parts) sheet.say("failed");
      drawAgain(sight);
    }
  }

  return {
    drawSoon,
    pause(paused) {
      if (isPaused === paused) return;
      isPaused = paused;
      if (paused) stop();
      else drawSoon();
    },
    forget: (page) => void layer?.then((there) => there.forget(page)),
    end() {
      isPaused = true; // also for what fails later
      clearTimeout(settling);
      void layer?.then((there) => there.end());
    },
  };
}

/** Pages whose full picture is good enough for this scale are shown as they are; the others' parts are to be drawn. */
function partsToDraw({ spread, sheets }: Sight, seen: Box, scale: number): Part[] {
  const parts: Part[] = [];
  spread.sides.forEach((side, at) => {
    const { page } = side;
    const sheet = sheets[at]!;
    const part = partOn(side, seen);
    if (page.width * scale <= page.mid.width * GOOD_ENOUGH) {
      sheet.hideTiles();
      sheet.say("no");
    } else if (part) parts.push({ sheet, seen: part });
  });
  return parts;
}
