// What is selected → the small bar beside it: copy, select more, look for it. Never over a handle, never in the way while a finger moves.
import { useLayoutEffect, useRef } from "react";
import { union } from "../../edition/geometry.ts";
import { Icon } from "../../ui/Icon.tsx";
import { callFind } from "../find/find-key.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { placeBar } from "./place-bar.ts";
import { all, countOf, isAll, rangeOf, textOfSelected, toTheEnd, type Selected } from "./selected.ts";
import { clearSelection, select } from "./session.ts";
import { placeInWindow, type PageInSight } from "./sight.ts";
import { printedIn } from "./words-on-page.ts";

interface SelectionBarProps {
  readonly pages: readonly PageInSight[];
  readonly selected: Selected;
  readonly onCopy: () => void;
}

/** What is looked for is a word or a few. */
const MOST_TO_FIND = 6;

export function SelectionBar({ pages, selected, onCopy }: SelectionBarProps) {
  const { selection: words } = useInsideWords();
  const bar = useRef<HTMLDivElement>(null);
  const count = countOf(selected);
  usePlace(bar, pages);
  useFocusBack(bar);
  const find = (): void => {
    const text = textOfSelected(selected);
    clearSelection();
    callFind(text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
  };
  return (
    <div ref={bar} className="selection-bar" role="group" aria-label={words.group}>
      <button type="button" onClick={onCopy}>
        {words.copy}
      </button>
      {goesOn(pages, selected) && (
        <button type="button" aria-label={words.toTheEndSaid} onClick={() => select(toTheEnd(selected))}>
          {words.toTheEnd}
        </button>
      )}
      {!isAll(selected) && (
        <button type="button" aria-label={words.allSaid} onClick={() => select(all(selected))}>
          {words.all}
        </button>
      )}
      {count <= MOST_TO_FIND && (
        <button type="button" onClick={find}>
          {words.find}
        </button>
      )}
      <button type="button" aria-label={words.clear} title={words.clear} onClick={clearSelection}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Whether what is selected ends on screen, and the story goes on on another page: a finger cannot go there. */
function goesOn(pages: readonly PageInSight[], selected: Selected): boolean {
  const { order } = selected;
  const { last } = rangeOf(selected);
  const end = rangeOf(toTheEnd(selected)).last;
  const numbers = pages.map(({ sheet }) => sheet.page.number);
  const isElsewhere = order.article.zones.some(({ page }) => !numbers.includes(page));
  return last < end && isElsewhere && !pages.some(({ words }) => printedIn(words, order, { first: end, last: end })[0]);
}

/** Follows the page wherever that is moved. */
function usePlace(bar: { readonly current: HTMLElement | null }, pages: readonly PageInSight[]): void {
  useLayoutEffect(() => {
    const place = (): void => {
      const element = bar.current!;
      const stage = pages[0]?.layer.closest(".page-stage");
      if (!stage) return;
      const marks = pages.flatMap(({ layer }) => [...layer.querySelectorAll(".selection-marker > div")]);
      const [x, y, width, height] = placeInWindow(stage);
      const controls = stage.parentElement?.querySelector<HTMLElement>(".page-controls:not([data-hidden])");
      const top = Math.max(0, y);
      const foot = Math.min(innerHeight, y + height - (controls?.offsetHeight ?? 0));
      const { offsetWidth, offsetHeight } = element;
      const [left, up] = placeBar(union(marks.map(placeInWindow)), { width: offsetWidth, height: offsetHeight }, [
        Math.max(0, x),
        top,
        Math.min(innerWidth, x + width) - Math.max(0, x),
        foot - top,
      ]);
      Object.assign(element.style, { left: `${left}px`, top: `${up}px` });
    };
    place();
    // The camera is the paper's own transform.
    const watching = new MutationObserver(place);
    const sizing = new ResizeObserver(place);
    const listening = new AbortController();
    const { signal } = listening;
    sizing.observe(bar.current!);
    for (const { layer } of pages) {
      watching.observe(layer.parentElement!, { attributeFilter: ["style"] });
      watching.observe(layer, { childList: true });
      layer.parentElement!.addEventListener("transitionend", place, { signal });
    }
    addEventListener("scroll", place, { signal, passive: true });
    addEventListener("resize", place, { signal });
    return () => {
      watching.disconnect();
      sizing.disconnect();
      listening.abort();
    };
  }, [bar, pages]);
}

/** It leaves with the focus: that goes back to where it was before. */
function useFocusBack(bar: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = bar.current!;
    let back: Element | null = document.activeElement;
    const come = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Element && !element.contains(relatedTarget)) back = relatedTarget;
    };
    element.addEventListener("focusin", come);
    return () => {
      element.removeEventListener("focusin", come);
      if (!element.contains(document.activeElement)) return;
      const to =
        back instanceof HTMLElement && back !== document.body ? back : document.querySelector<HTMLElement>("#content");
      to?.focus({ preventScroll: true });
    };
  }, [bar]);
}
