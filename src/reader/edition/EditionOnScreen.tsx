// An open edition and an address in it → the page, the contents beside, below or over it, and the article over or beside. Never opens an edition.
import { Suspense, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { usePathname } from "wouter/use-browser-location";
import { fullDate } from "../../language/format.ts";
import type { OpenEdition } from "../../library/types.ts";
import { ArticleSheet } from "../article/lazy-article-sheet.ts";
import { lazyScreen } from "../lazy-screen.ts";
import { closeArticle, goTo, takeBack } from "../navigation.ts";
import { PageView, type PageHandle } from "../page/PageView.tsx";
import { articlePath, pagePath, type EditionRoute } from "../routes.ts";
import { closeContents, toggleChrome, useScreen } from "../state.ts";
import { useLanguage } from "../use-language.ts";
import { useSpreads, useWide } from "../use-media.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import type { ArticleRoute } from "./EditionScreen.tsx";
import { placeIn } from "./place-in-edition.ts";
import { useEditionFiles } from "./use-edition-files.ts";
import { useLook } from "./use-look.ts";
import { useEditionNotices } from "./use-edition-notices.ts";
import "./edition.css";

const MissingInEdition = lazyScreen(async () => (await import("./MissingInEdition.tsx")).MissingInEdition);
const Contents = lazyScreen(async () => (await import("./Contents.tsx")).Contents);
const Overview = lazyScreen(async () => (await import("../overview/Overview.tsx")).Overview);

interface EditionOnScreenProps {
  readonly edition: OpenEdition;
  readonly base: EditionRoute;
  readonly article: ArticleRoute | null;
  readonly onSwitch: () => void;
}

export function EditionOnScreen({ edition, base, article, onSwitch }: EditionOnScreenProps) {
  const { language, strings } = useLanguage();
  const wide = useWide();
  const spreads = useSpreads();
  const { chromeHidden, contentsAt } = useScreen();
  const contentsOpen = contentsAt === usePathname();
  const { loadFile, onSettled, settled } = useEditionFiles(edition);
  useEditionNotices({ edition, base, settled, onSwitch });
  const [look, lookAt] = useLook();
  const pageView = useRef<PageHandle>(null);
  const [spread, setSpread] = useState<readonly number[]>([]);
  useOnScreen(edition);
  const { manifest, title } = edition;
  const place = placeIn(edition, base, article?.article ?? null);
  const number = place.kind === "page" ? place.page : 0;
  const sheet = manifest.pages[number - 1];
  const today = base.screen === "front" || base.screen === "title";
  const paper = `${title.name}, ${fullDate(language, manifest.date)}`;
  useScreenTitle(
    place.kind === "page" && place.article !== null
      ? `${place.article.headline} – ${paper}`
      : sheet && !today
        ? `${strings.edition.pageHeading(sheet)} – ${paper}`
        : paper,
  );
  const open = useMemo(() => (spread.includes(number) ? spread : [number]), [spread, number]);
  const onLook = useCallback((id: string) => lookAt({ article: id, near: wide }), [lookAt, wide]);
  const showContents = contentsOpen || (settled && (wide || today));
  useEscape(contentsOpen && article === null, closeContents);

  if (place.kind !== "page" || sheet === undefined)
    return (
      <Suspense fallback={null}>
        <MissingInEdition edition={edition} missing={place.kind === "no-article" ? "article" : "page"} />
      </Suspense>
    );
  const goToPage = (page: number): void =>
    goTo(pagePath(manifest.title, manifest.key, page), { replace: base.screen === "page" && article === null });
  /** A desk has the page in sight already; on a phone the article goes, to its page's own screen where another lies beneath. */
  const showOnPage = (): void => {
    if (place.article) lookAt({ article: place.article.id, near: wide });
    if (wide) return;
    const path = pagePath(manifest.title, manifest.key, place.page);
    if (base.screen === "article" || (base.screen === "page" && base.page === place.page)) closeArticle(path);
    else goTo(path);
  };
  return (
    <div className="edition" style={{ "--page-aspect": sheet.width / sheet.height }}>
      <h1 className="visually-hidden">{paper}</h1>
      <div className="sheet">
        <PageView
          key={manifest.revision}
          handle={pageView}
          edition={edition}
          page={place.page}
          spreads={spreads}
          lit={place.article?.id ?? look?.article ?? null}
          look={look}
          strings={strings.page}
          loadFile={loadFile}
          onSettled={onSettled}
          onTurn={goToPage}
          onSpread={setSpread}
          onOpenArticle={({ id }) => goTo(articlePath(manifest.title, manifest.key, id))}
          onTakeBack={takeBack}
          chromeHidden={chromeHidden && !today}
          onToggleChrome={today && !wide ? () => goToPage(place.page) : toggleChrome}
          paused={article !== null && !wide}
        />
        {settled && manifest.pages.length > 1 && (
          <Suspense fallback={null}>
            <Overview
              edition={edition}
              page={place.page}
              spread={open}
              wide={wide}
              hidden={chromeHidden && !today}
              covered={(article !== null || contentsOpen) && !wide}
              onTurn={goToPage}
            />
          </Suspense>
        )}
      </div>
      {showContents && (
        <Suspense fallback={<div className="contents" />}>
          <Contents
            edition={edition}
            pages={open}
            article={(wide && place.article?.id) || null}
            over={contentsOpen && !wide}
            onLook={onLook}
          />
        </Suspense>
      )}
      {place.article !== null && (
        <Suspense fallback={null}>
          <ArticleSheet
            edition={edition}
            article={place.article}
            page={place.page}
            wide={wide}
            onShowOnPage={showOnPage}
            placeOf={(id) => pageView.current?.placeOf(id) ?? null}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Tells the paper around the screens which title and edition they are about. */
function useOnScreen({ title, manifest }: OpenEdition): void {
  const { id, name, accent } = title;
  const { key, date } = manifest;
  useEffect(() => {
    useScreen.setState({ title: { id, name, accent }, edition: { key, date } });
    return () => useScreen.setState({ edition: null });
  }, [id, name, accent, key, date]);
}

function useEscape(active: boolean, run: () => void): void {
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (active && event.key === "Escape") run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => escape(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
