// Word between the tabs of one browser about the shelf they share. Never bytes, and nothing where BroadcastChannel is missing.
import type { EditionId } from "./store.ts";

/** "changed": its pointer is another. "dropping": it is about to be taken away, so downloads of it stop. */
export interface Word {
  readonly kind: "changed" | "dropping";
  readonly id: EditionId;
}

export interface OtherTabs {
  tell(word: Word): void;
  close(): void;
}

/** What another build of the app says may have another shape. */
function isWord(value: unknown): value is Word {
  const { kind, id } = (value ?? {}) as Partial<Word>;
  return (kind === "changed" || kind === "dropping") && typeof id?.title === "string" && typeof id.key === "string";
}

/** Missing in old browsers, refused where storage is blocked. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel("koran-library");
  } catch {
    return null;
  }
}

export function openOtherTabs(onWord: (word: Word) => void): OtherTabs {
  const channel = openChannel();
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (isWord(data)) onWord(data);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows: a BroadcastChannel reaches its own origin alone, and its postMessage takes no target
    tell: (word) => channel?.postMessage(word),
    close: () => channel?.close(),
  };
}
