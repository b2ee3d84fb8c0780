// What an article needs to know of the edition around it, while it is composed. Never another article.
import type { PageNumber } from "../edition/units.ts";
import type { KnownWords } from "../language/known-words.ts";

export interface EditionContext {
  /** A new zone id at each call. */
  readonly nextZoneId: () => string;
  /** Words as the edition prints them whole, by which broken ones are joined. */
  readonly known: KnownWords;
  /** The page a jump line means; undefined where no page, or more than one, is labelled so. */
  readonly pageLabelled: (label: string) => PageNumber | undefined;
}
