// The slim bar over an article → back, text size, reading aloud, the story on its page, sharing, and a quiet line that says what came of it.
import { useEffect, useState } from "react";
import { hasText } from "../../edition/body.ts";
import type { Article } from "../../edition/schema.ts";
import { fullDate } from "../../language/format.ts";
import type { OpenEdition } from "../../library/types.ts";
import { Drawn, Icon } from "../../ui/Icon.tsx";
import { SIGNS } from "../../ui/signs.ts";
import { nameOf } from "../page/tap.ts";
import { articlePath } from "../routes.ts";
import { SIGNS as SPEECH_SIGNS } from "../speech/signs.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { shareLink } from "./share-link.ts";
import { TextSize } from "./TextSize.tsx";
import { useListening } from "./use-listening.ts";

interface ArticleBarProps {
  readonly edition: OpenEdition;
  readonly article: Article;
  /** The page beneath. */
  readonly page: number;
  readonly wide: boolean;
  readonly onClose: () => void;
  /** Shows where the article stands on its page, or reads it there column by column. */
  readonly onShowOnPage: (byColumn: boolean) => void;
}

/** A line that needs no answer goes by itself. */
const SAID_MS = 5000;

export function ArticleBar({ edition, article, page, wide, onClose, onShowOnPage }: ArticleBarProps) {
  const { language, strings } = useLanguage();
  const { reading, article: words, speech } = useInsideWords();
  const [said, say] = useSaid();
  const listen = useListening(edition, article);
  const canBeRead = article.kind !== "advert" && hasText(article);
  const { title, manifest } = edition;
  const hasColumns = article.zones.some(({ kind }) => kind === "text");
  const share = async (): Promise<void> => {
    const url = location.origin + articlePath(manifest.title, manifest.key, article.id);
    const paper = `${title.name}, ${fullDate(language, manifest.date)}`;
    const sharing = await shareLink({ title: [nameOf(article), paper].filter((part) => part !== "").join(" – "), url });
    if (sharing === "copied") say(reading.copied, SAID_MS);
    else if (sharing === "not-copied") say(reading.copyThis({ url }), null);
  };
  return (
    <div className="article-bar">
      <button
        type="button"
        className="text-button article-back"
        aria-label={wide ? strings.nav.close : words.backToPage({ page })}
        onClick={onClose}
      >
        {wide ? <Icon name="close" /> : <Drawn path={SIGNS.back} />}
        <span>{wide ? strings.nav.close : strings.nav.back}</span>
      </button>
      <div className="article-tools">
        <TextSize />
        {canBeRead && (
          <button
            type="button"
            className="icon-button article-tool article-listen"
            aria-label={speech.listen}
            title={speech.listen}
            onClick={() => void listen().then((why) => say(why ?? "", null))}
          >
            <Drawn path={SPEECH_SIGNS.listen} />
            <span>{speech.listen}</span>
          </button>
        )}
        {hasColumns && <Tool sign="columns" words={reading.byColumn} onPress={() => onShowOnPage(true)} />}
        <Tool sign="page" words={reading.showOnPage} onPress={() => onShowOnPage(false)} />
        <Tool sign="share" words={reading.share} onPress={() => void share()} />
      </div>
      <p className="article-said" role="status">
        {said}
      </p>
    </div>
  );
}

interface ToolProps {
  readonly sign: "columns" | "page" | "share";
  readonly words: string;
  readonly onPress: () => void;
}

function Tool({ sign, words, onPress }: ToolProps) {
  return (
    <button type="button" className="icon-button article-tool" aria-label={words} title={words} onClick={onPress}>
      <Drawn path={SIGNS[sign]} />
      <span>{words}</span>
    </button>
  );
}

/** @returns the line on screen, and a way to say another. `forMs` null: until the article is left. */
function useSaid(): [string, (line: string, forMs: number | null) => void] {
  const [said, setSaid] = useState<{ readonly line: string; readonly forMs: number | null }>({ line: "", forMs: null });
  useEffect(() => {
    if (said.forMs === null) return undefined;
    const gone = setTimeout(() => setSaid({ line: "", forMs: null }), said.forMs);
    return () => clearTimeout(gone);
  }, [said]);
  return [said.line, (line, forMs) => setSaid({ line, forMs })];
}
