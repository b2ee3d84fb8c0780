// The key "/" on a page or beside an article → the focus in the search field, over a phone's page in the contents that it lays there. Never in a field, never under
// an article that covers the page.
import { useScreen } from "../state.ts";

const KEY = "/";

let listening = false;

/** From now on, on every screen that shows an edition. Once is enough. */
export function listenForFindKey(): void {
  if (listening) return;
  listening = true;
  addEventListener("keydown", (event) => {
    const { characterKeys, edition } = useScreen.getState();
    if (event.key !== KEY || !characterKeys || edition === null || isTaken(event)) return;
    event.preventDefault();
    if (document.querySelector(".find-field") === null) useScreen.setState({ contentsAt: location.pathname });
    useScreen.setState({ findCalled: true });
  });
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  const isField = target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
  return isField || document.documentElement.dataset["article"] === "over";
}
