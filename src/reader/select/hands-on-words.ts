// A finger that rests on a word, a mouse that is drawn over words, a handle that is pulled → what is selected. Everything else is left to the page's own hands
// (page/hands.ts), from which a touch is taken by the event by which the system takes one. Never draws.
import type { Point } from "../../edition/geometry.ts";
import type { End } from "./marks.ts";
import { pushAtEdges } from "./push-at-edges.ts";
import { begin, extend, hold, rangeOf, type Selected } from "./selected.ts";
import { clearSelection, select, useSelection } from "./session.ts";
import { placeInWindow, type Sight } from "./sight.ts";
import { printedIn, wordNear, type PrintedWord } from "./words-on-page.ts";

/** A finger that rests so long is no tap any more (page/gesture-reader.ts); systems wait as long. */
const HOLD_MS = 500;
/** Less than what the page takes for a drag. */
const SLOP_PX = 6;
/** What a fingertip reaches beyond its middle, CSS pixels; and a mouse beyond a word, page points: the white between two lines belongs to them. */
const FINGER_PX = 14;
const MOUSE_PT = 14;

interface Press {
  readonly id: number;
  readonly surface: HTMLElement;
  readonly start: Point;
  readonly startedAt: number;
  readonly byFinger: boolean;
  /** The word that a mouse was pressed on. */
  readonly word: PrintedWord | null;
  /** From the finger to the place that it points at: a handle hangs below its word. */
  readonly offset: Point;
  at: Point;
  moved: boolean;
  /** It selects now; the page hears no more of it. */
  taken: boolean;
}

/** @param onMissing the words of a page that were asked for cannot be had. @returns let go. */
export function takeWordsInHand(sight: Sight, onMissing: () => void): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true } as const;
  let press: Press | null = null;
  let fingers = 0;
  let holding: ReturnType<typeof setTimeout> | undefined;
  let stopPushing = (): void => {};
  let spaceHeld = false;
  let hovered: Point | null = null;

  const underMouse = (at: Point): PrintedWord | null => {
    const spot = sight.under(at);
    return spot && wordNear(spot.page.words, spot.point, MOUSE_PT);
  };

  function take(now: Press, selected: Selected): void {
    now.taken = true;
    // A touch that the system takes is no tap and no drag.
    now.surface.dispatchEvent(new PointerEvent("pointercancel", { pointerId: now.id }));
    select(selected, { moving: true, byFinger: now.byFinger });
    stopPushing = pushAtEdges(
      now.surface,
      sight,
      () => now.at,
      () => follow(now),
    );
  }
  /** The nearest word of the same stream, wherever the finger is. */
  function follow({ at, offset }: Press): void {
    const { selected } = useSelection.getState();
    const spot = sight.under([at[0] + offset[0], at[1] + offset[1]]);
    if (!selected || !spot) return;
    const { order, anchor } = selected;
    const word = wordNear(spot.page.words, spot.point, Infinity, { order, word: anchor.first });
    if (!word || (word.words.first === selected.focus.first && word.words.last === selected.focus.last)) return;
    select(extend(selected, word.words));
  }
  function end(): void {
    clearTimeout(holding);
    stopPushing();
    if (press?.taken) useSelection.setState({ moving: false });
    press = null;
  }

  async function held(now: Press): Promise<void> {
    const spot = sight.under(now.start);
    if (!spot) return;
    try {
      await sight.bring(spot.page);
    } catch {
      onMissing();
      return;
    }
    // Of that page as it stood then: meanwhile another may have come.
    const word = sight.pages().includes(spot.page) && wordNear(spot.page.words, spot.point, FINGER_PX / spot.scale);
    if (!word || now.moved || fingers > 1) return;
    const selected = begin(word.order, word.words);
    if (press === now) take(now, selected);
    // The words came when the finger had left.
    else select(selected, { moving: false, byFinger: now.byFinger });
  }

  function down(event: PointerEvent): void {
    const at: Point = [event.clientX, event.clientY];
    const surface = surfaceOf(event.target);
    if (!surface || event.button !== 0) return;
    fingers++;
    const { selected } = useSelection.getState();
    const now: Press = {
      id: event.pointerId,
      surface,
      start: at,
      startedAt: event.timeStamp,
      byFinger: event.pointerType !== "mouse",
      word: event.pointerType === "mouse" && !spaceHeld ? underMouse(at) : null,
      offset: [0, 0],
      at,
      moved: false,
      taken: false,
    };
    if (press?.taken) {
      event.stopPropagation(); // a second finger while one selects means nothing
      return;
    }
    if (press) {
      // Two fingers: the page's.
      press.moved = true;
      end();
      return;
    }
    const handle = handleOf(event.target);
    if (selected && (handle || (event.shiftKey && now.word))) {
      event.stopPropagation();
      event.preventDefault();
      surface.setPointerCapture(event.pointerId);
      press = handle ? { ...now, offset: offsetTo(sight, selected, handle, at) } : now;
      take(press, handle ? hold(selected, handle) : selected);
      if (!handle) follow(press);
      return;
    }
    press = now;
    holding = setTimeout(() => void held(now), HOLD_MS);
  }

  function move(event: PointerEvent): void {
    const at: Point = [event.clientX, event.clientY];
    if (!press || event.pointerId !== press.id) {
      if (event.pointerType === "mouse" && event.buttons === 0) hover(event.target, at);
      return;
    }
    press.at = at;
    if (!press.taken && Math.hypot(at[0] - press.start[0], at[1] - press.start[1]) > SLOP_PX) {
      press.moved = true;
      clearTimeout(holding);
      if (press.word) take(press, begin(press.word.order, press.word.words));
    }
    if (!press.taken) return;
    event.stopPropagation();
    follow(press);
  }

  function up(event: PointerEvent): void {
    if (!event.isTrusted) return; // our own
    if (surfaceOf(event.target)) fingers = Math.max(0, fingers - 1);
    if (!press || event.pointerId !== press.id) return;
    const now = press;
    const isTap = event.type === "pointerup" && !now.moved && event.timeStamp - now.startedAt < HOLD_MS;
    end();
    if (now.taken) event.stopPropagation();
    else if (isTap && useSelection.getState().selected) {
      // The tap that puts it away opens nothing.
      event.stopPropagation();
      now.surface.dispatchEvent(new PointerEvent("pointercancel", { pointerId: now.id }));
      clearSelection();
    }
  }

  /** Over words a mouse may select: it says so. As long as they are not there, and where they cannot be had, a drag moves the page. */
  function hover(target: EventTarget | null, at: Point): void {
    const surface = surfaceOf(target);
    if (!surface) return;
    hovered = at;
    const say = (): void => {
      if (hovered === at) surface.classList.toggle("page-over-words", !spaceHeld && underMouse(at) !== null);
    };
    void sight.expect().then(say);
  }

  window.addEventListener("pointerdown", down, options);
  window.addEventListener("pointermove", move, options);
  window.addEventListener("pointerup", up, options);
  window.addEventListener("pointercancel", up, options);
  // A long press is ours, where it selects; the menu of the system would end the touch.
  window.addEventListener("contextmenu", (event) => press?.byFinger && event.preventDefault(), options);
  // With the space bar held a mouse moves the page, words or not.
  window.addEventListener("keydown", ({ key }) => (spaceHeld ||= key === " "), options);
  window.addEventListener("keyup", ({ key }) => (spaceHeld &&= key !== " "), options);
  window.addEventListener("blur", () => (spaceHeld = false), options);
  return () => {
    end();
    listening.abort();
  };
}

const surfaceOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(".page-stage") : null;

function handleOf(target: EventTarget | null): End | null {
  const handle = target instanceof Element ? target.closest<HTMLElement>(".selection-handle") : null;
  return (handle?.dataset["end"] as End | undefined) ?? null;
}

/** From a finger on a handle to the middle of the word that it hangs on, CSS pixels. */
function offsetTo(sight: Sight, selected: Selected, end: End, [x, y]: Point): Point {
  const word = rangeOf(selected)[end];
  for (const { layer, sheet, words } of sight.pages()) {
    const printed = printedIn(words, selected.order, { first: word, last: word });
    const box = (end === "first" ? printed[0] : printed.at(-1))?.box;
    if (!box) continue;
    const [left, top, width] = placeInWindow(layer);
    const scale = width / sheet.page.width;
    const edge = end === "first" ? box[0] : box[0] + box[2];
    return [left + edge * scale - x, top + (box[1] + box[3] / 2) * scale - y];
  }
  return [0, 0];
}
