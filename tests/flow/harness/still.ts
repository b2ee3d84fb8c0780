// Whether anything on screen is still on its way: fades, turns, a rising article. What never ends (a sheen over a blank page) does not count.
import type { Page } from "playwright-core";

/** Runs in the page. A turn that has not drawn its first frame yet is on its way, although twice measured it stands still. */
export const isStill = (): boolean =>
  document
    .getAnimations()
    .every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity);

export const still = (page: Page): Promise<unknown> => page.waitForFunction(isStill);
