// What is on screen and how the reader likes it, as one small store. Never an edition's bytes, a bitmap or a promise.
import { create } from "zustand";
import type { Language } from "../language/locale.ts";
import type { OverPages } from "./page/PageView.tsx";
import { fieldsOf, remember, remembered } from "./small-store.ts";

export const THEMES = ["auto", "light", "sepia", "dark"] as const;
export type Theme = (typeof THEMES)[number];
/** Factors on the size of an article's text. */
export const TEXT_SCALES = [0.9, 1, 1.15, 1.3, 1.5] as const;

/** What is stored of an edition without asking: text and page pictures; on mobile data only text; nothing. */
export const DATA_POLICIES = ["reading", "sparing", "nothing"] as const;
export type DataPolicy = (typeof DATA_POLICIES)[number];

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly textScale: number;
  readonly dataPolicy: DataPolicy;
  /** Whether single characters are commands. Who talks to the device, or often hits a key, does without (WCAG 2.1.4). */
  readonly characterKeys: boolean;
}

/** A line under the masthead: what happened, and at most one thing to do about it. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Of passing weather, not of what is read: where it lies over that, it goes as the reader goes on. */
  readonly passing?: boolean;
}

interface ScreenState extends Settings {
  /** The title on screen: what the masthead strip and the archive link say. */
  readonly title: { readonly id: string; readonly name: string; readonly accent: string } | null;
  /** The edition on screen, or null on every other screen. */
  readonly edition: { readonly key: string; readonly date: string } | null;
  readonly chromeHidden: boolean;
  /** The article that is read aloud, by id, or null. */
  readonly listening: string | null;
  /** The address over whose page the contents lie (phones only, elsewhere they lie beside it): going elsewhere closes them. */
  readonly contentsAt: string | null;
  /** What is looked for in the edition on screen, as it is typed. */
  readonly find: string;
  /** The article that was opened from what was found: its first mark is to come into sight. */
  readonly foundIn: string | null;
  /** What lies over the pages, by cause; the code that lays it comes with the cause. */
  readonly overPages: Readonly<Record<string, OverPages>>;
  /** The search field is to have the focus, as soon as it is there. */
  readonly findCalled: boolean;
  /** By cause, so that one line never wipes out another's; the newest cause is shown. */
  readonly notices: Readonly<Record<string, Notice>>;
  /** Whether the last attempt to remember settings worked. */
  readonly remembered: boolean;
}

const STORAGE_KEY = "koran.settings";
/** A newspaper in Indonesian speaks Indonesian until its reader asks for English. */
const DEFAULTS: Settings = { language: "id", theme: "auto", textScale: 1, dataPolicy: "reading", characterKeys: true };

/** What a stored text says, field by field; anything else keeps its default. */
export function readSettings(stored: string | null): Settings {
  const { language, theme, textScale, dataPolicy, characterKeys } = fieldsOf(stored);
  return {
    language: language === "id" || language === "en" ? language : DEFAULTS.language,
    theme: THEMES.find((known) => known === theme) ?? DEFAULTS.theme,
    textScale: TEXT_SCALES.find((known) => known === textScale) ?? DEFAULTS.textScale,
    dataPolicy: DATA_POLICIES.find((known) => known === dataPolicy) ?? DEFAULTS.dataPolicy,
    characterKeys: characterKeys !== false,
  };
}

export const useScreen = create<ScreenState>(() => ({
  ...readSettings(remembered(STORAGE_KEY)),
  title: null,
  edition: null,
  chromeHidden: false,
  listening: null,
  contentsAt: null,
  find: "",
  foundIn: null,
  overPages: {},
  findCalled: false,
  notices: {},
  remembered: true,
}));

export function changeSettings(change: Partial<Settings>): void {
  useScreen.setState(change);
  const { language, theme, textScale, dataPolicy, characterKeys } = useScreen.getState();
  const settings = JSON.stringify({ language, theme, textScale, dataPolicy, characterKeys });
  useScreen.setState({ remembered: remember(STORAGE_KEY, settings) });
}

/** Show a line under the masthead, or (null) take away the one of this cause. */
export function notify(cause: string, notice: Notice | null): void {
  const { notices } = useScreen.getState();
  if (notice === null && !(cause in notices)) return;
  const { [cause]: _, ...others } = notices;
  useScreen.setState({ notices: notice === null ? others : { ...others, [cause]: notice } });
}

/** Lay something over the pages on screen, or (null) take away the one of this cause. */
export function layOverPages(cause: string, over: OverPages | null): void {
  const { overPages } = useScreen.getState();
  if (over === null && !(cause in overPages)) return;
  const { [cause]: _, ...others } = overPages;
  useScreen.setState({ overPages: over === null ? others : { ...others, [cause]: over } });
}

export const toggleContents = (path: string): void =>
  useScreen.setState(({ contentsAt }) => ({ contentsAt: contentsAt === path ? null : path }));
export const closeContents = (): void => useScreen.setState({ contentsAt: null });
export const toggleChrome = (): void => useScreen.setState(({ chromeHidden }) => ({ chromeHidden: !chromeHidden }));
