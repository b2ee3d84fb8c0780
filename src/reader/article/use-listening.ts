// A press on "listen" → the article read aloud, or the sentence that says why not. Never speaks itself, never shows the player.
import { useEffect } from "react";
import type { Article } from "../../edition/schema.ts";
import { localeOf, type Language } from "../../language/locale.ts";
import type { OpenEdition } from "../../library/types.ts";
import { Listening } from "../edition/lazy-listening.ts";
import { PageCompanions } from "../edition/soon.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { whenIdle } from "../when-idle.ts";
import { Player, ReadMark } from "./lazy-player.ts";

/** All of it before anything is spoken: what speaks must be within reach. */
async function prepare(): Promise<typeof import("../speech/session.ts")> {
  const [session] = await Promise.all([
    import("../speech/session.ts"),
    Player.prepare(),
    ReadMark.prepare(),
    PageCompanions.prepare(),
    Listening.prepare(),
  ]);
  return session;
}

/** The code is here as a rule before the press, which alone may begin speech. */
let ready: Promise<typeof import("../speech/session.ts")> | null = null;
async function prepared(): Promise<typeof import("../speech/session.ts")> {
  try {
    return await (ready ??= prepare());
  } catch (reason) {
    ready = null; // asked for again at the next press
    throw reason;
  }
}

/** As the interface says it: "Indonesia", "Indonesian". */
function languageName(tag: string, spoken: Language): string {
  return "DisplayNames" in Intl
    ? (new Intl.DisplayNames([localeOf(spoken)], { type: "language" }).of(tag) ?? tag)
    : tag;
}

/** @returns begins to read; resolves to null, or to what is to be said instead. */
export function useListening(edition: OpenEdition, article: Article): () => Promise<string | null> {
  const { language } = useLanguage();
  const { speech: words } = useInsideWords();
  useEffect(() => whenIdle(() => void prepared().catch(() => null)), []);
  return async () => {
    try {
      const { listen } = await prepared();
      const answer = await listen(edition, article);
      if (answer === "started" || answer === "left") return null;
      return answer === "unsupported"
        ? words.unsupported
        : words.noVoice({ language: languageName(edition.title.language, language) });
    } catch {
      return words.notHere;
    }
  };
}
