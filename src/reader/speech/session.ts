// A press on "listen" → stories read aloud sentence by sentence, until the reader closes the player or leaves the edition. One at a time in the app; never a
// component, so that it speaks on whatever is on screen.
import { create } from "zustand";
import type { Article } from "../../edition/schema.ts";
import { fullDate } from "../../language/format.ts";
import { spokenNow } from "../../language/load-catalogue.ts";
import type { Span } from "../../language/printed-pieces.ts";
import { leadsOf } from "../../language/spoken-leads.ts";
import { secondsOf, utterancesOf } from "../../language/utterances.ts";
import type { OpenEdition } from "../../library/types.ts";
import { nameOf } from "../page/tap.ts";
import { useScreen } from "../state.ts";
import { cursorAt, moveCursor, type Cursor, type CursorEvent } from "./cursor.ts";
import { holdMediaKeys, letGoOfMediaKeys, showOnMediaKeys } from "./media-keys.ts";
import { playlistOf, type Scope } from "./playlist.ts";
import { sentencesOfArticle, type Sentence } from "./sentences-of-article.ts";
import { speechEngine, type Outcome } from "./speech-engine.ts";
import { storedSpeechSettings, storeSpeechSettings, type SpeechSettings } from "./speech-settings.ts";
import { pickVoice, voicesFor, type Voice } from "./voices.ts";

interface Story {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
}

/** Why it stands still although nobody paused it. */
export type Trouble = "network" | "failed";

export interface Session {
  readonly edition: OpenEdition;
  readonly scope: Scope;
  readonly stories: readonly Story[];
  readonly cursor: Cursor;
  readonly settings: SpeechSettings;
  /** For the paper's language. */
  readonly voices: readonly Voice[];
  readonly voice: Voice;
  /** What of the sentence is being said: its printed characters. */
  readonly span: Span | null;
  readonly trouble: Trouble | null;
  /** Asked for by a press that the player has not heard of. */
  readonly isFresh: boolean;
}

/** "unsupported": this browser does not speak. "no-voice": it has no voice for the paper's language. "left": its edition is not on screen any more. */
export type Answer = "started" | "unsupported" | "no-voice" | "left";

export const useSession = create<{ readonly session: Session | null }>(() => ({ session: null }));
const engine = speechEngine(globalThis);
let speaking = new AbortController();
let forgetVoices = (): void => {};

const now = (): Session | null => useSession.getState().session;
const change = (part: Partial<Session>): void =>
  useSession.setState(({ session }) => ({ session: session && { ...session, ...part } }));

export const storyOf = ({ stories, cursor }: Session): Story => stories[cursor.story]!;
export const sentenceOf = (session: Session): Sentence | null =>
  storyOf(session).sentences[session.cursor.sentence] ?? null;

const toStories = (articles: readonly Article[]): Story[] =>
  articles.map((article) => ({ article, sentences: sentencesOfArticle(article) }));
const lengthsOf = (stories: readonly Story[]): number[] => stories.map(({ sentences }) => sentences.length);

/** Reads an article aloud from its beginning; one that is being read goes on. To be called in a press of the reader's own. */
export async function listen(edition: OpenEdition, article: Article): Promise<Answer> {
  if (engine === null) return "unsupported";
  const before = now();
  if (before !== null && before.edition === edition && storyOf(before).article.id === article.id) {
    change({ isFresh: true });
    steer({ type: "play" });
    return "started";
  }
  const { language } = edition.title;
  // Asked without waiting where voices are known: a wait may cost the press its power to begin speech.
  if (voicesFor(engine.voices(), language).length === 0 && !(await engine.found())) return "no-voice";
  // What cannot be seen must not speak.
  const { title, edition: onScreen } = useScreen.getState();
  if (title?.id !== edition.manifest.title || onScreen?.key !== edition.manifest.key) return "left";
  const voices = voicesFor(engine.voices(), language);
  const settings = storedSpeechSettings();
  const voice = pickVoice(voices, settings.voices[language] ?? null, navigator.onLine);
  if (voice === null) return "no-voice";
  if (before === null) {
    holdMediaKeys({
      onPlay: () => steer({ type: "play" }),
      onPause: () => steer({ type: "pause" }),
      onStory: (by) => steer({ type: "story", by }),
    });
    addEventListener("pagehide", stopListening); // Chrome speaks on after its page
  }
  forgetVoices();
  forgetVoices = engine.onVoices(() => change({ voices: voicesFor(engine.voices(), language) }));
  const scope = before?.edition === edition ? before.scope : "article";
  const stories = toStories(playlistOf(edition, article, scope));
  const story = stories.findIndex((one) => one.article.id === article.id);
  const cursor = cursorAt(lengthsOf(stories), story);
  silence();
  useSession.setState({
    session: { edition, scope, stories, cursor, settings, voices, voice, span: null, trouble: null, isFresh: true },
  });
  steer({ type: "play" });
  return "started";
}

export const greeted = (): void => change({ isFresh: false });

/** The player is closed: nothing is spoken, nothing is held. */
export function stopListening(): void {
  if (now() === null) return;
  silence();
  forgetVoices();
  letGoOfMediaKeys();
  removeEventListener("pagehide", stopListening);
  useSession.setState({ session: null });
  useScreen.setState({ listening: null });
}

/** Moves the cursor; where that begins another sentence, what is being said is broken off and the sentence begins. */
export function steer(event: CursorEvent): void {
  const session = now();
  if (session === null) return;
  const cursor = moveCursor(session.cursor, event);
  if (cursor === session.cursor) return;
  const isAnew = cursor.turn !== session.cursor.turn;
  // Between two sentences nothing is broken off: what was said has ended.
  if (isAnew && event.type !== "said") silence();
  const stood = event.type === "failed" && cursor.state === "paused";
  change({ cursor, trouble: stood ? "failed" : isAnew ? null : session.trouble, ...(isAnew && { span: null }) });
  tell();
  if (isAnew && cursor.state === "playing") void speak();
}

export function chooseScope(scope: Scope): void {
  const session = now();
  if (session === null) return;
  const { article } = storyOf(session);
  const stories = toStories(playlistOf(session.edition, article, scope));
  change({ scope, stories });
  steer({
    type: "stories",
    lengths: lengthsOf(stories),
    story: stories.findIndex((one) => one.article.id === article.id),
  });
}

export function chooseRate(rate: number): void {
  const session = now();
  if (session !== null) choose({ ...session.settings, rate });
}

export function chooseVoice(id: string): void {
  const session = now();
  const voice = session?.voices.find((one) => one.id === id);
  if (!session || !voice) return;
  change({ voice });
  const { settings, edition } = session;
  choose({ ...settings, voices: { ...settings.voices, [edition.title.language]: id } });
}

/** Takes effect at the sentence: it begins anew. */
function choose(settings: SpeechSettings): void {
  storeSpeechSettings(settings);
  change({ settings, trouble: null });
  steer({ type: "again" });
}

function silence(): void {
  speaking.abort();
  engine?.silence();
}

/** Says the sentence under the cursor, and moves on. */
async function speak(): Promise<void> {
  const session = now();
  if (session === null || engine === null) return;
  const { edition, voice, settings } = session;
  const { language } = edition.title;
  const sentence = sentenceOf(session);
  speaking = new AbortController();
  const { signal } = speaking;
  let lead = sentence?.lead ? `${leadsOf(language)[sentence.lead]} ` : "";
  for (const { spoken, start, end } of utterancesOf(sentence?.text ?? "", language, settings.rate)) {
    if (spoken === "") continue;
    change({ span: { start, end } });
    const said = lead + spoken;
    lead = "";
    const seconds = secondsOf(said, settings.rate);
    const outcome =
      voice.isLocal || navigator.onLine
        ? await engine.say({ spoken: said, language, voice: voice.id, rate: settings.rate, seconds }, signal)
        : "network";
    if (signal.aborted) return;
    if (outcome !== "said") {
      standStill(outcome);
      return;
    }
  }
  steer({ type: "said" });
}

/** What could not be said is passed over, said by a voice that needs no network, or waits for the reader. */
function standStill(outcome: Outcome): void {
  if (outcome === "failed") {
    steer({ type: "failed" });
    return;
  }
  const session = now();
  if (session === null) return;
  const local = pickVoice(session.voices, session.voice.id, false);
  if (outcome === "network" && local?.isLocal) {
    change({ voice: local });
    steer({ type: "again" });
    return;
  }
  steer({ type: "pause" });
  if (outcome === "network") change({ trouble: "network" });
}

/** Says to the screen and to the media keys what is being read. */
function tell(): void {
  const session = now();
  if (session === null) return;
  const { article } = storyOf(session);
  const { title, manifest } = session.edition;
  if (useScreen.getState().listening !== article.id) useScreen.setState({ listening: article.id });
  showOnMediaKeys({
    headline: nameOf(article),
    paper: `${title.name}, ${fullDate(spokenNow(useScreen.getState().language), manifest.date)}`,
    isPlaying: session.cursor.state === "playing",
  });
}
