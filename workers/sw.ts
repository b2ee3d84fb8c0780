// Keeps the app on the device, so that it opens without a network. Never keeps editions or touches IndexedDB, never replaces a page
// that is being read: a new build waits until the reader taps.
import { EarlyAnswers } from "./early-answers.ts";
import { pageAskedAt, withFirstSight } from "../src/edition/first-sight.ts";
import { storedPreview } from "../src/library/stored-preview.ts";
import { openFirstSights } from "./first-sight.ts";
import { askedFirstAt, CACHE_PREFIX, cacheNameOf, outdatedCaches, routeOf, SIGHT_PREFIX } from "./shell-rules.ts";
import type {
  BuildKnown,
  EngineKept,
  FromServiceWorker,
  PrecacheEntry,
  PrecacheList,
  ToServiceWorker,
} from "./sw-protocol.ts";

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const __PRECACHE__: PrecacheList;

const { version, shell, engine } = __PRECACHE__;
const PAGE = "/index.html";
const cacheName = cacheNameOf(version);
const shellPaths = new Set(shell.map(({ url }) => url));

/** Some hosts add `Vary: Accept-Encoding`; what is kept is decoded, so it fits every request. */
const HOWEVER_ASKED = { ignoreVary: true } as const;

const isHashed = (url: string): boolean => /\.[0-9a-f]{16}\./.test(url);
/** As the browser keeps it: what bears its hash in its name never changes. */
const cacheOf = (url: string): RequestCache => (isHashed(url) ? "default" : "no-cache");
const early = new EarlyAnswers((path) => fetch(path, { cache: cacheOf(path) }));
const sights = openFirstSights({ stored: storedPreview, early });

async function fetchWhole({ url, integrity }: PrecacheEntry): Promise<Response> {
  const response = await fetch(url, { integrity, cache: cacheOf(url) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  // A host that sends /index.html to / would leave a mark that forbids to open the page with it.
  return response.redirected ? new Response(response.body, response) : response;
}

/** Keeps files, true to their hash. Those that an earlier build kept under the same hashed name are not fetched again. */
async function keep(entries: readonly PrecacheEntry[]): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    entries.map(async (entry) => {
      if ((await cache.match(entry.url, HOWEVER_ASKED)) !== undefined) return;
      const kept = isHashed(entry.url) ? await caches.match(entry.url, HOWEVER_ASKED) : undefined;
      await cache.put(entry.url, kept ?? (await fetchWhole(entry)));
    }),
  );
}

async function install(): Promise<void> {
  try {
    await keep(shell);
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
  // Where no other page is kept (first visit, or the last one proved broken, maybe meanwhile) there is nobody to wait for.
  const others = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX) && name !== cacheName);
  const pages = await Promise.all(others.map(async (name) => (await caches.open(name)).match(PAGE)));
  if (pages.every((kept) => kept === undefined)) await self.skipWaiting();
}

async function activate(): Promise<void> {
  const names = outdatedCaches(await caches.keys(), cacheName);
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** @param sight where the first picture of its page will be, or null. */
async function page(request: Request, sight: string | null): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(PAGE, HOWEVER_ASKED);
  if (kept === undefined) return fetch(request);
  if (sight === null) return kept;
  // With the headers that it came with: they keep the browser honest.
  return new Response(withFirstSight(await kept.text(), sight, "lazy"), { headers: kept.headers });
}

/** Cache first: this build's, then any kept one (a page of the build before may ask). What only some pages need is kept at first use. */
async function file(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(cacheName);
  const kept = (await cache.match(request, HOWEVER_ASKED)) ?? (await caches.match(request, HOWEVER_ASKED));
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (isGone(response)) event.waitUntil(recover(event.clientId, new URL(request.url).pathname));
  else if (response.ok) event.waitUntil(cache.put(request, response.clone()));
  return response;
}

/** Many static hosts answer a missing file with the app's page. */
const isGone = (response: Response): boolean =>
  response.status === 404 || response.status === 410 || response.headers.get("content-type")?.includes("html") === true;

/**
 * A file of the build is gone here and on the server. If the app cannot start without it, the kept page is given up and the page that
 * asked loads anew from the network: once, since nothing is kept to give up the second time. Else the pages are told and may offer it.
 */
async function recover(clientId: string, url: string): Promise<void> {
  if (!shellPaths.has(url)) {
    self.registration.update().catch(() => undefined);
    const said: FromServiceWorker = { kind: "build-gone", url };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows: a worker's client is of its own origin, and its postMessage takes no target
    for (const client of await self.clients.matchAll({ type: "window" })) client.postMessage(said);
    return;
  }
  const client = await self.clients.get(clientId);
  const gaveUp = await giveUpPage();
  self.registration.update().catch(() => undefined);
  callNextWorker();
  // Not waited for: while this event lasts, the next worker may not take over.
  if (gaveUp && client instanceof WindowClient) client.navigate(client.url).catch(() => undefined);
}

/** One that came while the page was still kept would wait for a tap that nobody has a button for. */
function callNextWorker(): void {
  const { installing, waiting } = self.registration;
  const said: ToServiceWorker = { kind: "update-now" };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows: a worker is of this origin, and its postMessage takes no target
  for (const worker of [installing, waiting]) worker?.postMessage(said);
}

/**
 * The builds' before too, so that the next worker sees that it need not wait; never that of the next, which may be coming already.
 * @returns whether there was one to give up.
 */
async function giveUpPage(): Promise<boolean> {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
  const upToThis = names.slice(0, names.indexOf(cacheName) + 1);
  const deleted = await Promise.all(upToThis.map(async (name) => (await caches.open(name)).delete(PAGE)));
  return deleted.includes(true);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const route = routeOf(
    {
      method: request.method,
      url,
      isNavigation: request.mode === "navigate",
      hasRange: request.headers.has("range"),
    },
    self.location.origin,
    shellPaths,
  );
  if (route === "page") {
    // The page asks for them once it has started: on a slow phone half a second from now.
    for (const path of askedFirstAt(url.pathname)) event.waitUntil(early.ask(path));
    const asked = pageAskedAt(url.pathname);
    const sight = asked && SIGHT_PREFIX + url.pathname;
    if (asked && sight) event.waitUntil(sights.begin(sight, asked));
    event.respondWith(page(request, sight));
  }
  if (route === "sight") event.respondWith(sights.take(url.pathname));
  if (route === "file") event.respondWith(file(event));
  const coming =
    route === "pass" && request.method === "GET" && url.origin === location.origin && early.take(url.pathname);
  if (coming) event.respondWith(coming);
});

self.addEventListener("message", (event) => {
  const said = event.data as ToServiceWorker;
  if (said.kind === "update-now") event.waitUntil(self.skipWaiting());
  if (said.kind === "page-open") event.waitUntil(meetPage(said.script, event.ports[0]));
  if (said.kind === "keep-engine") event.waitUntil(keepEngine(event.ports[0]));
});

async function meetPage(script: string, port: MessagePort | undefined): Promise<void> {
  const answer: BuildKnown = { kind: "build-known", same: shellPaths.has(script) };
  port?.postMessage(answer);
  if (answer.same) await self.skipWaiting();
}

async function keepEngine(port: MessagePort | undefined): Promise<void> {
  const kept = await keep(engine).then(
    () => true,
    () => false,
  );
  const answer: EngineKept = { kind: "engine-kept", ok: kept };
  port?.postMessage(answer);
}
