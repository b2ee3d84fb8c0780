// The reading ruler, for who uses it, apart from the article.
import { lazyScreen } from "../lazy-screen.ts";

export const ReadingRuler = lazyScreen(async () => (await import("../ruler/ReadingRuler.tsx")).ReadingRuler);
