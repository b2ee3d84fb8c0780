// Any screen → the same paper around it: skip link, masthead strip, ways to the other screens, one quiet line. Never a screen's own content.
import { useEffect, useRef, type ReactNode } from "react";
import { archivePath, formatRoute, showsEdition, type Route } from "../routes.ts";
import { useScreen } from "../state.ts";
import { useLanguage } from "../use-language.ts";
import { Navigation } from "./Navigation.tsx";
import { NoticeLine } from "./NoticeLine.tsx";
import { Strip } from "./Strip.tsx";
import "./shell.css";

type Layout = "today" | "page" | "text";

/** How a screen lies on the paper: today scrolls under its front page, a page fills the window, all else is text. */
function layoutOf(route: Route): Layout {
  if (!showsEdition(route)) return "text";
  return route.screen === "front" || route.screen === "title" ? "today" : "page";
}

/** Turning pages, or months, stays on one screen; going elsewhere starts at the top, for eyes and for screen readers. */
function placeOf(route: Route): string {
  if (route.screen === "page" || route.screen === "article") return `${route.title}/${route.key}`;
  return route.screen === "archive" ? archivePath(route.title) : formatRoute(route);
}

function useFreshStart(place: string, main: { readonly current: HTMLElement | null }): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [place, main]);
}

export function Shell({ route, children }: { readonly route: Route; readonly children: ReactNode }) {
  const { strings } = useLanguage();
  const main = useRef<HTMLElement>(null);
  const layout = layoutOf(route);
  const hidden = useScreen((state) => state.chromeHidden) && layout === "page";
  const place = placeOf(route);
  useFreshStart(place, main);
  return (
    <div className="shell" data-layout={layout} data-chrome={hidden ? "hidden" : "shown"}>
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault(); // a fragment in the address would wipe the way back out of an article
          main.current?.focus();
        }}
      >
        {strings.nav.skipToContent}
      </a>
      <Strip layout={layout} />
      <Navigation route={route} />
      <NoticeLine place={place} address={formatRoute(route)} />
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
