// What a page and the service worker say to each other, and the list the build hands the worker. Types only: both sides import it.

/** One file of a build. */
export interface PrecacheEntry {
  /** Path on the server: "/assets/main.0123456789abcdef.js"; "/" is the app's page. */
  readonly url: string;
  /** Subresource integrity: "sha256-" and base64. The browser refuses other bytes. */
  readonly integrity: string;
}

/** Made by the build, once for each. */
export interface PrecacheList {
  /** Hash of all entries: the same files are the same version. */
  readonly version: string;
  /** What the app needs to start and to reach every screen; kept at install. */
  readonly shell: readonly PrecacheEntry[];
  /** What drawing a page from its PDF needs besides; kept when a page asks for it. */
  readonly engine: readonly PrecacheEntry[];
}

/** From a page to its worker. */
export type ToServiceWorker =
  /** The reader tapped: the waiting worker takes over. Send it to `registration.waiting`. */
  | { readonly kind: "update-now" }
  /** A page that started by this script found you waiting. If it is of your build, take over: it has nothing to lose. Send a MessagePort with it to hear {@link BuildKnown}. */
  | { readonly kind: "page-open"; readonly script: string }
  /** Keep what drawing from PDFs needs. Send a MessagePort with it to hear an {@link EngineKept}. */
  | { readonly kind: "keep-engine" };

export interface EngineKept {
  readonly kind: "engine-kept";
  /** False where the network gave out; ask again later. */
  readonly ok: boolean;
}

export interface BuildKnown {
  readonly kind: "build-known";
  /** The page and the worker are of one build: nothing newer waits. */
  readonly same: boolean;
}

/** From the worker to the pages. */
export type FromServiceWorker =
  /** A file of this page's build is neither kept nor on the server any more: offer to load the app anew. */
  { readonly kind: "build-gone"; readonly url: string };
