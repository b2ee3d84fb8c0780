import { describe, expect, it } from "vitest";
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { pageAskedAt, withFirstSight } from "../../src/edition/first-sight.ts";
import { parseRoute, showsEdition } from "../../src/reader/routes.ts";

describe("the page that an address shows first", () => {
  it.each([
    ["/", { title: null, key: null, page: 1 }],
    ["/kabar-musi", { title: "kabar-musi", key: null, page: 1 }],
    ["/kabar-musi/2026-11-20", { title: "kabar-musi", key: "2026-11-20", page: 1 }],
    ["/kabar-musi/2026-11-20-pagi/12/", { title: "kabar-musi", key: "2026-11-20-pagi", page: 12 }],
  ])("%s", (path, asked) => expect(pageAskedAt(path)).toEqual(asked));

  it.each([
    "/rak",
    "/setelan/",
    "/kabar-musi/arsip",
    "/kabar-musi/2026-11-20/artikel/a1",
    "/kabar-musi/2026-11-20/0",
    "/kabar-musi/2026-11-20/1/2",
    "/kabar-musi/kemarin/1",
    "/Kabar",
    "//1",
  ])("none at %s", (path) => expect(pageAskedAt(path)).toBeNull());

  it("is the one that the app shows there, whatever the address", () => {
    const part = oneof(
      constantFrom("kabar-musi", "rak", "arsip", "2026-11-20", "2026-11-20-pagi", "artikel", "1", "07", "a"),
      string({ maxLength: 4 }),
    );
    assert(
      property(array(part, { maxLength: 5 }), (parts) => {
        const path = `/${parts.join("/")}`;
        const asked = pageAskedAt(path);
        if (asked === null) return;
        const route = parseRoute(path);
        expect(showsEdition(route)).toBe(true);
        expect("title" in route ? route.title : null).toBe(asked.title);
        expect("key" in route ? route.key : null).toBe(asked.key);
        expect("page" in route ? route.page : 1).toBe(asked.page);
      }),
    );
  });
});

describe("the app's page with a picture", () => {
  const HTML = '<body>\n    <div id="root"></div>\n  </body>';

  it("has it after the place of the app", () => {
    const html = withFirstSight(HTML, "/editions/kabar-musi/2026-11-20/open/p01.0123456789abcdef.webp", "eager");
    expect(html).toContain(
      '<div id="root"></div>\n    <img class="first-sight" src="/editions/kabar-musi/2026-11-20/open/p01.0123456789abcdef.webp" alt=""',
    );
  });

  it.each(['/x" onerror="alert(1)', "/x?a=<b>", "javascript:alert(1)", ""])("stays as it is for %s", (url) =>
    expect(withFirstSight(HTML, url, "lazy")).toBe(HTML),
  );
});
