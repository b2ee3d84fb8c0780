// An edition near the screen → the address of its front page's small picture, checked. Never fetched for a day that nobody is near to seeing.
import { useEffect, useState, type RefObject } from "react";
import { KoranError } from "../../edition/errors.ts";
import type { Picture } from "../../edition/schema.ts";
import type { Library } from "../../library/types.ts";
import { objectUrl } from "../article/object-url.ts";
import { useLibrary } from "../library-context.ts";
import { useLoad } from "../use-load.ts";

interface Shown {
  readonly url: string;
  readonly aspect: number;
  readonly revoke: () => void;
}

interface Wanted {
  readonly title: string;
  readonly edition: string;
  /** Null where only the edition itself, on this device, knows it. */
  readonly cover: Picture | null;
}

export const aspectOf = ({ width, height }: Picture): number => width / height;

async function fetchFront(library: Library, { title, edition, cover }: Wanted, signal: AbortSignal): Promise<Shown> {
  const picture = cover ?? (await library.open(title, edition, { signal })).manifest.pages[0]!.thumb;
  const bytes = await library.file({ manifest: { title, key: edition } }, picture, { signal });
  if (signal.aborted) throw new KoranError("cancelled", `${picture.path} was no longer wanted`);
  return { ...objectUrl(bytes, picture.path), aspect: aspectOf(picture) };
}

/** @returns null until it is there, and where it cannot be had: the blank sheet stays, and the day can be opened all the same. */
export function useFrontPage(wanted: Wanted, place: RefObject<HTMLElement | null>): Shown | null {
  const library = useLibrary();
  const near = useNear(place);
  const name = `${wanted.title}/${wanted.edition}/${wanted.cover?.path}`;
  const [loaded] = useLoad(near ? name : "", async (signal) => (near ? fetchFront(library, wanted, signal) : null));
  const shown = loaded.state === "ready" ? loaded.value : null;
  useEffect(() => () => shown?.revoke(), [shown]);
  return shown;
}

/** Half a phone's screen ahead. */
const AHEAD = "400px 0px";

/** Whether an element is, or once was, near the window. */
function useNear(place: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (near || element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [near, place]);
  return near;
}
