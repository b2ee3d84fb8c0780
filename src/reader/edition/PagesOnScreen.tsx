// The page of an address → its pictures, and what is for it once they are seen. What an article changes in them comes a frame after the article itself.
import { Suspense, useCallback, type Ref } from "react";
import type { Article } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { useAfterFrame } from "../after-frame.ts";
import { turnSoon, turnTo } from "../navigation.ts";
import { PageView, type PageHandle } from "../page/PageView.tsx";
import { pagePath, type EditionRoute } from "../routes.ts";
import { toggleChrome, useScreen } from "../state.ts";
import { useLanguage } from "../use-language.ts";
import { AfterPicture } from "./soon.ts";
import type { EditionFiles } from "./use-edition-files.ts";
import type { Look } from "./use-look.ts";
import type { Opening } from "./use-opening.ts";

interface PagesOnScreenProps {
  readonly handle: Ref<PageHandle>;
  readonly edition: OpenEdition;
  /** The kind of address that the page has. */
  readonly screen: EditionRoute["screen"];
  readonly page: number;
  /** Which pages lie open, as the page view says of itself. */
  readonly open: readonly number[];
  readonly onSpread: (pages: readonly number[]) => void;
  readonly opening: Opening;
  /** On screen, over the page or beside it; or null. */
  readonly article: Article | null;
  readonly contentsOpen: boolean;
  readonly look: Look | null;
  readonly onLooked: (isRead: boolean) => void;
  readonly files: EditionFiles;
  readonly wide: boolean;
  readonly spreads: boolean;
}

export function PagesOnScreen(props: PagesOnScreenProps) {
  const { handle, edition, screen, page, open, onSpread, opening, contentsOpen, look, files, wide, spreads } = props;
  const { strings } = useLanguage();
  const chromeHidden = useScreen((state) => state.chromeHidden);
  // Under the contents nobody sees it.
  const over = useScreen((state) => (contentsOpen && !wide ? undefined : state.overPages));
  const article = useAfterFrame(props.article);
  const { title, key, revision } = edition.manifest;
  const today = screen === "front" || screen === "title";
  const goToPage = useCallback((to: number) => turnTo(pagePath(title, key, to)), [title, key]);
  const onTurn = useCallback((to: number, undo: () => void) => turnSoon(pagePath(title, key, to), undo), [title, key]);
  const turnToPage = useCallback(() => goToPage(page), [goToPage, page]);
  const hidden = chromeHidden && !today;
  return (
    <div className="sheet">
      <PageView
        key={revision}
        handle={handle}
        edition={edition}
        page={page}
        spreads={spreads}
        lit={article?.id ?? look?.article ?? null}
        look={look}
        onLooked={props.onLooked}
        over={over}
        strings={strings.page}
        loadFile={files.loadFile}
        onSettled={files.onSettled}
        onLoaded={files.onLoaded}
        onTurn={onTurn}
        onSpread={onSpread}
        onTouch={opening.expect}
        onOpenArticle={opening.open}
        onTakeBack={opening.undo}
        chromeHidden={hidden}
        onToggleChrome={today && !wide ? turnToPage : toggleChrome}
        paused={article !== null && !wide}
      />
      {files.settled && !look?.byColumn && (
        <Suspense fallback={null}>
          <AfterPicture
            edition={edition}
            page={page}
            spread={open}
            wide={wide}
            hidden={hidden}
            covered={(article !== null || contentsOpen) && !wide}
            onTurn={goToPage}
          />
        </Suspense>
      )}
    </div>
  );
}
