// The app's own figures, on the real app and the real server, over the sample's scan and a born-digital edition that the press prints for it.
// Never measures a stand-in.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ROOT, startApp } from "../flow/harness/app.ts";
import { leadStoryOf, OWN_EDITIONS } from "../flow/harness/lead-story.ts";
import { median, type Figure } from "./figures.ts";
import {
  bytesBeforePage,
  inkOnScreen,
  openPage,
  renderSharp,
  turnCosts,
  type Opened,
  type Rendering,
} from "./page-measures.ts";
import {
  FINGER_RESTS_MS,
  layoutShift,
  paintsFromWorker,
  SLOWER,
  tapsToArticle,
  type Story,
  type Tap,
} from "./reading-measures.ts";

const SAMPLE = "kabar-musi";
const BORN_DIGITAL = { title: "Koran Ukur", id: "koran-ukur", date: "2026-01-01" };
const TIMES = 5;
/** A stopped and continued processor scatters: more of them. */
const TAPS = 11;

/** A broadsheet set by the browser itself: four pages of five columns in real, subset fonts. */
async function bornDigitalPdf(browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  const story = (n: number): string =>
    `<h2>Panen raya di tepi Musi, bagian ${n}</h2>${"<p>Warga kampung memanen padi di tepi sungai, lalu menjemurnya di halaman balai desa sampai kering sebelum dibawa ke penggilingan.</p>".repeat(9)}`;
  const sheet = `<section>${Array.from({ length: 12 }, (_, n) => story(n + 1)).join("")}</section>`;
  await page.setContent(
    `<style>@page{size:350mm 540mm;margin:12mm}body{margin:0;font:9.5pt/1.25 serif}h2{font:bold 16pt sans-serif}
     section{columns:5;height:510mm;break-after:page;overflow:hidden}</style>${sheet.repeat(4)}`,
  );
  const bytes = await page.pdf({ preferCSSPageSize: true, pageRanges: "1-4" });
  await page.close();
  return bytes;
}

function run(command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): void {
  const { status, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr}`);
}

async function printBornDigital(browser: Browser, folder: string): Promise<void> {
  const pdf = join(folder, "born-digital.pdf");
  await writeFile(pdf, await bornDigitalPdf(browser));
  const { title, date } = BORN_DIGITAL;
  const order = ["--title", title, "--date", date, "--out", join(folder, "editions"), "--engine", "none"];
  run(process.execPath, ["src/press/cli.js", pdf, ...order], { KORAN_KEYS: join(folder, "keys") });
}

function sampleAddress(): string {
  const index = `${ROOT}/editions/${SAMPLE}/index.json`;
  if (!existsSync(index)) throw new Error(`the sample edition is missing: ${index}`);
  const { latest } = JSON.parse(readFileSync(index, "utf8")) as { latest: { key: string }[] };
  return `/${SAMPLE}/${latest[0]!.key}/1`;
}

async function opened<T>(opening: Promise<Opened>, measure: (opened: Opened) => Promise<T>): Promise<T> {
  const one = await opening;
  try {
    return await measure(one);
  } finally {
    await one.context.close();
  }
}

/** Renders a page several times, cold each time. */
async function renderings(browser: Browser, url: string, of: string): Promise<Figure> {
  const all: Rendering[] = [];
  for (let time = 0; time < TIMES; time++)
    all.push(await opened(openPage(browser, url), (page) => renderSharp(browser, page)));
  const middle = (value: (one: Rendering) => number): number => median(all.map(value));
  const [took, cpu] = [middle(({ tookMs }) => tookMs), middle(({ longestTaskCpuMs }) => longestTaskCpuMs)];
  return {
    name: `longest main-thread task while ${of} renders, median of ${TIMES} (sharp in ${took.toFixed(0)} ms; the task's processor time ${cpu.toFixed(0)} ms)`,
    value: middle(({ longestTaskMs }) => longestTaskMs),
    unit: "ms",
    most: 50,
  };
}

async function measureScan(browser: Browser): Promise<Figure[]> {
  const app = await startApp();
  const url = app.url + sampleAddress();
  try {
    const before = await opened(openPage(browser, url), bytesBeforePage);
    const turns = await opened(openPage(browser, url), (page) => turnCosts(page, TIMES));
    return [
      {
        name: `JavaScript + CSS before the first page, brotli (${before.code.files} files)`,
        value: before.code.bytes / 1000,
        unit: "KB",
        most: 100,
      },
      {
        name: `everything asked for before the first page: document, code, data, pictures, fonts (${before.all.files} files)`,
        value: before.all.bytes / 1000,
        unit: "KB",
        most: 180,
      },
      {
        name: `turn to a prepared page, main thread, median of ${TIMES}`,
        value: median(turns),
        unit: "ms",
        most: 50,
      },
      await renderings(browser, url, "a scan"),
    ];
  } finally {
    await app.stop();
  }
}

/** From the first paint to an open article. */
async function measureReading(browser: Browser): Promise<Figure[]> {
  const { manifest, zone } = leadStoryOf(OWN_EDITIONS);
  const story: Story = { box: zone.box, paper: manifest.pages[0]! };
  const app = await startApp();
  try {
    const paints = await paintsFromWorker(browser, app.url, TIMES);
    const taps = await tapsToArticle(browser, app.url, story, TAPS, FINGER_RESTS_MS);
    const flicks = await tapsToArticle(browser, app.url, story, TAPS, 0);
    const worked = (some: readonly Tap[]): string =>
      `the main thread's processor time ${median(some.map(({ cpuMs }) => cpuMs)).toFixed(0)} ms`;
    return [
      {
        name: "layout shift over front page, another page, an article, and back",
        value: await layoutShift(browser, app.url, story),
        unit: "",
        most: 0.02,
      },
      {
        name: `first contentful paint from the service worker, network off, median of ${TIMES}`,
        value: median(paints),
        unit: "ms",
        most: 300,
      },
      {
        name: `tap to article on screen on a processor ${SLOWER} times slower, the finger resting ${FINGER_RESTS_MS} ms, median of ${TAPS} (${worked(taps)})`,
        value: median(taps.map(({ tookMs }) => tookMs)),
        unit: "ms",
        most: 100,
      },
      {
        name: `the same by a touch of no length, as only a program makes it (${worked(flicks)})`,
        value: median(flicks.map(({ tookMs }) => tookMs)),
        unit: "ms",
      },
    ];
  } finally {
    await app.stop();
  }
}

async function measureBornDigital(browser: Browser, folder: string): Promise<Figure[]> {
  await printBornDigital(browser, folder);
  const app = await startApp({ editions: join(folder, "editions") });
  const url = `${app.url}/${BORN_DIGITAL.id}/${BORN_DIGITAL.date}/1`;
  const sharpInk = async (page: Opened): Promise<number> => {
    await renderSharp(browser, page);
    return inkOnScreen(page);
  };
  try {
    const worker = await opened(openPage(browser, url), sharpInk);
    const noWorker = (): boolean => Reflect.deleteProperty(globalThis, "OffscreenCanvas");
    const here = await opened(openPage(browser, url, noWorker), sharpInk);
    return [
      await renderings(browser, url, "a born-digital page"),
      {
        name: `ink of a born-digital page, worker (${worker.toFixed(2)} %) against main thread (${here.toFixed(2)} %)`,
        value: Math.abs(worker - here),
        unit: "pp",
        most: 0.1,
      },
    ];
  } finally {
    await app.stop();
  }
}

/** The build must be there. @param folder for what is printed on the way. */
export const appFigures = async (browser: Browser, folder: string): Promise<Figure[]> => [
  ...(await measureScan(browser)),
  ...(await measureReading(browser)),
  ...(await measureBornDigital(browser, folder)),
];
