// A clip → the device's own share sheet, else its downloads. Never a service of others.

export interface SharedClip {
  readonly file: File;
  readonly title: string;
  /** Goes with the picture where the other app takes words: its address. */
  readonly text: string;
}
/** "given-up": the reader closed the share sheet. */
export type ClipSharing = "shared" | "given-up" | "saved";

/** Whether the device's share sheet takes pictures. */
export const takesFiles = (file: File): boolean => "canShare" in navigator && navigator.canShare({ files: [file] });

/** Called by a press: browsers open a share sheet for nothing else. */
export async function shareClip({ file, title, text }: SharedClip): Promise<ClipSharing> {
  if (takesFiles(file)) {
    try {
      await navigator.share({ files: [file], title, text });
      return "shared";
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === "AbortError") return "given-up";
    }
  }
  saveClip(file);
  return "saved";
}

export function saveClip(file: File): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: url, download: file.name });
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
