// The app's page and a picture's address → the page with the picture in it, as an answer: coding, validators, caching as of any file. Never which picture.
import { createHash } from "node:crypto";
import { withFirstSight } from "../edition/first-sight.ts";
import { codingOf, compress } from "./compression.ts";
import { isUnchanged, REVALIDATE, type Deliver } from "./delivery.ts";

/** @returns null where there is no app. About a millisecond. */
export async function pageWith(sight: string, deliver: Deliver, request: Request): Promise<Response | null> {
  const plain = await deliver(["index.html"], new Request(request.url));
  if (plain === null) return null;
  const html = withFirstSight(await plain.text(), sight, "eager");
  const coding = codingOf(request.headers.get("accept-encoding"));
  const tag = createHash("sha256").update(html).digest("hex").slice(0, 16);
  const headers = new Headers({
    "content-type": plain.headers.get("content-type")!,
    "cache-control": REVALIDATE,
    vary: "Accept-Encoding",
    etag: `"${tag}${coding ? `-${coding}` : ""}"`,
  });
  if (isUnchanged(request, headers.get("etag")!)) {
    headers.delete("content-type");
    return new Response(null, { status: 304, headers });
  }
  const bytes = Buffer.from(html);
  const body = coding === null ? bytes : await compress(bytes, coding);
  if (coding !== null) headers.set("content-encoding", coding);
  headers.set("content-length", String(body.length));
  return new Response(request.method === "HEAD" ? null : new Uint8Array(body), { headers });
}
