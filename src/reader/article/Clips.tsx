// An advert or notice without text → its places on the page, cut out of the page's picture. Never more of the page than its zones.
import { useMemo } from "react";
import type { Article } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { PageClip } from "../../ui/PageClip.tsx";
import { useLanguage } from "../use-language.ts";
import { useSources } from "./use-pictures.ts";

export function Clips({ edition, article }: { readonly edition: OpenEdition; readonly article: Article }) {
  const { strings } = useLanguage();
  const { pages } = edition.manifest;
  const needed = useMemo(
    () => pages.filter((page) => article.zones.some((zone) => zone.page === page.number)).map((page) => page.mid),
    [pages, article],
  );
  const sources = useSources(edition, needed);
  return (
    <div className="clips">
      {article.zones.map((zone) => {
        const page = pages[zone.page - 1];
        if (page === undefined) return null;
        return (
          <PageClip
            key={zone.id}
            src={sources[page.mid.path] ?? null}
            pageWidth={page.width}
            pageHeight={page.height}
            box={zone.box}
            label={strings.page.imageOf({ number: zone.page })}
          />
        );
      })}
      <p className="article-missing">{strings.article.onlyPicture}</p>
    </div>
  );
}
