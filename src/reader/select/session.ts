// What is selected on the pages on screen, for all who draw it, move it or copy it. Never an event and never a page.
import { create } from "zustand";
import type { Selected } from "./selected.ts";

interface Selection {
  readonly selected: Selected | null;
  /** A finger, or a mouse button, is down and moves it: nothing may lie in its way. */
  readonly moving: boolean;
  /** It was made by a finger or a pen, which needs something to take hold of. */
  readonly byFinger: boolean;
}

const NONE: Selection = { selected: null, moving: false, byFinger: false };

export const useSelection = create<Selection>(() => NONE);

export const select = (selected: Selected, how: Partial<Omit<Selection, "selected">> = {}): void =>
  useSelection.setState({ selected, ...how });

export function clearSelection(): void {
  if (useSelection.getState().selected !== null) useSelection.setState(NONE);
}
