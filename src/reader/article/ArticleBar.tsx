// The slim bar over an article → back, how it is seen, reading aloud, the story on its page, the ways to share it, and a quiet line that says what came of it.
import { Suspense, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { hasText } from "../../edition/body.ts";
import type { Article } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { Drawn, Icon } from "../../ui/Icon.tsx";
import { SIGNS } from "../../ui/signs.ts";
import { Sharing } from "../share/lazy-sharing.ts";
import type { Subject } from "../share/subject.ts";
import { SIGNS as SPEECH_SIGNS } from "../speech/signs.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { Display } from "./Display.tsx";
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

export function ArticleBar({ edition, article, page, wide, onClose, onShowOnPage }: ArticleBarProps) {
  const { strings } = useLanguage();
  const { reading, article: words, speech, sharing } = useInsideWords();
  const [said, say] = useState("");
  const [isSharing, setSharing] = useState(false);
  const [showsDisplay, showDisplay] = useState(false);
  const display = useId();
  const displayButton = useRef<HTMLButtonElement>(null);
  const subject = useMemo<Subject>(() => ({ kind: "article", edition, article }), [edition, article]);
  const listen = useListening(edition, article);
  const canBeRead = article.kind !== "advert" && hasText(article);
  const hasColumns = article.zones.some(({ kind }) => kind === "text");
  const share = (): void => {
    Sharing.prepare().then(
      () => setSharing(true),
      () => say(sharing.notHere),
    );
  };
  /** Puts away what was opened last, before the article itself. */
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !showsDisplay) return;
    event.preventDefault();
    showDisplay(false);
    displayButton.current!.focus();
  };
  return (
    <div className="article-bar" onKeyDown={press}>
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
        <button
          type="button"
          ref={displayButton}
          className="icon-button article-letters"
          aria-label={words.display}
          title={words.display}
          aria-expanded={showsDisplay}
          aria-controls={display}
          onClick={() => showDisplay(!showsDisplay)}
        >
          <span>{words.letters}</span>
        </button>
        {canBeRead && (
          <button
            type="button"
            className="icon-button article-tool article-listen"
            aria-label={speech.listen}
            title={speech.listen}
            onClick={() => void listen().then((why) => say(why ?? ""))}
          >
            <Drawn path={SPEECH_SIGNS.listen} />
            <span>{speech.listen}</span>
          </button>
        )}
        {hasColumns && <Tool sign="columns" words={reading.byColumn} onPress={() => onShowOnPage(true)} />}
        <Tool sign="page" words={reading.showOnPage} onPress={() => onShowOnPage(false)} />
        <Tool sign="share" words={reading.share} opens onPress={share} />
      </div>
      <Display id={display} hidden={!showsDisplay} />
      <p className="article-said" role="status">
        {said}
      </p>
      {isSharing && (
        <Suspense fallback={null}>
          <Sharing subject={subject} onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </div>
  );
}

interface ToolProps {
  readonly sign: "columns" | "page" | "share";
  readonly words: string;
  /** What it opens is a dialog. */
  readonly opens?: boolean;
  readonly onPress: () => void;
}

function Tool({ sign, words, opens = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="icon-button article-tool"
      aria-label={words}
      title={words}
      aria-haspopup={opens ? "dialog" : undefined}
      onClick={onPress}
    >
      <Drawn path={SIGNS[sign]} />
      <span>{words}</span>
    </button>
  );
}
