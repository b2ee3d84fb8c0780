// What is read aloud, while its edition is on screen → frames on the page, the article that follows, the bar where no article is open. Ends with the edition: what
// cannot be seen must not speak.
import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from "react";
import type { Zone } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { goOnTo, goTo } from "../navigation.ts";
import type { PageHandle } from "../page/PageView.tsx";
import { articlePath, pagePath, parseRoute } from "../routes.ts";
import { Player } from "./Player.tsx";
import { readFrame } from "./read-frame.ts";
import { sentenceOf, stopListening, storyOf, useSession } from "./session.ts";

const NONE: readonly Zone[] = [];

interface ListeningProps {
  readonly edition: OpenEdition;
  /** The article on screen, by id, or null. */
  readonly shown: string | null;
  /** The pages that lie open. */
  readonly pages: readonly number[];
  readonly pageView: RefObject<PageHandle | null>;
}

export function Listening({ edition, shown, pages, pageView }: ListeningProps) {
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
  useLayoutEffect(() => {
    const away = pages.map((number) => {
      const here = zones.filter(({ page }) => page === number);
      const page = edition.manifest.pages[number - 1];
      return page && here.length > 0 ? pageView.current?.lay(number, readFrame(page, here)) : undefined;
    });
    return () => {
      for (const take of away) take?.();
    };
  }, [edition, zones, pages, pageView]);
  return shown === null ? <OverPage /> : null;
}

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
    spot.current = page;
    if (read !== null && before !== read && shown !== null && shown === before)
      goOnTo(articlePath(manifest.title, manifest.key, read));
    else if (
      shown === null &&
      page !== null &&
      page !== was &&
      was !== null &&
      pages.includes(was) &&
      !pages.includes(page)
    )
      goTo(pagePath(manifest.title, manifest.key, page), {
        replace: parseRoute(location.pathname).screen === "page",
      });
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
