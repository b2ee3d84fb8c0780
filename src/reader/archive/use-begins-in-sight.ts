// A part of a screen that scrolls → whether the reader has come to its beginning. Never moves anything.
import { useEffect, useState } from "react";

/** Above the bars at the window's foot, and so much of it that its first line can be read. */
const ROOM = "0px 0px -150px";

/** In sight until it is known not to be: nothing flashes up that goes at once. @param part null where it is not on the screen. */
export function useBeginsInSight(part: HTMLElement | null): boolean {
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    if (part === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => setInSight(entry!.isIntersecting), { rootMargin: ROOM });
    observer.observe(part);
    return () => observer.disconnect();
  }, [part]);
  return part === null || inSight;
}
