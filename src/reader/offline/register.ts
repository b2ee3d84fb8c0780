// The service worker → registered, asked to keep the drawing engine, and its updates offered. Never reloads a page unasked.
import type { FromServiceWorker, ToServiceWorker } from "../../../workers/sw-protocol.ts";
import type { Catalogue } from "../../language/catalogue.ts";
import { notify } from "../state.ts";

const URL_OF_WORKER = "/sw.js";

/** Registers where a worker can be: over https (or this very machine), in a build. Never rejects: reading works without. */
export async function registerServiceWorker(strings: () => Catalogue): Promise<void> {
  if (!import.meta.env.PROD || !window.isSecureContext || !("serviceWorker" in navigator)) return;
  try {
    const { Workbox } = await import("workbox-window");
    const workbox = new Workbox(URL_OF_WORKER);
    const offer = (run: () => void): void =>
      notify("app", { text: strings().status.appReady, action: { label: strings().status.reloadApp, run } });
    workbox.addEventListener("waiting", () =>
      offer(() => {
        workbox.addEventListener("controlling", () => location.reload());
        const message: ToServiceWorker = { kind: "update-now" };
        navigator.serviceWorker.getRegistration().then(
          (registration) => registration?.waiting?.postMessage(message),
          () => location.reload(),
        );
      }),
    );
    workbox.addEventListener("message", ({ data }: { data: FromServiceWorker }) => {
      if (data.kind === "build-gone") offer(() => location.reload());
    });
    await workbox.register();
  } catch {
    // Blocked by the browser or cut off by the network: the next visit tries again, and nothing on this one needs it.
  }
}

/** Ask the worker to keep what drawing pages from their PDFs needs, for zooming without a network. */
export function keepEngine(): void {
  if (!("serviceWorker" in navigator)) return;
  const message: ToServiceWorker = { kind: "keep-engine" };
  navigator.serviceWorker.ready.then(
    (registration) => registration.active?.postMessage(message),
    () => null,
  );
}
