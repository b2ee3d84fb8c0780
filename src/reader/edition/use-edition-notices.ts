// An edition on screen → the quiet lines about it: not verified, a newer edition out, a correction. Never switches by itself.
import { useEffect, useEffectEvent } from "react";
import { asKoranError, isKoranError } from "../../edition/errors.ts";
import { shortDate } from "../../language/format.ts";
import type { OpenEdition } from "../../library/types.ts";
import { explain } from "../errors/remedies.ts";
import { useLibrary } from "../library-context.ts";
import type { EditionRoute } from "../routes.ts";
import { notify } from "../state.ts";
import { newerThan } from "../today/newest.ts";
import { useLanguage } from "../use-language.ts";
import { rememberNewest, rememberOpened } from "./find-edition.ts";

interface Offers {
  readonly edition: OpenEdition;
  readonly base: EditionRoute;
  /** What an address means has changed, at the reader's word. */
  readonly onSwitch: () => void;
}

/** Asks once for each edition, and once for each address that means "the newest". Offline, nothing is offered. */
export function useEditionNotices({ edition, base, onSwitch }: Offers): void {
  const library = useLibrary();
  const { language, strings } = useLanguage();
  const { trust, manifest } = edition;
  const asksForNewest = base.screen === "front" || base.screen === "title";

  useEffect(() => {
    if (trust.verified) return undefined;
    const text = trust.why === "bad-signature" ? strings.status.unverified : strings.status.unknownTitle;
    notify("trust", { text });
    return () => notify("trust", null);
  }, [trust, strings]);

  const openNewer = async (key: string): Promise<void> => {
    try {
      rememberNewest(base, await library.open(manifest.title, key));
      notify("newer", null);
      onSwitch();
    } catch (reason) {
      notify("newer", { text: explain(asKoranError(reason), strings.failures).sentence });
    }
  };
  const offerNewer = useEffectEvent(async (signal: AbortSignal): Promise<void> => {
    const { index, from } = await library.title(manifest.title, { signal });
    if (signal.aborted) return;
    if (from === "device") return notify("offline", { text: strings.status.offline });
    const line = newerThan(manifest, index);
    if (line === null) return;
    notify("newer", {
      text: strings.status.newerEdition({ date: shortDate(language, line.date) }),
      action: { label: strings.status.openIt, run: () => void openNewer(line.key) },
    });
  });
  const offerCorrection = useEffectEvent(async (asked: OpenEdition, signal: AbortSignal): Promise<void> => {
    const corrected = await library.newerRevision(asked, { signal });
    if (corrected === null || signal.aborted) return;
    const load = (): void => {
      rememberOpened(corrected);
      notify("revision", null);
      onSwitch();
    };
    notify("revision", { text: strings.status.revised, action: { label: strings.status.loadRevision, run: load } });
  });

  useEffect(() => {
    if (!asksForNewest) return undefined;
    const abort = new AbortController();
    offerNewer(abort.signal).catch(passOver);
    return () => {
      abort.abort();
      notify("newer", null);
    };
  }, [asksForNewest]);
  useEffect(() => {
    const abort = new AbortController();
    offerCorrection(edition, abort.signal).catch(passOver);
    return () => {
      abort.abort();
      notify("revision", null);
    };
  }, [edition]);
}

/** Neither answer is needed to read; a network that fails has its own line. */
function passOver(reason: unknown): void {
  if (!isKoranError(reason)) throw reason;
}
