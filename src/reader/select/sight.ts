// The pages on screen → a layer on each for what is selected, their printed words as they come, and where on them a point of the window lies. Never moves a page.
import type { Box, Point } from "../../edition/geometry.ts";
import { withdrawnIn } from "../../edition/withdrawn.ts";
import type { OpenEdition } from "../../library/types.ts";
import type { OverPages } from "../page/PageView.tsx";
import { wordsOf } from "../page/printed-words.ts";
import type { LoadFile, Sheet } from "../page/sheet.ts";
import { wordsOnPage, type PrintedWord } from "./words-on-page.ts";

export interface PageInSight {
  readonly sheet: Sheet;
  /** As large as the paper, and moves with it: a CSS pixel of it is a page point. */
  readonly layer: HTMLElement;
  /** None before they have come. */
  readonly words: readonly PrintedWord[];
}

/** A point of a page. */
export interface Spot {
  readonly page: PageInSight;
  /** Page points; outside the page where the window's point was outside all pages. */
  readonly point: Point;
  /** CSS pixels of the window a page point. */
  readonly scale: number;
}

export interface Sight {
  readonly over: OverPages;
  readonly pages: () => readonly PageInSight[];
  /** The page under a point of the window, or the nearest; null where no page is on screen. */
  under(at: Point): Spot | null;
  /** Brings the words of a page, or of all. @throws KoranError where they cannot be had. */
  bring(page?: PageInSight): Promise<void>;
  /** Brings those of the pages on screen, once while they are there: a mouse that hovers does not ask again for what cannot be had. Never rejects. */
  expect(): Promise<void>;
  /** Of other pages, and of words that have come. @returns how to hear no more. */
  readonly onChange: (hear: () => void) => () => void;
}

/** As it stands in the window, CSS pixels. */
export function placeInWindow(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height];
}

export function openSight(edition: OpenEdition, loadFile: LoadFile): Sight {
  const withdrawn = withdrawnIn(edition.manifest);
  const articles = edition.text.articles.filter(({ id }) => !withdrawn.has(id));
  /** By page, for as long as the edition is on screen: who turns back finds them. */
  const words = new Map<Sheet["page"], readonly PrintedWord[]>();
  const coming = new Map<Sheet["page"], Promise<void>>();
  const expected = new Set<Sheet["page"]>();
  let pages: readonly PageInSight[] = [];
  const hearing = new Set<() => void>();
  const sayChanged = (): void => {
    for (const hear of hearing) hear();
  };

  const over: OverPages = (sheets) => {
    // A correction of the edition has pages of its own.
    const own = sheets.filter(({ page }) => edition.manifest.pages.includes(page));
    const laid = own.map((sheet) => {
      const layer = document.createElement("div");
      layer.className = "page-selection";
      layer.setAttribute("aria-hidden", "true");
      return {
        take: sheet.lay(layer),
        page: {
          sheet,
          layer,
          get words() {
            return words.get(sheet.page) ?? [];
          },
        },
      };
    });
    pages = laid.map(({ page }) => page);
    expected.clear();
    sayChanged();
    return () => {
      for (const { take } of laid) take();
      if (pages[0] !== laid[0]?.page) return;
      pages = [];
      sayChanged();
    };
  };
  const load = async (page: Sheet["page"]): Promise<void> => {
    try {
      words.set(page, wordsOnPage(await wordsOf(page, loadFile), articles));
    } finally {
      coming.delete(page);
    }
    sayChanged();
  };
  /** What is on its way is not worked out for each who asks. */
  const bringOne = ({ sheet: { page } }: PageInSight): Promise<void> => {
    if (words.has(page)) return Promise.resolve();
    const now = coming.get(page) ?? load(page);
    coming.set(page, now);
    return now;
  };
  return {
    over,
    pages: () => pages,
    under([x, y]) {
      let nearest: Spot | null = null;
      let least = Infinity;
      for (const page of pages) {
        const [left, top, width] = placeInWindow(page.layer);
        const away = Math.max(left - x, 0, x - left - width);
        if (away >= least) continue;
        least = away;
        const scale = width / page.sheet.page.width;
        nearest = { page, point: [(x - left) / scale, (y - top) / scale], scale };
      }
      return nearest;
    },
    async bring(page) {
      await Promise.all((page ? [page] : pages).map(bringOne));
    },
    async expect() {
      const asked = pages.filter(({ sheet: { page } }) => !expected.has(page) || coming.has(page));
      for (const { sheet } of asked) expected.add(sheet.page);
      await Promise.allSettled(asked.map(bringOne));
    },
    onChange(hear) {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
  };
}
