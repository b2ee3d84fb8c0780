// An archive of which the network may know more → the shell's one line says so, and offers to ask it. Never asks by itself.
import { useEffect, useEffectEvent } from "react";
import { notify } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import type { Archive } from "./archive-of.ts";

/** For as long as the screen is there. */
export function useOfflineLine(archive: Archive | null, year: number | null, onRetry: () => void): void {
  const { strings } = useLanguage();
  const { network } = useInsideWords();
  const behind = archive?.isBehind(year) ?? false;
  const run = useEffectEvent(onRetry);
  useEffect(() => {
    if (!behind) return undefined;
    const { offline } = strings.status;
    const say = (): void => {
      const text = navigator.onLine ? network.silent : offline;
      notify("offline", { text, action: { label: strings.nav.retry, run: () => run() } });
    };
    say();
    // The shell listens too, and knows only what the browser says of the network.
    addEventListener("online", say);
    addEventListener("offline", say);
    return () => {
      removeEventListener("online", say);
      removeEventListener("offline", say);
      notify("offline", navigator.onLine ? null : { text: offline });
    };
  }, [behind, strings, network]);
}
