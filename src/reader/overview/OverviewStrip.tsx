// An edition's pages → thumbnails side by side under the names of their sections, the page on screen marked and in the middle.
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import type { Page } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { useSources } from "../article/use-pictures.ts";
import { contentsOf } from "../edition/contents.ts";
import { pagePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";

interface OverviewStripProps {
  readonly id: string;
  readonly edition: OpenEdition;
  readonly page: number;
  /** All that lie open with it. */
  readonly spread: readonly number[];
  readonly onChoose: (page: number) => void;
  readonly onClose: () => void;
}

export function OverviewStrip({ id, edition, page, spread, onChoose, onClose }: OverviewStripProps) {
  const { overview, contents } = useInsideWords();
  const { strings } = useLanguage();
  const strip = useRef<HTMLDivElement>(null);
  const sections = useMemo(() => contentsOf(edition.manifest, edition.text), [edition]);
  useInTheMiddle(strip, page);
  return (
    <div
      id={id}
      ref={strip}
      className="overview-strip"
      role="group"
      aria-label={overview.pages}
      onKeyDown={(event) => walk(event, onClose)}
      onWheel={(event) => {
        if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY;
      }}
    >
      {sections.map(({ name, pages }) => (
        <div key={pages[0]!.page.number} className="overview-section">
          <p className="overview-name" lang={name === null ? undefined : edition.title.language}>
            {name ?? (pages.length === 1 ? strings.page.front : contents.noSection({ pages: pages.length }))}
          </p>
          <ul>
            {pages.map((entry) => (
              <li key={entry.page.number}>
                <Thumb
                  edition={edition}
                  page={entry.page}
                  strip={strip}
                  here={entry.page.number === page}
                  open={spread.includes(entry.page.number)}
                  words={overview.page({ label: entry.page.label, section: name })}
                  onChoose={onChoose}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** With the strip, the focus comes to the page on screen; at each turn that page comes to the middle. */
function useInTheMiddle(strip: RefObject<HTMLElement | null>, page: number): void {
  useEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (!strip.current || !here) return;
    strip.current.scrollTo({ left: here.offsetLeft - (strip.current.clientWidth - here.offsetWidth) / 2 });
  }, [strip, page]);
  useEffect(() => {
    strip.current?.querySelector<HTMLElement>("[aria-current]")?.focus({ preventScroll: true });
  }, [strip]);
}

/** Arrows, Home and End go from page to page, Escape closes; the page view does not hear them. */
function walk(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const all = [...event.currentTarget.querySelectorAll("a")];
  const at = all.findIndex((link) => link === document.activeElement);
  const places: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: all.length - 1,
  };
  const to = places[event.key];
  if (to === undefined && event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  if (to === undefined) close();
  else all[to]?.focus();
}

interface ThumbProps {
  readonly edition: OpenEdition;
  readonly page: Page;
  readonly strip: RefObject<HTMLElement | null>;
  readonly here: boolean;
  /** It lies open on screen. */
  readonly open: boolean;
  /** As a screen reader hears it. */
  readonly words: string;
  readonly onChoose: (page: number) => void;
}

const NONE: readonly Page["thumb"][] = [];

function Thumb({ edition, page, strip, here, open, words, onChoose }: ThumbProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const near = useNear(link, strip);
  const wanted = useMemo(() => (near ? [page.thumb] : NONE), [near, page]);
  const src = useSources(edition, wanted)[page.thumb.path];
  const { manifest } = edition;
  const choose = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onChoose(page.number);
  };
  return (
    <a
      ref={link}
      className="overview-page"
      href={pagePath(manifest.title, manifest.key, page.number)}
      aria-label={words}
      aria-current={here ? "page" : undefined}
      data-page={page.number}
      data-open={open || undefined}
      tabIndex={here ? 0 : -1}
      onClick={choose}
    >
      <svg className="overview-picture" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
        {src && <image href={src} width={page.width} height={page.height} />}
      </svg>
      <span>{page.label}</span>
    </a>
  );
}

/** Whether it has come near what is seen of the strip; it stays true. */
function useNear(element: RefObject<Element | null>, strip: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setNear(true);
        observer.disconnect();
      },
      { root: strip.current, rootMargin: "0px 50% 0px 50%" },
    );
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element, strip]);
  return near;
}
