// The browser's offer to install the app → held until the reader asks for it in the settings. Never shown by itself.
import { create } from "zustand";

/** `beforeinstallprompt` of Chromium's browsers, which TypeScript does not know. Good for one prompt. */
export interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

export const useInstallOffer = create<{ readonly offer: InstallOffer | null; readonly installed: boolean }>(() => ({
  offer: null,
  installed: false,
}));

/** It comes once, soon after the page, and often before anyone looks at the settings. */
export function awaitInstallOffer(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    useInstallOffer.setState({ offer: event as InstallOffer });
  });
  addEventListener("appinstalled", () => useInstallOffer.setState({ offer: null, installed: true }));
}
