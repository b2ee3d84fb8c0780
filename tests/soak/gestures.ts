// What a reader's hands may do next, each where it can be done, chosen by numbers that a seed gives. Never waits for what comes of it.
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Point } from "../../src/edition/geometry.ts";
import type { Glass } from "./glass.ts";
import { PLACES, type Place } from "./place.ts";

export interface Hand {
  readonly page: Page;
  readonly glass: Glass;
  /** 0 to 1 (not 1), the same every time for the same seed and step. */
  readonly random: () => number;
  readonly network: Network;
}

export interface Network {
  readonly isOn: boolean;
  set(on: boolean): Promise<void>;
}

interface Gesture {
  readonly name: string;
  readonly on: readonly Place[];
  /** How often it comes, against the others. */
  readonly weight: number;
  /** @returns with what, for whoever does it again; null: it could not be done here. */
  readonly make: (hand: Hand) => Promise<string | null>;
}

const WORDS = ["jembatan", "pasar", "walikota", "sungai musi", "hujan", "xylofon", "ka"];
const UPRIGHT = { width: 412, height: 915 };
const ON_ITS_SIDE = { width: 915, height: 412 };

const whole = ([x, y]: Point): string => `${Math.round(x)},${Math.round(y)}`;
const within = (random: () => number, least: number, most: number): number => least + random() * (most - least);
const one = <T>(random: () => number, all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

/** Anywhere in the window but at its edges, where strip and ways are. */
function somewhere({ page, random }: Hand): Point {
  const { width, height } = page.viewportSize()!;
  return [within(random, 0.06, 0.94) * width, within(random, 0.12, 0.85) * height];
}

/** Touches one of those that can be seen and reached. */
async function touch({ page, glass, random }: Hand, selector: string): Promise<string | null> {
  const seen = await page.evaluate((selector) => {
    const found: { at: [number, number]; words: string }[] = [];
    for (const element of document.querySelectorAll(selector)) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (width < 1 || height < 1 || !element.contains(document.elementFromPoint(x, y))) continue;
      const words = element.getAttribute("aria-label") ?? element.textContent;
      found.push({ at: [x, y], words: words.replaceAll(/\s+/g, " ").trim().slice(0, 40) });
    }
    return found;
  }, selector);
  if (seen.length === 0) return null;
  const chosen = one(random, seen);
  await glass.tap(chosen.at);
  return `“${chosen.words}” at ${whole(chosen.at)}`;
}

async function drag(hand: Hand, to: (from: Point) => Point, ms: number, restMs: number): Promise<string> {
  const from = somewhere(hand);
  const end = to(from);
  await hand.glass.drag(from, end, ms, restMs);
  return `${whole(from)} → ${whole(end)} in ${Math.round(ms)} ms`;
}

const scroll = (hand: Hand): Promise<string> =>
  drag(hand, ([x, y]) => [x, y + within(hand.random, -500, 350)], within(hand.random, 80, 400), 0);

/** Both fingers come down on the page: beside it a pinch is the browser's, which enlarges the whole app for who needs that. */
async function pinch({ page, glass, random }: Hand, apart: readonly [number, number]): Promise<string | null> {
  const stage = await page.locator(".page-stage").boundingBox();
  const { height } = page.viewportSize()!;
  if (stage === null) return null;
  const [top, bottom] = [Math.max(stage.y, 0), Math.min(stage.y + stage.height, height)];
  const half = Math.min(apart[0], bottom - top - 20, stage.width - 20) / 2;
  if (half < 20) return null;
  const from: Point = [
    within(random, stage.x + half + 8, stage.x + stage.width - half - 8),
    within(random, top + half + 8, bottom - half - 8),
  ];
  const to: Point = [from[0] + within(random, -60, 60), from[1] + within(random, -60, 60)];
  const [ms, lean] = [within(random, 120, 500), within(random, 0, Math.PI)];
  await glass.pinch([from, to], [2 * half, apart[1]], lean, ms);
  return `${whole(from)} → ${whole(to)}, ${Math.round(2 * half)} → ${Math.round(apart[1])} px apart, in ${Math.round(ms)} ms`;
}

async function turnPhone({ page }: Hand): Promise<string> {
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize(width < height ? ON_ITS_SIDE : UPRIGHT);
  return width < height ? "on its side" : "upright";
}

async function lookFor(hand: Hand): Promise<string | null> {
  const field = await touch(hand, ".find-field input");
  if (field === null) return null;
  const word = one(hand.random, WORDS);
  await hand.page.keyboard.type(word, { delay: 60 });
  return `“${word}”`;
}

const touching = (name: string, on: readonly Place[], weight: number, selector: string): Gesture => ({
  name,
  on,
  weight,
  make: (hand) => touch(hand, selector),
});

const PAGES: readonly Place[] = ["page", "columns"];
const TEXTS: readonly Place[] = ["article", "contents", "archive", "shelf", "settings"];
const EVERYWHERE: readonly Place[] = PLACES;

export const GESTURES: readonly Gesture[] = [
  {
    name: "taps",
    on: PAGES,
    weight: 5,
    async make(hand) {
      const at = somewhere(hand);
      await hand.glass.tap(at);
      return whole(at);
    },
  },
  {
    name: "taps twice",
    on: [...PAGES, "article"],
    weight: 6,
    async make(hand) {
      const at = somewhere(hand);
      const apartMs = within(hand.random, 60, 240);
      await hand.glass.doubleTap(at, apartMs);
      return `${whole(at)}, ${Math.round(apartMs)} ms`;
    },
  },
  {
    name: "moves the page",
    on: PAGES,
    weight: 8,
    make: (hand) => {
      const [dx, dy] = [within(hand.random, -250, 250), within(hand.random, -400, 400)];
      return drag(hand, ([x, y]) => [x + dx, y + dy], within(hand.random, 200, 900), 120);
    },
  },
  {
    name: "rests on a word",
    on: PAGES,
    weight: 3,
    make: (hand) => drag(hand, (from) => from, 700, 0),
  },
  touching("uses what is selected", PAGES, 3, ".selection-bar button"),
  {
    name: "throws the page",
    on: PAGES,
    weight: 8,
    make: (hand) => {
      const lean = within(hand.random, 0, 2 * Math.PI);
      const far = within(hand.random, 120, 420);
      return drag(
        hand,
        ([x, y]) => [x + far * Math.cos(lean), y + far * Math.sin(lean)],
        within(hand.random, 50, 160),
        0,
      );
    },
  },
  {
    name: "swipes",
    on: PAGES,
    weight: 8,
    make: (hand) => {
      const way = hand.random() < 0.65 ? -1 : 1;
      return drag(hand, ([x, y]) => [x + way * 260, y + within(hand.random, -20, 20)], within(hand.random, 60, 240), 0);
    },
  },
  { name: "pinches apart", on: PAGES, weight: 8, make: (hand) => pinch(hand, [60, within(hand.random, 120, 420)]) },
  { name: "pinches together", on: PAGES, weight: 6, make: (hand) => pinch(hand, [within(hand.random, 150, 420), 50]) },
  touching("presses", PAGES, 4, ".page-controls button:not([aria-disabled=true])"),
  touching("pulls up all pages", ["page"], 4, ".overview-handle"),
  touching("asks for the contents", ["page"], 4, ".contents-way, .strip-contents"),
  touching("chooses a line", ["page", "contents"], 4, ".contents a"),
  { name: "looks for a word", on: ["page", "contents"], weight: 3, make: lookFor },
  touching("wipes the word away", ["page", "contents"], 1, ".find-field .icon-button"),
  touching("closes the contents", ["contents"], 3, ".strip-contents"),
  touching("goes to a page", ["pages"], 6, ".overview-page"),
  {
    name: "moves the pages along",
    on: ["pages"],
    weight: 4,
    make: async (hand) => {
      const strip = await hand.page.locator(".overview-strip").boundingBox();
      if (strip === null) return null;
      const y = strip.y + strip.height / 2;
      const [from, to] = hand.random() < 0.6 ? [300, 60] : [60, 300];
      await hand.glass.drag([from, y], [to, y], within(hand.random, 80, 300), 0);
      return from > to ? "onward" : "back";
    },
  },
  touching("lets all pages go", ["pages"], 2, ".overview-handle"),
  { name: "scrolls", on: TEXTS, weight: 9, make: scroll },
  touching("sets how it is seen", ["article"], 2, ".article-letters, .article-display button, .article-display label"),
  touching("uses a tool", ["article"], 3, ".article-tool"),
  touching("goes to another story", ["article"], 5, ".other-articles a"),
  touching("would share the page", ["page"], 2, ".strip-tools > button"),
  touching("cuts a clip", ["sharing"], 4, "[data-way=clip]"),
  touching("shares nothing", ["sharing"], 8, ".sharing-top button, .sharing-back"),
  touching("closes the story", ["article"], 5, ".article-back"),
  touching("reads on", ["columns"], 10, ".column-walk button:not([aria-disabled=true])"),
  touching("goes to another month", ["archive"], 3, ".month-steps a, .month-steps button"),
  touching("chooses an edition", ["archive"], 8, ".calendar a, .calendar button, .day-editions a"),
  touching("opens an edition", ["shelf"], 6, ".shelf-edition a"),
  touching("chooses", ["settings"], 6, ".choice label"),
  touching("takes the way on", ["failure"], 8, ".failure a, .failure button"),
  touching("answers the line", EVERYWHERE, 1, ".notice button"),
  touching("goes elsewhere", EVERYWHERE, 2, ".ways a"),
  {
    name: "goes back",
    on: EVERYWHERE,
    weight: 4,
    // Only within the app: before it there is nothing.
    make: ({ page }) =>
      page.evaluate(() => {
        const { navigation } = globalThis as unknown as { navigation: { readonly canGoBack: boolean } };
        if (!navigation.canGoBack) return null;
        history.back();
        return `from ${location.pathname}`;
      }),
  },
  { name: "turns the phone", on: EVERYWHERE, weight: 1.5, make: turnPhone },
  {
    name: "has evening or morning",
    on: EVERYWHERE,
    weight: 1,
    async make({ page, random }) {
      const colorScheme = one(random, ["dark", "light"] as const);
      await page.emulateMedia({ colorScheme });
      return colorScheme;
    },
  },
  {
    name: "loses the network",
    on: EVERYWHERE,
    weight: 0.7,
    async make({ network }) {
      if (!network.isOn) return null;
      await network.set(false);
      return "";
    },
  },
  {
    name: "has the network again",
    on: EVERYWHERE,
    weight: 6,
    async make({ network }) {
      if (network.isOn) return null;
      await network.set(true);
      return "";
    },
  },
  {
    name: "looks",
    on: EVERYWHERE,
    weight: 3,
    async make({ random }) {
      const ms = within(random, 800, 3500);
      await sleep(ms);
      return `${Math.round(ms)} ms`;
    },
  },
];

/** One of those that can be done in this place, by their weights. */
export function choose(random: () => number, place: Place): Gesture {
  const all = GESTURES.filter(({ on }) => on.includes(place));
  let left = random() * all.reduce((sum, { weight }) => sum + weight, 0);
  return all.find(({ weight }) => (left -= weight) < 0) ?? all.at(-1)!;
}
