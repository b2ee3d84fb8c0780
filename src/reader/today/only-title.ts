// The one title a server had at last contact → a mark on this device, so that its paper shows without asking. Never more than its id.
import { useEffect } from "react";
import type { Title } from "../../edition/schema.ts";
import { useLibrary } from "../library-context.ts";
import { useScreen } from "../state.ts";

const ONLY_TITLE_KEY = "koran.only-title";

export function onlyTitle(): string | null {
  try {
    return localStorage.getItem(ONLY_TITLE_KEY);
  } catch {
    return null;
  }
}

export function rememberOnlyTitle(titles: readonly Title[]): void {
  const only = titles.length === 1 ? titles[0]!.id : null;
  try {
    if (only === null) localStorage.removeItem(ONLY_TITLE_KEY);
    else localStorage.setItem(ONLY_TITLE_KEY, only);
  } catch {
    // Storage refused: the next visit asks the network first, that is all.
  }
}

/** Screens without an edition carry the paper's name too, where this device knows it. */
export function useKnownTitle(): void {
  const library = useLibrary();
  useEffect(() => {
    const id = onlyTitle();
    if (id === null) return;
    library.storedTitle(id).then(
      (index) => {
        if (index !== null && useScreen.getState().title === null) useScreen.setState({ title: index });
      },
      () => null, // a shelf that cannot be read knows no name
    );
  }, [library]);
}
