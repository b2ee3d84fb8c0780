// An address of an edition → its page on screen, the contents beside or below it, the article over it. Never draws a page or a text itself.
import { Suspense, useEffect, useState } from "react";
import type { TitleIndex } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { useLibrary } from "../library-context.ts";
import { lazyScreen } from "../lazy-screen.ts";
import { formatRoute, type EditionRoute, type Route } from "../routes.ts";
import { useLoad } from "../use-load.ts";
import { EditionOnScreen } from "./EditionOnScreen.tsx";
import { findBegun } from "./find-ahead.ts";
import { askedBy, openedAlready, type Found } from "./find-edition.ts";
import { endFirstSight } from "./first-sight.ts";
import { Skeleton } from "./Skeleton.tsx";

const FailedEdition = lazyScreen(async () => (await import("./FailedEdition.tsx")).FailedEdition);
const NothingToRead = lazyScreen(async () => (await import("../today/NothingToRead.tsx")).NothingToRead);

export type ArticleRoute = Extract<Route, { screen: "article" }>;

interface EditionScreenProps {
  /** What lies beneath: the article's own address only where it was opened by a link. */
  readonly base: EditionRoute;
  readonly article: ArticleRoute | null;
}

export function EditionScreen({ base, article }: EditionScreenProps) {
  const library = useLibrary();
  const already = openedAlready(base);
  const [coming, setComing] = useState<TitleIndex | null>(null);
  const [loaded, again] = useLoad<Found>(askedBy(base), (signal) => findBegun(library, base, signal, setComing));
  const edition: OpenEdition | null =
    already ?? (loaded.state === "ready" && loaded.value.kind === "edition" ? loaded.value.edition : null);
  const isFound = edition !== null || loaded.state === "loading";
  const address = formatRoute(base);
  const [opened] = useState(address);
  useEffect(() => {
    if (!isFound || address !== opened) endFirstSight();
  }, [isFound, address, opened]);
  useEffect(() => endFirstSight, []);
  if (edition !== null)
    return (
      <EditionOnScreen
        key={`${edition.manifest.title}/${edition.manifest.key}`}
        edition={edition}
        base={base}
        article={article}
        onSwitch={again}
      />
    );
  return (
    <Suspense fallback={<Skeleton base={base} coming={coming} />}>
      {loaded.state === "failed" ? (
        <FailedEdition base={base} error={loaded.error} onRetry={again} />
      ) : loaded.state === "ready" && loaded.value.kind !== "edition" ? (
        <NothingToRead found={loaded.value} />
      ) : (
        <Skeleton base={base} coming={coming} />
      )}
    </Suspense>
  );
}
