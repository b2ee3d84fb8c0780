// An article or a page → a sheet of paper unseen on screen, the browser's print dialog once all of it is there, and the sheet gone after it.
// Never prints anything of the app itself: print.css hides all else.
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { hasText } from "../../edition/body.ts";
import type { Article as ArticleData } from "../../edition/schema.ts";
import { fullDate } from "../../language/format.ts";
import { Article } from "../../ui/Article.tsx";
import { Dotted } from "../../ui/Dotted.tsx";
import { useHyphens } from "../article/use-hyphens.ts";
import { usePictures } from "../article/use-pictures.ts";
import { useLibrary } from "../library-context.ts";
import { sectionAt } from "../page/section-at.ts";
import { articlePath, pagePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { jpegOf } from "./clip-picture.ts";
import { pagePicture } from "./page-picture.ts";
import { cutOf, pageOf, pathOf, type Subject } from "./subject.ts";
import "../../ui/article.css";
import "./print.css";

interface PrintingProps {
  readonly subject: Subject;
  /** The reader has printed, or has thought better of it. */
  readonly onDone: () => void;
  /** There is nothing to print: what it is made of did not come. */
  readonly onFailed: () => void;
}

/** A4 within its margins, and what of it the strip and the address leave, inches. */
const SHEET = { width: 190 / 25.4, height: 252 / 25.4 } as const;
/** As fine as print is looked at. */
const DPI = 300;

export function Printing({ subject, onDone, onFailed }: PrintingProps) {
  const isText = subject.kind === "article" && subject.article.kind !== "advert" && hasText(subject.article);
  return createPortal(
    isText ? (
      <PrintedArticle subject={subject} article={subject.article} onDone={onDone} />
    ) : (
      <PrintedPicture subject={subject} onDone={onDone} onFailed={onFailed} />
    ),
    document.body,
  );
}

interface SheetProps {
  readonly subject: Subject;
  /** All that will stand on it is here; its pictures are then decoded. */
  readonly ready: boolean;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** The masthead strip above, the address below; what is between is printed as soon as it is ready. */
function Sheet({ subject, ready, onDone, children }: SheetProps) {
  const { language } = useLanguage();
  const { sharing: words } = useInsideWords();
  const paper = useRef<HTMLDivElement>(null);
  const done = useEffectEvent(onDone);
  const { title, manifest } = subject.edition;
  const page = pageOf(subject);
  useEffect(() => {
    if (!ready) return undefined;
    const over = (): void => done();
    addEventListener("afterprint", over);
    let wanted = true;
    void allThere(paper.current!).then(() => wanted && window.print());
    return () => {
      wanted = false;
      removeEventListener("afterprint", over);
    };
  }, [ready]);
  return (
    <div ref={paper} className="print-paper" data-kind={subject.kind}>
      <header className="print-strip">
        <p className="print-title">{title.name}</p>
        <p className="print-day">
          <Dotted
            parts={[
              fullDate(language, manifest.date),
              page && words.onPage({ label: page.label }),
              page && sectionAt(manifest.pages, page.number),
            ]}
          />
        </p>
      </header>
      {children}
      <p className="print-link">{location.origin + pathOf(subject)}</p>
    </div>
  );
}

/** Unseen, nothing is decoded and no letters are fetched by themselves. */
async function allThere(paper: HTMLElement): Promise<void> {
  const faces = ["400 1em", "700 1em"].map((face) => document.fonts?.load(`${face} "Source Serif 4 Variable"`));
  const pictures = [...paper.querySelectorAll("img")].map((image) => image.decode());
  await Promise.allSettled([...faces, ...pictures]);
}

interface PrintedArticleProps {
  readonly subject: Subject;
  readonly article: ArticleData;
  readonly onDone: () => void;
}

function PrintedArticle({ subject, article, onDone }: PrintedArticleProps) {
  const { article: words } = useInsideWords();
  const { edition } = subject;
  const { title, key } = edition.manifest;
  const picture = usePictures(edition, article, true);
  const { soften } = useHyphens(edition.title.language);
  const headline = useId();
  // What a photograph's hash does not fit, or no network brings, stays out.
  const ready = article.blocks.every((block) => {
    const shown = block.kind === "image" ? picture(block.image) : null;
    return shown === null || shown.src !== null || shown.missing;
  });
  const hrefOf = (id: string): string | null =>
    edition.text.articles.some((other) => other.id === id) ? articlePath(title, key, id) : null;
  return (
    <Sheet subject={subject} ready={ready} onDone={onDone}>
      <Article
        article={article}
        strings={words}
        lang={edition.title.language}
        headlineId={headline}
        picture={picture}
        hrefOf={hrefOf}
        hrefOfPage={(page) => pagePath(title, key, page)}
        soften={soften}
      />
    </Sheet>
  );
}

function PrintedPicture({ subject, onDone, onFailed }: PrintingProps) {
  const { strings } = useLanguage();
  const src = usePrint(subject, onFailed);
  const page = pageOf(subject);
  return (
    <Sheet subject={subject} ready={src !== null} onDone={onDone}>
      {src !== null && (
        <img className="print-picture" src={src} alt={strings.page.imageOf({ numbers: page ? [page.number] : [] })} />
      )}
    </Sheet>
  );
}

/** Of a page all of it, whatever is in sight; of an advert its place. */
function usePrint(subject: Subject, onFailed: () => void): string | null {
  const library = useLibrary();
  const [src, setSrc] = useState<string | null>(null);
  const failed = useEffectEvent(onFailed);
  const whole = useMemo<Subject>(() => (subject.kind === "page" ? { ...subject, box: null } : subject), [subject]);
  useEffect(() => {
    const leaving = new AbortController();
    let url: string | null = null;
    const draw = async (): Promise<void> => {
      const [page, box] = [pageOf(whole), cutOf(whole)];
      if (!page || !box) throw new Error("it has no place on a page");
      const scale = Math.min((SHEET.width * DPI) / box[2], (SHEET.height * DPI) / box[3]);
      const { canvas } = await pagePicture(library, whole.edition, page, box, scale, leaving.signal);
      const blob = await jpegOf(canvas, 0.92);
      canvas.width = canvas.height = 0;
      if (leaving.signal.aborted) return;
      url = URL.createObjectURL(blob);
      setSrc(url);
    };
    draw().catch(() => !leaving.signal.aborted && failed());
    return () => {
      leaving.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [library, whole]);
  return src;
}
