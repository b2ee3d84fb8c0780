// What may cross the door without a copy, and the port it crosses. Never looks deeper than one level into a message.

/** What a Worker, a worker's own scope and an end of a MessageChannel have in common. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: string, listener: EventListener): void;
  removeEventListener(type: string, listener: EventListener): void;
  start?(): void;
}

const isBitmap = (value: unknown): value is ImageBitmap =>
  typeof ImageBitmap !== "undefined" && value instanceof ImageBitmap;
const isCanvas = (value: unknown): value is OffscreenCanvas =>
  typeof OffscreenCanvas !== "undefined" && value instanceof OffscreenCanvas;
const isTransferable = (value: unknown): value is Transferable =>
  value instanceof ArrayBuffer || isBitmap(value) || isCanvas(value);

/** A message itself and the values that lie directly in it. */
const partsOf = (message: unknown): unknown[] =>
  typeof message === "object" && message !== null ? [message, ...Object.values(message)] : [];

export const transferablesOf = (message: unknown): Transferable[] => partsOf(message).filter(isTransferable);

/** Frees the pixels of a message that nobody will show. */
export function closeBitmaps(message: unknown): void {
  for (const part of partsOf(message)) if (isBitmap(part)) part.close();
}
