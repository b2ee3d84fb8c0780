// What comes as soon as an edition's first page is seen, apart from what loads first. Never drawn before its code is here.
import { lazyScreen } from "../lazy-screen.ts";

export const AfterPicture = lazyScreen(async () => (await import("./AfterPicture.tsx")).AfterPicture);
export const PageCompanions = lazyScreen(async () => (await import("./PageCompanions.tsx")).PageCompanions);
export const Contents = lazyScreen(async () => (await import("./Contents.tsx")).Contents);

/** Fetches all of it. @returns once it is here, or cannot be had: drawn around a promise, React would draw what stands around it once more. */
export const prepareSoon = (): Promise<unknown> =>
  Promise.allSettled([AfterPicture, PageCompanions, Contents].map((part) => part.prepare()));
