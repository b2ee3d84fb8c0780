// The address of a page → its first picture, from the device or the network, before the app has started. Never bytes that the edition's manifest does not name,
// never a picture fetched that the device holds.
import { assetUrl, manifestUrl, readPreviewLink, titleIndexUrl } from "../src/edition/contract.ts";
import type { PageAsked } from "../src/edition/first-sight.ts";
import type { Asset, Page } from "../src/edition/schema.ts";
import { mayBeFollowed, readBody } from "../src/library/read-body.ts";
import type { OnDevice } from "../src/library/stored-preview.ts";
import { isFileHere } from "../src/library/web-hash.ts";
import type { EarlyAnswers } from "./early-answers.ts";

export interface SightSources {
  readonly stored: (asked: PageAsked) => Promise<OnDevice>;
  readonly early: EarlyAnswers;
}

export interface FirstSights {
  /** As the address is opened, its manifest being on its way. @returns when all that was asked for is there; never rejects. */
  begin(address: string, asked: PageAsked): Promise<void>;
  /** To whoever shows it, once. Never rejects. */
  take(address: string): Promise<Response>;
}

/** Windows that open at once. */
const MOST_WAITING = 4;

const pictureOf = (bytes: ArrayBuffer): Response => new Response(bytes, { headers: { "content-type": "image/webp" } });
/** Stands for a picture that cannot be had: nothing to see, and nothing that a browser would complain of. */
const nothing = (): Response =>
  new Response('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', {
    headers: { "content-type": "image/svg+xml" },
  });

export function openFirstSights({ stored, early }: SightSources): FirstSights {
  const begun = new Map<string, Promise<Response>>();

  /** Only where the address names the edition: to know which one is the newest takes the app two answers more. @param asking what is on its way besides. */
  async function fromNetwork(
    asked: PageAsked,
    manifest: Promise<Response>,
    asking: Promise<void>[],
  ): Promise<Response> {
    const { title, key, page } = asked;
    const ask = (url: string): void => void asking.push(early.ask(url));
    const copied = (url: string): Promise<Response> => {
      ask(url);
      return early.copy(url);
    };
    const answer = await manifest;
    const told = page === 1 ? readPreviewLink(answer.headers.get("link"), title!, key!) : null;
    const hinted = told === null ? null : copied(told);
    hinted?.catch(() => null); // heard where it is waited for, if it is
    const { pages, text } = (await answer.json()) as { pages?: readonly Partial<Page>[]; text?: Asset };
    const { preview, mid } = pages?.[page - 1] ?? {};
    if (!preview || !mid || !text) return nothing();
    const urlOf = ({ path }: Asset): string => assetUrl(title!, key!, path);
    // What the app waits for next.
    let isFollowed = false;
    const picture = hinted && told === urlOf(preview) ? hinted : copied(urlOf(preview));
    const bytes = await readBody(await picture, (received) => {
      if (isFollowed || !mayBeFollowed(received, preview.bytes)) return;
      isFollowed = true;
      ask(urlOf(text));
      ask(urlOf(mid));
    });
    return (await isFileHere(bytes, preview)) ? pictureOf(bytes) : nothing();
  }

  async function find(asked: PageAsked, asking: Promise<void>[]): Promise<Response> {
    const { title, key } = asked;
    const manifest = title !== null && key !== null ? early.copy(manifestUrl(title, key)) : null;
    manifest?.catch(() => null); // nobody asks for it where the device has the picture
    const here = await stored(asked);
    if (here.preview) return pictureOf(here.preview);
    // An edition that is here lacks more than this: the app knows what, and asks for no more.
    if (manifest === null || here.edition) return nothing();
    if (!here.title) asking.push(early.ask(titleIndexUrl(title!)));
    return fromNetwork(asked, manifest, asking);
  }

  return {
    async begin(address, asked) {
      const asking: Promise<void>[] = [];
      const found = find(asked, asking).catch(nothing);
      begun.set(address, found);
      // A wide window takes none.
      for (const [oldest] of begun) if (begun.size > MOST_WAITING) begun.delete(oldest);
      await found;
      await Promise.all(asking);
    },
    async take(address) {
      const found = begun.get(address);
      begun.delete(address);
      return found ?? nothing();
    },
  };
}
