// A part of the app that the first page does not need → fetched when first shown, or before. A part that cannot be fetched is a KoranError 'offline'.
import { createElement, lazy, useState, type ComponentType, type ReactNode } from "react";
import { KoranError } from "../edition/errors.ts";

export interface LazyScreen<Props> {
  (props: Props): ReactNode;
  /** Fetches it now: shown later, it is there at once. */
  prepare(): Promise<unknown>;
}

/** @param load a literal `import()` of the part, followed by the one component taken from it. */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyScreen<Props> {
  let loaded: ComponentType<Props> | null = null;
  const prepare = async (): Promise<ComponentType<Props>> => (loaded = await load());
  const Awaited: ComponentType<Props> = lazy(async () => {
    try {
      return { default: await prepare() };
    } catch (cause) {
      throw new KoranError("offline", "a part of the app could not be fetched", { cause });
    }
  });
  function Screen(props: Props): ReactNode {
    // React shows nothing for up to a third of a second around a promise, even one that is kept: what is here is shown without.
    const [Part] = useState<ComponentType<Props>>(() => loaded ?? Awaited);
    return createElement(Part, props);
  }
  return Object.assign(Screen, { prepare });
}
