// The service worker → registered, and its updates offered. Never reloads a page unasked.
import type { BuildKnown, FromServiceWorker, ToServiceWorker } from "../../../workers/sw-protocol.ts";
import { catalogueNow } from "../../language/load-catalogue.ts";
import { notify, useScreen } from "../state.ts";

const URL_OF_WORKER = "/sw.js";
/** A worker that knows the question answers at once. */
const SILENT_MS = 5000;

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
    const reloadIntoUpdate = (): void => {
      workbox.addEventListener("controlling", () => location.reload());
      waitingWorker().then(
        (worker) => worker && insist(worker, { kind: "update-now" }),
        () => location.reload(),
      );
    };
    workbox.addEventListener("waiting", () => {
      waitingWorker().then(
        async (worker) => {
          if (worker !== null && !(await isOfThisBuild(worker))) offer(reloadIntoUpdate);
        },
        () => null,
      );
    });
    workbox.addEventListener("message", ({ data }: { data: FromServiceWorker }) => {
      if (data.kind === "build-gone") offer(() => location.reload());
    });
    await workbox.register();
  } catch {
    // Blocked by the browser or cut off by the network: the next visit tries again, and nothing on this one needs it.
  }
}

function tell(worker: ServiceWorker, message: ToServiceWorker, ...ports: MessagePort[]): void {
  worker.postMessage(message, ports);
}

const waitingWorker = async (): Promise<ServiceWorker | null> =>
  (await navigator.serviceWorker.getRegistration())?.waiting ?? null;

/** Chromium forgets a wish to take over while the worker before has work: it is said again until it is heard. */
function insist(worker: ServiceWorker, message: ToServiceWorker): void {
  if (worker.state !== "installed") return;
  tell(worker, message);
  setTimeout(() => insist(worker, message), 1000);
}

/**
 * A page that came from the network because its kept build was broken may be newer than its worker: then the one that waits is its own,
 * and takes over unasked. One that is silent, as an older build's is, is not.
 */
function isOfThisBuild(worker: ServiceWorker): Promise<boolean> {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  const message: ToServiceWorker = { kind: "page-open", script: new URL(entry?.src ?? "", location.href).pathname };
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent<BuildKnown>): void => {
      port1.close();
      if (data.same) insist(worker, message);
      resolve(data.same);
    };
    setTimeout(() => resolve(false), SILENT_MS);
    port1.addEventListener("message", hear);
    port1.start();
    tell(worker, message, port2);
  });
}
