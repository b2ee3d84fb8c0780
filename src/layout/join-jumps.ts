// Parts of articles → which goes on in which, by their jump lines. Never on doubt: an unjoined story reads, a wrong one lies.
import { labelOfJump, readJumpFrom, readJumpTo, type JumpLine } from "../language/newspaper-phrases.ts";
import { zoneText, type ArticlePart } from "./article-parts.ts";
import { titleLikeness } from "./title-likeness.ts";

/** Share of a stub headline's words that must stand in the headline they shorten. */
const SAME_TITLE = 0.6;

/**
 * Who goes on where. A pair is joined if the jump line names the other's page, the other's line names this one's, and of all
 * such pairs the titles leave one choice either way.
 * @param labels what folios say of each part's page. @returns for each part the index of the part it goes on in, or -1. O(parts²).
 */
export function joinJumps(parts: readonly ArticlePart[], labelOf: (part: ArticlePart) => string): number[] {
  const leads = parts.map((part) => (part.kind === "article" ? readLead(part) : null));
  const stubs = parts.map((part) => (part.kind === "article" ? readStub(part) : null));
  const next = parts.map(() => -1);
  const pairs: { from: number; to: number; likeness: number }[] = [];
  leads.forEach((lead, from) => {
    if (!lead) return;
    stubs.forEach((stub, to) => {
      if (!stub || to === from || parts[to]!.page === parts[from]!.page) return;
      if (labelOfJump(lead) !== labelOf(parts[to]!) || labelOfJump(stub) !== labelOf(parts[from]!)) return;
      pairs.push({ from, to, likeness: titleLikeness(stub.title, `${lead.title} ${headline(parts[from]!)}`) });
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
