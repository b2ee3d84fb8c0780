import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { createApp } from "../../src/server/app.ts";
import { SECURITY_HEADERS } from "../../src/server/security-headers.ts";
import * as given from "./folders.ts";

const reported: Error[] = [];
let folders: given.Folders;
let app: ReturnType<typeof createApp>;
beforeAll(() => {
  folders = given.makeFolders();
  app = createApp({ ...folders, report: (error) => reported.push(error) });
});
afterAll(() => folders.remove());

/** A link to itself: the file system answers with an error that is not "not there". */
const breakPath = (path: string): void => symlinkSync(path, path);

describe("addresses", () => {
  it.each([
    "/",
    "/kabar-musi",
    "/kabar-musi/2026-11-20/1",
    "/kabar-musi/2026-11-20/artikel/a12",
    "/rak/",
    "/cari?q=cabai",
  ])("%s opens the app's page", async (path) => {
    const response = await app.request(path, { headers: { accept: "text/html" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toContain("<title>koran</title>");
  });

  it.each(["/nope.js", "/assets/gone.0123456789abcdef.js", "/assets/x", "/api/x", "/kabar-musi/photo.webp"])(
    "%s is a page that says so",
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(await response.text()).toContain('<a href="/">');
    },
  );

  it("takes no method that would change something", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) {
      const response = await app.request("/", { method });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, HEAD");
    }
  });
});

describe("editions", () => {
  it.each([given.OPEN, given.CLOSED, given.WITHOUT_MANIFEST, given.BROKEN_MANIFEST])(
    "%s: what is open is open",
    async (edition) => {
      const response = await app.request(`${edition}/${given.TEASER}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(given.TEXT_JSON);
    },
  );

  it("gives paid/ of an open edition", async () => {
    expect(await (await app.request(`${given.OPEN}/${given.TEXT}`)).text()).toBe(given.TEXT_JSON);
  });

  it.each([given.CLOSED, given.WITHOUT_MANIFEST, given.BROKEN_MANIFEST])("%s: refuses paid/", async (edition) => {
    for (const headers of [{}, { range: "bytes=0-9" }, { "if-none-match": "*" }]) {
      const response = await app.request(`${edition}/${given.TEXT}`, { headers });
      expect(response.status).toBe(403);
      expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(await response.text()).toContain("subscribers");
    }
    expect((await app.request(`${edition}/${given.PDF}`, { method: "HEAD" })).status).toBe(403);
  });

  it("sees at once that an edition changed its access", async () => {
    const edition = "/editions/kabar-musi/2026-12-01";
    folders.write(`${edition}/${given.TEXT}`, given.TEXT_JSON);
    folders.write(`${edition}/edition.json`, JSON.stringify({ access: "open" }));
    expect((await app.request(`${edition}/${given.TEXT}`)).status).toBe(200);
    folders.write(`${edition}/edition.json`, JSON.stringify({ access: "subscribers" }));
    expect((await app.request(`${edition}/${given.TEXT}`)).status).toBe(403);
  });

  it.each([
    "/editions",
    "/editions/",
    "/editions/nope/index.json",
    "/editions/kabar-musi/2026-11-20/",
    "/editions/kabar-musi/2026-11-20/notes.txt",
    "/editions/kabar-musi/2026-11-20/PAID/text.00112233445566ff.json",
    "/editions/kabar-musi/2026-11-20/open/gone.0123456789abcdef.json",
  ])("%s is a line of text, not the app", async (path) => {
    const response = await app.request(path, { headers: { accept: "text/html" } });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });
});

describe("every answer keeps the browser honest", () => {
  it.each([
    ["a page", "/", {}, 200],
    ["a worker's script", given.SCRIPT_PATH, {}, 200],
    ["the service worker", "/sw.js", {}, 200],
    ["an unchanged file", "/icon.png", { headers: { "if-none-match": "*" } }, 304],
    ["a part", `${given.OPEN}/${given.PDF}`, { headers: { range: "bytes=0-1" } }, 206],
    ["no part", `${given.OPEN}/${given.PDF}`, { headers: { range: "bytes=900000-" } }, 416],
    ["nothing", "/nope.js", {}, 404],
    ["no file of an edition", "/editions/x", {}, 404],
    ["a refusal", `${given.CLOSED}/${given.TEXT}`, {}, 403],
    ["a wrong method", "/", { method: "POST" }, 405],
  ])("%s", async (_, path, init, status) => {
    const response = await app.request(path, init);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(response.headers.get(name)).toBe(value);
    await response.arrayBuffer();
  });

  it("a failure inside, which is told to the log and not to the reader", async () => {
    breakPath(join(folders.distDir, "loop.js"));
    const response = await app.request("/loop.js");
    expect(response.status).toBe(500);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(await response.text()).not.toContain("ELOOP");
    expect(reported.map((error) => "code" in error && error.code)).toEqual(["ELOOP"]);
  });
});
