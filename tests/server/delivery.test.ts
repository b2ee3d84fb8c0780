import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mkdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { createApp } from "../../src/server/app.ts";
import * as given from "./folders.ts";

let folders: given.Folders;
let app: ReturnType<typeof createApp>;
beforeAll(() => {
  folders = given.makeFolders();
  app = createApp(folders);
});
afterAll(() => folders.remove());

const PDF = `${given.OPEN}/${given.PDF}`;
const TEXT = `${given.OPEN}/${given.TEXT}`;
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app.request(path, { method, headers });
const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());

describe("a whole file", () => {
  it("comes with its type, length and a strong tag", async () => {
    const response = await get(PDF);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-length")).toBe(String(given.PDF_BYTES.length));
    expect(response.headers.get("accept-ranges")).toBe("bytes");
    expect(response.headers.get("etag")).toBe('"aabbccddeeff0011"');
    expect(await bytesOf(response)).toEqual(given.PDF_BYTES);
  });

  it.each([PDF, TEXT, given.SCRIPT_PATH, "/editions/kabar-musi/index/2026.0123456789abcdef.json"])(
    "%s carries its hash and is kept for ever",
    async (path) => {
      expect((await get(path)).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    },
  );

  it.each(["/", "/index.html", "/sw.js", "/icon.png", "/editions/index.json", `${given.OPEN}/edition.json`])(
    "%s is asked for anew each time",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-cache");
    },
  );

  it("may be empty", async () => {
    folders.write("/dist/empty.txt", "");
    const response = await get("/empty.txt", { "accept-encoding": "br" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe("0");
    expect(await response.text()).toBe("");
  });

  it("answers HEAD with the same headers and no body", async () => {
    for (const path of [PDF, TEXT, "/icon.png"]) {
      const asked = { "accept-encoding": "br" };
      const [head, whole] = [await get(path, asked, "HEAD"), await get(path, asked)];
      expect([...head.headers]).toEqual([...whole.headers]);
      expect(await head.text()).toBe("");
      await whole.arrayBuffer();
    }
  });
});

describe("ranges", () => {
  it("gives the bytes asked for", async () => {
    const response = await get(PDF, { range: "bytes=1000-1999" });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe("bytes 1000-1999/200000");
    expect(response.headers.get("content-length")).toBe("1000");
    expect(await bytesOf(response)).toEqual(given.PDF_BYTES.slice(1000, 2000));
  });

  it("gives a long range and the end of a file", async () => {
    expect(await bytesOf(await get(PDF, { range: "bytes=100-150000" }))).toEqual(given.PDF_BYTES.slice(100, 150_001));
    expect(await bytesOf(await get(PDF, { range: "bytes=-7" }))).toEqual(given.PDF_BYTES.slice(-7));
  });

  it("says how long the file is where a range lies outside, and nobody keeps that", async () => {
    const response = await get(PDF, { range: "bytes=200000-" });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe("bytes */200000");
    expect(response.headers.get("cache-control")).toBe("no-cache");
  });

  it("gives the whole file where If-Range names other bytes", async () => {
    const range = "bytes=0-9";
    expect((await get(PDF, { range, "if-range": '"aabbccddeeff0011"' })).status).toBe(206);
    expect((await get(PDF, { range, "if-range": '"other"' })).status).toBe(200);
    expect((await get(PDF, { range, "if-range": "Tue, 24 Nov 2026 00:00:00 GMT" })).status).toBe(200);
  });

  it("are never compressed", async () => {
    const response = await get(TEXT, { range: "bytes=0-9", "accept-encoding": "br, gzip" });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(await response.text()).toBe(given.TEXT_JSON.slice(0, 10));
  });

  it("of a HEAD are ignored", async () => {
    expect((await get(PDF, { range: "bytes=0-9" }, "HEAD")).status).toBe(200);
  });
});

describe("revalidation", () => {
  it("answers 304 for the tag it gave, weak or in a list, with its headers and no body", async () => {
    const etag = (await get("/editions/index.json")).headers.get("etag") ?? "none";
    for (const header of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
      const response = await get("/editions/index.json", { "if-none-match": header });
      expect(response.status).toBe(304);
      expect(response.headers.get("etag")).toBe(etag);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(response.headers.get("vary")).toBe("Accept-Encoding");
      expect(await response.text()).toBe("");
    }
  });

  it("gives the file where the tag is another coding's", async () => {
    const coded = (await get(TEXT, { "accept-encoding": "br" })).headers.get("etag") ?? "none";
    expect(coded).toBe('"00112233445566ff-br"');
    expect((await get(TEXT, { "if-none-match": coded })).status).toBe(200);
    expect((await get(TEXT, { "if-none-match": coded, "accept-encoding": "br" })).status).toBe(304);
  });

  it("sees a file that was written aside and renamed over the old one, of the same length", async () => {
    folders.write("/dist/moving.json", '{"a":1}');
    const before = (await get("/moving.json")).headers.get("etag") ?? "none";
    folders.write("/dist/moving.json.new", '{"a":2}');
    renameSync(join(folders.distDir, "moving.json.new"), join(folders.distDir, "moving.json"));
    const after = await get("/moving.json", { "if-none-match": before });
    expect(after.status).toBe(200);
    expect(await after.text()).toBe('{"a":2}');
  });
});

describe("compression", () => {
  it("takes the build's own file beside", async () => {
    const response = await get(given.SCRIPT_PATH, { "accept-encoding": "gzip, br" });
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(response.headers.get("content-length")).toBe(String(given.NEIGHBOUR.length));
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await bytesOf(response)).toEqual(new Uint8Array(given.NEIGHBOUR));
  });

  it("makes brotli or gzip of text where there is none beside", async () => {
    const brotli = await get(TEXT, { "accept-encoding": "br;q=0.5, gzip" });
    expect(brotli.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(await bytesOf(brotli)).toString()).toBe(given.TEXT_JSON);
    const gzip = await get(TEXT, { "accept-encoding": "gzip, br;q=0" });
    expect(gzip.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(await bytesOf(gzip)).toString()).toBe(given.TEXT_JSON);
    const again = await get(TEXT, { "accept-encoding": "br" });
    expect(brotliDecompressSync(await bytesOf(again)).toString()).toBe(given.TEXT_JSON);
  });

  it("leaves pictures, PDFs and tiny files as they are", async () => {
    const asked = { "accept-encoding": "br, gzip" };
    for (const path of [PDF, "/icon.png", "/sw.js"])
      expect((await get(path, asked)).headers.get("content-encoding")).toBeNull();
    expect((await get(PDF, asked)).headers.get("vary")).toBeNull();
  });

  it("says that the answer varies, whatever was asked", async () => {
    for (const headers of [{}, { "accept-encoding": "br" }, { range: "bytes=0-1" }])
      expect((await get(TEXT, headers)).headers.get("vary")).toBe("Accept-Encoding");
  });
});

describe("nothing outside the folder", () => {
  it.each([
    "/../outside.txt",
    "/%2e%2e/outside.txt",
    "/..%2foutside.txt",
    "/assets/..%2f..%2foutside.txt",
    "/assets/%2e%2e%2f%2e%2e%2foutside.txt",
    "/..%5coutside.txt",
    "/assets/%252e%252e/outside.txt",
    "/.env",
    "/%2eenv",
    "/index.html%00.png",
    "/%ff.js",
    "//outside.txt",
    "/assets//plain.fedcba9876543210.css",
    "/editions/../../outside.txt",
    "/editions/..%2f..%2foutside.txt",
    "/editions/.press/job.json",
    "/editions/.press/report/kabar-musi/2026-11-20/report.html",
    "/editions/kabar-musi/2026-11-20/paid/..%2f..%2f..%2findex.json",
    "/editions/kabar-musi/2026-11-21/open/..%2fpaid%2ftext.00112233445566ff.json",
  ])("%s is not there", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("not to be had");
  });

  it("not by a link either, nor inside to a paid file", async () => {
    symlinkSync(join(folders.distDir, "../outside.txt"), join(folders.distDir, "link.txt"));
    symlinkSync(join(folders.distDir, ".."), join(folders.distDir, "up"));
    const closed = join(folders.editionsDir, "..", given.CLOSED);
    symlinkSync(join(closed, given.TEXT), join(closed, "open/text.00112233445566ff.json"));
    expect((await get("/link.txt")).status).toBe(404);
    expect((await get("/up/outside.txt")).status).toBe(404);
    expect((await get(`${given.CLOSED}/open/text.00112233445566ff.json`)).status).toBe(404);
  });

  it("a folder is no file", async () => {
    mkdirSync(join(folders.distDir, "folder.d"), { recursive: true });
    expect((await get("/folder.d")).status).toBe(404);
    expect((await get(`/${"a".repeat(5000)}.js`)).status).toBe(404);
  });
});
