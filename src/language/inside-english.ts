// What the app says on its inside screens, in English. Never a key of its own: the Indonesian words are the shape.
import type { InsideWords } from "./inside.ts";
import { listsEnglish } from "./lists-english.ts";

export const insideEnglish: InsideWords = {
  ...listsEnglish,
  settings: {
    title: "Settings",
    textSize: "Text size of articles",
    sample: "Chilli prices at the wholesale market fell once the rain let up, and stallholders were back before dawn.",
    theme: "Colours",
    themes: { auto: "Same as the device", light: "Light", sepia: "Sepia", dark: "Dark" },
    language: "Language",
    languages: { id: "Bahasa Indonesia", en: "English" },
    characterKeys: "Keyboard shortcuts",
    characterKeysUsed: {
      used: {
        words: "On",
        explained:
          "The key h shows all pages, +\u00a0and\u00a0− enlarge and shrink the page, 0\u00a0shows the whole of it.",
      },
      unused: {
        words: "Off",
        explained: "For readers who dictate to their device, or who often hit a key by accident.",
      },
    },
    notSaved: "These settings last until the tab is closed: the browser does not allow storage.",
  },
  nothing: {
    chooseTitle: "Choose a newspaper",
    noTitles: "There is no newspaper here yet",
    noEditions: (p) => `${p.title} has not published an edition yet`,
    comeBack: "Please come back later.",
    forStaff: "For those who run this server: print the first edition from a PDF, then reload this page.",
    notFound: "There is no such page",
    notFoundWhy: "The address may be mistyped, or what it named has moved.",
    toToday: "Go to today’s edition",
  },
  offers: {
    newerEdition: (p) => `The edition of ${p.date} is out.`,
    openIt: "Open",
    revised: "The newsroom has corrected this edition.",
    loadRevision: "Load the correction",
  },
  wayOn: {
    retry: "Try again",
    archive: "Choose another edition",
    titles: "See all newspapers",
    today: "Go to today’s edition",
    firstPage: "Open page one",
    lastPage: (p) => `Open page ${p.page}`,
    shelf: "Open the Shelf",
    settle: "Read without saving",
  },
  network: {
    silent: "No answer from the server yet. Saved editions still open.",
    stillHere: "What you can read now",
    nearest: "Nearest edition",
  },
  saving: {
    save: (p) => `Save edition (${p.size})`,
    saving: (p) => `Saving ${p.done} of ${p.total}`,
    cancelSaving: "Cancel",
    saved: (p) => `All of it is saved (${p.size})`,
    kept: "Saved. Sharp pages keep the type crisp when enlarged.",
    keptHere: "Saved. It can be read without a network.",
    keeping: (p) => `Making it ready: ${p.done} of ${p.total}`,
    keptText: "The text is saved; page pictures are not yet.",
    notKept: "This edition is not on this device yet.",
    saveAgain: "Save again",
  },
  contents: {
    noSection: (p) => (p.pages === 1 ? "Front page" : "News"),
    page: (p) => `Page ${p.label}`,
    pages: (p) => `Pages ${p.first}–${p.last}`,
    nothingListed: "See the page",
  },
  overview: {
    open: "Show all pages",
    close: "Hide all pages",
    pages: "All pages",
    page: (p) => (p.section === null ? `Page ${p.label}` : `Page ${p.label}, ${p.section}`),
  },
  article: {
    unnamed: { article: "Untitled", notice: "Notice", advert: "Advertisement", furniture: "Part of the page" },
    backToPage: (p) => `Back to page ${p.page}`,
    smallerText: "Smaller text",
    largerText: "Larger text",
    continued: (p) => `Continued on page ${p.page}`,
    pictureMissing: "This picture is not on the device yet.",
    table: "Table",
    tags: "Topics",
    page: (p) => `Page ${p.page}`,
  },
  reading: {
    showOnPage: "Show on the page",
    byColumn: "Read column by column",
    share: "Share",
    copied: "The link has been copied.",
    copyThis: (p) => `The browser does not allow copying. The link: ${p.url}`,
    others: "Other articles",
    next: "Next",
    previous: "Previous",
  },
  columns: {
    group: "Column by column",
    part: (p) => `${p.part} of ${p.parts}`,
    onward: "Next",
    back: "Part before",
    finish: "Done",
    end: "Stop reading column by column",
  },
  report: {
    open: "Report a mistake",
    what: "What is wrong?",
    subjects: {
      zones: "The outline of the article on the page",
      text: "The text of the article",
      other: "Something else",
    },
    sentence: "One sentence, if you like",
    stays: "The report stays on this device until the newsroom can receive it. The list is in Settings.",
    keep: "Save the report",
    cancel: "Cancel",
    kept: "The report is saved on this device. The newsroom cannot receive it yet, so nobody has read it.",
    keptInTab: "The report lasts only while this tab is open: the browser does not allow storage.",
    see: "See your reports in the settings",
    heading: "Reports",
    none: "No reports yet. “Report a mistake” stands at the end of every article.",
    waiting: "These reports are kept on this device and have not been sent: the newsroom cannot receive them yet.",
    edition: (p) => `edition of ${p.date}`,
    drop: "Remove",
    dropReport: (p) => `Remove the report on ${p.headline}`,
    dropped: "The report has been removed.",
  },
  data: {
    legend: "Automatic downloads",
    policies: {
      reading: "Text and page pictures, on any network",
      sparing: "Only text on mobile data",
      nothing: "Nothing",
    },
    costs: {
      reading: (p) =>
        p.reading === null
          ? "Each edition you open is kept for reading offline, usually a few megabytes; sharp pages are not."
          : `Each edition you open is kept for reading offline, about ${p.reading}; sharp pages are not.`,
      sparing: (p) =>
        p.text === null
          ? "On mobile data or with data saving on, only the text is kept; page pictures come when you look at them."
          : `On mobile data or with data saving on, only the text is kept, about ${p.text}; page pictures come when you look at them.`,
      nothing: "Only what you look at is downloaded; without a network only the editions you saved yourself will open.",
    },
    kindUnknown: "This browser does not tell the kind of network: this choice follows data saving only.",
    nothingKnown: "This browser does not tell the kind of network: this choice is the same as the first.",
  },
  install: {
    heading: "Put it on the home screen",
    why: "Opens like an app, straight from the home screen, also without a network.",
    install: "Install koran",
    done: "koran is installed.",
    inSafari: "First open this address in Safari, then:",
    steps: {
      share: "Tap the Share button in Safari’s bar.",
      add: "Scroll down the list and choose “Add to Home Screen”.",
      confirm: "Tap “Add”. koran now stands among your other apps.",
    },
  },
  about: {
    heading: "About koran",
    what: "An open app for reading newspapers: pages as printed, articles that read well, also without a network.",
    version: (p) => `Version ${p.version}. Its code, words and pictures are free to use under the MIT licence.`,
    licences: "Licences of the software it uses",
    loading: "Loading the licences…",
    licence: (p) => `${p.name} ${p.version} · ${p.licence}`,
  },
};
