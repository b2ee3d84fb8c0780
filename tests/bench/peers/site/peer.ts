// What a peer's page tells the benchmark, and is told by it.

export interface Peer {
  /** Milliseconds of the page's clock when a page was first seen drawn, by page. */
  readonly drawn: Record<number, number>;
  /** Its code is here and ready; set where it was opened without a paper. */
  isWarm?: boolean;
  /** @returns the page's clock as it began. */
  turnTo?(page: number): number;
  /** Enlarges the page on screen, which then counts as not drawn. */
  zoom?(page: number, factor: number): void;
}
declare global {
  var peer: Peer;
}

/** What is to be shown: a file below /papers/; null where only the code is wanted. */
export const paperAsked = (): string | null => new URL(location.href).searchParams.get("paper");

/** Notes the end of the frame that shows a page. */
export function note(page: number): void {
  requestAnimationFrame(() => setTimeout(() => (peer.drawn[page] ??= performance.now())));
}
