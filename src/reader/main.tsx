// The page's empty root → the app on this device's library. Never more than the first screen needs.
import { createRoot } from "react-dom/client";
import { catalogueOf } from "../language/catalogue.ts";
import { openLibrary } from "../library/open-library.ts";
import "../ui/serif-stand-ins.css";
import "../ui/tokens.css";
import { App } from "./App.tsx";
import { LibraryContext } from "./library-context.ts";
import { registerServiceWorker } from "./offline/register.ts";
import { useScreen } from "./state.ts";
import "./base.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
const onScreen = createRoot(root);

// Never rejects: where the device refuses to store, the library keeps to memory.
void openLibrary().then((library) =>
  onScreen.render(
    <LibraryContext value={library}>
      <App />
    </LibraryContext>,
  ),
);
void registerServiceWorker(() => catalogueOf(useScreen.getState().language));
