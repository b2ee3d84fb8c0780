// Turns an open edition and a page number into the page on screen: pictures, zoom, taps, turns. Never owns the URL, an article or a file.
import type { Article, Asset, Zone } from "../../edition/schema.ts";
import type { Catalogue } from "../../language/catalogue.ts";
import type { OpenEdition } from "../../library/types.ts";
import "./page.css";

export interface PageViewProps {
  readonly edition: OpenEdition;
  /** From 1; a number past the end is the shell's to refuse. */
  readonly page: number;
  /** The article whose zones are lit, or null. */
  readonly lit: string | null;
  readonly strings: Catalogue["page"];
  /** One file of the edition, its hash checked; the buffer is ours to keep. */
  loadFile(asset: Asset, signal: AbortSignal): Promise<ArrayBuffer>;
  onTurn(page: number): void;
  onOpenArticle(article: Article, zone: Zone): void;
  readonly chromeHidden: boolean;
  onToggleChrome(): void;
  /** An article covers the page: no keys, no gestures, no drawing. The spot is kept. */
  readonly paused?: boolean;
}

/** Fills its parent, which must have a size. Stays mounted under an open article, so that "back" finds the same spot. */
export function PageView(props: PageViewProps) {
  return <section className="page" aria-label={props.strings.imageOf({ number: props.page })} />;
}
