// An edition on its way → a blank sheet in its own proportions, with what is being fetched; its day stands in the strip. Never a spinner, never a guess at the content.
import { useEffect } from "react";
import type { TitleIndex } from "../../edition/schema.ts";
import { formatBytes } from "../../language/format.ts";
import { useLibrary } from "../library-context.ts";
import type { EditionRoute } from "../routes.ts";
import { useScreen } from "../state.ts";
import { newestPublished } from "../today/newest.ts";
import { useLanguage } from "../use-language.ts";
import { useLoad } from "../use-load.ts";

/** A broadsheet's width by its height, until the edition's own is known. */
const BROADSHEET = 0.625;

interface SkeletonProps {
  readonly base: EditionRoute;
  /** The newspaper, where the network has named it already. */
  readonly coming: TitleIndex | null;
}

export function Skeleton({ base, coming }: SkeletonProps) {
  const library = useLibrary();
  const { language, strings } = useLanguage();
  const title = base.screen === "front" ? null : base.title;
  const key = base.screen === "page" || base.screen === "article" ? base.key : null;
  const [known] = useLoad(title ?? "", async () => (title === null ? null : library.storedTitle(title)));
  const index = coming ?? (known.state === "ready" ? known.value : null);
  const line = index && (key === null ? newestPublished(index) : index.latest.find((edition) => edition.key === key));
  const [day, edition] = [line?.date, line?.key];
  useEffect(() => {
    if (index !== null) useScreen.setState({ title: index });
  }, [index]);
  // Its day stands in the strip from now on.
  useEffect(() => {
    if (day === undefined || edition === undefined) return undefined;
    useScreen.setState({ edition: { key: edition, date: day } });
    return () => useScreen.setState({ edition: null });
  }, [day, edition]);
  const aspect = line ? line.cover.width / line.cover.height : BROADSHEET;
  return (
    <div className="edition" style={{ "--page-aspect": aspect }} aria-busy="true">
      <div className="sheet sheet-blank">
        <p role="status">{strings.status.loading({ size: line ? formatBytes(language, line.tiers.text) : null })}</p>
      </div>
      {/* Where it stands follows from the shape above it. */}
      {line && <p className="sheet-next">{strings.edition.contents}</p>}
    </div>
  );
}
