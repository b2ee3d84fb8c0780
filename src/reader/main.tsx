// The page's empty root → the app on this device's library. Never more than the first screen needs.
import { startTransition } from "react";
import { createRoot, type Root } from "react-dom/client";
import { isKoranError } from "../edition/errors.ts";
import { loadCatalogue } from "../language/load-catalogue.ts";
import { openLibrary } from "../library/open-library.ts";
import "../ui/serif.css";
import "../ui/tokens.css";
import "../ui/dotted.css";
import { App } from "./App.tsx";
import { findAhead } from "./edition/find-ahead.ts";
import { firstSightSeen, noFirstSight } from "./edition/first-sight.ts";
import { awaitInstallOffer } from "./install-offer.ts";
import { LibraryContext } from "./library-context.ts";
import { baseOf, readBeneath } from "./navigation.ts";
import { parseRoute, showsEdition } from "./routes.ts";
import { useScreen } from "./state.ts";
import "./base.css";

awaitInstallOffer();

/** Where the reader's language cannot be fetched, Indonesian stands in for it. */
const speakable = loadCatalogue(useScreen.getState().language).catch(() => null);

const base = baseOf(parseRoute(location.pathname), readBeneath(history.state));

// Never rejects: where the device refuses to store, the library keeps to memory.
const opened = openLibrary();
const found = opened.then((library) => (showsEdition(base) ? findAhead(library, base) : null));
/** Where its page can be seen already, an edition that comes soon is drawn at once, and not a blank sheet before it; and the picture is not kept waiting by what is drawn. */
const SOON_MS = 800;
const soon = new Promise((resolve) => setTimeout(resolve, SOON_MS));
const first = Promise.race([Promise.all([found, firstSightSeen()]), opened.then(() => soon), noFirstSight()]);
void Promise.all([opened, speakable, first]).then(([library]) => {
  const onScreen = openRoot();
  // In slices, between which a slow phone can paint and hear a finger.
  startTransition(() =>
    onScreen.render(
      <LibraryContext value={library}>
        <App />
      </LibraryContext>,
    ),
  );
});

/** Not before there is something to draw: on a slow phone it takes as long as half of all the rest that happens as the app starts. */
function openRoot(): Root {
  const element = document.getElementById("root");
  if (element === null) throw new Error("index.html has no #root");
  return createRoot(element, {
    // A part of the app that could not be fetched has its sentence on screen; only what we did not foresee is for the console.
    onCaughtError: (error) => {
      if (isKoranError(error)) return;
      queueMicrotask(() => {
        throw error;
      });
    },
  });
}

/** On screens without a page nothing else asks for the worker; where there is one, its pictures come first, however slow the network is. */
const [WITHOUT_PAGE_MS, AT_LATEST_MS] = [4000, 30_000];
const register = (): void =>
  void import("./offline/register.ts").then(
    ({ registerServiceWorker }) => registerServiceWorker(),
    () => null, // the network is gone: the next visit tries again
  );
setTimeout(() => {
  if (useScreen.getState().edition === null) register();
}, WITHOUT_PAGE_MS);
setTimeout(register, AT_LATEST_MS);
