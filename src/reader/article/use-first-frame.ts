// What is on screen, as of some moment → whether its first frame there has been drawn. What needs not be in that frame waits for it.
import { startTransition, useEffect, useState } from "react";
import { afterFrame } from "../after-frame.ts";

export function useFirstFrame(onScreen: boolean): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => (onScreen ? afterFrame(() => startTransition(() => setDrawn(true))) : undefined), [onScreen]);
  return drawn;
}
