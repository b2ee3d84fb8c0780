// Turns an open edition and a page number into the page on screen: pictures, zoom, taps, turns. Never owns the URL, an article or a file.
import {
  memo,
  startTransition,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Ref,
} from "react";
import { isCutOff, type ErrorCode } from "../../edition/errors.ts";
import { intersection, type Box } from "../../edition/geometry.ts";
import type { Article, Zone } from "../../edition/schema.ts";
import type { Catalogue } from "../../language/catalogue.ts";
import type { OpenEdition } from "../../library/types.ts";
import { afterFrames } from "../after-frame.ts";
import { lazyScreen } from "../lazy-screen.ts";
import { publishHeight } from "../publish-height.ts";
import { takeInHand } from "./hands.ts";
import { PageArticles } from "./PageArticles.tsx";
import { PageControls } from "./PageControls.tsx";
import { sectionAt, sectionsAt } from "./section-at.ts";
import type { LoadFile, Sheet } from "./sheet.ts";
import { Stage, type ShownSide, type Zoom } from "./stage.ts";
import "./page.css";

const ColumnWalk = lazyScreen(async () => (await import("./ColumnWalk.tsx")).ColumnWalk);

export interface PageHandle {
  /** Where an article stands in the window, CSS pixels; null where none of it is seen. */
  placeOf(article: string): Box | null;
}

/** Lays something over the pages on screen, and may bring a part of them to the eye. @returns how to take it away. */
export type OverPages = (sheets: readonly Sheet[], stage: Stage) => () => void;

export interface PageViewProps {
  readonly handle?: Ref<PageHandle>;
  readonly edition: Pick<OpenEdition, "manifest" | "text">;
  /** From 1; a number past the end is the shell's to refuse. */
  readonly page: number;
  /** Two pages side by side wherever there is room for them, as a paper lies open. */
  readonly spreads?: boolean;
  /** The article whose zones are lit, or null. */
  readonly lit: string | null;
  /** A story to be shown on this page: the rest darkens for a moment, and with `near` it comes to the middle, larger; or it is read there `byColumn`, until
   *  `onLooked`. Again for each new object. */
  readonly look?: { readonly article: string; readonly near: boolean; readonly byColumn: boolean } | null;
  /** A story that was read column by column is read, or left; or it cannot be read so: false. */
  readonly onLooked?: (isRead: boolean) => void;
  /** What lies over the pages, by cause; asked again for other pages. */
  readonly over?: Readonly<Record<string, OverPages>> | undefined;
  readonly strings: Catalogue["page"];
  /** One file of the edition, its hash checked; the buffer is ours to keep. */
  readonly loadFile: LoadFile;
  /** Within the frame that shows it: whatever follows from it can wait for the next. `undo`: the page that is asked for (`page`) stands there again. */
  readonly onTurn: (page: number, undo: () => void) => void;
  /** Which pages lie open now: the one that is seen, or the two. */
  readonly onSpread?: (pages: readonly number[]) => void;
  /** A finger rests on a story that a tap would open; null: on none, or it is no tap. */
  readonly onTouch?: (article: Article | null) => void;
  readonly onOpenArticle: (article: Article, zone: Zone) => void;
  /** A second tap followed the one that opened an article: it was not meant, and whatever `onOpenArticle` did is to be undone. */
  readonly onTakeBack: () => void;
  readonly chromeHidden: boolean;
  readonly onToggleChrome: () => void;
  /** The page has its first picture on screen, or none can be had: whatever waits for it may begin. Again for each page. */
  readonly onSettled?: () => void;
  /** It has all the pictures that can be had, and at least one. Again for each page. */
  readonly onLoaded?: () => void;
  /** An article covers the page: no keys, no gestures, no drawing. The spot is kept. */
  readonly paused?: boolean;
}

/** Fills its parent, which must have a size. Stays mounted under an open article, so that "back" finds the same spot. */
export const PageView = memo(function PageView(props: PageViewProps) {
  const { edition, page, spreads = false, lit, look = null, over = {}, strings, paused = false } = props;
  const { manifest, text } = edition;
  const surface = useRef<HTMLDivElement>(null);
  const controls = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [zoom, setZoom] = useState<Zoom>({ canZoomIn: true, canZoomOut: false });
  const [sides, setSides] = useState<readonly ShownSide["page"][]>([manifest.pages[page - 1]!]);
  const [canWalk, setCanWalk] = useState(false);
  const [missing, setMissing] = useState<Missing | null>(null);

  const loadFile = useEffectEvent<LoadFile>((...request) => props.loadFile(...request));
  const onTurn = useEffectEvent((to: number, undo: () => void) => props.onTurn(to, undo));
  const onTouch = useEffectEvent((article: Article | null) => props.onTouch?.(article));
  const onOpenArticle = useEffectEvent((article: Article, zone: Zone) => props.onOpenArticle(article, zone));
  const onTakeBack = useEffectEvent(() => props.onTakeBack());
  const onToggleChrome = useEffectEvent(() => props.onToggleChrome());
  const onSpread = useEffectEvent((pages: readonly number[]) => props.onSpread?.(pages));
  const onSettled = useEffectEvent(() => props.onSettled?.());
  const onLoaded = useEffectEvent(() => props.onLoaded?.());
  const onLooked = useEffectEvent((isRead: boolean) => props.onLooked?.(isRead));
  const asked = useEffectEvent(() => ({ page, spreads, sides, missing, zoom }));

  useLayoutEffect(() => publishHeight("--controls-height", controls.current!), []);
  // The stage lives as long as the edition; all it hears later comes by the effects below.
  useLayoutEffect(() => {
    const root = surface.current!;
    let end = (): void => {};
    const open = (): void => {
      // A page that is turned to is on screen before anything is said of it.
      const sayBegun = afterFrames();
      const now = asked();
      const saySides = whereNew(now.sides, areSame, setSides);
      const sayMissing = whereNew(now.missing, (a, b) => a?.code === b?.code && a?.side === b?.side, setMissing);
      const onShown = (shown: readonly ShownSide[]): void => {
        saySides(shown.map((side) => side.page));
        sayMissing(missingOf(shown));
        if (
          shown.some((side) => side.shown === "small" || side.shown === "full") ||
          shown.every((side) => side.shown === "missing")
        )
          onSettled();
      };
      const made = new Stage(root, { manifest, articles: text.articles }, now.page, {
        loadFile,
        onTurn: (to) => onTurn(to, () => root.isConnected && made.show(asked().page)),
        onBegun: (shown) => sayBegun(() => onShown(shown)),
        onShown,
        onLoaded,
        onZoom: whereNew(now.zoom, (a, b) => a.canZoomIn === b.canZoomIn && a.canZoomOut === b.canZoomOut, setZoom),
      });
      // Before the page is painted, but not in the middle of React's work; and told, not asked: to ask would have the screen laid out once more.
      let [screen, controlsPx] = [{ width: 0, height: 0 }, 0];
      const observer = new ResizeObserver((entries) => {
        for (const { target, contentRect } of entries) {
          const [width, height] = [Math.round(contentRect.width), Math.round(contentRect.height)];
          if (target === root) screen = { width, height };
          else controlsPx = height;
        }
        made.resize(screen, controlsPx);
      });
      observer.observe(root);
      observer.observe(controls.current!);
      made.allowTwo(now.spreads);
      // What is drawn over and below it may come a frame later than the page.
      startTransition(() => setStage(made));
      end = () => {
        observer.disconnect();
        sayBegun(null);
        made.end();
      };
    };
    // In a task of its own: putting the screen's elements in their places is one already.
    const opening = setTimeout(open);
    return () => {
      clearTimeout(opening);
      end();
    };
  }, [manifest, text]);

  useImperativeHandle(props.handle, () => ({ placeOf: (article) => placeOf(article, stage, surface.current!) }), [
    stage,
  ]);
  useLayoutEffect(() => stage?.show(page), [stage, page]);
  useLayoutEffect(() => stage?.allowTwo(spreads), [stage, spreads]);
  useLayoutEffect(() => stage?.light(lit), [stage, lit]);
  useEffect(() => {
    if (look && !look.byColumn) stage?.lookAt(look.article, look.near);
  }, [stage, look]);
  // Where its code does not come the story is shown on the page, the next best, and may be asked for again.
  useEffect(() => {
    if (!look?.byColumn || canWalk) return;
    ColumnWalk.prepare().then(
      () => setCanWalk(true),
      () => onLooked(false),
    );
  }, [look, canWalk]);
  useEffect(() => stage?.pause(paused), [stage, paused]);
  useEffect(() => {
    if (stage && !paused)
      return takeInHand(surface.current!, stage, { onTouch, onOpenArticle, onTakeBack, onToggleChrome });
    return undefined;
  }, [stage, paused]);

  const numbers = useMemo(() => sides.map(({ number }) => number), [sides]);
  useEffect(() => onSpread(numbers), [numbers]);
  const walked = look?.byColumn && text.articles.find(({ id }) => id === look.article);
  const place = { numbers, count: manifest.pages.length, section: sectionAt(manifest.pages, numbers[0]!) };
  return (
    <section className="page" aria-label={strings.region({ ...place, labels: sides.map(({ label }) => label) })}>
      <div
        className="page-stage"
        ref={surface}
        role="img"
        aria-label={strings.imageOf({ numbers })}
        data-whole={zoom.canZoomOut ? undefined : true}
      />
      <PageArticles
        strings={strings}
        articles={text.articles}
        pages={numbers}
        onOpen={props.onOpenArticle}
        onPoint={(article) => stage?.light(article?.id ?? lit)}
      />
      {stage &&
        Object.entries(over).map(([cause, lay]) => <Over key={cause} lay={lay} stage={stage} numbers={numbers} />)}
      {missing && (
        <div className="page-missing" data-side={missing.side} role="status">
          <p>{strings.missing({ offline: isCutOff(missing.code) })}</p>
          <button type="button" onClick={() => stage?.retry()}>
            {strings.retry}
          </button>
        </div>
      )}
      <div ref={controls} className="page-below">
        {stage && walked && canWalk ? (
          <ColumnWalk
            key={walked.id}
            stage={stage}
            article={walked}
            paused={paused}
            onEnd={() => props.onLooked?.(true)}
          />
        ) : (
          <PageControls
            strings={strings}
            {...place}
            section={sectionsAt(manifest.pages, numbers, strings.front).join(" · ") || null}
            zoom={zoom}
            hidden={props.chromeHidden}
            onTurn={(by) => stage?.turn(by)}
            onZoomIn={() => stage?.zoomIn()}
            onZoomOut={() => stage?.zoomOut()}
            onFit={() => stage?.fit()}
          />
        )}
      </div>
    </section>
  );
});

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

/** React draws once more even where it hears what it knows. @param known what it was told last. @returns tells it what is new. */
function whereNew<Value>(
  known: Value,
  isSame: (one: Value, other: Value) => boolean,
  tell: (value: Value) => void,
): (value: Value) => void {
  let last = known;
  return (value) => {
    if (isSame(last, value)) return;
    last = value;
    tell(value);
  };
}

interface OverProps {
  readonly lay: OverPages;
  readonly stage: Stage;
  readonly numbers: readonly number[];
}

function Over({ lay, stage, numbers }: OverProps) {
  useLayoutEffect(
    () =>
      lay(
        stage.strip.current.filter((sheet) => numbers.includes(sheet.page.number)),
        stage,
      ),
    [lay, stage, numbers],
  );
  return null;
}

interface Missing {
  readonly code: ErrorCode;
  /** Where there is no picture. */
  readonly side: "left" | "right" | "whole";
}

function missingOf(sides: readonly ShownSide[]): Missing | null {
  const [one, another] = sides.filter(({ shown }) => shown === "missing");
  if (!one) return null;
  const side = another || sides.length === 1 ? "whole" : one === sides[0] ? "left" : "right";
  return { code: one.error?.code ?? "internal", side };
}

function placeOf(article: string, stage: Stage | null, surface: HTMLElement): Box | null {
  if (!stage) return null;
  const { left, top } = surface.getBoundingClientRect();
  const place = stage.placeOf(article);
  return place && intersection([place[0] + left, place[1] + top, place[2], place[3]], [0, 0, innerWidth, innerHeight]);
}
