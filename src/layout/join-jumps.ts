// Parts of articles → which goes on in which, by their jump lines. Never on doubt: an unjoined story reads, a wrong one lies.
import type { PageNumber } from "../edition/units.ts";
import { labelOfJump, readJumpFrom, readJumpTo, type JumpLine } from "../language/newspaper-phrases.ts";
import { zoneText, type ArticlePart } from "./article-parts.ts";
import { titleLikeness } from "./title-likeness.ts";

/** Share of a stub headline's words that must stand in the headline they shorten. */
const SAME_TITLE = 0.6;

/** What of a part says whether its article goes on elsewhere, or began there. */
export interface PartEnds {
  readonly page: PageNumber;
  readonly lead: JumpLine | null;
  readonly stub: JumpLine | null;
  readonly headline: string;
}

export function endsOf(part: ArticlePart): PartEnds {
  const isArticle = part.kind === "article";
  return {
    page: part.page.page,
    lead: isArticle ? readLead(part) : null,
    stub: isArticle ? readStub(part) : null,
    headline: headline(part),
  };
}

/**
 * Who goes on where. A pair is joined if the jump line names the other's page, the other's line names this one's, and of all
 * such pairs the titles leave one choice either way.
 * @param labelOf what the folio of a page says. @returns for each part the index of the part it goes on in, or -1. O(parts²).
 */
export function joinJumps(parts: readonly PartEnds[], labelOf: (page: PageNumber) => string): number[] {
  const next = parts.map(() => -1);
  const pairs: { from: number; to: number; likeness: number }[] = [];
  parts.forEach(({ lead, page, headline: title }, from) => {
    if (!lead) return;
    parts.forEach(({ stub, page: other }, to) => {
      if (!stub || other === page) return;
      if (labelOfJump(lead) !== labelOf(other) || labelOfJump(stub) !== labelOf(page)) return;
      pairs.push({ from, to, likeness: titleLikeness(stub.title, `${lead.title} ${title}`) });
    });
  });
  // Neither end is joined yet, and joining them closes no ring.
  const isOpen = ({ from, to }: { from: number; to: number }): boolean => {
    let last = to;
    while (next[last]! >= 0) last = next[last]!;
    return next[from] === -1 && !next.includes(to) && last !== from;
  };
  // The surest first; a pair without a title to go by only where nothing else could be meant.
  const sure = pairs.filter((p) => p.likeness >= SAME_TITLE);
  for (const pair of sure.sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to)) {
    const rival = sure.some(
      (p) => p !== pair && (p.from === pair.from || p.to === pair.to) && p.likeness === pair.likeness,
    );
    if (!rival && isOpen(pair)) next[pair.from] = pair.to;
  }
  const untitled = pairs.filter((p) => p.likeness < 0 && isOpen(p));
  for (const pair of untitled)
    if (untitled.filter((p) => p.from === pair.from || p.to === pair.to).length === 1 && isOpen(pair))
      next[pair.from] = pair.to;
  return next;
}

function readLead(part: ArticlePart): JumpLine | null {
  for (const zone of part.zones)
    if (zone.kind === "jump") {
      const lead = readJumpTo(zoneText(zone));
      if (lead) return lead;
    }
  return null;
}

/** A "sambungan" line of its own with the stub headline beside it, or both in one line. */
function readStub(part: ArticlePart): JumpLine | null {
  for (const zone of part.zones) {
    if (zone.kind !== "jump" && zone.kind !== "headline" && zone.kind !== "kicker") continue;
    const stub = readJumpFrom(zoneText(zone));
    if (stub) return { ...stub, title: stub.title || (zone.kind === "headline" ? "" : headline(part)) };
  }
  return null;
}

const headline = (part: ArticlePart): string =>
  part.zones
    .filter((z) => z.kind === "headline")
    .map((z) => zoneText(z))
    .join(" ");
