// The page's empty root → the app on this device's library. Never more than the first screen needs.
import { createRoot } from "react-dom/client";
import { isKoranError } from "../edition/errors.ts";
import { loadCatalogue } from "../language/load-catalogue.ts";
import { openLibrary } from "../library/open-library.ts";
import "../ui/serif-stand-ins.css";
import "../ui/tokens.css";
import "../ui/dotted.css";
import { App } from "./App.tsx";
import { findAhead } from "./edition/find-ahead.ts";
import { awaitInstallOffer } from "./install-offer.ts";
import { LibraryContext } from "./library-context.ts";
import { baseOf, readBeneath } from "./navigation.ts";
import { parseRoute, showsEdition } from "./routes.ts";
import { useScreen } from "./state.ts";
import "./base.css";

awaitInstallOffer();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
const onScreen = createRoot(root, {
  // A part of the app that could not be fetched has its sentence on screen; only what we did not foresee is for the console.
  onCaughtError: (error) => {
    if (isKoranError(error)) return;
    queueMicrotask(() => {
      throw error;
    });
  },
});

/** Where the reader's language cannot be fetched, Indonesian stands in for it. */
const speakable = loadCatalogue(useScreen.getState().language).catch(() => null);

const base = baseOf(parseRoute(location.pathname), readBeneath(history.state));

// Never rejects: where the device refuses to store, the library keeps to memory.
const opened = openLibrary();
void opened.then((library) => showsEdition(base) && findAhead(library, base));
void Promise.all([opened, speakable]).then(([library]) =>
  onScreen.render(
    <LibraryContext value={library}>
      <App />
    </LibraryContext>,
  ),
);

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
