// The region in the address bar → pointed out on its page, once for each address. One that names nothing on it is left alone.
import { useEffect } from "react";
import type { Manifest } from "../../edition/schema.ts";
import { parseRoute, showsEdition } from "../routes.ts";
import { layOverPages } from "../state.ts";
import { pointOut } from "./point-out.ts";
import { readRegion } from "./region-address.ts";
import "./region.css";

const CAUSE = "region";
/** Back from an article, or after a reload of the screen, the page lies where the reader has left it. */
let shown = "";

/** @param page the one that lies open. */
export function useRegion({ pages }: Manifest, page: number): void {
  useEffect(() => {
    const show = (): void => {
      const { href, hash, pathname } = location;
      const route = parseRoute(pathname);
      if (hash === "" || href === shown || !showsEdition(route) || route.screen === "article") return;
      const number = route.screen === "page" ? route.page : 1;
      const box = number === page ? readRegion(hash, pages[page - 1]!) : null;
      if (!box) return;
      shown = href;
      layOverPages(
        CAUSE,
        pointOut({ page, box }, () => layOverPages(CAUSE, null)),
      );
    };
    show();
    addEventListener("hashchange", show);
    return () => removeEventListener("hashchange", show);
  }, [pages, page]);
  useEffect(() => () => layOverPages(CAUSE, null), []);
}
