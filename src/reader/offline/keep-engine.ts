// A wish to the service worker → pdf.js kept for zooming without a network. Never waits for it, never asks where there is no worker.
import type { ToServiceWorker } from "../../../workers/sw-protocol.ts";

/** Before the first worker is active, the wish waits for it. */
export function keepEngine(): void {
  if (!("serviceWorker" in navigator)) return;
  const message: ToServiceWorker = { kind: "keep-engine" };
  navigator.serviceWorker.ready.then(
    (registration) => registration.active?.postMessage(message),
    () => null,
  );
}
