// "Show it on the page" → the story to light, for a moment, or to be read there until it is read. Never where the eye goes for it: the page view does that.
import { useEffect, useState } from "react";

export interface Look {
  readonly article: string;
  /** Also go near: bring the story to the middle, larger. */
  readonly near: boolean;
  /** Read it there, column by column, until that is ended. */
  readonly byColumn: boolean;
}

const LIT_MS = 2500;

/** @returns a new object for each asking, so that the same story can be asked for again; null when its moment is over or was ended. */
export function useLook(): [Look | null, (look: Look | null) => void] {
  const [look, setLook] = useState<Look | null>(null);
  useEffect(() => {
    if (look === null || look.byColumn) return undefined;
    const over = setTimeout(() => setLook(null), LIT_MS);
    return () => clearTimeout(over);
  }, [look]);
  return [look, setLook];
}
