// A promise that a screen waits for → loading, ready or failed, with "again". Never shows anything, never swallows a failure.
import { startTransition, useCallback, useEffect, useEffectEvent, useState } from "react";
import { asKoranError, isKoranError, type KoranError } from "../edition/errors.ts";

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly error: KoranError };

interface Asked {
  readonly what: string;
  readonly attempt: number;
}

/** A failure asked again is loading; a value asked again stays until the next has come.
 *  @param what names what is loaded: another name loads anew. @param load is given a signal that aborts when it is no longer wanted. */
export function useLoad<T>(what: string, load: (signal: AbortSignal) => Promise<T>): [Loaded<T>, again: () => void] {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ readonly to: Asked; readonly loaded: Loaded<T> }>();
  // Written in place and new at every render: `what` and `attempt` say whether it is asked anew.
  const begin = useEffectEvent(load);
  useEffect(() => {
    const abort = new AbortController();
    const to: Asked = { what, attempt };
    begin(abort.signal).then(
      (value) => {
        // What it brings is drawn in slices, as it may be a whole screen.
        if (!abort.signal.aborted) startTransition(() => setAnswer({ to, loaded: { state: "ready", value } }));
      },
      (reason: unknown) => {
        if (!abort.signal.aborted && !isKoranError(reason, "cancelled"))
          setAnswer({ to, loaded: { state: "failed", error: asKoranError(reason) } });
      },
    );
    return () => abort.abort();
  }, [what, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const stands = answer?.to.what === what && (answer.to.attempt === attempt || answer.loaded.state === "ready");
  return [stands ? answer.loaded : { state: "loading" }, again];
}
