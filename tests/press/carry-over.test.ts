import { describe, expect, it } from "vitest";
import { carryOver, type Standing } from "../../src/press/bundle/carry-over.ts";

/** An article of one text zone. */
const at = (id: string, x: number, y: number, width = 100, height = 100, page = 1): Standing => ({
  id,
  zones: [{ id: `z-${id}`, page, kind: "text", box: [x, y, width, height] }],
});

describe("ids of articles", () => {
  it("count from 1 at a first print", () => {
    const { ids, retired } = carryOver([at("d1", 0, 0), at("d2", 0, 200)], [], []);
    expect([...ids]).toEqual([
      ["d1", "a1"],
      ["d2", "a2"],
    ]);
    expect(retired).toEqual([]);
  });

  it("stay with the largest overlap, whatever the order", () => {
    const before = [at("a1", 0, 0), at("a2", 0, 200)];
    const { ids } = carryOver([at("d1", 0, 190), at("d2", 0, 10)], before, []);
    expect(Object.fromEntries(ids)).toEqual({ d1: "a2", d2: "a1" });
  });

  it("go to one article only where a story was split", () => {
    const { ids, retired } = carryOver([at("d1", 0, 0, 100, 60), at("d2", 0, 60, 100, 40)], [at("a1", 0, 0)], []);
    expect(Object.fromEntries(ids)).toEqual({ d1: "a1", d2: "a2" });
    expect(retired).toEqual([]);
  });

  it("are not shared by neighbours that merely touch, nor by pages", () => {
    const before = [at("a1", 0, 0)];
    expect(carryOver([at("d1", 80, 0)], before, []).ids.get("d1")).toBe("a2");
    expect(carryOver([at("d1", 0, 0, 100, 100, 2)], before, []).ids.get("d1")).toBe("a2");
  });

  it("are retired with their article and never given again", () => {
    const first = carryOver([at("d1", 0, 0)], [at("a1", 0, 0), at("a7", 0, 200)], []);
    expect(first.retired).toEqual(["a7"]);
    const second = carryOver([at("d1", 0, 0), at("d2", 0, 400)], [at("a1", 0, 0)], first.retired);
    expect(second.ids.get("d2")).toBe("a8");
    expect(second.retired).toEqual(["a7"]);
  });
});
