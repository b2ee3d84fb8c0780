// What a reader does with the pages on screen besides reading them, apart from what loads first.
import { lazyScreen } from "../lazy-screen.ts";

export const PageCompanions = lazyScreen(async () => (await import("./PageCompanions.tsx")).PageCompanions);
