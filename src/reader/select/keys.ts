// Keys → what is selected, copied or put away: Shift and arrows by word and line, from a story that has the focus on; all; copy; Escape. Never a key of a field, of a dialog
// or of an open article, whose text the browser selects.
import { withdrawnIn } from "../../edition/withdrawn.ts";
import type { OpenEdition } from "../../library/types.ts";
import { isKeyOf } from "../taken-keys.ts";
import { all, begin, extend, step, textOfSelected, type Selected } from "./selected.ts";
import { readingOrderOf } from "./reading-order.ts";
import { clearSelection, select, useSelection } from "./session.ts";
import type { Sight } from "./sight.ts";
import { wordAcross } from "./words-on-page.ts";

const LINES: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** @param onCopied hears that the browser has taken the text. @param onMissing the words of a page cannot be had. @returns let go. */
export function listenForKeys(
  edition: OpenEdition,
  sight: Sight,
  { onCopied, onMissing }: { readonly onCopied: () => void; readonly onMissing: () => void },
): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true } as const;

  /** Where words stand their page must have told. */
  function moveByLine(by: 1 | -1): void {
    const { selected } = useSelection.getState();
    if (!selected) return;
    const { order, focus } = selected;
    for (const { words } of sight.pages()) {
      const word = wordAcross(words, order, by > 0 ? focus.last : focus.first, by);
      if (word) return select(extend(selected, word.words));
    }
  }
  function moved(key: string, selected: Selected | null): Selected | null {
    if (!selected) return key === "ArrowRight" || key === "ArrowDown" ? fromFocus(edition) : null;
    switch (key) {
      case "ArrowRight":
        return step(selected, 1);
      case "ArrowLeft":
        return step(selected, -1);
      default:
        return key in LINES ? selected : null;
    }
  }
  function press(event: KeyboardEvent): void {
    const { selected } = useSelection.getState();
    if (event.defaultPrevented || isElsewhere(event.target)) return;
    const command = event.ctrlKey || event.metaKey;
    let next: Selected | null = null;
    if (event.key === "Escape" && selected) clearSelection();
    else if (command && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "a" && selected)
      next = all(selected);
    else if (event.shiftKey && !command && !event.altKey) next = moved(event.key, selected);
    else return;
    if (event.key !== "Escape" && !next) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // the page's own keys, and what else an Escape would close
    if (!next) return;
    select(next, { byFinger: selected !== null && useSelection.getState().byFinger });
    const lines = selected && LINES[event.key];
    sight.bring().then(() => lines && moveByLine(lines), onMissing);
  }
  window.addEventListener("keydown", press, options);
  document.addEventListener(
    "copy",
    (event) => {
      const { selected } = useSelection.getState();
      if (!selected || isElsewhere(event.target) || !(getSelection()?.isCollapsed ?? true)) return;
      event.clipboardData?.setData("text/plain", textOfSelected(selected));
      event.preventDefault();
      onCopied();
    },
    options,
  );
  return () => listening.abort();
}

/** The first word of the story whose button has the focus (page/PageArticles.tsx). */
function fromFocus({ manifest, text }: OpenEdition): Selected | null {
  const id = document.activeElement?.getAttribute("data-article") ?? "";
  const article = withdrawnIn(manifest).has(id) ? undefined : text.articles.find((one) => one.id === id);
  const order = article && readingOrderOf(article);
  return order && order.words.length > 0 ? begin(order, { first: 0, last: 0 }) : null;
}

const isElsewhere = (target: EventTarget | null): boolean =>
  isKeyOf(target, "[role=slider]", "[aria-modal]", ".article-sheet");
