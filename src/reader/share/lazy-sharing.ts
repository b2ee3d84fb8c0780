// The ways to share and print, apart from what has their button → the one way to them. Never fetched before it is pressed, or soon before.
import { lazyScreen } from "../lazy-screen.ts";

export const Sharing = lazyScreen(async () => (await import("./Sharing.tsx")).Sharing);
