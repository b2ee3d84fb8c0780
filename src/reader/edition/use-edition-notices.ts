// An edition on screen → the quiet lines about it: not verified, a newer edition out, a correction. Never asks before its first page is there.
import { useEffect, useEffectEvent } from "react";
import type { OpenEdition } from "../../library/types.ts";
import { useLibrary } from "../library-context.ts";
import { afterFrame } from "../after-frame.ts";
import type { EditionRoute } from "../routes.ts";
import { notify } from "../state.ts";
import { useLanguage } from "../use-language.ts";

interface Notices {
  readonly edition: OpenEdition;
  readonly base: EditionRoute;
  /** Nothing is asked before the first picture. */
  readonly settled: boolean;
  /** What an address means has changed, at the reader's word. */
  readonly onSwitch: () => void;
}

/** Asks once for each edition, and once for each address that means "the newest". */
export function useEditionNotices({ edition, base, settled, onSwitch }: Notices): void {
  const library = useLibrary();
  const { language, strings } = useLanguage();
  const { trust } = edition;
  const asksForNewest = settled && (base.screen === "front" || base.screen === "title");

  useEffect(() => {
    if (trust.verified) return undefined;
    const text = trust.why === "bad-signature" ? strings.status.unverified : strings.status.unknownTitle;
    // The frame with the page need not wait for it.
    const forget = afterFrame(() => notify("trust", { text }));
    return () => {
      forget();
      notify("trust", null);
    };
  }, [trust, strings]);

  const ask = useEffectEvent(async (kind: "newer" | "correction", asked: OpenEdition, signal: AbortSignal) => {
    const offer = { library, edition: asked, base, language, strings, onSwitch };
    const { offerCorrection, offerNewer, passOver } = await import("./offers.ts");
    await (kind === "newer" ? offerNewer : offerCorrection)(offer, signal).catch(passOver);
  });
  useEffect(() => {
    if (!asksForNewest) return undefined;
    const abort = new AbortController();
    ask("newer", edition, abort.signal).catch(noOffer);
    return () => {
      abort.abort();
      notify("newer", null);
    };
  }, [asksForNewest, edition]);
  useEffect(() => {
    if (!settled) return undefined;
    const abort = new AbortController();
    ask("correction", edition, abort.signal).catch(noOffer);
    return () => {
      abort.abort();
      notify("revision", null);
    };
  }, [settled, edition]);
}

/** The code for offers could not be fetched: the network that would bring a newer edition is not there either. */
const noOffer = (): void => undefined;
