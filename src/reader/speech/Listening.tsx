// What is read aloud, while its edition is on screen → frames on the page, the article that follows, the bar where no article is open. Ends with the edition: what
// cannot be seen must not speak.
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { Zone } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { goOnTo, isGoing, turnTo } from "../navigation.ts";
import { frames } from "../page/frames.ts";
import type { OverPages } from "../page/PageView.tsx";
import { articlePath, pagePath } from "../routes.ts";
import { Player } from "./Player.tsx";
import { layOverPages, useScreen } from "../state.ts";
import { sentenceOf, stopListening, storyOf, useSession } from "./session.ts";

const NONE: readonly Zone[] = [];
const CAUSE = "speech";
/** Page points between the print and its frame. */
const AIR = 2;

interface ListeningProps {
  readonly edition: OpenEdition;
  /** The article on screen, by id, or null. */
  readonly shown: string | null;
  /** The pages that lie open. */
  readonly pages: readonly number[];
}

export function Listening({ edition, shown, pages }: ListeningProps) {
  const session = useSession((state) => state.session);
  const read = session && storyOf(session).article;
  const ids = session && sentenceOf(session)?.zones;
  const zones = useMemo(() => read?.zones.filter(({ id }) => ids?.includes(id)) ?? NONE, [read, ids]);
  const isOfAnother = session !== null && session.edition !== edition;
  useEffect(() => {
    if (isOfAnother) stopListening();
  }, [isOfAnother]);
  useEffect(() => () => stopListening(), []);
  useFollowing(edition, read?.id ?? null, shown, zones[0]?.page ?? null, pages);
  useEffect(() => {
    layOverPages(CAUSE, zones.length > 0 ? framesAround(zones) : null);
  }, [zones]);
  useEffect(() => () => layOverPages(CAUSE, null), []);
  return shown === null ? <OverPage /> : null;
}

/** Soft frames around what is being read. Never the story's own edge (page/zone-light.ts). */
const framesAround =
  (zones: readonly Zone[]): OverPages =>
  (sheets) => {
    const away = sheets.map((sheet) => {
      const boxes = zones.filter(({ page }) => page === sheet.page.number).map(({ box }) => box);
      return sheet.lay(frames("read-frame", boxes, AIR));
    });
    return () => {
      for (const take of away) take();
    };
  };

/** Neither at the contents, over the page, beside it or below it, nor at the search among them. */
const looksAtPage = (): boolean =>
  useScreen.getState().contentsAt !== location.pathname &&
  !document.activeElement?.closest(".contents") &&
  scrollY < innerHeight / 2;

/** Who looked at the story that is read goes on with it: to the next article, or with no article open to the page where it stands. */
function useFollowing(
  { manifest }: OpenEdition,
  read: string | null,
  shown: string | null,
  page: number | null,
  pages: readonly number[],
): void {
  const story = useRef(read);
  const spot = useRef(page);
  useEffect(() => {
    const [before, was] = [story.current, spot.current];
    story.current = read;
    if (page !== null) spot.current = page; // what was not printed has no place
    if (isGoing()) return; // the reader goes elsewhere
    if (read !== null && before !== read && shown !== null && shown === before)
      goOnTo(articlePath(manifest.title, manifest.key, read));
    else if (
      shown === null &&
      looksAtPage() &&
      page !== null &&
      page !== was &&
      was !== null &&
      pages.includes(was) &&
      !pages.includes(page)
    )
      turnTo(pagePath(manifest.title, manifest.key, page));
  }, [manifest, read, shown, page, pages]);
}

/** The window makes room for the bar. */
function OverPage() {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset["player"] = "page";
    return () => {
      delete dataset["player"];
    };
  }, []);
  return <Player shown={null} />;
}
