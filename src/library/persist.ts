// Asks the browser not to clear this device's shelf by itself. Never waits for an answer for long: some browsers never give one.

const PATIENCE_MS = 3000;

/** Best effort, quiet: browsers without it, or that refuse, keep the shelf as long as they like. */
export async function askToPersist(): Promise<void> {
  const storage = globalThis.navigator?.storage as { readonly persist?: () => Promise<boolean> } | undefined;
  if (!storage?.persist) return;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => (patience = setTimeout(resolve, PATIENCE_MS)));
  await Promise.race([storage.persist().catch(() => false), late]);
  clearTimeout(patience);
}
