// Whether the reading ruler is used, and where it stands → remembered on this device. Never anything about what is read.
import { create } from "zustand";
import { fieldsOf, remember, remembered } from "../small-store.ts";

export interface RulerSettings {
  readonly used: boolean;
  /** Of the room that it has: 0 at the top, 1 at the foot. */
  readonly place01: number;
}

const STORAGE_KEY = "koran.ruler";
/** Where eyes rest that read a scrolling text: a little above the middle. */
const DEFAULTS: RulerSettings = { used: false, place01: 0.35 };

/** What a stored text says, field by field; anything else keeps its default. */
export function readRulerSettings(stored: string | null): RulerSettings {
  const { used, place01 } = fieldsOf(stored);
  const isPlace = typeof place01 === "number" && place01 >= 0 && place01 <= 1;
  return { used: used === true, place01: isPlace ? place01 : DEFAULTS.place01 };
}

export const useRuler = create<RulerSettings>(() => readRulerSettings(remembered(STORAGE_KEY)));

/** Where it is pulled to, until it is let go of. */
export const pullRuler = (place01: number): void => useRuler.setState({ place01 });

/** Where storing is refused it holds until the tab is closed. */
export function changeRuler(change: Partial<RulerSettings>): void {
  useRuler.setState(change);
  remember(STORAGE_KEY, JSON.stringify(useRuler.getState()));
}
