// Joins things by their number into sets. Never orders the sets: whoever numbers them does.

export interface DisjointSets {
  find(item: number): number;
  join(item: number, other: number): void;
  /** The same sets, joined no further by whoever joins these. */
  copy(): DisjointSets;
  /** For each item the number of its set, counted from 0 in order of first items. */
  numbered(): Int32Array;
}

/** Sets of one item each (union-find with path halving). Nearly O(1) a call. */
export function disjointSets(count: number): DisjointSets {
  return setsOf(Int32Array.from({ length: count }, (_, i) => i));
}

function setsOf(parent: Int32Array): DisjointSets {
  const find = (item: number): number => {
    while (parent[item] !== item) item = parent[item] = parent[parent[item]!]!;
    return item;
  };
  return {
    find,
    join: (item, other) => {
      parent[find(item)] = find(other);
    },
    copy: () => setsOf(parent.slice()),
    numbered: () => {
      const numbers = new Map<number, number>();
      return Int32Array.from(parent, (_, i) => {
        const root = find(i);
        let number = numbers.get(root);
        if (number === undefined) numbers.set(root, (number = numbers.size));
        return number;
      });
    },
  };
}
