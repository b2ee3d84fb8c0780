// The player and the light on what is read, apart from the article → fetched soon after it, or with the first press. Never speaks.
import { lazyScreen } from "../lazy-screen.ts";

export const Player = lazyScreen(async () => (await import("../speech/Player.tsx")).Player);
export const ReadMark = lazyScreen(async () => (await import("../speech/ReadMark.tsx")).ReadMark);
