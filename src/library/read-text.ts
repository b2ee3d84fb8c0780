// Bytes of a text.json → the edition's text, checked in slices, between which a slow phone can paint and hear a finger. Never fetches them.
import type { EditionText } from "../edition/schema.ts";
import { parseJson, readTextBySteps } from "../edition/validate.ts";

/** Less than a frame, on a slow phone too. */
const SLICE_MS = 4;

/** @throws KoranError as `readText`. */
export async function readTextCalmly(bytes: ArrayBuffer, file: string): Promise<EditionText> {
  const steps = readTextBySteps(parseJson(new TextDecoder().decode(bytes), file), file);
  for (;;) {
    const from = performance.now();
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() - from < SLICE_MS);
    await nextTask();
  }
}

/** A timer would wait for four milliseconds from the fifth on. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
