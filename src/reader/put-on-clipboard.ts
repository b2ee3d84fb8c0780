// A text → the clipboard, where the browser allows it: over https and on this very machine only, and a browser may refuse. Never without the reader's press.

/** @returns whether it lies there now. */
export async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
