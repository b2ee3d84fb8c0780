import { describe, expect, it } from "vitest";
import { askedFirstAt, cacheNameOf, outdatedCaches, routeOf } from "../../workers/shell-rules.ts";

describe("the caches of earlier builds", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map(cacheNameOf) as [string, string, string, string];

  it("go, but for the last one: a tab may still run it", () => {
    expect(outdatedCaches([a, b, c, d], d)).toEqual([a, b]);
    expect(outdatedCaches([c, d], d)).toEqual([]);
    expect(outdatedCaches([d], d)).toEqual([]);
  });

  it("after a step back to an older build, the one stepped back from stays", () => {
    expect(outdatedCaches([b, c, d], b)).toEqual([c]);
  });

  it("are told from the caches of others", () => {
    expect(outdatedCaches(["fonts", "x", a, "y", b, c], c)).toEqual([a]);
  });
});

describe("what answers a request", () => {
  const ORIGIN = "https://koran.example";
  const shell = new Set(["/index.html", "/icon.png", "/assets/main.0123456789abcdef.js"]);
  const route = (path: string, asked: { method?: string; isNavigation?: boolean; hasRange?: boolean } = {}) =>
    routeOf(
      { method: "GET", isNavigation: false, hasRange: false, ...asked, url: new URL(path, ORIGIN) },
      ORIGIN,
      shell,
    );

  it.each(["/", "/kabar-musi/2026-11-20/3", "/rak", "/cari?q=cabai", "/kabar-musi/2026-11-20/artikel/a1#xywh=1,2,3,4"])(
    "opening %s: the kept page",
    (path) => expect(route(path, { isNavigation: true })).toBe("page"),
  );

  it.each(["/editions/index.json", "/assets/main.0123456789abcdef.js", "/api/masuk", "/icon.png"])(
    "opening %s itself: the network",
    (path) => expect(route(path, { isNavigation: true })).toBe("pass"),
  );

  it.each(["/assets/main.0123456789abcdef.js", "/assets/pdfjs/cmaps/78-H.bcmap", "/icon.png"])(
    "a page asking for %s: the cache first",
    (path) => expect(route(path)).toBe("file"),
  );

  it("editions, other hosts, other methods and ranges are not ours", () => {
    expect(route("/editions/kabar-musi/2026-11-20/edition.json")).toBe("pass");
    expect(route("/editions/kabar-musi/2026-11-20/open/p01.0123456789abcdef.webp")).toBe("pass");
    expect(route("https://elsewhere.example/assets/x.js")).toBe("pass");
    expect(route("/assets/x.js", { method: "POST" })).toBe("pass");
    expect(route("/", { method: "POST", isNavigation: true })).toBe("pass");
    expect(route("/assets/x.js", { hasRange: true })).toBe("pass");
    expect(route("/api/count")).toBe("pass");
  });
});

describe("what a page asks for first", () => {
  it.each([
    "/kabar-musi/2026-11-20",
    "/kabar-musi/2026-11-20/",
    "/kabar-musi/2026-11-20/3",
    "/kabar-musi/2026-11-20/artikel/a1",
  ])("at %s: its edition", (path) =>
    expect(askedFirstAt(path)).toEqual([
      "/editions/kabar-musi/2026-11-20/edition.json",
      "/editions/kabar-musi/2026-11-20/edition.json.sig",
    ]),
  );
  it("with a name besides its day too", () => {
    expect(askedFirstAt("/kabar-musi/2026-11-20-pagi/1")[0]).toBe("/editions/kabar-musi/2026-11-20-pagi/edition.json");
  });
  it.each([
    "/",
    "/rak",
    "/kabar-musi",
    "/kabar-musi/arsip/2026/11",
    "/editions/2026-11-20",
    "/kabar-musi/2026-11-20x.png",
  ])("at %s: nothing that its address names", (path) => expect(askedFirstAt(path)).toEqual([]));
});
