// An edition on screen → the lines that offer a newer one, or a correction of it. Never switches by itself; offline nothing is offered.
import { asKoranError, isKoranError } from "../../edition/errors.ts";
import { shortDate } from "../../language/format.ts";
import type { Catalogue } from "../../language/catalogue.ts";
import { insideWords } from "../../language/inside.ts";
import type { Language } from "../../language/locale.ts";
import type { Library, OpenEdition } from "../../library/types.ts";
import { explain } from "../errors/remedies.ts";
import type { EditionRoute } from "../routes.ts";
import { notify } from "../state.ts";
import { newerThan } from "../today/newest.ts";
import { rememberNewest, rememberOpened } from "./find-edition.ts";

export interface Offer {
  readonly library: Library;
  readonly edition: OpenEdition;
  readonly base: EditionRoute;
  readonly language: Language;
  readonly strings: Catalogue;
  /** What an address means has changed, at the reader's word. */
  readonly onSwitch: () => void;
}

export async function offerNewer(offer: Offer, signal: AbortSignal): Promise<void> {
  const { library, edition, base, language, strings, onSwitch } = offer;
  const { network, offers } = insideWords(language);
  const { title } = edition.manifest;
  const { index, from } = await library.title(title, { signal });
  if (signal.aborted) return;
  if (from === "device")
    return notify("offline", {
      text: navigator.onLine ? network.silent : strings.status.offline,
    });
  const line = newerThan(edition.manifest, index);
  if (line === null) return;
  const open = async (): Promise<void> => {
    try {
      rememberNewest(base, await library.open(title, line.key));
      notify("newer", null);
      onSwitch();
    } catch (reason) {
      notify("newer", { text: explain(asKoranError(reason), strings.failures).sentence });
    }
  };
  notify("newer", {
    text: offers.newerEdition({ date: shortDate(language, line.date) }),
    action: { label: offers.openIt, run: () => void open() },
  });
}

export async function offerCorrection(offer: Offer, signal: AbortSignal): Promise<void> {
  const { library, edition, language, onSwitch } = offer;
  const { offers } = insideWords(language);
  const corrected = await library.newerRevision(edition, { signal });
  if (corrected === null || signal.aborted) return;
  const load = (): void => {
    rememberOpened(corrected);
    notify("revision", null);
    onSwitch();
  };
  notify("revision", { text: offers.revised, action: { label: offers.loadRevision, run: load } });
}

/** Neither answer is needed to read; a network that fails has its own line. */
export function passOver(reason: unknown): void {
  if (!isKoranError(reason)) throw reason;
}
