// The picture that stood on screen before the app had started → taken away, once the app's own is there or another screen is. Never puts one there.
import { afterFrame } from "../after-frame.ts";

const firstSight = (): HTMLImageElement | null => document.querySelector<HTMLImageElement>(".first-sight");

/** @returns as soon as this window shows none: it is too wide for one, or nothing has come. Pending for as long as it shows one or waits for it. */
export const noFirstSight = (): Promise<void> =>
  new Promise((resolve) => {
    const image = firstSight();
    if (!image || image.getClientRects().length === 0) return resolve();
    // What cannot be had is a picture of one pixel (workers/first-sight.ts).
    const look = (): void => {
      if (image.naturalWidth <= 1) resolve();
    };
    if (image.complete) look();
    image.addEventListener("load", look);
    return image.addEventListener("error", look);
  });

/** @returns when it is on screen, or cannot be had; pending while the window is out of sight. */
export const firstSightSeen = (): Promise<void> =>
  new Promise((resolve) => {
    const image = firstSight();
    if (!image || image.complete) return void afterFrame(resolve);
    const draw = (): void => void afterFrame(resolve);
    image.addEventListener("load", draw);
    return image.addEventListener("error", draw);
  });

export const endFirstSight = (): void => firstSight()?.remove();
