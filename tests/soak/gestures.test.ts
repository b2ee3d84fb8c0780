import { describe, expect, it } from "vitest";
import { seeded } from "../fixtures/kabar-musi/drawings/noise.ts";
import { choose, GESTURES } from "./gestures.ts";
import { PLACES } from "./place.ts";

const chosen = (seed: number): string[] =>
  Array.from({ length: 400 }, (_, step) => choose(seeded(seed + step), PLACES[step % PLACES.length]!).name);

describe("gestures", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(chosen(1)).toEqual(chosen(1));
    expect(chosen(1)).not.toEqual(chosen(2));
  });
  it("are only those that the place allows, and each of them some time", () => {
    for (const place of PLACES) {
      const here = GESTURES.filter(({ on }) => on.includes(place)).map(({ name }) => name);
      const seen = Array.from({ length: 4000 }, (_, step) => choose(seeded(step), place).name);
      expect(new Set(seen)).toEqual(new Set(here));
    }
  });
  it("come as often as their weights say", () => {
    const all = GESTURES.filter(({ on }) => on.includes("page"));
    const whole = all.reduce((sum, { weight }) => sum + weight, 0);
    const swipes = Array.from({ length: 4000 }, (_, step) => choose(seeded(step), "page")).filter(
      ({ name }) => name === "swipes",
    ).length;
    expect(swipes / 4000).toBeCloseTo(8 / whole, 1);
  });
});
