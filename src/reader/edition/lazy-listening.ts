// What goes with reading aloud while an edition is on screen, apart from what loads first.
import { lazyScreen } from "../lazy-screen.ts";

export const Listening = lazyScreen(async () => (await import("../speech/Listening.tsx")).Listening);
