// A fresh phone → a reader's random gestures for so long, what the page holds now and then, and every fault on the way. Never a verdict.
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { hearComplaints } from "./complaints.ts";
import { choose, type Network } from "./gestures.ts";
import { glassOf } from "./glass.ts";
import { goHome } from "./go-home.ts";
import { faultInSight } from "./in-sight.ts";
import { scalesFor, type Held } from "./memory.ts";
import { placeNow } from "./place.ts";

export interface Minute {
  /** Minutes since the beginning. */
  readonly at: number;
  /** At home: on the front page, seen whole, nothing over it. */
  readonly held: Held;
  /** The most that the renderer held since the one before, bytes. */
  readonly highest: number;
  readonly gestures: number;
}

export interface Soaking {
  readonly url: string;
  readonly minutes: number;
  /** Numbers of one gesture, whatever the others took. */
  readonly randomOf: (step: number) => () => number;
  readonly onMinute: (minute: Minute) => void;
  /** Where a picture of the screen is left for each fault. */
  readonly pictures: string;
  /** @param last gestures, the last one last. */
  readonly onFault: (fault: string, last: readonly string[]) => void;
}

const MINUTE_MS = 60_000;
/** A short soak is weighed more often: there is nothing to say of fewer. */
const LEAST_WEIGHED = 9;
const REMEMBERED = 30;
/** After so many gestures the page is looked at. */
const LOOKS_EVERY = 12;
/** A gesture, or a screen, that takes longer hangs. */
const HANGS_MS = 45_000;
/** A screen without anything on it that is known may last so long. */
const NOTHING_MS = 15_000;

const inTime = <T>(what: string, doing: Promise<T>): Promise<T> => {
  let late: ReturnType<typeof setTimeout>;
  const hangs = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`${what} hangs for ${HANGS_MS / 1000} s`)), HANGS_MS);
  });
  return Promise.race([doing, hangs]).finally(() => clearTimeout(late));
};

/** @param page of a phone with touch, the only one of its browser. @returns what was weighed. Ends early only where nothing can go on. */
export async function soak(
  page: Page,
  { url, minutes, randomOf, pictures, onMinute, onFault }: Soaking,
): Promise<Minute[]> {
  const complaints = hearComplaints(page);
  const scales = await scalesFor(page);
  const glass = await glassOf(page);
  const last: string[] = [];
  const weighed: Minute[] = [];
  let isOn = true;
  const network: Network = {
    get isOn() {
      return isOn;
    },
    async set(on) {
      isOn = on;
      complaints.network(on);
      await page.context().setOffline(!on);
    },
  };
  let step = 0;
  async function tell(fault: string): Promise<void> {
    onFault(`${fault}, at ${page.url()}`, last);
    // A page that has crashed has none.
    await page.screenshot({ path: join(pictures, `${step}.png`), timeout: HANGS_MS }).catch(() => null);
  }
  const tellFaults = async (): Promise<void> => {
    for (const fault of complaints.take()) await tell(fault);
  };
  /** What the place is; a screen that is nothing for long is a fault. */
  const place = async () => {
    const since = performance.now();
    for (;;) {
      const now = await placeNow(page);
      if (now !== null) return now;
      if (performance.now() - since > NOTHING_MS) throw new Error(`nothing is on screen at ${page.url()}`);
      await sleep(200);
    }
  };

  const since = performance.now();
  const passed = (): number => performance.now() - since;
  async function gesture(): Promise<void> {
    const random = randomOf(step++);
    const where = await place();
    const next = choose(random, where);
    const with_ = await inTime(next.name, next.make({ page, glass, random, network }));
    if (with_ !== null) {
      last.push(`${(passed() / 1000).toFixed(1)} s, ${step}: on ${where} ${next.name} ${with_}`.trimEnd());
      last.splice(0, last.length - REMEMBERED);
    }
    await sleep(80 + random() * 500);
    if (where === "page" && step % LOOKS_EVERY === 0 && (await place()) === "page") {
      const fault = await inTime("the page", faultInSight(page, !isOn));
      // Whoever turned elsewhere by itself meanwhile was not blank.
      if (fault !== null && (await place()) === "page") await tell(fault);
    }
  }

  const everyMs = Math.min(MINUTE_MS, (minutes * MINUTE_MS) / LEAST_WEIGHED);
  try {
    await page.goto(url);
    await page.locator('.page-frame[data-current][data-shown="full"]').waitFor({ state: "attached" });
    for (let weighing = 1; weighing * everyMs <= minutes * MINUTE_MS + 1; weighing++) {
      const before = step;
      while (passed() < weighing * everyMs) {
        await gesture();
        await tellFaults();
      }
      await network.set(true);
      await inTime("the way home", goHome(page));
      const minute = {
        at: passed() / MINUTE_MS,
        held: await scales.weigh(),
        highest: scales.highest(),
        gestures: step - before,
      };
      weighed.push(minute);
      onMinute(minute);
      await tellFaults();
    }
  } catch (error) {
    await tellFaults();
    await tell(error instanceof Error ? error.message : String(error));
  } finally {
    scales.stop();
  }
  return weighed;
}
