// A JPEG as a PDF holds it → the same for a browser's decoder: what it says of its colours and of how it was held is not what counts in a PDF.
// Never decodes it, never copies it.

const MARKER = 0xff;
const START = 0xd8;
const SCAN = 0xda;
/** APP1 holds Exif, with the camera's orientation; APP2 a colour profile. A PDF says both for itself. */
const SPEAK_FOR_THEMSELVES = new Set([0xe1, 0xe2]);
/** A segment without meaning to anybody: COM. */
const COMMENT = 0xfe;

/** Turns those segments into comments, in place. @returns the same bytes; null where they do not begin as a JPEG does. O(segments). */
export function withoutProfile(jpeg: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  if (jpeg[0] !== MARKER || jpeg[1] !== START) return null;
  for (let at = 2; at + 4 <= jpeg.length;) {
    const kind = jpeg[at + 1]!;
    if (jpeg[at] !== MARKER || kind === SCAN) break;
    if (SPEAK_FOR_THEMSELVES.has(kind)) jpeg[at + 1] = COMMENT;
    at += 2 + (jpeg[at + 2]! << 8) + jpeg[at + 3]!;
  }
  return jpeg;
}
