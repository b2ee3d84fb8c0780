// An advert, or whatever has no text → its place on each page, cut out of the page's picture. Never more of the page than that.
import { useMemo } from "react";
import { union } from "../../edition/geometry.ts";
import type { Article } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { PageClip } from "../../ui/PageClip.tsx";
import { zonesOn } from "../page/tap.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { useSources } from "./use-pictures.ts";

/** What a screen reader says of the picture: all that could be read in it. */
const textOf = ({ headline, blocks }: Article): string =>
  [headline, ...blocks.map((block) => (block.kind === "image" ? "" : block.text))]
    .filter((text) => text !== "")
    .join(" ");

export function Clips({ edition, article }: { readonly edition: OpenEdition; readonly article: Article }) {
  const { strings } = useLanguage();
  const { article: words } = useInsideWords();
  const { pages } = edition.manifest;
  const clips = useMemo(
    () =>
      pages.flatMap((page) => {
        const box = union(zonesOn(article, page.number).map((zone) => zone.box));
        return box === null ? [] : [{ page, box }];
      }),
    [pages, article],
  );
  const sources = useSources(
    edition,
    useMemo(() => clips.map(({ page }) => page.mid), [clips]),
  );
  return (
    <div className="clips">
      {clips.map(({ page, box }) => (
        <PageClip
          key={page.number}
          src={sources[page.mid.path] ?? null}
          pageWidth={page.width}
          pageHeight={page.height}
          box={box}
          label={textOf(article) || strings.page.imageOf({ numbers: [page.number] })}
        />
      ))}
      {clips.some(({ page }) => sources[page.mid.path] === null) && (
        <p className="article-missing">{words.pictureMissing}</p>
      )}
    </div>
  );
}
