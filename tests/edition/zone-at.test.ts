import { describe, expect, it } from "vitest";
import { articlesOn, zoneAt } from "../../src/edition/zone-at.ts";
import { aText } from "./an-edition.ts";

const { articles } = aText();
const under = (page: number, x: number, y: number) => zoneAt(articles, page, [x, y])?.zone.id ?? null;

describe("what lies under a finger", () => {
  it("is the smallest zone there, not the one that surrounds it", () => {
    expect(under(1, 250, 450)).toBe("z4");
    expect(under(1, 50, 450)).toBe("z2");
  });
  it("is the polygon, not its bounds", () => {
    expect(under(2, 100, 300)).toBe("z3");
    expect(under(2, 300, 300)).toBeNull();
  });
  it("is nothing beside every zone and on other pages", () => {
    expect(under(1, 790, 1270)).toBeNull();
    expect(under(3, 50, 450)).toBeNull();
  });
});

it("a story that jumps stands on both pages", () => {
  expect(articlesOn(articles, 1).map((a) => a.id)).toEqual(["a1", "a2"]);
  expect(articlesOn(articles, 2).map((a) => a.id)).toEqual(["a1"]);
});
