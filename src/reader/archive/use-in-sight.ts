// A part of a screen that scrolls → whether the reader sees it whole. Never moves anything.
import { useEffect, useState } from "react";

/** Between the bars at the window's edges. In sight until it is known not to be: nothing flashes up that goes at once.
 *  @param part null where it is not on the screen. */
export function useInSight(part: HTMLElement | null): boolean {
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    if (part === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => setInSight(entry!.isIntersecting), {
      threshold: 1,
      rootMargin: "0px 0px -112px",
    });
    observer.observe(part);
    return () => observer.disconnect();
  }, [part]);
  return part === null || inSight;
}
