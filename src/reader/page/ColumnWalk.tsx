// A story read on the page itself, column by column: one tap, or the space bar, brings the next part to the screen, over columns and pages.
// Stands in the place of the page's controls. Never decides where the parts lie.
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Article } from "../../edition/schema.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useInsideWords } from "../use-inside-words.ts";
import { columnStops, stopWith, type Stop } from "./column-stops.ts";
import type { Stage } from "./stage.ts";
import "./column-walk.css";

interface ColumnWalkProps {
  readonly stage: Stage;
  readonly article: Article;
  /** Under an article that covers the page. */
  readonly paused: boolean;
  readonly onEnd: () => void;
}

/** On another screen the same words are read, in other parts. */
const placeAmong = (stops: readonly Stop[], stop: Stop): number =>
  stops.includes(stop) ? stops.indexOf(stop) : stopWith(stop, stops);

export function ColumnWalk({ stage, article, paused, onEnd }: ColumnWalkProps) {
  const { columns: words } = useInsideWords();
  const view = useSyncExternalStore(stage.onResize, () => stage.view);
  const stops = useMemo(() => columnStops(article, view), [article, view]);
  const [stop, setStop] = useState<Stop | null>(null);
  const forward = useRef<HTMLButtonElement>(null);
  const at = stop ? placeAmong(stops, stop) : 0;
  const seen = stops[at];
  const last = at >= stops.length - 1;
  const goTo = (to: number): void => {
    const next = stops[to];
    if (next) setStop(next);
    else if (to > 0) onEnd();
  };

  useEffect(() => {
    if (seen) stage.lookAtPart(seen);
  }, [stage, seen]);
  useLayoutEffect(() => {
    const button = forward.current!;
    button.focus({ preventScroll: true });
    return () => {
      // Before it leaves: a key pressed just then must not fall on nothing.
      if (button.parentElement?.contains(document.activeElement))
        document.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
    };
  }, []);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (paused || event.defaultPrevented) return;
    // A button under the focus does what it says by itself.
    const onButton = event.target instanceof HTMLElement && event.target.closest("button, a") !== null;
    if (event.key === "Escape") onEnd();
    else if (event.key === " " && !onButton) goTo(at + (event.shiftKey ? -1 : 1));
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => press(event);
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);

  return (
    <div className="page-controls column-walk" role="group" aria-label={words.group}>
      <button type="button" className="icon-button" aria-label={words.end} title={words.end} onClick={onEnd}>
        <Icon name="close" />
      </button>
      <p className="page-folio" role="status">
        {words.part({ part: at + 1, parts: stops.length })}
      </p>
      <button
        type="button"
        className="icon-button"
        aria-label={words.back}
        title={words.back}
        aria-disabled={at === 0}
        onClick={() => goTo(at - 1)}
      >
        <Icon name="previous" />
      </button>
      <button type="button" ref={forward} className="primary" onClick={() => goTo(at + 1)}>
        {last ? words.finish : words.onward}
      </button>
    </div>
  );
}
