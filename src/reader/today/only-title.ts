// The one title a server had at last contact → a mark on this device, so that its paper shows without asking. Never more than its id.
import { useEffect } from "react";
import type { Title } from "../../edition/schema.ts";
import { useLibrary } from "../library-context.ts";
import { remember, remembered } from "../small-store.ts";
import { useScreen } from "../state.ts";

const ONLY_TITLE_KEY = "koran.only-title";

export const onlyTitle = (): string | null => remembered(ONLY_TITLE_KEY);

/** Where that is refused the next visit asks the network first. */
export function rememberOnlyTitle(titles: readonly Title[]): void {
  remember(ONLY_TITLE_KEY, titles.length === 1 ? titles[0]!.id : null);
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
