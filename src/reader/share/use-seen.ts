// The pages on screen → how to ask what of them is in sight, page points. Never follows the eye by itself.
import { useCallback, useEffect, useRef } from "react";
import { area, type Box } from "../../edition/geometry.ts";
import type { Page } from "../../edition/schema.ts";
import { visibleBox } from "../page/camera.ts";
import { partOn } from "../page/spread.ts";
import type { Stage } from "../page/stage.ts";
import { wholePoints } from "../region/region-address.ts";
import { layOverPages } from "../state.ts";

const CAUSE = "sharing";

/** The rest of a page is its margins. */
const WHOLE_SHARE = 0.97;
/** Of two pages that are seen alike, the one that was asked for. */
const PREFERRED = 1.2;

interface Seen {
  readonly page: Page;
  /** In whole points; null where all of it is in sight. */
  readonly box: Box | null;
}

/** @returns asks which page is in sight, of two that lie open the one that was asked for unless the other fills the screen, and what of it. */
export function useSeen(): (asked: Page) => Seen {
  const stage = useRef<Stage | null>(null);
  useEffect(() => {
    layOverPages(CAUSE, (_, now) => {
      stage.current = now;
      return () => {
        stage.current = null;
      };
    });
    return () => layOverPages(CAUSE, null);
  }, []);
  return useCallback((asked) => (stage.current && seenOn(stage.current, asked)) ?? { page: asked, box: null }, []);
}

function seenOn({ camera, spread, view }: Stage, asked: Page): Seen | null {
  const seen = visibleBox(camera, spread, view);
  let most: { readonly page: Page; readonly box: Box; readonly weight: number } | null = null;
  for (const side of seen ? spread.sides : []) {
    const box = partOn(side, seen!);
    const weight = (box ? area(box) : 0) * (side.page.number === asked.number ? PREFERRED : 1);
    if (box && weight > (most?.weight ?? 0)) most = { page: side.page, box, weight };
  }
  if (!most) return null;
  const { page, box } = most;
  return { page, box: area(box) > page.width * page.height * WHOLE_SHARE ? null : wholePoints(box, page) };
}
