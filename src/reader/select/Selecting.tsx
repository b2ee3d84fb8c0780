// An edition on screen → its words can be selected on the pages themselves, in the order of reading, and copied as logical text. Comes after the first page; without it
// a page is read as ever.
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { OpenEdition } from "../../library/types.ts";
import { useLibrary } from "../library-context.ts";
import type { LoadFile } from "../page/sheet.ts";
import { putOnClipboard } from "../put-on-clipboard.ts";
import { layOverPages, notify } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { takeWordsInHand } from "./hands-on-words.ts";
import { listenForKeys } from "./keys.ts";
import { drawMarks } from "./marks.ts";
import { SelectionBar } from "./SelectionBar.tsx";
import { countOf, textOfSelected } from "./selected.ts";
import { clearSelection, useSelection } from "./session.ts";
import { openSight, type PageInSight } from "./sight.ts";
import "./select.css";

const CAUSE = "selection";
/** A line that needs no answer goes by itself. */
const SAID_MS = 5000;

interface SelectingProps {
  readonly edition: OpenEdition;
  /** The article that is open, by id, or null: another one puts away what is selected. */
  readonly shown: string | null;
}

export function Selecting({ edition, shown }: SelectingProps) {
  const library = useLibrary();
  const { selection: words } = useInsideWords();
  const { selected, moving } = useSelection();
  const sight = useMemo(() => {
    const loadFile: LoadFile = (asset, signal) => library.file(edition, asset, { signal });
    return openSight(edition, loadFile);
  }, [library, edition]);
  const [pages, setPages] = useState<readonly PageInSight[]>([]);
  const say = useSaying();
  const onMissing = useEffectEvent(() => say(words.missing));
  const onCopied = useEffectEvent(() => say(words.copied));

  useEffect(() => {
    const draw = (): void => {
      const now = useSelection.getState();
      drawMarks(sight.pages(), now.selected, now.byFinger);
      if (now.selected) sight.bring().catch(() => null); // said where they were asked for
    };
    const letGo = [
      sight.onChange(() => {
        setPages([...sight.pages()]);
        draw();
      }),
      useSelection.subscribe(draw),
      takeWordsInHand(sight, () => onMissing()),
      listenForKeys(edition, sight, { onCopied: () => onCopied(), onMissing: () => onMissing() }),
    ];
    layOverPages(CAUSE, sight.over);
    return () => {
      for (const go of letGo) go();
      layOverPages(CAUSE, null);
      clearSelection();
    };
  }, [edition, sight]);
  useEffect(clearSelection, [shown]);

  const isSaid = selected !== null && !moving && pages.length > 0;
  const copy = async (): Promise<void> => {
    const done = selected !== null && (await putOnClipboard(textOfSelected(selected)));
    say(done ? words.copied : words.notCopied);
    if (done) clearSelection();
  };
  return (
    <>
      {/* There before its words are: what comes along with them is not read out everywhere. */}
      <p className="visually-hidden selection-said" role="status">
        {isSaid && words.count({ count: countOf(selected) })}
      </p>
      {isSaid && <SelectionBar pages={pages} selected={selected} onCopy={() => void copy()} />}
    </>
  );
}

/** @returns says a line under the masthead for a moment. */
function useSaying(): (text: string) => void {
  const [said, setSaid] = useState<{ readonly text: string } | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    notify(CAUSE, said);
    const gone = setTimeout(() => setSaid(null), SAID_MS);
    return () => {
      clearTimeout(gone);
      notify(CAUSE, null);
    };
  }, [said]);
  return (text) => setSaid({ text });
}
