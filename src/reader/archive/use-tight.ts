// The letters and the window as they are now → whether a bar of three ways has room beside a month of days. Never a guess about the device.
import { useEffect, useState } from "react";

/** In letters' widths (rem): 320 px at the usual text size have room for it, 360 px at one and a half times that size have not. */
const ROOM_REM = 16;

/** Asked of the window, not by a container query: a sheet that is fixed to the window lies within the month. */
export function useTight(): boolean {
  const [tight, setTight] = useState(false);
  useEffect(() => {
    const root = document.documentElement;
    // Larger letters make the screen of text higher.
    const observer = new ResizeObserver(() =>
      setTight(root.clientWidth < ROOM_REM * Number.parseFloat(getComputedStyle(root).fontSize)),
    );
    observer.observe(root);
    return () => observer.disconnect();
  }, []);
  return tight;
}
