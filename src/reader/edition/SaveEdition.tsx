// What of an edition is on this device → one line that says so, and "Simpan edisi" with its cost, progress and cancel. Never starts by itself.
import { useCallback, useEffect, useRef, useState } from "react";
import { bytesOf, filesOf } from "../../edition/contract.ts";
import { formatBytes } from "../../language/format.ts";
import type { OpenEdition, StoredEdition } from "../../library/types.ts";
import { explain } from "../errors/remedies.ts";
import { useLibrary } from "../library-context.ts";
import { bytesHere, isWhole } from "../offline/bytes.ts";
import { ALL_TIERS, keep, nameOf, refusalToKeep, stopKeeping, useKeeping } from "../offline/keeping.ts";
import { useOnline } from "../offline/use-online.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";

export function SaveEdition({ edition }: { readonly edition: OpenEdition }) {
  const library = useLibrary();
  const { language, strings } = useLanguage();
  const { saving: words, shelf } = useInsideWords();
  const online = useOnline();
  const keeping = useKeeping((all) => all[nameOf(edition)]);
  const stored = useStored(edition);
  const takesOver = useFocusHandedOver();
  const size = (bytes: number): string => formatBytes(language, bytes);
  const all = ALL_TIERS.reduce((sum, tier) => sum + bytesOf(filesOf(edition.manifest, tier)), 0);
  const here = stored === null ? 0 : bytesHere(stored);
  const whole = stored !== null && isWhole(stored);
  const refusal = refusalToKeep(library);
  const way = (name: "save" | "cancel", look: string, label: string, run: () => void) => (
    <button key={name} ref={takesOver} type="button" className={`save-button ${look}`} onClick={run}>
      {label}
    </button>
  );
  const alone = { className: "save-state", ref: takesOver, tabIndex: -1 } as const;

  if (refusal !== null) return <p className="save-state">{explain(refusal, strings.failures).sentence}</p>;
  if (keeping?.state === "running") {
    const { done, total } = keeping.progress;
    const sizes = { done: size(done), total: size(total) };
    return (
      <>
        {way("cancel", "text-button", words.cancelSaving, () => stopKeeping(edition))}
        <p className="save-state">
          <span id="save-state">{keeping.tiers.includes("print") ? words.saving(sizes) : words.keeping(sizes)}</span>
          <progress className="save-progress" aria-labelledby="save-state" value={done} max={Math.max(total, 1)} />
        </p>
      </>
    );
  }
  if (whole) return <p {...alone}>{words.saved({ size: size(here) })}</p>;
  const failed = keeping?.state === "failed" ? explain(keeping.error, strings.failures).sentence : null;
  const state = keptOf(stored);
  const rest = { size: size(Math.max(0, all - here)) };
  const offer =
    failed !== null ? words.saveAgain : state === "kept" ? shelf.fetch({ ...rest, print: true }) : words.save(rest);
  return (
    <>
      {/* Once it can be read without a network, the rest is no more than an offer. */}
      {online &&
        way(
          "save",
          state === "kept" ? "text-button" : "save-offer",
          offer,
          () => void keep(library, edition, ALL_TIERS),
        )}
      <p {...(online ? { className: "save-state" } : alone)} role={failed === null ? undefined : "alert"}>
        {failed ?? words[state === "kept" && !online ? "keptHere" : state]}
      </p>
    </>
  );
}

/** One button takes the place of another, or the line that stands alone does: what has the focus when it goes leaves it to what comes. */
function useFocusHandedOver(): (next: HTMLElement | null) => () => void {
  const left = useRef(false);
  return useCallback((next) => {
    if (left.current) next?.focus({ preventScroll: true });
    left.current = false;
    return () => {
      left.current = next !== null && next === document.activeElement;
    };
  }, []);
}

/** What can be read of it without a network. */
function keptOf(stored: StoredEdition | null): "kept" | "keptText" | "notKept" {
  if (stored?.tiers.pages.whole) return "kept";
  return stored?.tiers.text.whole ? "keptText" : "notKept";
}

/** The edition's line of the shelf, read again whenever something of it was stored or dropped. */
function useStored(edition: OpenEdition): StoredEdition | null {
  const library = useLibrary();
  const [stored, setStored] = useState<StoredEdition | null>(null);
  const { title, key } = edition.manifest;
  useEffect(() => {
    let wanted = true;
    const read = (): void => {
      library.shelf().then(
        (shelf) => {
          if (wanted) setStored(shelf.find((line) => line.title === title && line.key === key) ?? null);
        },
        () => {
          if (wanted) setStored(null); // a shelf that cannot be read holds nothing to boast of
        },
      );
    };
    read();
    const stop = library.subscribe((event) => {
      if (event.kind === "shelf-changed" && event.title === title && event.key === key) read();
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [library, title, key]);
  return stored;
}
