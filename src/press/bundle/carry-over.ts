// Turns a draft's articles into ids that readers already know, by the places the articles stand in. Never gives an id twice.
import { area, intersection } from "../../edition/geometry.ts";
import type { Zone } from "../../edition/schema.ts";

/** All that carrying over looks at. */
export interface Standing {
  readonly id: string;
  readonly zones: readonly Zone[];
}

export interface CarriedIds {
  /** Draft's id → edition's id, one for each. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids that no longer stand, those retired before included; in the order of their numbers. */
  readonly retired: readonly string[];
}

/** Share of the smaller article's zones that both must cover to be the same story. */
const SAME_STORY = 0.25;

const sizeOf = ({ zones }: Standing): number => zones.reduce((sum, zone) => sum + area(zone.box), 0);

function sharedArea(a: Standing, b: Standing): number {
  let sum = 0;
  for (const one of a.zones)
    for (const other of b.zones) {
      if (one.page !== other.page) continue;
      const shared = intersection(one.box, other.box);
      if (shared) sum += area(shared);
    }
  return sum;
}

const numberOf = (id: string): number => Number(/^a(\d+)$/.exec(id)?.[1] ?? 0);

/** Largest overlap first, one to one; the rest get numbers above every id ever given.
 *  @param before articles of the edition as it stands, none at a first print. Pure; O(n·m·zones). */
export function carryOver(
  draft: readonly Standing[],
  before: readonly Standing[],
  retiredBefore: readonly string[],
): CarriedIds {
  const pairs = draft.flatMap((now, nowPlace) =>
    before.flatMap((old, oldPlace) => {
      const shared = sharedArea(now, old);
      return shared > 0 && shared >= SAME_STORY * Math.min(sizeOf(now), sizeOf(old))
        ? [{ now: now.id, old: old.id, shared, nowPlace, oldPlace }]
        : [];
    }),
  );
  pairs.sort((a, b) => b.shared - a.shared || a.nowPlace - b.nowPlace || a.oldPlace - b.oldPlace);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { now, old } of pairs) {
    if (ids.has(now) || taken.has(old)) continue;
    ids.set(now, old);
    taken.add(old);
  }
  let last = Math.max(0, ...before.map(({ id }) => numberOf(id)), ...retiredBefore.map(numberOf));
  for (const { id } of draft) if (!ids.has(id)) ids.set(id, `a${++last}`);

  const standing = new Set(ids.values());
  const gone = new Set([...retiredBefore, ...before.map(({ id }) => id)].filter((id) => !standing.has(id)));
  return { ids, retired: [...gone].sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1)) };
}
