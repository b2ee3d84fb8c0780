// The page view alone in a window, over a made edition, and the workers' door for tests to knock at. Never part of the app.
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { assetUrl, manifestUrl } from "../../../../src/edition/contract.ts";
import type { Asset, EditionText, Manifest } from "../../../../src/edition/schema.ts";
import { indonesian } from "../../../../src/language/indonesian.ts";
import { openNetwork } from "../../../../src/library/network.ts";
import { PageView, type PageViewProps } from "../../../../src/reader/page/PageView.tsx";
import "../../../../src/ui/tokens.css";
import { startRenderHere, startRenderWorker } from "../../../../workers/port.ts";
import { MADE_KEY, MADE_TITLE } from "./made-names.ts";
import { measurePixels } from "./pixels.ts";
import "./stand.css";

/** What tests read and drive from outside. */
export interface Stand {
  /** What the page view told its shell, oldest first. */
  readonly told: string[];
  /** What was on screen each time the page view called itself settled. */
  readonly settled: (string | undefined)[];
  readonly door: {
    readonly startRenderWorker: typeof startRenderWorker;
    /** With canvases of the page, as the reader has them. */
    readonly startHere: () => ReturnType<typeof startRenderHere>;
  };
  readonly measurePixels: typeof measurePixels;
  /** The PDF of a page of the made edition. */
  pdfOf(page: number): Promise<ArrayBuffer>;
  setPaused(paused: boolean): void;
  setLit(article: string | null): void;
  turnTo(page: number): void;
}
declare global {
  var stand: Stand;
}

async function fetchJson<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  return (await answer.json()) as T;
}

const network = openNetwork(fetch);
const load = (asset: Asset, signal: AbortSignal): Promise<ArrayBuffer> =>
  network(assetUrl(MADE_TITLE, MADE_KEY, asset.path), { signal });

function Alone({ edition }: { readonly edition: PageViewProps["edition"] }) {
  const [page, setPage] = useState(1);
  const [lit, setLit] = useState<string | null>(null);
  const [paused, setPaused] = useState(false);
  const [chromeHidden, setChromeHidden] = useState(false);
  Object.assign(globalThis.stand, { setPaused, setLit, turnTo: setPage });
  const tell = (what: string): void => void globalThis.stand.told.push(what);
  return (
    <PageView
      edition={edition}
      page={page}
      lit={lit}
      strings={indonesian.page}
      loadFile={load}
      onTurn={(to) => {
        tell(`turn ${to}`);
        setPage(to);
      }}
      onOpenArticle={(article, zone) => tell(`open ${article.id} at ${zone.id}`)}
      onTakeBack={() => tell("take back")}
      chromeHidden={chromeHidden}
      onToggleChrome={() => {
        tell("chrome");
        setChromeHidden((hidden) => !hidden);
      }}
      onSettled={() => stand.settled.push(document.querySelector<HTMLElement>("[data-current]")?.dataset["shown"])}
      paused={paused}
    />
  );
}

const stand: Stand = {
  told: [],
  settled: [],
  door: {
    startRenderWorker,
    startHere: () =>
      startRenderHere({
        surface(width, height) {
          const canvas = Object.assign(document.createElement("canvas"), { width, height });
          return { context: canvas.getContext("2d", { alpha: false })!, take: () => createImageBitmap(canvas) };
        },
      }),
  },
  measurePixels,
  pdfOf: (page) => load(manifest.pages[page - 1]!.pdf, new AbortController().signal),
  setPaused() {},
  setLit() {},
  turnTo() {},
};
globalThis.stand = stand;

const manifest = await fetchJson<Manifest>(manifestUrl(MADE_TITLE, MADE_KEY));

if (!location.search.includes("door")) {
  const text = await fetchJson<EditionText>(assetUrl(MADE_TITLE, MADE_KEY, manifest.text.path));
  createRoot(document.querySelector("#root")!).render(<Alone edition={{ manifest, text }} />);
}
