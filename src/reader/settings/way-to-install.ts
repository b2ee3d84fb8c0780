// What is known of this browser → how the app gets onto the home screen here, if it does. Pure; never asks the browser itself.

export interface Browser {
  readonly userAgent: string;
  /** An iPad calls itself a Macintosh; no Macintosh has a touch screen. */
  readonly touchPoints: number;
  /** The app runs in a window of its own: it is installed. */
  readonly standalone: boolean;
  readonly offered: boolean;
  readonly justInstalled: boolean;
}

export type WayToInstall = "prompt" | "done" | "ios-safari" | "ios-other" | "none";

/** Browsers on iOS that are not Safari name themselves. */
const NOT_SAFARI = /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|DuckDuckGo|GSA|FBAN|FBAV|Instagram|Line\//;

export function wayToInstall({ userAgent, touchPoints, standalone, offered, justInstalled }: Browser): WayToInstall {
  if (standalone) return "none";
  if (justInstalled) return "done";
  if (offered) return "prompt";
  const ios = /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes("Macintosh") && touchPoints > 1);
  if (!ios) return "none";
  return NOT_SAFARI.test(userAgent) || !userAgent.includes("Safari/") ? "ios-other" : "ios-safari";
}
