// Everything the app says, in English. Never a key of its own: the Indonesian catalogue is the shape.
import type { Catalogue } from "./catalogue.ts";
import { failuresEnglish } from "./failures-english.ts";

export const english: Catalogue = {
  nav: {
    today: "Today",
    archive: "Archive",
    shelf: "Shelf",
    settings: "Settings",
    back: "Back",
    close: "Close",
    retry: "Try again",
    reload: "Reload",
    skipToContent: "Skip to content",
  },
  page: {
    next: "Next page",
    previous: "Previous page",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Fit the page",
    folio: (p) => `${p.numbers.join("–")} / ${p.count}`,
    front: "Front",
    imageOf: (p) => `Picture of ${p.numbers.length > 1 ? "pages" : "page"} ${p.numbers.join("–")}`,
    articlesHere: "Articles on this page",
    region: (p) =>
      `${p.labels.length > 1 ? "Pages" : "Page"} ${p.labels.join("–")} of ${p.count}${p.section === null ? "" : `, ${p.section}`}`,
    missing: (p) =>
      p.offline
        ? "This page is not on the device yet. Connect to the internet, then try again."
        : "This page cannot be shown. Try to load it again.",
    retry: "Try again",
  },
  status: {
    loading: (p) => `Opening the edition${p.size === null ? "" : ` (${p.size})`}…`,
    offline: "You are offline. Saved editions still open.",
    unverified: "Not verified: the publisher’s signature does not match.",
    unknownTitle: "Not verified: this device does not know this newspaper yet.",
    appReady: "A new version of the app is ready.",
    reloadApp: "Reload",
    dismiss: "Close this message",
  },
  edition: {
    contents: "Contents",
    pageHeading: (p) => (p.section === null ? `Page ${p.label}` : `Page ${p.label} · ${p.section}`),
  },
  failures: failuresEnglish,
};
