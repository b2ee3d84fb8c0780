import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, Point } from "../../../src/edition/geometry.ts";
import {
  clamp,
  fitBox,
  fitColumn,
  fitPage,
  fitsSideways,
  fitWidth,
  keepMiddle,
  openPage,
  panBy,
  pinch,
  scaleLimits,
  showsWholePage,
  soften,
  toPage,
  toScreen,
  visibleBox,
  zoomAbout,
  type Camera,
  type Size,
} from "../../../src/reader/page/camera.ts";

const PAGE: Size = { width: 992, height: 1587 };
const PHONE: Size = { width: 360, height: 744 };

const length = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const size = (min: number, max: number): fc.Arbitrary<Size> =>
  fc.record({ width: length(min, max), height: length(min, max) });
const pages = size(100, 3000);
const views = size(200, 3000);
const cameras: fc.Arbitrary<Camera> = fc.record({
  scale: length(0.05, 8),
  left: length(-5000, 5000),
  top: length(-5000, 5000),
});
const points: fc.Arbitrary<Point> = fc.tuple(length(0, 3000), length(0, 3000));

const near = ([x, y]: Point, [u, v]: Point, within = 1e-6): boolean =>
  Math.abs(x - u) <= within && Math.abs(y - v) <= within;

describe("a point", () => {
  it("of the page goes to the screen and back", () => {
    fc.assert(fc.property(cameras, points, (camera, point) => near(toPage(camera, toScreen(camera, point)), point)));
  });
});

describe("fitting", () => {
  it("shows the whole page, at the top of a higher screen and in the middle of a wider one", () => {
    const camera = fitPage(PAGE, PHONE);
    expect(camera.scale).toBeCloseTo(360 / 992);
    expect(camera.left).toBeCloseTo(0);
    expect(camera.top).toBe(0);
    expect(showsWholePage(camera, PAGE, PHONE)).toBe(true);
    const wide = fitPage(PAGE, { width: 1440, height: 744 });
    expect(wide.left).toBeCloseTo((1440 - 992 * wide.scale) / 2);
  });
  it("leaves nothing of any page off any screen", () => {
    fc.assert(
      fc.property(pages, views, (page, view) => {
        const camera = fitPage(page, view);
        const [x0, y0] = toScreen(camera, [0, 0]);
        const [x1, y1] = toScreen(camera, [page.width, page.height]);
        expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(-1e-6);
        expect(x1).toBeLessThanOrEqual(view.width + 1e-6);
        expect(y1).toBeLessThanOrEqual(view.height + 1e-6);
      }),
    );
  });
  it("to the width fills a desk's width from the page's top", () => {
    const view = { width: 1440, height: 900 };
    const camera = fitWidth(PAGE, view);
    expect(camera.scale).toBeCloseTo(1440 / 992);
    expect(camera.top).toBe(0);
    expect(fitsSideways(camera, PAGE, view)).toBe(true);
    expect(showsWholePage(camera, PAGE, view)).toBe(false);
  });
  it("at the beginning is whole, or as wide as a screen that is too low for that", () => {
    expect(openPage(PAGE, PHONE)).toEqual(fitPage(PAGE, PHONE));
    expect(openPage(PAGE, { width: 1440, height: 800 })).toEqual(fitPage(PAGE, { width: 1440, height: 800 }));
    const onItsSide = { width: 800, height: 250 };
    expect(openPage(PAGE, onItsSide)).toEqual(fitWidth(PAGE, onItsSide));
  });
  it("to a column makes it as wide as the screen and keeps the tapped line under the finger", () => {
    const camera = fitColumn([400, 300, 150, 900], [470, 800], [200, 380], PAGE, PHONE);
    const [left] = toScreen(camera, [400, 800]);
    const [right, y] = toScreen(camera, [550, 800]);
    expect([left, right]).toEqual([expect.closeTo(12), expect.closeTo(348)]);
    expect(y).toBeCloseTo(380);
  });
  it("to a box shows all of it", () => {
    fc.assert(
      fc.property(length(0, 700), length(0, 1200), length(20, 290), length(20, 380), (x, y, width, height) => {
        const seen = visibleBox(fitBox([x, y, width, height], PAGE, PHONE), PAGE, PHONE)!;
        expect(seen[0]).toBeLessThanOrEqual(x + 1e-6);
        expect(seen[1]).toBeLessThanOrEqual(y + 1e-6);
        expect(seen[0] + seen[2]).toBeGreaterThanOrEqual(x + width - 1e-6);
        expect(seen[1] + seen[3]).toBeGreaterThanOrEqual(y + height - 1e-6);
      }),
    );
  });
  it("of a box goes no nearer than it is told, with the box still in the middle", () => {
    const camera = fitBox([400, 700, 100, 60], PAGE, PHONE, 2);
    expect(camera.scale).toBeCloseTo(2 * fitPage(PAGE, PHONE).scale);
    const [x, y] = toScreen(camera, [450, 730]);
    expect(x).toBeCloseTo(180);
    expect(y).toBeCloseTo(372);
  });
});

describe("zooming", () => {
  it("keeps the point it is about", () => {
    fc.assert(
      fc.property(cameras, length(0.05, 8), points, (camera, scale, still) =>
        near(toScreen(zoomAbout(camera, scale, still), toPage(camera, still)), still, 1e-5),
      ),
    );
  });
  it("by a pinch keeps what each finger holds under it when they only part or move", () => {
    const from = [
      [100, 300],
      [200, 300],
    ] as const;
    const to = [
      [50, 320],
      [250, 320],
    ] as const;
    const camera = fitPage(PAGE, PHONE);
    const moved = pinch(camera, from, to);
    expect(moved.scale).toBeCloseTo(camera.scale * 2);
    from.forEach((finger, index) => expect(near(toScreen(moved, toPage(camera, finger)), to[index]!)).toBe(true));
  });
  it("by a pinch keeps what each finger holds under it, as long as the line between them does not turn", () => {
    const apart = length(2, 600);
    fc.assert(
      fc.property(
        cameras,
        points,
        points,
        apart,
        apart,
        length(0, Math.PI),
        (camera, middle, moved, before, after, lean) => {
          const fingers = ([x, y]: Point, distance: number): readonly [Point, Point] => {
            const [dx, dy] = [(Math.cos(lean) * distance) / 2, (Math.sin(lean) * distance) / 2];
            return [
              [x - dx, y - dy],
              [x + dx, y + dy],
            ];
          };
          const [from, to] = [fingers(middle, before), fingers(moved, after)];
          const now = pinch(camera, from, to);
          from.forEach((finger, index) =>
            expect(near(toScreen(now, toPage(camera, finger)), to[index]!, 1e-4)).toBe(true),
          );
        },
      ),
    );
  });
  it("by a pinch ends where the fingers are, however many steps the way there took", () => {
    const finger = fc.tuple(length(0, 400), length(0, 800));
    const fingers = fc.tuple(finger, finger).filter(([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1]) > 1);
    fc.assert(
      fc.property(cameras, fingers, fc.array(fingers, { minLength: 1, maxLength: 8 }), (camera, start, way) => {
        let [now, at] = [camera, start];
        for (const next of way) [now, at] = [pinch(now, at, next), next];
        const once = pinch(camera, start, at);
        expect(now.scale / once.scale).toBeCloseTo(1, 6);
        const held = toPage(once, at[0]);
        expect(near(toScreen(now, held), at[0], 1e-3)).toBe(true);
      }),
    );
  });
  it("by a pinch survives fingers on one spot", () => {
    fc.assert(
      fc.property(cameras, points, points, points, (camera, a, b, c) =>
        Object.values(pinch(camera, [a, a], [b, c])).every(Number.isFinite),
      ),
    );
  });
});

describe("limits", () => {
  it("hold for every camera at rest, and do nothing the second time", () => {
    fc.assert(
      fc.property(cameras, pages, views, (camera, page, view) => {
        const rest = clamp(camera, page, view);
        const { least, most } = scaleLimits(page, view);
        expect(rest.scale).toBeGreaterThanOrEqual(least);
        expect(rest.scale).toBeLessThanOrEqual(most);
        for (const [edge, extent, screen, share] of [
          [rest.left, page.width * rest.scale, view.width, 1 / 2],
          [rest.top, page.height * rest.scale, view.height, 0],
        ] as const) {
          if (extent <= screen) expect(edge).toBeCloseTo((screen - extent) * share);
          else {
            expect(edge).toBeLessThanOrEqual(0);
            expect(edge + extent).toBeGreaterThanOrEqual(screen - 1e-6);
          }
        }
        expect(clamp(rest, page, view)).toEqual(rest);
      }),
    );
  });
  it("are soft under the finger: inside nothing changes, outside the page follows less, and never far", () => {
    fc.assert(
      fc.property(cameras, pages, views, length(-4000, 4000), (camera, page, view, dx) => {
        const rest = clamp(camera, page, view);
        const still = soften(rest, page, view);
        expect(still.left).toBeCloseTo(rest.left);
        expect(still.top).toBeCloseTo(rest.top);
        const pulled = soften(panBy(rest, dx, 0), page, view);
        const hard = clamp(panBy(rest, dx, 0), page, view);
        expect(Math.abs(pulled.left - hard.left)).toBeLessThanOrEqual(view.width * 0.25 + 1e-6);
        expect(Math.abs(pulled.left - hard.left)).toBeLessThanOrEqual(Math.abs(rest.left + dx - hard.left) + 1e-6);
      }),
    );
  });
});

describe("an edge that gives", () => {
  const pulls = length(-4000, 4000);
  it("moves on, less and less, as long as the finger does, and never back", () => {
    fc.assert(
      fc.property(cameras, pages, views, pulls, pulls, (camera, page, view, one, other) => {
        const rest = clamp(camera, page, view);
        const [less, more] = one < other ? [one, other] : [other, one];
        const at = (pull: number): Camera => soften(panBy(rest, pull, pull), page, view);
        for (const edge of ["left", "top"] as const) {
          const went = at(more)[edge] - at(less)[edge];
          expect(went).toBeGreaterThanOrEqual(-1e-6);
          expect(went).toBeLessThanOrEqual(more - less + 1e-6);
        }
      }),
    );
  });
  it("gives at the largest and at the smallest scale too, and no more than a third", () => {
    fc.assert(
      fc.property(cameras, pages, views, (camera, page, view) => {
        const { least, most } = scaleLimits(page, view);
        const { scale } = soften(camera, page, view);
        expect(scale).toBeLessThan(most * 1.3);
        expect(scale).toBeGreaterThan(least / 1.3);
        // On the same side of a limit as the fingers.
        if (camera.scale > most) expect(scale).toBeGreaterThanOrEqual(most);
        if (camera.scale < least) expect(scale).toBeLessThanOrEqual(least);
      }),
    );
  });
  it("comes back to where it was when the finger does", () => {
    fc.assert(
      fc.property(cameras, pages, views, pulls, (camera, page, view, pull) => {
        const rest = clamp(camera, page, view);
        const back = soften(panBy(panBy(rest, pull, -pull), -pull, pull), page, view);
        expect(near([back.left, back.top], [rest.left, rest.top], 1e-3)).toBe(true);
      }),
    );
  });
});

describe("a double tap", () => {
  /** A box on a page, and a point in it. */
  const parts = pages.chain((page) =>
    fc
      .tuple(length(0, 0.9), length(0, 0.9), length(0.02, 1), length(0.02, 1), length(0, 1), length(0, 1))
      .map(([x, y, width, height, across, down]) => {
        const box: Box = [
          x * page.width,
          y * page.height,
          Math.min(width, 1 - x) * page.width,
          Math.min(height, 1 - y) * page.height,
        ];
        return { page, box, at: [box[0] + across * box[2], box[1] + down * box[3]] as Point };
      }),
  );
  const fingers = fc.tuple(length(0, 1), length(0, 1));

  it("on any column shows all of its width, or as much as the largest scale lets it, and the tapped line, at rest", () => {
    fc.assert(
      fc.property(parts, views, fingers, ({ page, box, at }, view, [x, y]) => {
        const camera = fitColumn(box, at, [x * view.width, y * view.height], page, view);
        expect(clamp(camera, page, view)).toEqual(camera);
        const [left, line] = toScreen(camera, [box[0], at[1]]);
        const right = left + box[2] * camera.scale;
        expect(left).toBeGreaterThanOrEqual(-1e-6);
        expect(right).toBeLessThanOrEqual(view.width + 1e-6);
        expect(line).toBeGreaterThanOrEqual(-1e-6);
        expect(line).toBeLessThanOrEqual(view.height + 1e-6);
      }),
    );
  });
  it("on any photograph shows all of it, at rest", () => {
    fc.assert(
      fc.property(parts, views, ({ page, box }, view) => {
        const camera = fitBox(box, page, view);
        expect(clamp(camera, page, view)).toEqual(camera);
        const [left, top] = toScreen(camera, [box[0], box[1]]);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(-1e-6);
        expect(left + box[2] * camera.scale).toBeLessThanOrEqual(view.width + 1e-6);
        expect(top + box[3] * camera.scale).toBeLessThanOrEqual(view.height + 1e-6);
      }),
    );
  });
});

describe("a phone that is turned", () => {
  it("keeps what stood in the middle there, where the page's edges let it", () => {
    fc.assert(
      fc.property(cameras, pages, views, views, (camera, page, before, after) => {
        const rest = clamp(camera, page, before);
        const turned = keepMiddle(rest, before, after);
        const middle = toPage(rest, [before.width / 2, before.height / 2]);
        expect(turned.scale).toBe(rest.scale);
        expect(near(toScreen(turned, middle), [after.width / 2, after.height / 2], 1e-4)).toBe(true);
        const back = keepMiddle(turned, after, before);
        expect(near([back.left, back.top], [rest.left, rest.top])).toBe(true);
      }),
    );
  });
});

describe("what is seen", () => {
  it("lies on the page and on the screen", () => {
    fc.assert(
      fc.property(cameras, pages, views, (camera, page, view) => {
        const seen = visibleBox(clamp(camera, page, view), page, view);
        expect(seen).not.toBeNull();
        const [x, y, width, height] = seen!;
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(page.width + 1e-6);
        expect(y + height).toBeLessThanOrEqual(page.height + 1e-6);
      }),
    );
  });
  it("is nothing where the page is off the screen", () => {
    expect(visibleBox({ scale: 1, left: 5000, top: 0 }, PAGE, PHONE)).toBeNull();
  });
});
