// An edition on its way → a blank sheet in its own proportions, with its day and what is being fetched. Never a spinner, never a guess at the content.
import { useEffect } from "react";
import type { TitleIndex } from "../../edition/schema.ts";
import { formatBytes, fullDate } from "../../language/format.ts";
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
  useEffect(() => {
    if (index !== null) useScreen.setState({ title: index });
  }, [index]);
  const line = index && (key === null ? newestPublished(index) : index.latest.find((edition) => edition.key === key));
  const aspect = line ? line.cover.width / line.cover.height : BROADSHEET;
  return (
    <div className="edition" style={{ "--page-aspect": aspect }} aria-busy="true">
      <div className="sheet sheet-blank">
        <p role="status">
          <span className="sheet-day">{line && fullDate(language, line.date)}</span>
          {strings.status.loading({ size: line ? formatBytes(language, line.tiers.text) : null })}
        </p>
      </div>
      {/* Where it stands follows from the shape above it. */}
      {line && <p className="sheet-next">{strings.edition.contents}</p>}
    </div>
  );
}
