// What is read aloud → the device's media keys and lock screen, where the browser has them. Never a sound of its own.

export interface MediaKeys {
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onStory: (by: 1 | -1) => void;
}

export interface OnAir {
  readonly headline: string;
  /** The title and the day. */
  readonly paper: string;
  readonly isPlaying: boolean;
}

const session = (): MediaSession | null => ("mediaSession" in navigator ? navigator.mediaSession : null);

function hear(action: MediaSessionAction, run: (() => void) | null): void {
  try {
    session()?.setActionHandler(action, run);
  } catch {
    // A browser that has the session and not this key.
  }
}

export function holdMediaKeys({ onPlay, onPause, onStory }: MediaKeys): void {
  hear("play", onPlay);
  hear("pause", onPause);
  hear("stop", onPause);
  hear("nexttrack", () => onStory(1));
  hear("previoustrack", () => onStory(-1));
}

export function showOnMediaKeys({ headline, paper, isPlaying }: OnAir): void {
  const keys = session();
  if (keys === null) return;
  if (keys.metadata?.title !== headline) keys.metadata = new MediaMetadata({ title: headline, artist: paper });
  keys.playbackState = isPlaying ? "playing" : "paused";
}

export function letGoOfMediaKeys(): void {
  for (const action of ["play", "pause", "stop", "nexttrack", "previoustrack"] as const) hear(action, null);
  const keys = session();
  if (keys === null) return;
  keys.metadata = null;
  keys.playbackState = "none";
}
