import { describe, expect, it } from "vitest";
import { RESERVED_WORDS, editionSlugOf, slugOf, titleIdOf } from "../../src/edition/names.ts";

describe("a title's id", () => {
  it.each([
    ["Kabar Musi", "kabar-musi"],
    ["  Soerabaja — Post! ", "soerabaja-post"],
    ["Été à Café", "ete-a-cafe"],
  ])("of %j is %s", (name, id) => expect(titleIdOf(name)).toBe(id));
  it.each(["", "—", "日本", ...RESERVED_WORDS, "Rak!"])("%j is none", (name) =>
    expect(() => titleIdOf(name)).toThrowError(expect.objectContaining({ code: "bad-title" })),
  );
  it("cannot climb out of its folder", () => expect(slugOf("../../etc")).toBe("etc"));
});

it("an edition's name may be absent, but not empty", () => {
  expect(editionSlugOf(null)).toBeNull();
  expect(editionSlugOf("Pagi")).toBe("pagi");
  expect(() => editionSlugOf("!")).toThrowError(expect.objectContaining({ code: "bad-edition-name" }));
});
