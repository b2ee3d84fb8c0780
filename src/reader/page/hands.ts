// Pointer, wheel and key events of the browser → the stage. Never decides where a page stands.
import type { Point } from "../../edition/geometry.ts";
import { useScreen } from "../state.ts";
import { isTaken } from "../taken-keys.ts";
import { Fingers, type FingerEvents } from "./fingers.ts";
import { DOUBLE_TAP_MS, DOUBLE_TAP_PX, GestureReader, NEXT_TAP_MS } from "./gesture-reader.ts";
import type { Stage } from "./stage.ts";

/** Sideways wheel, CSS pixels, that turns a page; and how long until the next turn, so that one swipe is one page. */
const WHEEL_TURN_PX = 60;
const WHEEL_REST_MS = 400;
const LINE_PX = 16;
/** One press of an arrow on an enlarged page. */
const ARROW_PX = 80;

/** @returns let go. */
export function takeInHand(surface: HTMLElement, stage: Stage, events: FingerEvents): () => void {
  const listening = new AbortController();
  const { signal } = listening;

  /** Where the surface stands, asked once for each touch: to ask at each move would have the screen laid out in between. */
  let corner: Point = [0, 0];
  const look = (): void => {
    const { left, top } = surface.getBoundingClientRect();
    corner = [left, top];
  };
  const at = ({ clientX, clientY }: PointerEvent | WheelEvent): Point => [clientX - corner[0], clientY - corner[1]];
  const hearSecond = (first: Point, run: () => void): void =>
    hearNextTap((event) => Math.hypot(at(event)[0] - first[0], at(event)[1] - first[1]) <= DOUBLE_TAP_PX, run);
  const gestures = new GestureReader(new Fingers(stage, events, hearSecond));
  /** By what selects words, say (README of select): then the system, which would scroll under that finger, does not have it either. */
  let taken = false;
  surface.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0) return;
      taken = false;
      surface.setPointerCapture(event.pointerId);
      look();
      gestures.down(event.pointerId, at(event), event.timeStamp);
    },
    { signal },
  );
  surface.addEventListener("pointermove", (event) => gestures.move(event.pointerId, at(event), event.timeStamp), {
    signal,
  });
  let heard = false;
  surface.addEventListener(
    "pointerup",
    (event) => {
      heard = gestures.up(event.pointerId, at(event), event.timeStamp);
    },
    { signal },
  );
  // Browsers make a click of each touch: it would strike whatever the tap has just put there.
  surface.addEventListener("touchend", (event) => heard && event.preventDefault(), { signal, passive: false });
  surface.addEventListener(
    "pointercancel",
    ({ isTrusted }) => {
      taken = !isTrusted;
      gestures.cancel();
    },
    { signal },
  );
  surface.addEventListener("touchmove", (event) => taken && event.preventDefault(), { signal, passive: false });

  let sideways = 0;
  let lastTurn = -Infinity;
  surface.addEventListener(
    "wheel",
    (event) => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        look();
        stage.zoomAt(at(event), Math.exp(-dy * 0.01));
      } else if (stage.turnsSideways && Math.abs(dx) > Math.abs(dy)) {
        event.preventDefault();
        if (event.timeStamp - lastTurn < WHEEL_REST_MS) return;
        sideways = Math.sign(dx) === Math.sign(sideways) ? sideways + dx : dx;
        if (Math.abs(sideways) < WHEEL_TURN_PX) return;
        lastTurn = event.timeStamp;
        stage.turn(sideways > 0 ? 1 : -1);
        sideways = 0;
        // A page that is seen whole leaves the wheel to whatever it lies in.
      } else if (stage.pan(-dx, -dy)) event.preventDefault();
    },
    { signal, passive: false },
  );

  window.addEventListener(
    "keydown",
    (event) => {
      if (isTaken(event, "[role=slider]")) return;
      if (event.key.length === 1 && !useScreen.getState().characterKeys) return;
      if (press(event.key, stage)) event.preventDefault();
    },
    { signal },
  );

  return () => {
    listening.abort();
    gestures.end();
  };
}

/** The next tap, if it comes in time and where it must, means this and nothing else. It outlives the surface's own listeners: what the first
 *  tap has opened may cover it. */
function hearNextTap(isMeant: (event: PointerEvent) => boolean, run: () => void): void {
  const since = performance.now();
  const stop = (): void => window.removeEventListener("pointerdown", hear, true);
  const hear = (event: PointerEvent): void => {
    stop();
    if (event.timeStamp - since > DOUBLE_TAP_MS || !isMeant(event)) return;
    event.stopPropagation();
    swallowClick();
    run();
  };
  window.addEventListener("pointerdown", hear, true);
  setTimeout(stop, NEXT_TAP_MS);
}

/** The click that ends this touch, if it ends in one. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, true);
  const end = new AbortController();
  const over = (): void => {
    end.abort();
    setTimeout(() => window.removeEventListener("click", swallow, true), 0);
  };
  for (const kind of ["pointerup", "pointercancel"])
    window.addEventListener(kind, over, { capture: true, signal: end.signal });
}

/** @returns whether the key means something here. */
function press(key: string, stage: Stage): boolean {
  switch (key) {
    case "PageDown":
      stage.turn(1);
      return true;
    case "PageUp":
      stage.turn(-1);
      return true;
    case "ArrowRight":
      if (stage.turnsSideways) stage.turn(1);
      else stage.pan(-ARROW_PX, 0);
      return true;
    case "ArrowLeft":
      if (stage.turnsSideways) stage.turn(-1);
      else stage.pan(ARROW_PX, 0);
      return true;
    case "ArrowDown":
      return stage.pan(0, -ARROW_PX);
    case "ArrowUp":
      return stage.pan(0, ARROW_PX);
    case "+":
    case "=":
      stage.zoomIn();
      return true;
    case "-":
      stage.zoomOut();
      return true;
    case "0":
      stage.fit();
      return true;
    default:
      return false;
  }
}
