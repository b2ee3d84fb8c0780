// What goes with reading aloud while an edition is on screen, fetched with the first article. Never speaks.
import { lazyScreen } from "../lazy-screen.ts";

export const Listening = lazyScreen(async () => (await import("../speech/Listening.tsx")).Listening);
