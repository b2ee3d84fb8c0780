import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { archivePath, formatRoute, parseRoute, type Route } from "../../src/reader/routes.ts";

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?$/).filter((word) => !RESERVED.has(word));
const RESERVED = new Set(["rak", "setelan", "cari", "arsip", "editions", "assets", "api", "masuk", "akun"]);
const key = fc.constantFrom("2026-11-20", "2026-11-20-pagi", "1920-11-15");
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ screen: "front" }),
  fc.constant<Route>({ screen: "shelf" }),
  fc.constant<Route>({ screen: "settings" }),
  fc.record({ screen: fc.constant("title" as const), title: slug }),
  fc.record({ screen: fc.constant("page" as const), title: slug, key, page: fc.integer({ min: 1, max: 999 }) }),
  fc.record({
    screen: fc.constant("article" as const),
    title: slug,
    key,
    article: fc.constantFrom("a1", "a12", "p01-a0"),
  }),
  fc
    .record({
      title: slug,
      year: fc.option(fc.integer({ min: 0, max: 9999 })),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
    })
    .map(({ title, year, month }): Route => ({ screen: "archive", title, year, month: year === null ? null : month })),
);

describe("routes", () => {
  it("come back from their own address", () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });
  it("name every screen of the design", () => {
    expect(parseRoute("/")).toEqual({ screen: "front" });
    expect(parseRoute("/kabar-musi")).toEqual({ screen: "title", title: "kabar-musi" });
    expect(parseRoute("/kabar-musi/2026-11-20/3")).toMatchObject({ screen: "page", page: 3 });
    expect(parseRoute("/kabar-musi/2026-11-20/artikel/a12")).toMatchObject({ screen: "article", article: "a12" });
    expect(parseRoute("/kabar-musi/arsip")).toMatchObject({ screen: "archive", year: null });
    expect(parseRoute("/kabar-musi/arsip/2026")).toMatchObject({ screen: "archive", year: 2026, month: null });
    expect(parseRoute("/kabar-musi/arsip/2026/11")).toMatchObject({ screen: "archive", year: 2026, month: 11 });
    expect(parseRoute("/rak")).toEqual({ screen: "shelf" });
    expect(parseRoute("/setelan/")).toEqual({ screen: "settings" });
  });
  it("write a month with two digits, and forgive one", () => {
    expect(archivePath("kabar-musi", 2026, 3)).toBe("/kabar-musi/arsip/2026/03");
    expect(parseRoute("/kabar-musi/arsip/2026/3")).toMatchObject({ year: 2026, month: 3 });
    expect(archivePath("kabar-musi")).toBe("/kabar-musi/arsip");
  });
  it("take an edition without a page for its front page", () => {
    expect(parseRoute("/kabar-musi/2026-11-20")).toMatchObject({ screen: "page", page: 1 });
  });
  it("never take a reserved word for a title", () => {
    for (const word of RESERVED) expect(parseRoute(`/${word}/2026-11-20/1`).screen).toBe("unknown");
    expect(parseRoute("/api").screen).toBe("unknown");
  });
  it.each([
    "/Kabar",
    "/kabar-musi/2026-11-20/0",
    "/kabar-musi/2026-11-20/x",
    "/k/2026-11-20/1/2",
    "/k/arsip/26",
    "/k/arsip/2026/0",
    "/k/arsip/2026/13",
    "/k/arsip/2026/11/20",
    "/k/2026-11-20/artikel",
    "/k/2026-11-20/artikel/a%20b",
  ])("say that %s names nothing", (path) => {
    expect(parseRoute(path)).toEqual({ screen: "unknown", path });
  });
  it("never throw, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseRoute(`/${text}`)).toHaveProperty("screen");
      }),
    );
  });
});
