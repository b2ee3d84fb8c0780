// A search field at the head of the contents, and what is found in the place of the contents. Never the looking itself.
import {
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import type { OpenEdition } from "../../library/types.ts";
import { Drawn, Icon } from "../../ui/Icon.tsx";
import { SIGNS } from "../../ui/signs.ts";
import { useLibrary } from "../library-context.ts";
import type { LoadFile } from "../page/sheet.ts";
import { layOverPages, useScreen } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { whenIdle } from "../when-idle.ts";
import { indexOfEdition } from "./edition-index.ts";
import { FoundList } from "./FoundList.tsx";
import { hitsIn } from "./hits-in-edition.ts";
import { framesOver } from "./frames-over-pages.ts";
import { isEnough } from "./search.ts";
import "./find.css";

interface FindProps {
  readonly edition: OpenEdition;
  /** The one that lies open beside the page, or null. */
  readonly article: string | null;
  /** An article that is to be seen on its page. */
  readonly onLook: (article: string) => void;
  /** What is shown while nothing is looked for. */
  readonly children: ReactNode;
}

export function Find({ edition, article, onLook, children }: FindProps) {
  const { find: words } = useInsideWords();
  const query = useScreen((state) => state.find);
  const answered = useDeferredValue(query);
  const hits = useMemo(() => hitsIn(edition, answered), [edition, answered]);
  const all = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => readAhead(edition), [edition]);
  useFrames(edition, answered);
  useCalled(field);
  useFromTheTop(all, answered);

  const lines = (): HTMLAnchorElement[] => [...all.current!.querySelectorAll<HTMLAnchorElement>(".found a")];
  const clear = (): void => {
    useScreen.setState({ find: "" });
    field.current!.focus({ preventScroll: true });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    lines()[0]?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Escape" && query !== "") clear();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const here = lines().findIndex((line) => line === document.activeElement);
      if (here < 0 && event.target !== field.current) return;
      const next = here + (event.key === "ArrowDown" ? 1 : -1);
      if (next === -1) field.current!.focus();
      else lines()[next]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation(); // Escape would close what lies around
  };
  return (
    <search ref={all} className="find" onKeyDown={press}>
      <form className="find-field" onSubmit={submit}>
        <Drawn path={SIGNS.search} />
        <input
          ref={field}
          type="search"
          value={query}
          placeholder={words.label}
          aria-label={words.label}
          aria-describedby={id}
          aria-keyshortcuts="/"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={({ target }) => useScreen.setState({ find: target.value })}
          onFocus={() => makeRoom(all.current!)}
        />
        {query !== "" && (
          <button type="button" className="icon-button" aria-label={words.clear} title={words.clear} onClick={clear}>
            <Icon name="close" />
          </button>
        )}
      </form>
      <p id={id} className="find-said" role="status">
        {hits === null
          ? answered.trim() !== "" && words.tooShort
          : hits.length > 0
            ? words.found({ count: hits.length })
            : words.none({ query: answered.trim() })}
      </p>
      {hits === null ? (
        children
      ) : (
        <div className="find-answer">
          {hits.length > 0 ? (
            <FoundList key={edition.manifest.key} edition={edition} hits={hits} article={article} onLook={onLook} />
          ) : (
            <p>{words.tryThis}</p>
          )}
        </div>
      )}
    </search>
  );
}

/** They stay when the contents are gone from the screen, as long as the search stands. */
function useFrames(edition: OpenEdition, query: string): void {
  const library = useLibrary();
  useEffect(() => {
    const loadFile: LoadFile = (asset, signal) => library.file(edition, asset, { signal });
    layOverPages("find", isEnough(query) ? framesOver(edition, query, loadFile) : null);
  }, [library, edition, query]);
}

/** The key "/" wants the focus here. */
function useCalled(field: { readonly current: HTMLInputElement | null }): void {
  const called = useScreen((state) => state.findCalled);
  useEffect(() => {
    if (!called) return;
    useScreen.setState({ findCalled: false });
    field.current!.focus();
    field.current!.select();
  }, [called, field]);
}

/** So long at a time, so that whatever is on screen goes on moving. */
const SLICE_MS = 4;

/** Reads the edition for the search while nothing else is to do. @returns leave it: what is left is read when it is asked for. */
function readAhead(edition: OpenEdition): () => void {
  const index = indexOfEdition(edition);
  let forget: () => void;
  const read = (): void => {
    if (!index.grow(SLICE_MS)) forget = whenIdle(read);
  };
  forget = whenIdle(read);
  return () => forget();
}

const scrollsItself = (contents: Element): boolean => /auto|scroll/.test(getComputedStyle(contents).overflowY);

/** Under a front page the window scrolls: the field goes to its top, so that there is room for what is found, and nothing moves any more. */
function makeRoom(find: HTMLElement): void {
  const contents = find.closest(".contents");
  if (contents && !scrollsItself(contents)) find.querySelector(".find-field")?.scrollIntoView({ block: "start" });
}

/** A list that scrolls by itself begins under the field, however far the contents before it were scrolled. */
function useFromTheTop(find: { readonly current: HTMLElement | null }, answered: string): void {
  useLayoutEffect(() => {
    const contents = find.current!.closest(".contents");
    if (answered === "" || !contents || !scrollsItself(contents)) return;
    const above = contents.getBoundingClientRect().top - find.current!.getBoundingClientRect().top;
    if (above > 0) contents.scrollTop -= above;
  }, [find, answered]);
}
