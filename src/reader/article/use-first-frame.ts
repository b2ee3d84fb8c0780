// What has just been put on screen → whether its first frame has been drawn. What needs not be in that frame waits for it.
import { startTransition, useEffect, useState } from "react";
import { afterFrame } from "../after-frame.ts";

export function useFirstFrame(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => afterFrame(() => startTransition(() => setDrawn(true))), []);
  return drawn;
}
