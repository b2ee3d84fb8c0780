// An edition of which something is missing here → a button that says what and at what cost, then its progress and a way to stop. Never starts by itself.
import { useId, useRef, useState } from "react";
import { asKoranError, isKoranError, type KoranError } from "../../edition/errors.ts";
import { formatBytes } from "../../language/format.ts";
import type { StoredEdition } from "../../library/types.ts";
import { explain } from "../errors/remedies.ts";
import { useLibrary } from "../library-context.ts";
import { ALL_TIERS, keep, nameOf, stopKeeping, useKeeping } from "../offline/keeping.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { bytesHere, bytesInAll, isWhole, progressOfRest } from "../offline/bytes.ts";

interface FetchingProps {
  readonly edition: StoredEdition;
  /** As a screen reader hears it. */
  readonly name: string;
  readonly onWhole: () => void;
}

export function Fetching({ edition, name, onWhole }: FetchingProps) {
  const library = useLibrary();
  const { language, strings } = useLanguage();
  const { shelf } = useInsideWords();
  const named = { manifest: edition };
  const keeping = useKeeping((all) => all[nameOf(named)]);
  const [asked, setAsked] = useState<AbortController | null>(null);
  const [before, setBefore] = useState(0);
  const [refused, setRefused] = useState<KoranError | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const state = useId();

  const running = asked !== null || keeping?.state === "running";
  if (isWhole(edition) && !running) return null;
  const whole = bytesInAll(edition);
  const fetchRest = async (): Promise<void> => {
    const abort = new AbortController();
    setAsked(abort);
    setRefused(null);
    setBefore(bytesHere(edition));
    try {
      const opened = await library.open(edition.title, edition.key, { signal: abort.signal });
      if (abort.signal.aborted) return;
      await keep(library, opened, ALL_TIERS);
    } catch (reason) {
      if (!isKoranError(reason, "cancelled")) setRefused(asKoranError(reason));
      return;
    } finally {
      setAsked(null);
    }
    if (useKeeping.getState()[nameOf(named)]?.state !== "done") return;
    // The button goes: who pressed it stays on this edition.
    if (button.current === document.activeElement) button.current?.closest("li")?.querySelector("a")?.focus();
    onWhole();
  };
  const stop = (): void => {
    asked?.abort();
    stopKeeping(named);
  };
  const failed = refused ?? (keeping?.state === "failed" ? keeping.error : null);
  const size = (bytes: number): string => formatBytes(language, bytes);
  const missing = size(Math.max(0, whole - bytesHere(edition)));
  const rest = { size: missing, print: edition.tiers.text.whole && edition.tiers.pages.whole };
  const progress = progressOfRest(keeping?.state === "running" ? keeping.progress : { done: 0, total: whole }, before);
  return (
    <div className="fetching">
      <button
        ref={button}
        type="button"
        className="text-button"
        aria-label={running ? shelf.cancelEdition({ edition: name }) : shelf.fetchEdition({ ...rest, edition: name })}
        onClick={running ? stop : () => void fetchRest()}
      >
        {running ? shelf.cancel : shelf.fetch(rest)}
      </button>
      {running && (
        <>
          <p id={state} className="tier-sizes">
            {shelf.fetching({ done: size(progress.done), total: size(progress.total) })}
          </p>
          <progress
            className="save-progress"
            aria-labelledby={state}
            value={progress.done}
            max={Math.max(progress.total, 1)}
          />
        </>
      )}
      {!running && failed !== null && <p role="alert">{explain(failed, strings.failures).sentence}</p>}
    </div>
  );
}
