// The language of a paper → soft hyphens for its text once the patterns have come; until then, and for other languages, none.
import { useEffect, useState } from "react";

export interface Hyphens {
  readonly soften: (text: string) => string;
  readonly remove: (text: string) => string;
}

const asItIs = (text: string): string => text;
const NONE: Hyphens = { soften: asItIs, remove: asItIs };
let loaded: Hyphens | null = null;

export function useHyphens(language: string): Hyphens {
  const [hyphens, setHyphens] = useState<Hyphens>(() => loaded ?? NONE);
  useEffect(() => {
    let wanted = true;
    import("../../language/hyphenate.ts").then(
      ({ hyphenate, withoutSoftHyphens }) => {
        loaded = { soften: hyphenate, remove: withoutSoftHyphens };
        if (wanted) setHyphens(loaded);
      },
      () => null, // without them the text is only more ragged
    );
    return () => {
      wanted = false;
    };
  }, []);
  return language === "id" ? hyphens : NONE;
}
