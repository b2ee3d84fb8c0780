// The service worker → registered, and its updates offered. Never reloads a page unasked.
import type { FromServiceWorker, ToServiceWorker } from "../../../workers/sw-protocol.ts";
import { catalogueNow } from "../../language/load-catalogue.ts";
import { notify, useScreen } from "../state.ts";

const URL_OF_WORKER = "/sw.js";

let begun = false;

/** Once, whoever asks first. Registers where a worker can be: over https (or this very machine), in a build. Never rejects: reading works without. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !window.isSecureContext || !("serviceWorker" in navigator)) return;
  if (begun) return;
  begun = true;
  try {
    const { Workbox } = await import("workbox-window");
    const workbox = new Workbox(URL_OF_WORKER);
    const offer = (run: () => void): void => {
      const { status } = catalogueNow(useScreen.getState().language);
      notify("app", { text: status.appReady, action: { label: status.reloadApp, run } });
    };
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
