// The screen of an article → where the ruler may stand in it, and where it stands after a step. Pure; CSS pixels from the screen's top.

export interface Room {
  /** What the bar above leaves, and what ends it below. */
  readonly top: number;
  readonly bottom: number;
  /** How high the clear band is. */
  readonly band: number;
}

const most = ({ top, bottom, band }: Room): number => Math.max(top, bottom - band);

/** @param place01 of the room. @returns where the band begins. */
export const topOf = (room: Room, place01: number): number => room.top + place01 * (most(room) - room.top);

/** The other way round, held within the room. */
export function placeOf(room: Room, top: number): number {
  const free = most(room) - room.top;
  return free === 0 ? 0 : Math.min(1, Math.max(0, (top - room.top) / free));
}

/** A step by lines. @returns the new place, and how far the text has to go instead where the band is at an end of its room. */
export function stepped(
  room: Room,
  place01: number,
  by: number,
): { readonly place01: number; readonly scroll: number } {
  const wanted = topOf(room, place01) + by;
  const held = Math.min(most(room), Math.max(room.top, wanted));
  return { place01: placeOf(room, held), scroll: wanted - held };
}
