// What the words of a language for days are called, for reading what somebody typed. Never the words: one file a language holds those.

export type Span = "day" | "week" | "month" | "year";

/** All in lower case, without accents and apostrophes. */
export interface DayWords {
  /** January first; of each name three letters are enough, and other short forms stand beside it. */
  readonly months: readonly (readonly string[])[];
  /** Sunday first; three letters are enough. */
  readonly weekdays: readonly (readonly string[])[];
  /** Whole phrases, in days from today. */
  readonly phrases: Readonly<Record<string, number>>;
  /** Beside a weekday: the one before today. */
  readonly last: readonly string[];
  /** Beside a weekday: the one of this week. */
  readonly current: readonly string[];
  /** Beside a weekday: the one of last week. */
  readonly lastWeek: readonly string[];
  /** What says that a span lies in the past: "2 hari lalu". */
  readonly ago: readonly string[];
  /** Names of spans; one that says "one" by itself ("seminggu") stands in `oneSpan`. */
  readonly spans: Readonly<Record<string, Span>>;
  readonly oneSpan: Readonly<Record<string, Span>>;
  readonly numbers: Readonly<Record<string, number>>;
  /** Said before or between the parts of a date without meaning anything. */
  readonly fillers: readonly string[];
}
