// A title → its archive: its index and what this device has of it, and its years as they are asked for. Never a screen, never an edition.
import { useCallback, useEffect, useRef, useState } from "react";
import { asKoranError, type ErrorCode } from "../../edition/errors.ts";
import type { Library } from "../../library/types.ts";
import { useLibrary } from "../library-context.ts";
import { useLoad, type Loaded } from "../use-load.ts";
import { archiveOf, type Archive, type Basis, type YearAnswer, type YearAnswers } from "./archive-of.ts";

interface ArchiveOnItsWay {
  readonly loaded: Loaded<Archive>;
  readonly again: () => void;
  /** Years to be known soon; each is asked for once, and again when it failed or the index names another file of it. */
  readonly want: (years: readonly number[]) => void;
}

/** The network says that there is nothing to list, or this program cannot read it: the shelf is no answer to that. */
const FINAL: readonly ErrorCode[] = ["cancelled", "no-such-title", "format-too-new"];

async function readBasis(library: Library, title: string, signal: AbortSignal): Promise<Basis> {
  const all = await library.shelf().catch(() => []);
  const shelf = all.filter((line) => line.title === title);
  try {
    const { index, from } = await library.title(title, { signal });
    const fresh = from === "network";
    // A network that is slow is still there: years can be asked for.
    return { index, fresh, offline: !fresh && !navigator.onLine, shelf };
  } catch (reason) {
    const error = asKoranError(reason);
    if (FINAL.includes(error.code) || shelf.length === 0) throw error;
    return { index: null, fresh: false, offline: true, shelf };
  }
}

export function useArchive(title: string): ArchiveOnItsWay {
  const library = useLibrary();
  const [loaded, askAgain] = useLoad(title, (signal) => readBasis(library, title, signal));
  const [known, setKnown] = useState<YearAnswers>({});
  /** By year, the file that was asked for: its name carries its hash. */
  const asked = useRef(new Map<number, string>());
  const files = loaded.state === "ready" ? loaded.value.index?.years : undefined;

  const want = useCallback(
    (years: readonly number[]) => {
      const answer = (year: number, file: string, { lines, error, behind }: YearAnswer): void => {
        if (asked.current.get(year) !== file) return;
        if (behind) asked.current.delete(year);
        setKnown((before) => ({ ...before, [year]: { lines: lines ?? before[year]?.lines ?? null, error, behind } }));
      };
      for (const year of years) {
        const file = files?.find((one) => one.year === year)?.path ?? "";
        if (asked.current.get(year) === file) continue;
        asked.current.set(year, file);
        library.year(title, year).then(
          ({ index, from }) => answer(year, file, { lines: index.editions, error: null, behind: from === "device" }),
          (reason: unknown) => answer(year, file, { lines: null, error: asKoranError(reason), behind: true }),
        );
      }
    },
    [library, title, files],
  );
  const again = useCallback(() => {
    const behind = Object.keys(known)
      .map(Number)
      .filter((year) => known[year]!.behind);
    setKnown((before) => Object.fromEntries(Object.entries(before).filter(([, { lines }]) => lines !== null)));
    want(behind);
    askAgain();
  }, [known, want, askAgain]);
  useEffect(() => {
    const look = (): void => {
      if (!document.hidden) askAgain();
    };
    addEventListener("online", again);
    // An archive left open over midnight is to have the new paper.
    document.addEventListener("visibilitychange", look);
    const stop = library.subscribe((event) => event.kind === "shelf-changed" && askAgain());
    return () => {
      removeEventListener("online", again);
      document.removeEventListener("visibilitychange", look);
      stop();
    };
  }, [library, again, askAgain]);

  const read: Loaded<Archive> =
    loaded.state === "ready" ? { state: "ready", value: archiveOf(loaded.value, known) } : loaded;
  return { loaded: read, again, want };
}
