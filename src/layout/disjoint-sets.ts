// Joins things by their number into sets. Never orders the sets: whoever numbers them does.

export interface DisjointSets {
  find(item: number): number;
  join(item: number, other: number): void;
  /** For each item the number of its set, counted from 0 in order of first items. */
  numbered(): Int32Array;
}

/** Sets of one item each (union-find with path halving). Nearly O(1) a call. */
export function disjointSets(count: number): DisjointSets {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const find = (item: number): number => {
    while (parent[item] !== item) item = parent[item] = parent[parent[item]!]!;
    return item;
  };
  return {
    find,
    join: (item, other) => {
      parent[find(item)] = find(other);
    },
    numbered: () => {
      const numbers = new Map<number, number>();
      return Int32Array.from({ length: count }, (_, i) => {
        const root = find(i);
        let number = numbers.get(root);
        if (number === undefined) numbers.set(root, (number = numbers.size));
        return number;
      });
    },
  };
}
