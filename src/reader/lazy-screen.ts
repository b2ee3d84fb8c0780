// A part of the app that the first page does not need → fetched when first shown. A part that cannot be fetched is a KoranError 'offline'.
import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import { KoranError } from "../edition/errors.ts";

/** @param load a literal `import()` of the part, followed by the one component taken from it. */
export function lazyScreen<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      throw new KoranError("offline", "a part of the app could not be fetched", { cause });
    }
  });
}
