// Turns a Range header into the bytes of a file it means. Never answers several ranges at once: the whole file does.

/** First and last byte, both included, as HTTP counts them. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * @param header of the request; null where there is none. @param sizeBytes of the file.
 * @returns null where the whole file is the answer: no header, another unit, several ranges, no sense in it.
 * Source: RFC 9110, section 14.
 */
export function byteRangeOf(header: string | null, sizeBytes: number): ByteRange | "unsatisfiable" | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return null;
  if (from === "") {
    const length = Math.min(Number(to), sizeBytes);
    return length === 0 ? "unsatisfiable" : { first: sizeBytes - length, last: sizeBytes - 1 };
  }
  const first = Number(from);
  if (to !== "" && Number(to) < first) return null;
  if (first >= sizeBytes) return "unsatisfiable";
  return { first, last: to === "" ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1) };
}
