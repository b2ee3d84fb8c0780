// The browser's own bars away, or back → whether they are. Never offered where the browser cannot (an iPhone).
import { useSyncExternalStore } from "react";

const hear = (changed: () => void): (() => void) => {
  document.addEventListener("fullscreenchange", changed);
  return () => document.removeEventListener("fullscreenchange", changed);
};
const isFull = (): boolean => Boolean(document.fullscreenElement);

export interface FullScreen {
  readonly isFull: boolean;
  readonly toggle: () => void;
}

/** The way in and out belongs to a press: browsers take it from nothing else. Null where there is none. */
export function useFullScreen(): FullScreen | null {
  const full = useSyncExternalStore(hear, isFull);
  return document.fullscreenEnabled ? { isFull: full, toggle } : null;
}

function toggle(): void {
  // A browser that refuses leaves everything as it is, which is what the reader sees.
  const done = isFull() ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => null);
}
