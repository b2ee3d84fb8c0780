// The address bar → the screen it names, with the paper around it. Never loads an edition itself.
import { Component, Suspense, type ReactNode } from "react";
import { useHistoryState, usePathname } from "wouter/use-browser-location";
import { asKoranError, type ErrorCode, type KoranError } from "../edition/errors.ts";
import { EditionScreen } from "./edition/EditionScreen.tsx";
import { NO_FACTS } from "../language/failure.ts";
import { lazyScreen } from "./lazy-screen.ts";
import { baseOf, readBeneath, useFollowLinks } from "./navigation.ts";
import { useOfflineNotice } from "./offline/use-offline-notice.ts";
import { parseRoute, showsEdition, type Route } from "./routes.ts";
import { Shell } from "./shell/Shell.tsx";
import { useKnownTitle } from "./today/only-title.ts";
import { useAppearance } from "./use-appearance.ts";
import { useLanguage } from "./use-language.ts";

const ArchiveScreen = lazyScreen(async () => (await import("./archive/ArchiveScreen.tsx")).ArchiveScreen);
const ShelfScreen = lazyScreen(async () => (await import("./shelf/ShelfScreen.tsx")).ShelfScreen);
const SettingsScreen = lazyScreen(async () => (await import("./settings/SettingsScreen.tsx")).SettingsScreen);
const UnknownScreen = lazyScreen(async () => (await import("./errors/UnknownScreen.tsx")).UnknownScreen);

export function App() {
  const path = usePathname();
  const route = parseRoute(path);
  const note = readBeneath(useHistoryState<unknown>());
  useAppearance();
  useFollowLinks();
  useOfflineNotice();
  useKnownTitle();
  const base = baseOf(route, note);
  const article = route.screen === "article" ? route : null;
  return (
    <Shell route={base}>
      <Guard at={path}>
        {showsEdition(base) ? (
          <EditionScreen base={base} article={article} />
        ) : (
          <Suspense fallback={<p className="waiting" aria-hidden="true" />}>
            <TextScreen route={base} />
          </Suspense>
        )}
      </Guard>
    </Shell>
  );
}

function TextScreen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case "archive":
      return <ArchiveScreen key={route.title} title={route.title} year={route.year} month={route.month} />;
    case "shelf":
      return <ShelfScreen />;
    case "settings":
      return <SettingsScreen />;
    default:
      return <UnknownScreen />;
  }
}

/** Needs nothing that would have to be fetched: a part that does not come is one of its causes. */
function BareFailure({ code }: { readonly code: ErrorCode }) {
  const { strings } = useLanguage();
  const say = strings.failures[code === "offline" ? code : "internal"];
  return (
    <div className="failure" role="alert">
      <h1 className="failure-sentence">{say(NO_FACTS)}</h1>
      <button type="button" className="primary" onClick={() => location.reload()}>
        {strings.nav.reload}
      </button>
    </div>
  );
}

interface GuardProps {
  /** Going elsewhere forgets the failure. */
  readonly at: string;
  readonly children: ReactNode;
}
interface GuardState {
  readonly at: string;
  readonly error: KoranError | null;
}

/** A fault of our own, or a part of the app that could not be fetched: a sentence and a way on instead of an empty window. */
class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { at: this.props.at, error: null };

  static getDerivedStateFromError(reason: unknown): Partial<GuardState> {
    return { error: asKoranError(reason) };
  }

  static getDerivedStateFromProps({ at }: GuardProps, state: GuardState): GuardState {
    return state.at === at ? state : { at, error: null };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <BareFailure code={error.code} />;
  }
}
