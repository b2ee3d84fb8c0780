// The kill switch: a service worker that takes itself and the kept app away. Built as sw.js with KORAN_SERVICE_WORKER=off.
// Never touches IndexedDB, where a reader's editions lie, and never reloads a page: the next one simply comes from the network.
import { CACHE_PREFIX } from "./shell-rules.ts";

declare const self: ServiceWorkerGlobalScope;

async function remove(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(remove()));
