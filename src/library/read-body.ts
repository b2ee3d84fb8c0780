// A response to its bytes, told as they come. Never judges them.
import type { OnBytes } from "./types.ts";

/** So much of a file is here that what comes after it may be asked for: on a slow line that is answered as this one ends, so that the line is never idle and this one not late. */
export const mayBeFollowed = (received: number, bytes: number): boolean => received * 3 >= bytes;

/** @param onBytes what it throws breaks the reading off. */
export async function readBody(response: Response, onBytes: OnBytes): Promise<ArrayBuffer> {
  if (!response.body) return response.arrayBuffer();
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let received = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    received += next.value.byteLength;
    onBytes(received, next.value);
  }
  const whole = new Uint8Array(received);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole.buffer;
}
