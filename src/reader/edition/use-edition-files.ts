// An open edition → its files for the page view, with the first picture noticed and a file that cannot be shown said once. Never keeps a buffer.
import { useCallback, useEffect, useRef, useState } from "react";
import { asKoranError, isKoranError } from "../../edition/errors.ts";
import type { Asset } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { explain } from "../errors/remedies.ts";
import { useLibrary } from "../library-context.ts";
import { afterFirstPage } from "../offline/after-first-page.ts";
import { notify } from "../state.ts";
import { useLanguage } from "../use-language.ts";

interface EditionFiles {
  readonly loadFile: (asset: Asset, signal: AbortSignal) => Promise<ArrayBuffer>;
  /** Counts the reader's "again": a view with another number starts anew. */
  readonly attempt: number;
}

const isPicture = (asset: Asset): boolean => asset.path.endsWith(".webp");

export function useEditionFiles(edition: OpenEdition): EditionFiles {
  const library = useLibrary();
  const { strings } = useLanguage();
  const [attempt, setAttempt] = useState(0);
  const shown = useRef<OpenEdition | null>(null);
  const failures = strings.failures;
  const again = strings.wayOn.retry;

  const loadFile = useCallback(
    async (asset: Asset, signal: AbortSignal): Promise<ArrayBuffer> => {
      try {
        const bytes = await library.file(edition, asset, { signal });
        if (isPicture(asset) && shown.current !== edition) {
          shown.current = edition;
          afterFirstPage(library, edition);
        }
        return bytes;
      } catch (reason) {
        if (!isKoranError(reason, "cancelled") && !signal.aborted) {
          const retry = (): void => {
            notify("file", null);
            setAttempt((count) => count + 1);
          };
          const text = explain(asKoranError(reason), failures).sentence;
          notify("file", { text, action: { label: again, run: retry } });
        }
        throw reason;
      }
    },
    [library, edition, failures, again],
  );
  useEffect(() => () => notify("file", null), []);
  return { loadFile, attempt };
}
