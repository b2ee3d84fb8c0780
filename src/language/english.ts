// Everything the app says, in English. Never a key of its own: the Indonesian catalogue is the shape.
import type { Catalogue } from "./catalogue.ts";

export const english: Catalogue = {
  nav: {
    today: "Today",
    archive: "Archive",
    shelf: "Shelf",
    settings: "Settings",
    back: "Back",
    close: "Close",
    retry: "Try again",
    skipToContent: "Skip to content",
  },
  page: {
    next: "Next page",
    previous: "Previous page",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Fit the page",
    folio: (p) => (p.section === null ? `${p.number} / ${p.count}` : `${p.number} / ${p.count} · ${p.section}`),
    imageOf: (p) => `Picture of page ${p.number}`,
    articlesHere: "Articles on this page",
  },
};
