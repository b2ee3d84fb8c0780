// What was found → a list, best first: headline, the words around, the page; each leads to its article, or to its page where there is no text to read. Never how it was found.
import { useEffect, useRef, useState, type MouseEvent } from "react";
import { hasBody } from "../../edition/body.ts";
import type { OpenEdition } from "../../library/types.ts";
import { articlePath, pagePath } from "../routes.ts";
import { closeContents, useScreen } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { lineOfHit, type Marked } from "./line-of-hit.ts";
import type { Hit } from "./search.ts";
import { GRADES } from "./words-like.ts";

interface FoundListProps {
  readonly edition: OpenEdition;
  readonly hits: readonly Hit[];
  /** The one that lies open beside the page, or null. */
  readonly article: string | null;
  readonly onLook: (article: string) => void;
}

/** More than that are shown when asked for. */
const AT_ONCE = 30;

export function FoundList({ hits, ...props }: FoundListProps) {
  const { find: words } = useInsideWords();
  const [wholeOf, setWholeOf] = useState<readonly Hit[] | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = wholeOf === hits ? hits : hits.slice(0, AT_ONCE);
  const exact = shown.filter(({ grade }) => grade < GRADES.misread);
  const alike = shown.slice(exact.length);
  // The button that showed the rest is gone: the focus goes on to the first of them.
  useEffect(() => {
    if (wholeOf !== null) list.current!.querySelectorAll<HTMLElement>(".found a")[AT_ONCE]?.focus();
  }, [wholeOf]);
  return (
    <div ref={list}>
      {exact.length > 0 && <Lines {...props} hits={exact} />}
      {alike.length > 0 && (
        <>
          <h3 className="found-alike">{words.alike}</h3>
          <Lines {...props} hits={alike} />
        </>
      )}
      {shown.length < hits.length && (
        <button type="button" className="text-button" onClick={() => setWholeOf(hits)}>
          {words.more({ count: hits.length - shown.length })}
        </button>
      )}
    </div>
  );
}

const Lines = ({ hits, ...props }: FoundListProps) => (
  <ul className="found">
    {hits.map((hit) => (
      <li key={hit.article.id}>
        <Line {...props} hit={hit} />
      </li>
    ))}
  </ul>
);

type LineProps = Omit<FoundListProps, "hits"> & { readonly hit: Hit };

function Line({ edition: { manifest, title }, hit, article: open, onLook }: LineProps) {
  const { contents, article: words } = useInsideWords();
  const { article } = hit;
  const { headline, snippet, page: number } = lineOfHit(hit);
  const page = manifest.pages[(number ?? 1) - 1];
  // An advert is its drawing: there its words are seen.
  const reads = page === undefined || (article.kind !== "advert" && hasBody(article));
  const href = reads
    ? articlePath(manifest.title, manifest.key, article.id)
    : pagePath(manifest.title, manifest.key, page.number);
  const follow = (event: MouseEvent): void => {
    // For another tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (reads) {
      useScreen.setState({ foundIn: article.id });
      return;
    }
    // Its page may be the one that the contents lie over.
    if (href === location.pathname) closeContents();
    onLook(article.id);
  };
  return (
    <a href={href} aria-current={article.id === open ? "true" : undefined} onClick={follow}>
      <span className="found-headline" lang={title.language}>
        {headline.text === "" ? words.unnamed[article.kind] : <WithMarks {...headline} />}
      </span>
      {snippet && (
        <span className="found-snippet" lang={title.language}>
          <WithMarks {...snippet} />
        </span>
      )}
      {number !== null && page && <span className="found-page">{contents.page(page)}</span>}
    </a>
  );
}

function WithMarks({ text, places }: Marked) {
  const begins = [0, ...places.map(([, to]) => to)];
  const end = begins[places.length];
  return (
    <>
      {places.map(([from, to], at) => (
        <span key={from}>
          {text.slice(begins[at], from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(end)}
    </>
  );
}
