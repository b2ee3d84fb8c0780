// What the press's report says in English. Never a markup.
import type { PageEdge } from "../../layout/types.ts";
import type { ReportWords } from "./report-words.ts";

const EDGES: Readonly<Record<PageEdge, string>> = { left: "left", right: "right", top: "top", bottom: "bottom" };
const list = new Intl.ListFormat("en-GB");
/** "1 page", "2 pages". */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

export const reportEnglish: ReportWords = {
  title: "Print report",
  counts: {
    pages: (n) => count(n, "page"),
    articles: (n) => count(n, "article"),
    doubtful: (n) => `${n} doubtful`,
    unrated: (n) => `${n} unrated`,
    faults: (n) => `${count(n, "page")} with faults`,
    pictureOnly: (n) => `${count(n, "page")} as a picture only`,
    withoutPicture: (n) => `${count(n, "page")} without a picture`,
  },
  readBy: ({ engine, percent }) =>
    percent === null ? `Read by ${engine}.` : `Read by ${engine}, ${percent}% sure on average.`,
  lookFirst: "Look at these first",
  nothingToLookAt: "There is nothing to look at first.",
  pagesNav: "Pages",
  page: (label) => `Page ${label}`,
  pageAt: ({ label, number }) => `Page ${label} (sheet ${number})`,
  faults: {
    blank: "is blank: no type and no picture.",
    blurred: "is blurred: small type is hard to read. Scan it again.",
    "upside-down": "is upside down. Turn it half a circle and print again.",
    sideways: "lies on its side. Turn it a quarter and print again.",
    cut: (edges) =>
      `is cut off at the ${list.format(edges.map((edge) => EDGES[edge]))} edge. Scan it again to the edge of the paper.`,
  },
  failed: {
    picture: (why) => `is printed as a picture only: ${why}.`,
    blank: (why) => `is printed blank, without text or picture: ${why}.`,
    "words-without-picture": (why) => `is printed with its text but without its picture: ${why}.`,
  },
  whys: {
    "broken-pdf": "the page is damaged in its PDF",
    "page-too-large": "the page is too large to work on",
    timeout: "it took too long",
    "engine-failed": "the reading engine failed",
  },
  whyUnknown: "the page could not be worked on",
  notRead: "was not read: only its picture is published.",
  doubtful: "doubtful",
  percentSure: (percent) => `${percent}% sure`,
  explained:
    "Colours mark articles. A broken line: doubtful, grouped or read wrongly perhaps. Words with a dotted line: read with doubt.",
  doubtfulWords: (n) => `${n} doubtful ${n === 1 ? "word" : "words"}`,
  untitled: "Untitled",
  kinds: { notice: "classified", advert: "advert", furniture: "page furniture" },
  otherParts: (n) => `Not news: ${count(n, "part")}`,
  noText: "No text.",
  pagePicture: (label) => `Picture of page ${label} with the parts of its articles`,
  onPicture: ({ number, headline }) => `Article ${number}: ${headline}`,
  photograph: "Photograph",
  goesOnOn: (label) => `goes on on page ${label}`,
  goesOnFrom: ({ headline, label }) => `Rest of “${headline}” from page ${label}`,
  jumpUnfound: "its continuation was not found.",
  nothingHere: "No article on this page.",
  toTop: "To the top",
};
