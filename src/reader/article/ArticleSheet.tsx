// An article of the open edition → its text over the page (phone) or beside it (desk), with the way back. Never unmounts the page beneath.
import { Suspense, useEffect, useId, useLayoutEffect, useMemo, useRef, type ClipboardEvent } from "react";
import { createPortal } from "react-dom";
import { hasText } from "../../edition/body.ts";
import type { Box } from "../../edition/geometry.ts";
import type { Article as ArticleData } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { Article } from "../../ui/Article.tsx";
import { useFoundInText } from "../find/use-found-in-text.ts";
import { closeArticle, goTo } from "../navigation.ts";
import { articlePath, pagePath } from "../routes.ts";
import { useRuler } from "../ruler/ruler-settings.ts";
import { useScreen } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { ArticleBar } from "./ArticleBar.tsx";
import { Clips } from "./Clips.tsx";
import { beginningOf } from "./beginning.ts";
import { Player, ReadMark } from "./lazy-player.ts";
import { ReadingRuler } from "./lazy-ruler.ts";
import { neighboursOf } from "./neighbours.ts";
import { OtherArticles } from "./OtherArticles.tsx";
import { Report } from "./Report.tsx";
import { useRising } from "./use-rising.ts";
import { useArticleKeys } from "./use-article-keys.ts";
import { useFirstFrame } from "./use-first-frame.ts";
import { useHyphens } from "./use-hyphens.ts";
import { usePictures } from "./use-pictures.ts";
import "../shell/serif-at-last.css";
import "../../ui/article.css";
import "./article-sheet.css";

interface ArticleSheetProps {
  readonly edition: OpenEdition;
  readonly article: ArticleData;
  /** Not yet: it is made and laid out, unseen and out of reach, for a tap that may come. */
  readonly open: boolean;
  /** The page beneath. */
  readonly page: number;
  readonly wide: boolean;
  /** Shows where the article stands on its page, or reads it there column by column. */
  readonly onShowOnPage: (byColumn: boolean) => void;
  /** Where an article stands on the page beneath, in the window; null where it is not in sight. */
  readonly placeOf: (article: string) => Box | null;
}

export function ArticleSheet({ edition, article, open, page, wide, onShowOnPage, placeOf }: ArticleSheetProps) {
  const { article: words } = useInsideWords();
  const { previous, next } = useMemo(() => neighboursOf(edition, article), [edition, article]);
  const { manifest, text, title } = edition;
  const isListening = useScreen((state) => state.listening !== null);
  const hasRuler = useRuler((state) => state.used);
  const headline = useId();
  const sheet = useRef<HTMLElement>(null);
  // The first frame shows what a screen holds; pictures and all below it come after, and nothing moves.
  const whole = useFirstFrame(open);
  const picture = usePictures(edition, article, whole);
  const hyphens = useHyphens(title.language);
  // An advert is its drawing; the words read in it are for ears (Clips).
  const shown = whole ? article : beginningOf(article);
  const asPicture = article.kind === "advert" || !hasText(article);
  const close = (): void => closeArticle(pagePath(manifest.title, manifest.key, page));
  const goOn = (other: ArticleData | null): (() => void) | null =>
    other && (() => goTo(articlePath(manifest.title, manifest.key, other.id)));
  useLayer(open && wide, open && whole);
  useRising(sheet, open, () => placeOf(article.id));
  const press = useArticleKeys({ open, close, previous: goOn(previous), next: goOn(next) });
  useFocusOn(sheet, article.id, open, whole);
  useFoundInText(sheet, edition, article.id, open && whole ? hyphens : null);
  const hrefOf = (id: string): string | null =>
    text.articles.some((other) => other.id === id) ? articlePath(manifest.title, manifest.key, id) : null;

  // Outside the shell, which is inert beneath it.
  return createPortal(
    <section
      ref={sheet}
      className="article-sheet"
      data-ahead={!open || undefined}
      role={wide ? "region" : "dialog"}
      aria-modal={wide ? undefined : true}
      aria-labelledby={headline}
      onKeyDown={press}
      onCopy={(event) => copyWithout(event, hyphens.remove)}
    >
      {hasRuler && open && whole && !asPicture && (
        <Suspense fallback={null}>
          <ReadingRuler sheet={sheet} />
        </Suspense>
      )}
      <ArticleBar
        key={`bar ${article.id}`}
        edition={edition}
        article={article}
        page={page}
        wide={wide}
        onClose={close}
        onShowOnPage={onShowOnPage}
      />
      <Article
        article={asPicture ? { ...article, headline: "", blocks: [] } : shown}
        strings={words}
        lang={title.language}
        headlineId={headline}
        picture={picture}
        hrefOf={hrefOf}
        hrefOfPage={(number) => pagePath(manifest.title, manifest.key, number)}
        soften={hyphens.soften}
      />
      {asPicture && open && <Clips edition={edition} article={article} />}
      {whole && (
        <>
          <Report key={`report ${article.id}`} edition={edition} article={article} />
          <OtherArticles edition={edition} neighbours={{ previous, next }} />
        </>
      )}
      {isListening && open && (
        <Suspense fallback={null}>
          <Player shown={article.id} />
          <ReadMark sheet={sheet} shown={article.id} />
        </Suspense>
      )}
    </section>,
    document.body,
  );
}

/** On a phone nothing beneath can be reached while the sheet is up. @param seen whether it is open and its first frame on screen: the rest can wait for that. */
function useLayer(beside: boolean, seen: boolean): void {
  const layer = beside ? "beside" : seen ? "over" : null;
  useLayoutEffect(() => {
    if (layer === null) return undefined;
    const { dataset } = document.documentElement;
    const shell = document.querySelector<HTMLElement>(".shell");
    dataset["article"] = layer;
    if (shell) shell.inert = layer === "over";
    return () => {
      delete dataset["article"];
      if (shell) shell.inert = false;
    };
  }, [layer]);
}

/** Focus goes to the headline, and at the end back to where it came from. @param seen see {@link useLayer}. */
function useFocusOn(
  sheet: { readonly current: HTMLElement | null },
  article: string,
  open: boolean,
  seen: boolean,
): void {
  // From as it comes on screen, not as it is made, which may be long before, to before it leaves: a key pressed just then must not fall on nothing.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const back = document.activeElement;
    return () => {
      if (back instanceof HTMLElement && back.isConnected && back !== document.body)
        back.focus({ preventScroll: true });
      else document.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
    };
  }, [open]);
  const first = useRef(article);
  useEffect(() => {
    if (!seen) return;
    // A sheet that has just come stands at its top: asking would cost it a layout.
    const isAnother = first.current !== article;
    if (isAnother) sheet.current?.scrollTo(0, 0);
    first.current = "";
    // Whoever has gone into it meanwhile stays there.
    if (!isAnother && sheet.current?.contains(document.activeElement)) return;
    // Reading aloud has gone on by itself: whoever is at its keys stays there, and no screen reader talks over it.
    if (isAnother && useScreen.getState().listening === article) return;
    sheet.current?.querySelector("h1")?.focus({ preventScroll: true });
  }, [sheet, article, seen]);
}

function copyWithout(event: ClipboardEvent, remove: (text: string) => string): void {
  const selected = getSelection()?.toString() ?? "";
  if (selected === "") return;
  event.preventDefault();
  event.clipboardData.setData("text/plain", remove(selected));
}
