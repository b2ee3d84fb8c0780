// An open edition → its files for the page view, with the first picture noticed, and a file that came but must not be shown said. Keeps no buffer.
import { useCallback, useEffect, useRef } from "react";
import { asKoranError, type ErrorCode } from "../../edition/errors.ts";
import type { Asset } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { explain } from "../errors/remedies.ts";
import { useLibrary } from "../library-context.ts";
import { afterFirstPage } from "../offline/after-first-page.ts";
import { notify } from "../state.ts";
import { useLanguage } from "../use-language.ts";

type LoadFile = (asset: Asset, signal: AbortSignal) => Promise<ArrayBuffer>;

/** Of these the page view itself says all there is to say, in the page's place. */
const SAID_BY_THE_PAGE: readonly ErrorCode[] = ["cancelled", "offline", "timeout", "not-stored"];

const isPicture = (asset: Asset): boolean => asset.path.endsWith(".webp");

export function useEditionFiles(edition: OpenEdition): LoadFile {
  const library = useLibrary();
  const { strings } = useLanguage();
  const { failures } = strings;
  const shown = useRef<OpenEdition | null>(null);
  const bad = useRef(new Set<string>());

  useEffect(() => () => notify("file", null), []);
  return useCallback<LoadFile>(
    async (asset, signal) => {
      try {
        const bytes = await library.file(edition, asset, { signal });
        if (isPicture(asset) && shown.current !== edition) {
          shown.current = edition;
          afterFirstPage(library, edition);
        }
        if (bad.current.delete(asset.path) && bad.current.size === 0) notify("file", null);
        return bytes;
      } catch (reason) {
        const error = asKoranError(reason);
        if (!signal.aborted && !SAID_BY_THE_PAGE.includes(error.code)) {
          bad.current.add(asset.path);
          notify("file", { text: explain(error, failures).sentence });
        }
        throw reason;
      }
    },
    [library, edition, failures],
  );
}
