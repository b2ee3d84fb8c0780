// Turns a path below a folder into the file's answer: range, coding, validators, caching. Never decides who may have it.
import { realpathSync } from "node:fs";
import { Readable } from "node:stream";
import { isImmutable } from "../edition/contract.ts";
import { byteRangeOf, type ByteRange } from "./byte-range.ts";
import { codingOf, CompressedFiles, isWorthCompressing, openNeighbour, type Coding } from "./compression.ts";
import { contentTypeOf, isCompressible } from "./content-type.ts";
import { openFile, type StoredFile } from "./stored-file.ts";

/** @param segments as `segmentsOf` gives them. @returns null where no file lies there. */
export type Deliver = (segments: readonly string[], request: Request) => Promise<Response | null>;

export const FOR_EVER = "public, max-age=31536000, immutable";
export const REVALIDATE = "no-cache";
/** Up to here a file is read in one go, at two thirds of a stream's cost; above, a slow reader would hold too much memory. */
const ONE_READ_BYTES = 256 * 1024;

/** Strong: the same tag means the same bytes in the same coding. */
const etagOf = (file: StoredFile, coding: Coding | null): string => `"${file.tag}${coding ? `-${coding}` : ""}"`;

/** Whether whoever asks has what bears this tag already. */
export function isUnchanged({ headers }: Request, etag: string): boolean {
  const header = headers.get("if-none-match");
  if (header === null) return false;
  return header.trim() === "*" || header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

function baseHeaders(segments: readonly string[], etag: string): Headers {
  const name = segments.at(-1) ?? "";
  const headers = new Headers({
    "content-type": contentTypeOf(name),
    "cache-control": isImmutable(name) ? FOR_EVER : REVALIDATE,
    "accept-ranges": "bytes",
    etag,
  });
  if (isCompressible(name)) headers.set("vary", "Accept-Encoding");
  return headers;
}

/** Reads a range and closes the file: at once, or when the stream ends or its reader goes away. */
async function bodyOf({ handle, sizeBytes }: StoredFile, range: ByteRange | null): Promise<BodyInit> {
  const { first, last } = range ?? { first: 0, last: sizeBytes - 1 };
  const length = last - first + 1;
  if (length > ONE_READ_BYTES)
    return Readable.toWeb(handle.createReadStream({ start: first, end: last })) as ReadableStream<Uint8Array>;
  try {
    if (length === 0) return new Uint8Array(0);
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, first);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The file itself, whole or a part. Closes it, or leaves that to the stream. */
async function answerPlain(file: StoredFile, headers: Headers, request: Request): Promise<Response> {
  const isHead = request.method === "HEAD";
  const ifRange = request.headers.get("if-range");
  const wantsRange = !isHead && (ifRange === null || ifRange.trim() === headers.get("etag"));
  const range = wantsRange ? byteRangeOf(request.headers.get("range"), file.sizeBytes) : null;
  if (range === "unsatisfiable") {
    await file.handle.close();
    headers.set("content-range", `bytes */${file.sizeBytes}`);
    headers.set("content-type", "text/plain; charset=utf-8");
    headers.set("cache-control", REVALIDATE);
    return new Response("This file is shorter than that.\n", { status: 416, headers });
  }
  headers.set("content-length", String(range ? range.last - range.first + 1 : file.sizeBytes));
  if (range) headers.set("content-range", `bytes ${range.first}-${range.last}/${file.sizeBytes}`);
  if (isHead) await file.handle.close();
  return new Response(isHead ? null : await bodyOf(file, range), { status: range ? 206 : 200, headers });
}

/** Serves the files below one folder. @param folder must exist. */
export function deliverFrom(folder: string): Deliver {
  const root = realpathSync(folder);
  const compressed = new CompressedFiles();

  async function answerCompressed(
    file: StoredFile,
    coding: Coding,
    headers: Headers,
    request: Request,
    segments: readonly string[],
  ): Promise<Response> {
    headers.set("content-encoding", coding);
    const neighbour = await openNeighbour(root, segments, coding);
    if (neighbour !== null) {
      await file.handle.close();
      headers.set("content-length", String(neighbour.sizeBytes));
      if (request.method !== "HEAD") return new Response(await bodyOf(neighbour, null), { headers });
      await neighbour.handle.close();
      return new Response(null, { headers });
    }
    const bytes = await compressed.get(file, coding);
    headers.set("content-length", String(bytes.length));
    return new Response(request.method === "HEAD" ? null : bytes, { headers });
  }

  return async (segments, request) => {
    const file = await openFile(root, segments);
    if (file === null) return null;
    const mayCompress =
      isCompressible(segments.at(-1) ?? "") && !request.headers.has("range") && isWorthCompressing(file);
    const coding = mayCompress ? codingOf(request.headers.get("accept-encoding")) : null;
    const etag = etagOf(file, coding);
    const headers = baseHeaders(segments, etag);
    if (isUnchanged(request, etag)) {
      await file.handle.close();
      headers.delete("content-type");
      return new Response(null, { status: 304, headers });
    }
    return coding === null
      ? answerPlain(file, headers, request)
      : answerCompressed(file, coding, headers, request, segments);
  };
}
