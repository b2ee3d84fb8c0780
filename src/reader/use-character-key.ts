// A single character pressed outside every field → what it stands for, for readers who have such keys on (WCAG 2.1.4). Never with a modifier held.
import { useEffect, useEffectEvent } from "react";
import { useScreen } from "./state.ts";
import { isTaken } from "./taken-keys.ts";

/** @param key in lower case. @param active whether it means anything now. */
export function useCharacterKey(key: string, active: boolean, run: () => void): void {
  const isOn = useScreen((state) => state.characterKeys) && active;
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isOn || event.key.toLowerCase() !== key || isTaken(event)) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
