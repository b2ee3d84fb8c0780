// How days are named in English, as people type them and papers print them. Never a rule: read-day.ts and printed-date.ts hold those.
import type { DayWords } from "./day-words.ts";

export const dayWordsEnglish: DayWords = {
  months: [
    ["january"],
    ["february"],
    ["march"],
    ["april"],
    ["may"],
    ["june"],
    ["july"],
    ["august"],
    ["september"],
    ["october"],
    ["november"],
    ["december"],
  ],
  weekdays: [["sunday"], ["monday"], ["tuesday"], ["wednesday"], ["thursday"], ["friday"], ["saturday"]],
  phrases: { today: 0, now: 0, yesterday: -1, "the day before yesterday": -2, "day before yesterday": -2, tomorrow: 1 },
  last: ["last", "previous"],
  current: ["this"],
  lastWeek: ["last week", "of last week"],
  ago: ["ago"],
  spans: {
    day: "day",
    days: "day",
    week: "week",
    weeks: "week",
    month: "month",
    months: "month",
    year: "year",
    years: "year",
  },
  oneSpan: {},
  numbers: { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 },
  fillers: ["the", "of", "on"],
};
