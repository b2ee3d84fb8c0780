// What happens while stories are read aloud → which sentence is to be spoken, and whether. A small machine, pure; never a voice, never a text.

export interface Cursor {
  /** How many sentences each story has. */
  readonly lengths: readonly number[];
  readonly story: number;
  readonly sentence: number;
  readonly state: "playing" | "paused" | "ended";
  /** Sentences that could not be spoken, one after the other. */
  readonly failures: number;
  /** Another number: what is spoken now is over, and the sentence named here begins, where it is playing. */
  readonly turn: number;
}

export type CursorEvent =
  | { readonly type: "play" | "pause" }
  /** The sentence was spoken to its end, or could not be. */
  | { readonly type: "said" | "failed" }
  | { readonly type: "sentence" | "story"; readonly by: 1 | -1 }
  /** Another speed, another voice: the sentence begins anew. */
  | { readonly type: "again" }
  /** Other stories, among which the one at hand is at `story`. */
  | { readonly type: "stories"; readonly lengths: readonly number[]; readonly story: number };

/** One bad sentence is passed over; so many in a row, and it is the voice that does not speak. */
const MOST_FAILURES = 3;

/** At the beginning of a story, not yet playing. */
export const cursorAt = (lengths: readonly number[], story: number): Cursor => ({
  lengths,
  story,
  sentence: 0,
  state: "paused",
  failures: 0,
  turn: 0,
});

export function moveCursor(cursor: Cursor, event: CursorEvent): Cursor {
  const begin = (change: Partial<Cursor>): Cursor => ({ ...cursor, failures: 0, ...change, turn: cursor.turn + 1 });
  switch (event.type) {
    case "play":
      if (cursor.state === "playing") return cursor;
      return begin({ state: "playing", ...(cursor.state === "ended" && { sentence: 0 }) });
    case "pause":
      return cursor.state === "playing" ? begin({ state: "paused" }) : cursor;
    case "said":
      return cursor.state === "playing" ? begin(after(cursor)) : cursor;
    case "failed": {
      if (cursor.state !== "playing") return cursor;
      const failures = cursor.failures + 1;
      return failures < MOST_FAILURES ? begin({ ...after(cursor), failures }) : begin({ state: "paused" });
    }
    case "sentence":
      return begin(event.by === 1 ? after(cursor) : before(cursor));
    case "story":
      return begin(storyBeside(cursor, event.by));
    case "again":
      return cursor.state === "playing" ? begin({}) : cursor;
    default:
      return { ...cursor, lengths: event.lengths, story: event.story };
  }
}

type Spot = Partial<Pick<Cursor, "story" | "sentence" | "state">>;

/** Going on from an end is playing again only at the reader's word. */
const awake = (state: Cursor["state"]): Cursor["state"] => (state === "ended" ? "paused" : state);

/** The nearest story with something to say, or -1. */
function storyAfter(lengths: readonly number[], story: number, by: 1 | -1): number {
  let at = story + by;
  while (lengths[at] === 0) at += by;
  return lengths[at] === undefined ? -1 : at;
}

/** The next sentence, over stories without any; behind the last, the end. */
function after({ lengths, story, sentence, state }: Cursor): Spot {
  if (sentence + 1 < (lengths[story] ?? 0)) return { sentence: sentence + 1, state: awake(state) };
  const next = storyAfter(lengths, story, 1);
  return next < 0 ? { state: "ended" } : { story: next, sentence: 0, state: awake(state) };
}

/** The sentence before; before the first of all, the first. */
function before({ lengths, story, sentence, state }: Cursor): Spot {
  if (sentence > 0) return { sentence: sentence - 1, state: awake(state) };
  const previous = storyAfter(lengths, story, -1);
  return previous < 0
    ? { state: awake(state) }
    : { story: previous, sentence: lengths[previous]! - 1, state: awake(state) };
}

/** Back goes to the beginning of the story first, as players do. */
function storyBeside({ lengths, story, sentence, state }: Cursor, by: 1 | -1): Spot {
  const beside = storyAfter(lengths, story, by);
  if (by === 1 && beside < 0) return { state: "ended" };
  const stays = by === -1 && (sentence > 0 || beside < 0);
  return { story: stays ? story : beside, sentence: 0, state: awake(state) };
}
