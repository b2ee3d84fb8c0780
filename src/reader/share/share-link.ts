// A link → the device's own share sheet, else the clipboard, else nothing but the word that neither is there. Never a service of others.
import { putOnClipboard } from "../put-on-clipboard.ts";

export interface SharedLink {
  readonly title: string;
  readonly url: string;
}
/** "given-up": the reader closed the share sheet. */
export type Sharing = "shared" | "given-up" | "copied" | "not-copied";

export async function shareLink(link: SharedLink): Promise<Sharing> {
  if ("share" in navigator) {
    try {
      await navigator.share(link);
      return "shared";
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === "AbortError") return "given-up";
    }
  }
  return (await putOnClipboard(link.url)) ? "copied" : "not-copied";
}
