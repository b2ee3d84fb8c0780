// A title → its index and what this device has of it, and its years as they are asked for. Without a network: this device's shelf alone.
import { useCallback, useEffect, useRef, useState } from "react";
import { yearOf } from "../../edition/calendar.ts";
import { asKoranError, isKoranError, type ErrorCode, type KoranError } from "../../edition/errors.ts";
import type { EditionLine, TitleIndex } from "../../edition/schema.ts";
import type { Library, StoredEdition } from "../../library/types.ts";
import { useLibrary } from "../library-context.ts";
import { useLoad, type Loaded } from "../use-load.ts";
import { frontOfLine, frontOfStored, type FrontsIn } from "./front.ts";

export interface Archive {
  /** Null where this device never saw it and cannot ask. */
  readonly index: TitleIndex | null;
  /** Only what this device holds is listed. */
  readonly offline: boolean;
  /** With an edition, in any order. */
  readonly years: readonly number[];
  readonly frontsIn: FrontsIn;
  /** Why the editions of a year cannot be known. */
  readonly failureIn: (year: number) => KoranError | null;
}

interface ArchiveOnItsWay {
  readonly loaded: Loaded<Archive>;
  readonly again: () => void;
  /** Years to be known soon; each is asked for once. */
  readonly want: (years: readonly number[]) => void;
}

interface Basis {
  readonly index: TitleIndex | null;
  readonly offline: boolean;
  readonly shelf: readonly StoredEdition[];
}

/** The network says that there is nothing to list, or this program cannot read it: the shelf is no answer to that. */
const FINAL: readonly ErrorCode[] = ["cancelled", "no-such-title", "format-too-new"];
const CUT_OFF: readonly ErrorCode[] = ["offline", "timeout", "not-stored"];

async function readBasis(library: Library, title: string, signal: AbortSignal): Promise<Basis> {
  const all = await library.shelf().catch(() => []);
  const shelf = all.filter((line) => line.title === title);
  try {
    const { index, from } = await library.title(title, { signal });
    return { index, offline: from === "device", shelf };
  } catch (reason) {
    const error = asKoranError(reason);
    if (FINAL.includes(error.code) || shelf.length === 0) throw error;
    return { index: null, offline: true, shelf };
  }
}

type Year = { readonly lines: readonly EditionLine[] } | { readonly error: KoranError };

export function useArchive(title: string): ArchiveOnItsWay {
  const library = useLibrary();
  const [loaded, askAgain] = useLoad(title, (signal) => readBasis(library, title, signal));
  const [known, setKnown] = useState<Readonly<Record<number, Year>>>({});
  const asked = useRef(new Set<number>());

  const want = useCallback(
    (years: readonly number[]) => {
      for (const year of years) {
        if (asked.current.has(year)) continue;
        asked.current.add(year);
        library.year(title, year).then(
          ({ index }) => setKnown((before) => ({ ...before, [year]: { lines: index.editions } })),
          (reason: unknown) => setKnown((before) => ({ ...before, [year]: { error: asKoranError(reason) } })),
        );
      }
    },
    [library, title],
  );
  const again = useCallback(() => {
    const failed = Object.keys(known)
      .map(Number)
      .filter((year) => "error" in known[year]!);
    for (const year of failed) asked.current.delete(year);
    setKnown((before) => Object.fromEntries(Object.entries(before).filter(([, year]) => "lines" in year)));
    want(failed);
    askAgain();
  }, [known, want, askAgain]);
  useEffect(() => {
    addEventListener("online", again);
    const stop = library.subscribe((event) => event.kind === "shelf-changed" && askAgain());
    return () => {
      removeEventListener("online", again);
      stop();
    };
  }, [library, again, askAgain]);

  const read: Loaded<Archive> =
    loaded.state === "ready" ? { state: "ready", value: archiveOf(loaded.value, known) } : loaded;
  return { loaded: read, again, want };
}

function archiveOf(basis: Basis, known: Readonly<Record<number, Year>>): Archive {
  const { index, shelf } = basis;
  const cutOff = Object.values(known).some(
    (year) => "error" in year && CUT_OFF.some((code) => isKoranError(year.error, code)),
  );
  if (index === null || basis.offline || cutOff) {
    const years = [...new Set(shelf.map(({ date }) => yearOf(date)))];
    const frontsIn: FrontsIn = (year) => shelf.filter(({ date }) => yearOf(date) === year).map(frontOfStored);
    return { index, offline: true, years, frontsIn, failureIn: () => null };
  }
  const here = new Set(shelf.map(({ key }) => key));
  const years = index.years.filter(({ editions }) => editions > 0).map(({ year }) => year);
  return {
    index,
    offline: false,
    years,
    frontsIn(year) {
      if (!years.includes(year)) return [];
      const answer = known[year];
      return answer && "lines" in answer ? answer.lines.map((line) => frontOfLine(line, here)) : null;
    },
    failureIn(year) {
      const answer = known[year];
      return answer && "error" in answer ? answer.error : null;
    },
  };
}
