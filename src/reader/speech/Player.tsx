// What is read aloud → the slim bar that steers it, at the foot of the article or of the page. Never speaks itself: session.ts does.
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { localeOf } from "../../language/locale.ts";
import { Drawn, Icon } from "../../ui/Icon.tsx";
import { nameOf } from "../page/tap.ts";
import { publishHeight } from "../publish-height.ts";
import { articlePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { PlayerChoices } from "./PlayerChoices.tsx";
import { chooseRate, greeted, steer, stopListening, storyOf, useSession, type Session } from "./session.ts";
import { SIGNS } from "./signs.ts";
import { RATES } from "./speech-settings.ts";
import "./player.css";

interface PlayerProps {
  /** The article on screen, by id, or null. */
  readonly shown: string | null;
}

export function Player(props: PlayerProps) {
  const session = useSession((state) => state.session);
  return session && <PlayerOf {...props} session={session} />;
}

function PlayerOf({ shown, session }: PlayerProps & { readonly session: Session }) {
  const { speech: words } = useInsideWords();
  const [isOpen, setOpen] = useState(false);
  const choices = useId();
  const bar = useRef<HTMLElement>(null);
  const playing = useRef<HTMLButtonElement>(null);
  const { cursor, edition, isFresh } = session;
  const { article } = storyOf(session);
  const isHere = shown === article.id;
  const isPlaying = cursor.state === "playing";
  useLayoutEffect(() => publishHeight("--player-height", bar.current!), []);
  // Asked for by a press: its keys are at hand.
  useEffect(() => {
    if (!isFresh) return;
    playing.current?.focus({ preventScroll: true });
    greeted();
  }, [isFresh]);
  const close = (): void => {
    const tool = document.querySelector<HTMLElement>(".article-sheet:not([data-ahead]) .article-listen");
    (tool ?? document.querySelector<HTMLElement>("#content"))?.focus({ preventScroll: true });
    stopListening();
  };
  const said = session.trouble ? words[session.trouble] : cursor.state === "ended" ? words.ended : "";
  return (
    <section ref={bar} className="player" aria-label={words.group}>
      <p className="player-said" role="status">
        {said}
      </p>
      <div className="player-row">
        <div className="player-keys">
          <Key sign="previous" words={words.previous} onPress={() => steer({ type: "sentence", by: -1 })} />
          <button
            ref={playing}
            type="button"
            className="icon-button player-play"
            aria-label={isPlaying ? words.pause : words.play}
            title={isPlaying ? words.pause : words.play}
            onClick={() => steer({ type: isPlaying ? "pause" : "play" })}
          >
            <Drawn path={isPlaying ? SIGNS.pause : SIGNS.play} />
          </button>
          <Key sign="next" words={words.next} onPress={() => steer({ type: "sentence", by: 1 })} />
        </div>
        {isHere ? (
          <Rate rate={session.settings.rate} />
        ) : (
          <a
            className="player-reading"
            href={articlePath(edition.manifest.title, edition.manifest.key, article.id)}
            aria-label={words.reading({ headline: nameOf(article) })}
            lang={edition.title.language}
          >
            <span>{nameOf(article)}</span>
          </a>
        )}
        <div className="player-ends">
          {isHere && (
            <button
              type="button"
              className="icon-button"
              aria-label={words.choices}
              title={words.choices}
              aria-expanded={isOpen}
              aria-controls={choices}
              onClick={() => setOpen(!isOpen)}
            >
              <Icon name="settings" />
            </button>
          )}
          <button type="button" className="icon-button" aria-label={words.close} title={words.close} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
      </div>
      <div id={choices} hidden={!isOpen || !isHere}>
        <PlayerChoices session={session} />
      </div>
    </section>
  );
}

interface KeyProps {
  readonly sign: keyof typeof SIGNS;
  readonly words: string;
  readonly onPress: () => void;
}

function Key({ sign, words, onPress }: KeyProps) {
  return (
    <button type="button" className="icon-button" aria-label={words} title={words} onClick={onPress}>
      <Drawn path={SIGNS[sign]} />
    </button>
  );
}

function Rate({ rate }: { readonly rate: number }) {
  const { language } = useLanguage();
  const { speech: words } = useInsideWords();
  const format = new Intl.NumberFormat(localeOf(language));
  return (
    <span className="player-choice player-rate">
      <select
        aria-label={words.rate}
        title={words.rate}
        value={rate}
        onChange={(event) => chooseRate(Number(event.target.value))}
      >
        {RATES.map((one) => (
          <option key={one} value={one}>
            {words.times({ rate: format.format(one) })}
          </option>
        ))}
      </select>
    </span>
  );
}
