import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brotliDecompressSync } from "node:zlib";
import { createApp } from "../../src/server/app.ts";
import * as given from "./folders.ts";

let folders: given.Folders;
let app: ReturnType<typeof createApp>;
const PREVIEWS = ["open/p01.00112233445566ff.webp", "paid/p02.00112233445566ff.webp"];
const manifest = (access: string, previews = PREVIEWS): string =>
  JSON.stringify({ access, pages: previews.map((path) => ({ preview: { path } })) });

beforeAll(() => {
  folders = given.makeFolders();
  folders.write("/dist/index.html", '<!doctype html><title>koran</title><div id="root"></div>');
  folders.write("/editions/index.json", JSON.stringify({ titles: [{ id: "kabar-musi" }] }));
  folders.write(
    "/editions/kabar-musi/index.json",
    JSON.stringify({
      latest: [
        { key: "2026-11-21", date: "2026-11-21" },
        { key: "2026-11-20", date: "2026-11-20" },
      ],
    }),
  );
  folders.write(`${given.OPEN}/edition.json`, manifest("open"));
  folders.write(`${given.CLOSED}/edition.json`, manifest("subscribers"));
  app = createApp(folders);
});
afterAll(() => folders.remove());

const pageAt = async (path: string): Promise<string> => (await app.request(path)).text();
const sightAt = async (path: string): Promise<string | undefined> =>
  /<img class="first-sight" src="([^"]*)"/.exec(await pageAt(path))?.[1];

describe("the app's page holds the first picture of its page", () => {
  it.each([
    ["/", `${given.CLOSED}/${PREVIEWS[0]}`],
    ["/kabar-musi", `${given.CLOSED}/${PREVIEWS[0]}`],
    ["/kabar-musi/2026-11-20", `${given.OPEN}/${PREVIEWS[0]}`],
    ["/kabar-musi/2026-11-20/2", `${given.OPEN}/${PREVIEWS[1]}`],
    ["/kabar-musi/2026-11-21/1", `${given.CLOSED}/${PREVIEWS[0]}`],
  ])("%s: %s", async (path, picture) => expect(await sightAt(path)).toBe(picture));

  it.each([
    ["a page that only subscribers may see", "/kabar-musi/2026-11-21/2"],
    ["a page that is none", "/kabar-musi/2026-11-20/3"],
    ["an edition without a manifest", "/kabar-musi/2026-11-22/1"],
    ["a manifest that is none", "/kabar-musi/2026-11-23-pagi/1"],
    ["an edition that is none", "/kabar-musi/2026-12-31/1"],
    ["a title that is none", "/kabar-lain"],
    ["no page", "/rak"],
    ["an article", "/kabar-musi/2026-11-20/artikel/a1"],
  ])("but for %s", async (_, path) => {
    const html = await pageAt(path);
    expect(html).toContain("<title>koran</title>");
    expect(html).not.toContain("first-sight");
  });

  it("never with a name that leads elsewhere or out of its attribute", async () => {
    for (const path of ['open/x" onerror="alert(1)', "../../../outside.txt", "https://elsewhere.example/x.webp"]) {
      folders.write("/editions/kabar-musi/2026-12-01/edition.json", manifest("open", [path]));
      expect(await pageAt("/kabar-musi/2026-12-01/1")).not.toContain("first-sight");
    }
  });

  it("never where there is a choice of newspapers", async () => {
    folders.write("/editions/index.json", JSON.stringify({ titles: [{ id: "kabar-musi" }, { id: "kabar-lain" }] }));
    expect(await sightAt("/")).toBeUndefined();
    folders.write("/editions/index.json", JSON.stringify({ titles: [{ id: "kabar-musi" }] }));
  });

  it("comes in what the browser takes", async () => {
    const headers = { "accept-encoding": "gzip, br" };
    const answer = await app.request("/kabar-musi/2026-11-20/1", { headers });
    expect([answer.headers.get("content-encoding"), answer.headers.get("vary")]).toEqual(["br", "Accept-Encoding"]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(String(bytes.length)).toBe(answer.headers.get("content-length"));
    expect(brotliDecompressSync(bytes).toString()).toBe(await pageAt("/kabar-musi/2026-11-20/1"));
    expect(answer.headers.get("etag")).not.toBe((await app.request("/kabar-musi/2026-11-20/1")).headers.get("etag"));
  });

  it("has a tag that changes with the picture, and 304 for who has it", async () => {
    const path = "/kabar-musi/2026-11-20/1";
    const first = await app.request(path);
    const etag = first.headers.get("etag")!;
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect(first.headers.get("content-security-policy")).toContain("default-src 'self'");
    const again = await app.request(path, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await app.request("/kabar-musi/2026-11-20/2")).headers.get("etag")).not.toBe(etag);
    const head = await app.request(path, { method: "HEAD" });
    expect([head.status, await head.text(), head.headers.get("content-length")]).toEqual([
      200,
      "",
      String((await first.text()).length),
    ]);
  });
});

describe("a manifest's answer tells the first picture of its front page", () => {
  const linkOf = async (path: string, headers: Record<string, string> = {}): Promise<string | null> =>
    (await app.request(path, { headers })).headers.get("link");

  it("which everybody may have", async () => {
    const told = `<${given.OPEN}/${PREVIEWS[0]}>; rel="preview"`;
    expect(await linkOf(`${given.OPEN}/edition.json`)).toBe(told);
    expect(await linkOf(`${given.CLOSED}/edition.json`)).toBe(told.replace("11-20", "11-21"));
    const etag = (await app.request(`${given.OPEN}/edition.json`)).headers.get("etag")!;
    expect(await linkOf(`${given.OPEN}/edition.json`, { "if-none-match": etag })).toBe(told);
  });

  it("and no other", async () => {
    for (const path of ["paid/p01.00112233445566ff.webp", 'open/x" onerror="alert(1)', "open/x>\r\nset-cookie: a=b"]) {
      folders.write("/editions/kabar-musi/2026-12-02/edition.json", manifest("subscribers", [path]));
      const answer = await app.request("/editions/kabar-musi/2026-12-02/edition.json");
      expect([answer.status, answer.headers.get("link"), answer.headers.get("set-cookie")]).toEqual([200, null, null]);
    }
  });

  it("nor any other file", async () => {
    expect(await linkOf("/editions/kabar-musi/index.json")).toBeNull();
    expect(await linkOf(`${given.OPEN}/edition.json.sig`)).toBeNull();
    expect(await linkOf("/kabar-musi/2026-11-20/1")).toBeNull();
  });
});
