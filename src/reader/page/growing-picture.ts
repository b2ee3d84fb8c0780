// The bytes of a picture as they come → the picture, decoded by the time the last of them is here. Never on screen: whoever asked for the bytes knows whether they
// are right. Nothing that goes wrong here is anyone's error: the picture can be had the plain way still.
import type { OnBytes } from "../../library/types.ts";
import { bitmapCanvas, prepareCanvases, type Free, type Lay } from "./bitmap-canvas.ts";

/** What comes within this is decoded as soon by an image element, which need not be exchanged. */
const SLOW_MS = 100;

interface Decoding {
  readonly stream: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
  readonly bitmap: Promise<ImageBitmap | null>;
  readonly end: () => void;
}

export class GrowingPicture {
  readonly #bytes: number;
  readonly #type: string;
  #ended = false;
  /** Until its bytes begin anew. */
  #gaveUp = false;
  #heard = 0;
  #begunAt = 0;
  /** Until it is known to be slow. */
  #parts: Uint8Array<ArrayBuffer>[] = [];
  #decoding: Decoding | null = null;

  /** @param bytes of the whole. @param type its MIME type. */
  constructor(bytes: number, type: string) {
    this.#bytes = bytes;
    this.#type = type;
  }

  readonly hear: OnBytes = (received, part) => {
    if (this.#ended) return;
    try {
      this.#take(received, part);
    } catch {
      // The decoder has given up; the bytes come all the same.
      this.#drop();
      this.#gaveUp = true;
    }
  };

  #take(received: number, part: Uint8Array<ArrayBuffer>): void {
    if (received === part.byteLength) {
      this.#drop();
      this.#begunAt = performance.now();
      this.#gaveUp = false;
    }
    if (this.#gaveUp) return;
    this.#heard = received;
    this.#parts.push(part);
    if (this.#decoding === null) {
      if (received >= this.#bytes || performance.now() - this.#begunAt < SLOW_MS) return;
      this.#decoding = decode(this.#type);
    }
    // Not while the first screen is being made: it comes with more of the bytes.
    if (received > this.#bytes / 2) prepareCanvases();
    for (const one of this.#parts.splice(0)) this.#decoding?.stream.enqueue(one);
    if (received === this.#bytes) this.#decoding?.stream.close();
  }

  /** Once its bytes are here, and right: on a canvas of its own size. @returns as `bitmapCanvas` does; null too where it came fast, or not by itself, or this
   *  browser cannot. */
  async show(lay: Lay): Promise<Free | null> {
    if (this.#heard !== this.#bytes) return null;
    const bitmap = await this.#decoding?.bitmap;
    return bitmap && !this.#ended ? bitmapCanvas(bitmap, lay) : null;
  }

  /** Frees it, and hears no more. */
  end(): void {
    this.#ended = true;
    this.#drop();
  }

  #drop(): void {
    this.#decoding?.end();
    this.#decoding = null;
    this.#parts = [];
    this.#heard = 0;
  }
}

/** @returns null where the browser has no decoder that can be fed. */
function decode(type: string): Decoding | null {
  if (typeof ImageDecoder === "undefined") return null;
  let stream: Decoding["stream"];
  const data = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: (controller) => void (stream = controller) });
  const decoder = new ImageDecoder({ data, type });
  const nothing = (): null => null; // broken, no memory for it, or nobody waits for it any more
  // Ready by the time the bytes are known to be right.
  const bitmap = decoder.decode().then(bitmapOf).catch(nothing);
  decoder.completed.catch(nothing);
  decoder.tracks.ready.catch(nothing);
  return {
    stream: stream!,
    bitmap,
    end() {
      decoder.close();
      // One that a canvas holds is not this one's any more.
      void bitmap.then((made) => made?.close());
    },
  };
}

async function bitmapOf({ image }: ImageDecodeResult): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(image);
  } finally {
    image.close();
  }
}
