import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { precacheList, shareOf } from "../../.config/vite/service-worker.ts";

const dist = mkdtempSync(join(tmpdir(), "koran-dist-"));
afterAll(() => rmSync(dist, { recursive: true, force: true }));
const write = (path: string, content: string): void => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
};

describe("the list of a build's files", () => {
  it("tells what a device keeps at once from what it keeps later", () => {
    const share = (url: string, content = ""): string => shareOf(url, Buffer.from(content));
    expect(share("/index.html")).toBe("shell");
    expect(share("/assets/source-serif.0123456789abcdef.woff2")).toBe("shell");
    expect(share("/assets/article.0123456789abcdef.js", "export {}")).toBe("shell");
    expect(share("/assets/chunk.0123456789abcdef.js", "globalThis.pdfjsWorker={}")).toBe("engine");
    expect(share("/assets/pdfjs/wasm/jbig2.wasm")).toBe("engine");
    expect(share("/assets/pdfjs/wasm/LICENSE_JBIG2")).toBe("when-used");
    expect(share("/assets/pdfjs/cmaps/78-H.bcmap")).toBe("when-used");
  });

  it("names each file with the hash a browser can check, and changes its version with any of them or the worker", async () => {
    write("index.html", "<title>koran</title>");
    write("assets/main.0123456789abcdef.js", "go()");
    const list = await precacheList(dist, "worker");
    expect(list.shell).toEqual([
      {
        url: "/assets/main.0123456789abcdef.js",
        integrity: `sha256-${createHash("sha256").update("go()").digest("base64")}`,
      },
      { url: "/index.html", integrity: expect.stringMatching(/^sha256-.{43}=$/) },
    ]);
    expect(list.engine).toEqual([]);
    expect(list.version).toMatch(/^[0-9a-f]{16}$/);
    expect((await precacheList(dist, "worker")).version).toBe(list.version);
    expect((await precacheList(dist, "other worker")).version).not.toBe(list.version);
    write("index.html", "<title>Koran</title>");
    expect((await precacheList(dist, "worker")).version).not.toBe(list.version);
  });
});
