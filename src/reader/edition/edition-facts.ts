// An address that could not be opened → what is known about it all the same, for the sentence that says so. Never asks the network.
import type { TitleIndex } from "../../edition/schema.ts";
import type { Language } from "../../language/locale.ts";
import { NO_FACTS, type FailureFacts } from "../../language/failure.ts";
import { formatBytes, fullDate } from "../../language/format.ts";
import { dateOfKey } from "../routes.ts";

/** @param index the title as this device last saw it. @param key null where the newest edition was asked for. */
export function editionFacts(language: Language, index: TitleIndex | null, key: string | null): FailureFacts {
  const line = key === null ? index?.latest[0] : index?.latest.find((edition) => edition.key === key);
  return {
    ...NO_FACTS,
    title: index === null ? null : unbroken(index.name),
    date: key === null ? null : dateSaid(language, key),
    size: line ? formatBytes(language, line.tiers.text + line.tiers.pages) : null,
    pages: line?.pages ?? null,
  };
}

/** A short name stays in one line, as it does in print; a longer one would not fit a phone's. */
const unbroken = (name: string): string => (name.length <= 14 ? name.replaceAll(" ", "\u00a0") : name);

function dateSaid(language: Language, key: string): string | null {
  try {
    return fullDate(language, dateOfKey(key));
  } catch {
    return null; // a key that names no day has its own sentence
  }
}
