// A media query → whether it holds now. Never a guess about the device.
import { useCallback, useSyncExternalStore } from "react";

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Wide enough for a paper that lies open, two pages at a time. */
export const useSpreads = (): boolean => useMedia("(min-width: 64em) and (orientation: landscape)");

/** Wide enough for an article beside the page, in letters as the reader has set them. The same width stands in the stylesheets of this room. */
export const useWide = (): boolean => useMedia("(min-width: 64em)");

/** A phone on its side: what else stands under a page stands in the strip. The same lengths stand in the stylesheets. */
export const useOnItsSide = (): boolean =>
  useMedia("(max-height: 480px) and (max-width: 63.99em) and (orientation: landscape)");
