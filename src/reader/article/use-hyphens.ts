// The language of a paper → soft hyphens for its text once the patterns have come; until then, and for other languages, none.
import { useEffect, useState } from "react";
import type { Article } from "../../edition/schema.ts";
import { whenIdle } from "../when-idle.ts";
import { beginningOf } from "./beginning.ts";

export interface Hyphens {
  readonly soften: (text: string) => string;
  readonly remove: (text: string) => string;
}

const asItIs = (text: string): string => text;
const NONE: Hyphens = { soften: asItIs, remove: asItIs };
const HYPHENATED = "id";
let loaded: Hyphens | null = null;

async function load(): Promise<Hyphens> {
  const { hyphenateRagged, withoutSoftHyphens } = await import("../../language/hyphenate.ts");
  return (loaded ??= { soften: remembered(hyphenateRagged), remove: withoutSoftHyphens });
}

export function useHyphens(language: string): Hyphens {
  const [hyphens, setHyphens] = useState<Hyphens>(() => loaded ?? NONE);
  useEffect(() => {
    let wanted = true;
    load().then(
      (ready) => {
        if (wanted) setHyphens(ready);
      },
      () => null, // without them the text is only more ragged
    );
    return () => {
      wanted = false;
    };
  }, []);
  return language === HYPHENATED ? hyphens : NONE;
}

/** Softens what the first frame of each article shows, one a rest of the main thread: a tap need not wait for it. */
export async function prepareHyphens(language: string, articles: readonly Article[]): Promise<void> {
  if (language !== HYPHENATED) return;
  const { soften } = await load();
  for (const article of articles) {
    await new Promise<void>((resolve) => void whenIdle(resolve));
    for (const block of beginningOf(article).blocks) if (block.kind === "paragraph") soften(block.text);
  }
}

/** More than the beginnings of a whole edition. */
const MOST_REMEMBERED = 1000;

function remembered(change: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const after = change(text);
    if (known.size === MOST_REMEMBERED) known.clear();
    known.set(text, after);
    return after;
  };
}
