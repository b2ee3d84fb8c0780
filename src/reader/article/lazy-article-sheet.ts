// The article view, apart from what loads first → the one way to it for whoever shows it or sees it coming.
import { lazyScreen } from "../lazy-screen.ts";

export const ArticleSheet = lazyScreen(async () => (await import("./ArticleSheet.tsx")).ArticleSheet);
