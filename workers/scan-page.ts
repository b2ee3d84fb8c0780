// A page that is one JPEG → bitmaps of rectangles, by the browser's own decoder, of no more pixels than the scale needs: a third of the
// time that pdf.js takes, and none of its code. Never parses a PDF.
import { cancelled, type PageDrawer } from "./page-drawer.ts";
import { withoutProfile } from "./plain-jpeg.ts";
import type { ScannedPage } from "./protocol.ts";

type Decoded = ImageBitmap | VideoFrame;

interface Picture {
  /** Of the scan's sides: a JPEG is decoded at any number of eighths for less than all of it costs. */
  readonly eighths: number;
  readonly decoded: Promise<Decoded>;
  free(): void;
}

/** Eighths of the scan's own pixels that give each pixel of the page at a scale one of its own. */
export const eighthsFor = (scannedPx: number, wantedPx: number): number =>
  Math.min(8, Math.max(1, Math.ceil((wantedPx / scannedPx) * 8 - 1e-6)));

/** @returns null where no JPEG lies there. Its `draw` also throws what the browser's decoder throws. */
export function openScan(bytes: ArrayBuffer, { scan, width, height }: ScannedPage): PageDrawer | null {
  if (scan.filter !== "DCT" || scan.offset + scan.length > bytes.byteLength) return null;
  const jpeg = withoutProfile(new Uint8Array(bytes, scan.offset, scan.length));
  if (!jpeg) return null;
  const isTurned = scan.rotate === 90 || scan.rotate === 270;
  let picture: Picture | null = null;

  function rest(): void {
    picture?.free();
    picture = null;
  }

  /** A picture up to twice as fine as needed does as well. */
  function pictureOf(eighths: number): Picture {
    if (picture && picture.eighths >= eighths && picture.eighths < eighths * 2) return picture;
    rest();
    const next = decodeAt(jpeg!, scan, eighths);
    picture = next;
    // One that failed is not kept: the next tile may find more memory.
    next.decoded.catch(() => {
      if (picture === next) picture = null;
    });
    return next;
  }

  return {
    width,
    height,

    async draw({ scale, x, y, width: across, height: down }, { context }, signal) {
      const [wide, high] = [width * scale, height * scale];
      const shown = pictureOf(eighthsFor(scan.width, isTurned ? high : wide));
      const decoded = await shown.decoded;
      if (signal.aborted) throw cancelled();
      // A page seldom ends on a whole pixel: the rest of that is paper, as pdf.js has it.
      context.fillStyle = "#fff";
      context.fillRect(0, 0, across, down);
      context.imageSmoothingEnabled = true;
      context.imageSmoothingQuality = "medium";
      // All of it, of which the canvas keeps its part: cut out, each part would be smoothed by itself, and tiles would show their seams.
      const [a, b, c, d, e, f] = upright(scan.rotate, wide, high);
      context.setTransform(a, b, c, d, e - x, f - y);
      context.drawImage(decoded, 0, 0, isTurned ? high : wide, isTurned ? wide : high);
    },

    rest,
    close: () => {
      rest();
      return Promise.resolve();
    },
  };
}

/** From the scan's own axes to those of the page it is displayed as. */
function upright(rotate: ScannedPage["scan"]["rotate"], wide: number, high: number) {
  const turns = {
    0: [1, 0, 0, 1, 0, 0],
    90: [0, 1, -1, 0, wide, 0],
    180: [-1, 0, 0, -1, wide, high],
    270: [0, -1, 1, 0, 0, high],
  } as const;
  return turns[rotate];
}

function decodeAt(jpeg: Uint8Array<ArrayBuffer>, scan: ScannedPage["scan"], eighths: number): Picture {
  const width = Math.ceil((scan.width * eighths) / 8);
  const height = Math.ceil((scan.height * eighths) / 8);
  const { decoded, stop } =
    typeof ImageDecoder === "undefined"
      ? { decoded: bitmapOf(jpeg, width, height), stop: () => {} }
      : frameOf(jpeg, width, height, eighths < 8);
  return {
    eighths,
    decoded: decoded.then((picture) => held(picture, scan)),
    free() {
      stop();
      decoded.then(
        (picture) => picture.close(),
        () => null,
      );
    },
  };
}

/** One that lies otherwise than the page says is no picture of it. */
function held(picture: Decoded, scan: ScannedPage["scan"]): Decoded {
  const [width, height] =
    "displayWidth" in picture ? [picture.displayWidth, picture.displayHeight] : [picture.width, picture.height];
  if (Math.abs(width / height / (scan.width / scan.height) - 1) < 0.02) return picture;
  throw new Error(`a picture of ${width} × ${height} for one of ${scan.width} × ${scan.height}`);
}

function frameOf(jpeg: Uint8Array<ArrayBuffer>, width: number, height: number, isReduced: boolean) {
  // Asked for just so many pixels, Chromium takes the next smaller eighth.
  const reduced = isReduced ? { desiredWidth: width + 1, desiredHeight: height + 1 } : {};
  const decoder = new ImageDecoder({ data: jpeg, type: "image/jpeg", colorSpaceConversion: "none", ...reduced });
  const decoded = decoder
    .decode()
    .then(({ image }) => image)
    .finally(() => decoder.close());
  return { decoded, stop: () => decoder.close() };
}

const bitmapOf = (jpeg: Uint8Array<ArrayBuffer>, resizeWidth: number, resizeHeight: number): Promise<ImageBitmap> =>
  createImageBitmap(new Blob([jpeg], { type: "image/jpeg" }), {
    resizeWidth,
    resizeHeight,
    resizeQuality: "medium",
    colorSpaceConversion: "none",
  });
