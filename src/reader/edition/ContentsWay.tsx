// A phone's inner page → the heading of the contents, where it stands under a front page too: it lays them over the page. Never the contents themselves.
import { useEffect, useRef } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { toggleContents } from "../state.ts";
import { useLanguage } from "../use-language.ts";

interface ContentsWayProps {
  /** The address over whose page they will lie. */
  readonly path: string;
  /** They lie there: the strip then has what closes them. */
  readonly open: boolean;
}

export function ContentsWay({ path, open }: ContentsWayProps) {
  const { strings } = useLanguage();
  const way = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    // What closed them is gone, and the focus with it.
    if (wasOpen.current && !open && document.activeElement === document.body)
      way.current?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [open]);
  if (open) return null;
  return (
    <button ref={way} type="button" className="contents-way" aria-expanded={false} onClick={() => toggleContents(path)}>
      <span>{strings.edition.contents}</span>
      <Icon name="contents" />
    </button>
  );
}
