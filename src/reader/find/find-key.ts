// The key "/" on a page or beside an article → the focus in the search field, over a phone's page in the contents that it lays there. Never in a field, never under
// an article that covers the page.
import { useScreen } from "../state.ts";
import { isTaken } from "../taken-keys.ts";

const KEY = "/";

let listening = false;

/** From now on, on every screen that shows an edition. Once is enough. */
export function listenForFindKey(): void {
  if (listening) return;
  listening = true;
  addEventListener("keydown", (event) => {
    const { characterKeys, edition } = useScreen.getState();
    if (event.key !== KEY || !characterKeys || edition === null || !isForFind(event)) return;
    event.preventDefault();
    callFind();
  });
}

/** The focus goes to the search field, over a phone's page in the contents that it lays there. @param query what is looked for from now on; else what is there. */
export function callFind(query = useScreen.getState().find): void {
  if (document.querySelector(".find-field") === null) useScreen.setState({ contentsAt: location.pathname });
  useScreen.setState({ find: query, findCalled: true });
}

const isForFind = (event: KeyboardEvent): boolean =>
  !isTaken(event) && document.documentElement.dataset["article"] !== "over";
