// koran against pdf.js's viewer, PDFium and a pyramid of tiles, on the same paper in the same run → rows of the table. Never one after the other for long:
// they take turns, so that the machine's hours fall on all alike.
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { startApp } from "../../flow/harness/app.ts";
import { launchBrowser } from "../../flow/harness/browser.ts";
import { median, type Figure } from "../figures.ts";
import { koran, longTasksMs, onPhone, rival, type Circumstances, type Contestant } from "./contestant.ts";
import { framesOfGestures } from "./frames.ts";
import { CannotRace, manifestOf, type Papers } from "./papers.ts";
import { servePeers } from "./peer-server.ts";
import { peakRendererBytes } from "./renderer-memory.ts";
import { SLOW_4G, slowLink, type Link } from "./slow-link.ts";
import { raceThick } from "./thick-paper.ts";

interface Racer {
  readonly contestant: Contestant;
  readonly link: Link;
  /** Of its paper. */
  readonly pages: number;
}

const SLOWER = 4;
const SLOW_PHONE = { limit: SLOW_4G, slower: SLOWER };
const FLIPPED = 12;
const PREPARED_TURNS = 7;
const LEAST_PAGES = 3;
/** Until neighbours are there and nothing more is being made. */
const CALM_MS = 1500;

interface Reading {
  readonly readableMs: number;
  readonly sharpMs: number;
  readonly bytes: number;
  readonly turnMs: readonly number[];
  readonly longMs: number;
}

/** Opens, turns twice as soon as it can, enlarges. */
const read = (browser: Browser, racer: Racer, circumstances: Circumstances): Promise<Reading> =>
  onPhone(browser, racer, circumstances, async ({ page, readableMs, sharpMs, bytes }) => {
    const turnMs = [await racer.contestant.turn(page, 2), await racer.contestant.turn(page, 3)];
    await racer.contestant.zoom(page, 3);
    return { readableMs, sharpMs, bytes, turnMs, longMs: await longTasksMs(page) };
  });

const open = (browser: Browser, racer: Racer, circumstances: Circumstances) =>
  onPhone(browser, racer, circumstances, async ({ readableMs, sharpMs, bytes }) => ({ readableMs, sharpMs, bytes }));

async function flip(racer: Racer): Promise<number> {
  const browser = await launchBrowser();
  try {
    return await peakRendererBytes(() =>
      onPhone(browser, racer, { isWarm: true, limit: null, slower: 1 }, async ({ page }) => {
        for (let to = 2; to <= Math.min(FLIPPED, racer.pages); to++) await racer.contestant.turn(page, to);
      }),
    );
  } finally {
    await browser.close();
  }
}

/** From the key to the end of the first frame that shows the page, both neighbours being ready. */
const preparedTurns = (browser: Browser, racer: Racer): Promise<number[]> =>
  onPhone(browser, racer, { isWarm: true, limit: null, slower: SLOWER, reducedMotion: true }, async ({ page }) => {
    const turns: number[] = [];
    for (let to = 2; to < 2 + Math.min(PREPARED_TURNS, racer.pages - 1); to++) {
      await page.waitForSelector(`.page-frame:not([data-current])[data-page="${to}"][data-shown="full"]`, {
        state: "attached",
      });
      await page.waitForTimeout(CALM_MS * SLOWER);
      turns.push(await racer.contestant.turn(page, to));
    }
    return turns;
  });

const warm = { isWarm: true } as const;
const cold = { isWarm: false } as const;
const ratio = (theirs: readonly number[], ours: readonly number[]): number => median(theirs) / median(ours);

async function raceScans(browser: Browser, us: Racer, viewer: Racer, times: number): Promise<Figure[]> {
  const ours: Reading[] = [];
  const theirs: Reading[] = [];
  const oursCold: number[] = [];
  const theirsCold: number[] = [];
  for (let time = 0; time < times; time++) {
    ours.push(await read(browser, us, { ...warm, ...SLOW_PHONE }));
    theirs.push(await read(browser, viewer, { ...warm, ...SLOW_PHONE }));
    oursCold.push((await open(browser, us, { ...cold, ...SLOW_PHONE })).readableMs);
    theirsCold.push((await open(browser, viewer, { ...cold, ...SLOW_PHONE })).readableMs);
  }
  const of = (what: (reading: Reading) => number) => [ours.map(what), theirs.map(what)] as const;
  const pair = (
    what: string,
    [mine, their]: readonly [readonly number[], readonly number[]],
    least: number,
  ): Figure => ({
    name: `${what}: ${median(mine).toFixed(0)} ms, the viewer ${median(their).toFixed(0)} ms, times sooner`,
    value: ratio(their, mine),
    unit: "×",
    least,
  });
  const sharp = of(({ sharpMs }) => sharpMs);
  const bytes = of(({ bytes }) => bytes);
  const long = of(({ longMs }) => longMs);
  const carryMs = (median(bytes[0]) * 8) / SLOW_4G.kbps;
  return [
    pair(
      "first readable front page, code cached",
      of(({ readableMs }) => readableMs),
      40,
    ),
    pair("the same with nothing cached", [oursCold, theirsCold], 12),
    pair("sharp front page", sharp, 12),
    {
      name: `sharp front page over what the link needs for its ${(median(bytes[0]) / 1000).toFixed(0)} KB`,
      value: median(sharp[0]) / carryMs,
      unit: "×",
      most: 1.5,
    },
    pair(
      "cold turn to sharp",
      of(({ turnMs }) => median(turnMs)),
      4,
    ),
    {
      name: `long tasks of the main thread, open + two turns + zoom: ${median(long[0]).toFixed(0)} ms, the viewer ${median(long[1]).toFixed(0)} ms, times less`,
      value: ratio(
        long[1],
        long[0].map((ms) => Math.max(1, ms)),
      ),
      unit: "×",
      least: 20,
    },
    {
      name: `bytes before the first sharp page, of the viewer's ${(median(bytes[1]) / 1e6).toFixed(1)} MB`,
      value: median(bytes[0]) / median(bytes[1]),
      unit: "×",
      most: 0.07,
    },
  ];
}

async function raceOthers(browser: Browser, others: readonly Racer[], times: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const racer of others)
    for (const [code, circumstances] of [
      ["code cached", warm],
      ["nothing cached", cold],
    ] as const) {
      const opened = [];
      for (let time = 0; time < times; time++)
        opened.push(await open(browser, racer, { ...circumstances, ...SLOW_PHONE }));
      const kilobytes = median(opened.map(({ bytes }) => bytes)) / 1000;
      figures.push({
        name: `${racer.contestant.name}, front page sharp, ${code} (${kilobytes.toFixed(0)} KB)`,
        value: median(opened.map(({ sharpMs }) => sharpMs)),
        unit: "ms",
      });
    }
  return figures;
}

async function raceHere(browser: Browser, us: Racer, viewer: Racer, times: number): Promise<Figure[]> {
  const prepared = await preparedTurns(browser, us);
  const long: number[] = [];
  const [mine, their]: [number[], number[]] = [[], []];
  for (let time = 0; time < times; time++) {
    long.push((await read(browser, us, { ...warm, limit: null, slower: 1 })).longMs);
    mine.push(await flip(us));
    their.push(await flip(viewer));
  }
  const megabytes = (all: readonly number[]): string => (median(all) / 1e6).toFixed(0);
  return [
    {
      name: `prepared turn, processor ${SLOWER} times slower, median of ${prepared.length}`,
      value: median(prepared),
      unit: "ms",
      most: 25,
    },
    {
      name: "long tasks of the main thread, open + two turns + zoom, this machine's processor",
      value: median(long),
      unit: "ms",
      most: 0,
    },
    {
      name: `renderer memory at its highest, ${Math.min(FLIPPED, us.pages)} pages flipped: ${megabytes(mine)} MB, the viewer ${megabytes(their)} MB`,
      value: median(mine) / median(their),
      unit: "×",
      most: 0.33,
    },
  ];
}

async function raceDigital(browser: Browser, us: Racer, viewer: Racer, times: number): Promise<Figure[]> {
  const ours: Reading[] = [];
  const theirs: Reading[] = [];
  for (let time = 0; time < times; time++) {
    ours.push(await read(browser, us, { ...warm, limit: null, slower: 1 }));
    theirs.push(await read(browser, viewer, { ...warm, limit: null, slower: 1 }));
  }
  const turns = (all: readonly Reading[]): number[] => all.flatMap(({ turnMs }) => turnMs);
  return [
    {
      name: `born-digital, cold turn: ${median(turns(ours)).toFixed(0)} ms, the viewer ${median(turns(theirs)).toFixed(0)} ms, times faster`,
      value: ratio(turns(theirs), turns(ours)),
      unit: "×",
      least: 1.5,
    },
    {
      name: "born-digital, long tasks of the main thread, open + two turns + zoom",
      value: median(ours.map(({ longMs }) => longMs)),
      unit: "ms",
      most: 0,
    },
  ];
}

async function gestures(browser: Browser, us: Racer): Promise<Figure[]> {
  const drawn = (slower: number) =>
    onPhone(browser, us, { isWarm: true, limit: null, slower }, ({ page }) => framesOfGestures(page));
  const [here, slow] = [await drawn(1), await drawn(SLOWER)];
  return [
    { name: "pan and pinch: frames dropped, this machine's processor", value: here.dropped * 100, unit: "%", most: 2 },
    {
      name: `pan and pinch: frames a second, processor ${SLOWER} times slower`,
      value: slow.perSecond,
      unit: "",
      least: 30,
    },
  ];
}

/** The peers' pages as a host would serve them: bundled and minified. */
async function buildPeers(folder: string): Promise<string> {
  const root = new URL("./site/", import.meta.url).pathname;
  const outDir = join(folder, "site");
  const input = ["viewer", "pdfium", "tiles"].map((name) => join(root, `${name}.html`));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir, emptyOutDir: true, target: "es2024", rolldownOptions: { input } },
  });
  return outDir;
}

export interface Race {
  readonly browser: Browser;
  /** For what is built on the way. */
  readonly folder: string;
  readonly papers: Papers;
  /** How often each is run; of figures the median is told. */
  readonly times: number;
  /** Which rows: "scans", "here", "thick", "others", "digital", "gestures"; null: all. */
  readonly rows: readonly string[] | null;
}

/** @param tell hears of figures as they come: it takes half an hour. */
export async function race(
  { browser, folder, papers, times, rows }: Race,
  tell: (figures: Figure[]) => void,
): Promise<void> {
  const { length } = manifestOf(papers.editions, papers.scan).pages;
  if (length < LEAST_PAGES)
    throw new CannotRace(
      `A paper to race on has ${LEAST_PAGES} pages or more, for it is turned twice: this one has ${length}.`,
    );
  const app = await startApp({ editions: papers.editions });
  const server = await servePeers(await buildPeers(folder), papers.folder);
  const [ourLink, theirLink] = [await slowLink(app.url), await slowLink(server.url)];
  const pagesOf = (path: string): number => manifestOf(papers.editions, path).pages.length;
  const us = (path: string): Racer => ({ contestant: koran(path), link: ourLink, pages: pagesOf(path) });
  const them = (name: string, page: string, paper: string): Racer => ({
    contestant: rival(name, page, paper),
    link: theirLink,
    pages: pagesOf(papers.scan),
  });
  const viewer = (paper: string): Racer => them("pdf.js's viewer", "viewer", paper);
  const others = [
    them("PDFium, a PDF of that page alone", "pdfium", "first.pdf"),
    them("pyramid of WebP tiles", "tiles", "pyramid"),
  ];
  try {
    const scans = [us(papers.scan), viewer("scan.pdf")] as const;
    const all: Readonly<Record<string, () => Promise<Figure[]>>> = {
      scans: () => raceScans(browser, ...scans, times),
      here: () => raceHere(browser, ...scans, times),
      thick: () =>
        raceThick(papers, times, {
          open: (path) => open(browser, us(path), { ...warm, ...SLOW_PHONE }),
          flip: (path) => flip({ ...us(path), pages: length }),
        }),
      others: () => raceOthers(browser, others, times),
      ...(papers.digital !== null && {
        digital: () => raceDigital(browser, us(papers.digital!), viewer("digital.pdf"), times),
      }),
      gestures: () => gestures(browser, us(papers.scan)),
    };
    const unknown = rows?.find((name) => !(name in all));
    if (unknown !== undefined)
      throw new CannotRace(`There are no rows "${unknown}": choose among ${Object.keys(all).join(", ")}.`);
    for (const name of rows ?? Object.keys(all)) tell(await all[name]!());
  } finally {
    await ourLink.stop();
    await theirLink.stop();
    await server.stop();
    await app.stop();
  }
}
