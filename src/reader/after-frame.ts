// Work that the next frame need not wait for → done once that frame is on its way to the screen. Never in the frame itself, nor between it and its drawing.
import { startTransition, useEffect, useState } from "react";

/** @returns forget it. */
export function afterFrame(work: () => void): () => void {
  let after: ReturnType<typeof setTimeout> | undefined;
  // The frame after begins when the first has been taken over by whoever draws it.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      after = setTimeout(work, 0);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(after);
  };
}

/** A place for one such work: what is put there takes the place of what waits there still; null: of nothing. */
export function afterFrames(): (work: (() => void) | null) => void {
  let forget = (): void => {};
  return (work) => {
    forget();
    if (work) forget = afterFrame(work);
  };
}

/** @returns the value, as it was before until the frame that shows its change has been drawn. */
export function useAfterFrame<Value>(value: Value): Value {
  const [drawn, setDrawn] = useState(value);
  useEffect(() => afterFrame(() => startTransition(() => setDrawn(value))), [value]);
  return drawn;
}
