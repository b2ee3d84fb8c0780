// An edition on its way → a blank sheet in its own proportions and what is being fetched. Never a spinner, never a guess at the content.
import { formatBytes } from "../../language/format.ts";
import { useLibrary } from "../library-context.ts";
import type { EditionRoute } from "../routes.ts";
import { useLanguage } from "../use-language.ts";
import { useLoad } from "../use-load.ts";

/** A broadsheet's width by its height, until the edition's own is known. */
const BROADSHEET = 0.625;

export function Skeleton({ base }: { readonly base: EditionRoute }) {
  const library = useLibrary();
  const { language, strings } = useLanguage();
  const title = base.screen === "front" ? null : base.title;
  const key = base.screen === "page" || base.screen === "article" ? base.key : null;
  const [known] = useLoad(title ?? "", async () => (title === null ? null : library.storedTitle(title)));
  const latest = known.state === "ready" ? (known.value?.latest ?? []) : [];
  const line = key === null ? latest[0] : latest.find((edition) => edition.key === key);
  const aspect = line ? line.cover.width / line.cover.height : BROADSHEET;
  return (
    <div className="edition" style={{ "--page-aspect": aspect }} aria-busy="true">
      <div className="sheet sheet-blank">
        <p role="status">
          {strings.status.loading}
          {line && ` ${formatBytes(language, line.tiers.text)}`}
        </p>
      </div>
    </div>
  );
}
