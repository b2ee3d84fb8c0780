// Work that can wait → done when the main thread has time, or soon after where the browser cannot say when that is (Safari).

/** At the latest. */
const LATEST_MS = 2000;
/** Longer than a turn of the page on screen: what comes after must not disturb it. */
const UNKNOWN_MS = 260;

/** @returns forget it. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, UNKNOWN_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
