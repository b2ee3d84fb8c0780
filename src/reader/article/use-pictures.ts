// An article's photographs → addresses of their checked bytes, as they come. Never a picture whose hash is wrong: it stays blank and says so.
import { useCallback, useEffect, useMemo, useState } from "react";
import { isKoranError } from "../../edition/errors.ts";
import type { Article, Picture } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import type { PictureOnScreen } from "../../ui/Blocks.tsx";
import { useLibrary } from "../library-context.ts";
import { objectUrl } from "./object-url.ts";

/** By path: the address, or null where the picture cannot be had. */
type Sources = Readonly<Record<string, string | null>>;

/** @param wanted whether they are to be fetched yet; their room is kept from the start. */
export function usePictures(
  edition: OpenEdition,
  article: Article,
  wanted: boolean,
): (path: string) => PictureOnScreen | null {
  const images = useMemo(() => (wanted ? imagesOf(edition, article) : NONE), [edition, article, wanted]);
  const sources = useSources(edition, images);
  return useCallback(
    (path) => {
      const image = edition.manifest.images.find((picture) => picture.path === path);
      if (image === undefined) return null;
      const src = sources[path];
      return { src: src ?? null, width: image.width, height: image.height, missing: src === null };
    },
    [edition, sources],
  );
}

const NONE: readonly Picture[] = [];
const imagesOf = ({ manifest }: OpenEdition, article: Article): Picture[] =>
  article.blocks.flatMap((block) =>
    block.kind === "image" ? manifest.images.filter((picture) => picture.path === block.image) : [],
  );

/** @param pictures the same list until others are wanted: a new one loads anew and lets go of the addresses before. */
export function useSources(edition: OpenEdition, pictures: readonly Picture[]): Sources {
  const library = useLibrary();
  const [sources, setSources] = useState<Sources>({});
  useEffect(() => {
    const abort = new AbortController();
    const revokes: (() => void)[] = [];
    const load = async (picture: Picture): Promise<void> => {
      try {
        const bytes = await library.file(edition, picture, { signal: abort.signal });
        if (abort.signal.aborted) return;
        const { url, revoke } = objectUrl(bytes, picture.path);
        revokes.push(revoke);
        setSources((known) => ({ ...known, [picture.path]: url }));
      } catch (reason) {
        if (!isKoranError(reason, "cancelled") && !abort.signal.aborted)
          setSources((known) => ({ ...known, [picture.path]: null }));
      }
    };
    for (const picture of pictures) void load(picture);
    return () => {
      abort.abort();
      setSources({});
      for (const revoke of revokes) revoke();
    };
  }, [library, edition, pictures]);
  return sources;
}
