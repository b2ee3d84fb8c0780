// An open edition and an address in it → the page, the contents beside, below or over it, and the article over or beside. Never opens an edition.
import { Suspense, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { usePathname } from "wouter/use-browser-location";
import type { Article } from "../../edition/schema.ts";
import { fullDate } from "../../language/format.ts";
import type { OpenEdition } from "../../library/types.ts";
import { useAfterFrame } from "../after-frame.ts";
import { lazyScreen } from "../lazy-screen.ts";
import { closeArticle, goTo } from "../navigation.ts";
import type { PageHandle } from "../page/PageView.tsx";
import { pagePath, type EditionRoute } from "../routes.ts";
import { closeContents, useScreen } from "../state.ts";
import { useLanguage } from "../use-language.ts";
import { useSpreads, useWide } from "../use-media.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import { ArticleLayer, type ArticleLayerHandle } from "./ArticleLayer.tsx";
import type { ArticleRoute } from "./EditionScreen.tsx";
import { ContentsWay } from "./ContentsWay.tsx";
import { putOnScreen, takeOffScreen } from "./on-screen.ts";
import { PagesOnScreen } from "./PagesOnScreen.tsx";
import { placeIn } from "./place-in-edition.ts";
import { Contents, PageCompanions } from "./soon.ts";
import { useEditionFiles } from "./use-edition-files.ts";
import { useLook } from "./use-look.ts";
import { useOpening, useRehearsal } from "./use-opening.ts";
import { useEditionNotices } from "./use-edition-notices.ts";
import "./edition.css";

const MissingInEdition = lazyScreen(async () => (await import("./MissingInEdition.tsx")).MissingInEdition);

interface EditionOnScreenProps {
  readonly edition: OpenEdition;
  readonly base: EditionRoute;
  readonly article: ArticleRoute | null;
  readonly onSwitch: () => void;
}

/** A page that lies open by itself is the address's: to hear of it changes nothing. */
const ALONE: readonly number[] = [];

export function EditionOnScreen({ edition, base, article, onSwitch }: EditionOnScreenProps) {
  const { language, strings } = useLanguage();
  const wide = useWide();
  const spreads = useSpreads();
  const contentsAt = useScreen((state) => state.contentsAt);
  const path = usePathname();
  const contentsOpen = contentsAt === path;
  const files = useEditionFiles(edition);
  const { settled } = files;
  const seen = useAfterFrame(settled);
  useEditionNotices({ edition, base, settled, onSwitch });
  const [look, lookAt] = useLook();
  const pageView = useRef<PageHandle>(null);
  const articleLayer = useRef<ArticleLayerHandle>(null);
  const [spread, setSpread] = useState(ALONE);
  const told = useRef(ALONE);
  const onSpread = useCallback((pages: readonly number[]) => {
    const now = pages.length > 1 ? pages : ALONE;
    if (now !== told.current) setSpread((told.current = now));
  }, []);
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
  const onLook = useCallback((id: string) => lookAt({ article: id, near: wide, byColumn: false }), [lookAt, wide]);
  const onLooked = useCallback(
    (isRead: boolean) => lookAt(isRead ? null : look && { ...look, byColumn: false }),
    [lookAt, look],
  );
  const opening = useOpening(manifest, articleLayer);
  useRehearsal(edition, settled && article === null, articleLayer);
  const showContents = contentsOpen || (seen && (wide || today));
  useEscape(contentsOpen && article === null, closeContents);

  if (place.kind !== "page" || sheet === undefined)
    return (
      <Suspense fallback={null}>
        <MissingInEdition edition={edition} missing={place.kind === "no-article" ? "article" : "page"} />
      </Suspense>
    );
  /** A desk has the page in sight already; on a phone the article goes, to its page's own screen where another lies beneath. */
  const showOnPage = ({ id }: Article, byColumn: boolean): void => {
    lookAt({ article: id, near: wide, byColumn });
    if (wide) return;
    closeContents();
    const itsPage = pagePath(manifest.title, manifest.key, place.page);
    if (base.screen === "article" || (base.screen === "page" && base.page === place.page)) closeArticle(itsPage);
    else goTo(itsPage);
  };
  return (
    <div className="edition" style={{ "--page-aspect": sheet.width / sheet.height }}>
      <h1 className="visually-hidden">{paper}</h1>
      <PagesOnScreen
        handle={pageView}
        edition={edition}
        screen={base.screen}
        page={place.page}
        open={open}
        onSpread={onSpread}
        opening={opening}
        article={place.article}
        contentsOpen={contentsOpen}
        look={look}
        onLooked={onLooked}
        files={files}
        wide={wide}
        spreads={spreads}
      />
      {!wide && !today && <ContentsWay path={path} open={contentsOpen} />}
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
      <ArticleLayer
        handle={articleLayer}
        edition={edition}
        article={place.article}
        page={place.page}
        wide={wide}
        onShowOnPage={showOnPage}
        placeOf={(id) => pageView.current?.placeOf(id) ?? null}
      />
      {seen && (
        <Suspense fallback={null}>
          <PageCompanions edition={edition} shown={place.article?.id ?? null} pages={open} />
        </Suspense>
      )}
    </div>
  );
}

/** Tells the paper around the screens which title and edition they are about; a correction of the same edition takes nothing away. */
function useOnScreen({ title, manifest }: OpenEdition): void {
  const { id, name, accent } = title;
  const { key, date } = manifest;
  useEffect(() => {
    putOnScreen({ id, name, accent }, { key, date });
    return takeOffScreen;
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
