// An open edition → its files for the page view, what waits for the first picture, and a file that came but must not be shown said. Keeps no buffer.
import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { asKoranError, isCutOff } from "../../edition/errors.ts";
import type { Library, OpenEdition } from "../../library/types.ts";
import { useLibrary } from "../library-context.ts";
import type { LoadFile } from "../page/sheet.ts";
import { notify } from "../state.ts";
import { useLanguage } from "../use-language.ts";
import { endFirstSight } from "./first-sight.ts";
import { prepareSoon } from "./soon.ts";
import { whenIdle } from "../when-idle.ts";

export interface EditionFiles {
  readonly loadFile: LoadFile;
  /** For the page view to say so. */
  readonly onSettled: () => void;
  readonly onLoaded: () => void;
  /** The page's full picture is on screen, or its first one for two seconds, or none can be had: what waits for the first page need not wait any longer. */
  readonly settled: boolean;
}

/** A slow phone shows the full picture half a second later where it fetches and draws all else meanwhile; on a slow network nobody waits that long for all else. */
const PATIENCE_MS = 2000;

/** What is for later waits for the first page's sharpest picture: on a slow network it would come seconds late. Its code too. */
async function afterFirstPage(library: Library, edition: OpenEdition): Promise<void> {
  try {
    const [{ registerServiceWorker }, { prepareReading }] = await Promise.all([
      import("../offline/register.ts"),
      import("../offline/prepare-reading.ts"),
    ]);
    void registerServiceWorker();
    await prepareReading(library, edition);
  } catch {
    // The network is gone: all of it is asked for again at the next edition or the next visit.
  }
}

/** Tells it once the code of what waits for it is here. */
const settle = (tell: (isSettled: boolean) => void): void =>
  void prepareSoon().then(() => startTransition(() => tell(true)));

export function useEditionFiles(edition: OpenEdition): EditionFiles {
  const library = useLibrary();
  const { strings } = useLanguage();
  const { failures } = strings;
  const shown = useRef<OpenEdition | null>(null);
  const bad = useRef(new Set<string>());
  const [settled, setSettled] = useState(false);

  useEffect(() => () => notify("file", null), []);
  const loadFile = useCallback<EditionFiles["loadFile"]>(
    async (asset, signal, how) => {
      try {
        const bytes = await library.file(edition, asset, { ...how, signal });
        if (bad.current.delete(asset.path) && bad.current.size === 0) notify("file", null);
        return bytes;
      } catch (reason) {
        const error = asKoranError(reason);
        // Of a network that is gone the page view itself says all there is to say, in the page's place.
        if (!signal.aborted && error.code !== "cancelled" && !isCutOff(error.code)) {
          bad.current.add(asset.path);
          const { explain } = await import("../errors/remedies.ts");
          notify("file", { text: explain(error, failures).sentence });
        }
        throw reason;
      }
    },
    [library, edition, failures],
  );
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(settling.current), []);
  const onSettled = useCallback(() => {
    endFirstSight();
    settling.current ??= setTimeout(() => settle(setSettled), PATIENCE_MS);
  }, []);
  const onLoaded = useCallback(() => {
    settle(setSettled);
    if (shown.current === edition) return;
    shown.current = edition;
    whenIdle(() => void afterFirstPage(library, edition));
  }, [library, edition]);
  return { loadFile, onSettled, onLoaded, settled };
}
