import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/edition/geometry.ts";
import * as eye from "../../../src/reader/page/camera.ts";
import { Fingers } from "../../../src/reader/page/fingers.ts";
import type { Stage } from "../../../src/reader/page/stage.ts";

const PAGE: eye.Size = { width: 992, height: 1587 };
const PHONE: eye.Size = { width: 360, height: 744 };

interface Held {
  readonly fingers: Fingers;
  readonly camera: eye.Camera;
}

/** Fingers on an enlarged page. The stage itself needs a browser: here is what they use of it, a camera over a page. */
function hold(start: eye.Camera): Held {
  let camera = start;
  const stage = {
    spread: PAGE,
    view: PHONE,
    strip: { shifted: 0, shift: () => undefined },
    get camera() {
      return camera;
    },
    get turnsSideways() {
      return eye.fitsSideways(camera, PAGE, PHONE);
    },
    hold: () => undefined,
    move: (to: eye.Camera) => (camera = to),
    rest: (to: eye.Camera) => (camera = eye.clamp(to, PAGE, PHONE)),
    tapAt: () => ({ kind: "beside" }),
  };
  const nothing = (): void => undefined;
  const events = { onTouch: nothing, onOpenArticle: nothing, onTakeBack: nothing, onToggleChrome: nothing };
  const fingers = new Fingers(stage as unknown as Stage, events, nothing);
  fingers.touched([100, 100]);
  return {
    fingers,
    get camera() {
      return camera;
    },
  };
}

const length = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Enlarged, wherever it may rest. */
const enlarged: fc.Arbitrary<eye.Camera> = fc
  .record({ scale: length(0.6, 4), left: length(-4000, 0), top: length(-6000, 0) })
  .map((camera) => eye.clamp(camera, PAGE, PHONE));
/** Places of a finger one after the other. */
const ways = fc.array(fc.tuple(length(-400, 760), length(-400, 1100)), { minLength: 1, maxLength: 40 });

const expectSame = (one: eye.Camera, other: eye.Camera): void => {
  expect(one.scale / other.scale).toBeCloseTo(1, 6);
  expect(one.left).toBeCloseTo(other.left, 3);
  expect(one.top).toBeCloseTo(other.top, 3);
};

describe("a finger that drags an enlarged page", () => {
  it("has it where the finger is, however many steps the way took and wherever it led, past the edges too", () => {
    fc.assert(
      fc.property(enlarged, ways, (start, way) => {
        const [byStep, atOnce] = [hold(start), hold(start)];
        let at: Point = [0, 0];
        for (const to of way) {
          byStep.fingers.dragged(to[0] - at[0], to[1] - at[1]);
          at = to;
        }
        atOnce.fingers.dragged(at[0], at[1]);
        expectSame(byStep.camera, atOnce.camera);
      }),
    );
  });
  it("past an edge is followed as far at sixty steps a second as at a hundred and twenty", () => {
    const pulled = (steps: number): number => {
      const held = hold(eye.clamp({ scale: 2, left: 0, top: -300 }, PAGE, PHONE));
      for (let step = 0; step < steps; step++) held.fingers.dragged(120 / steps, 0);
      return held.camera.left;
    };
    expect(pulled(120)).toBeCloseTo(pulled(60));
    // A quarter of the screen at the most: half of a pull of 120 px or so.
    expect(pulled(60)).toBeGreaterThan(45);
  });
});

describe("fingers that pinch", () => {
  it("have the page where they are, past the smallest and the largest scale too, when they come back within them", () => {
    const pairs = fc.array(
      fc
        .tuple(length(0, 150), length(0, 700), length(210, 360), length(0, 700))
        .map(([x, y, u, v]): readonly [Point, Point] => [
          [x, y],
          [u, v],
        ]),
      { minLength: 2, maxLength: 20 },
    );
    fc.assert(
      fc.property(enlarged, pairs, (start, way) => {
        const [byStep, atOnce] = [hold(start), hold(start)];
        for (let step = 1; step < way.length; step++) byStep.fingers.pinched(way[step - 1]!, way[step]!);
        atOnce.fingers.pinched(way[0]!, way.at(-1)!);
        expectSame(byStep.camera, atOnce.camera);
      }),
    );
  });
});

describe("fingers that pinch past the largest scale", () => {
  it("keep what lies between them, while they do and when they leave", () => {
    /** The middle of the page, from where no edge is in reach. */
    const start = eye.clamp({ scale: 3.6, left: -1600, top: -2500 }, PAGE, PHONE);
    const middles = fc.tuple(length(80, 280), length(100, 640));
    fc.assert(
      fc.property(middles, length(60, 100), length(160, 400), ([x, y], before, after) => {
        const held = hold(start);
        const apart = (by: number): readonly [Point, Point] => [
          [x - by / 2, y],
          [x + by / 2, y],
        ];
        const between = eye.toPage(start, [x, y]);
        const expectThere = (): void => {
          const [u, v] = eye.toScreen(held.camera, between);
          expect(u).toBeCloseTo(x, 3);
          expect(v).toBeCloseTo(y, 3);
        };
        held.fingers.pinched(apart(before), apart(after));
        expect(held.camera.scale).toBeGreaterThan(4);
        expectThere();
        held.fingers.released([0, 0]);
        expect(held.camera.scale).toBe(4);
        expectThere();
      }),
    );
  });
});

describe("a page that is let go", () => {
  it("comes to rest within its bounds, however it was thrown, and never against the throw by more than its edge gave", () => {
    const speed = length(-8, 8);
    fc.assert(
      fc.property(enlarged, ways, speed, speed, (start, [by], vx, vy) => {
        const held = hold(start);
        held.fingers.dragged(by![0], by![1]);
        const before = eye.clamp(held.camera, PAGE, PHONE);
        held.fingers.released([vx, vy]);
        expect(eye.clamp(held.camera, PAGE, PHONE)).toEqual(held.camera);
        for (const [edge, v] of [
          ["left", vx],
          ["top", vy],
        ] as const) {
          const went = held.camera[edge] - before[edge];
          expect(went * Math.sign(v)).toBeGreaterThanOrEqual(-1e-6);
          expect(Math.abs(went)).toBeLessThanOrEqual(Math.abs(v) * 160 + 1e-6);
        }
      }),
    );
  });
});
