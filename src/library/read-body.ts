// A response to its bytes, told as they come. Never judges them.
import type { OnBytes } from "./types.ts";

/** So much of a file is here that what comes after it may be asked for: on a slow line that is answered as this one ends, so that the line is never idle and this one not late. */
export const mayBeFollowed = (received: number, bytes: number): boolean => received * 3 >= bytes;

/** More than any page of a paper: what is said to come is believed so far. */
const MOST_AHEAD = 32e6;

/** @param onBytes what it throws breaks the reading off. @param bytes how many there are at most, which `onBytes` holds them to, where that is known: each
 *  piece is put in its place as it comes, and not all of them at the end. */
export async function readBody(response: Response, onBytes: OnBytes, bytes = Infinity): Promise<ArrayBuffer> {
  if (!response.body) return response.arrayBuffer();
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let whole = bytes <= MOST_AHEAD ? new Uint8Array(bytes) : null;
  let received = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    received += next.value.byteLength;
    onBytes(received, next.value);
    if (whole) whole.set(next.value, received - next.value.byteLength);
    else parts.push(next.value);
  }
  whole ??= joined(parts, received);
  return received === whole.byteLength ? whole.buffer : whole.buffer.slice(0, received);
}

function joined(parts: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}
