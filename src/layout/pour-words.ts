// Zones found in ink alone + words → the same zones with the words in them. Never moves a zone.
import type { Atom } from "./atoms.ts";
import type { StraightLine, StraightZone } from "./make-zones.ts";
import type { Measures } from "./measures.ts";
import { paragraphOpenings } from "./paragraph-openings.ts";
import { areaOf, around, heightOf, holdsCentre, midY } from "./rect.ts";

/** Each word goes to the smallest text zone that holds its centre. Zones keep empty lines where there are no words. O(words × zones). */
export function pourWords(zones: readonly StraightZone[], words: readonly Atom[], measures: Measures): StraightZone[] {
  if (words.length === 0) return [...zones];
  const poured = new Map<StraightZone, Atom[]>();
  const open = zones.filter((z) => z.kind !== "image").sort((a, b) => areaOf(a) - areaOf(b));
  for (const word of words) {
    const zone = open.find((z) => holdsCentre(z, word, 2));
    if (!zone) continue;
    const own = poured.get(zone);
    if (own) own.push(word);
    else poured.set(zone, [word]);
  }
  return zones.map((zone) => (poured.has(zone) ? { ...zone, lines: rowsOf(poured.get(zone)!, measures) } : zone));
}

function rowsOf(words: readonly Atom[], measures: Measures): StraightLine[] {
  const rows: Atom[][] = [];
  for (const word of [...words].sort((a, b) => midY(a) - midY(b) || a.x0 - b.x0)) {
    const row = rows.findLast((r) => {
      const last = r.at(-1)!;
      return midY(word) - midY(last) < 0.5 * Math.min(heightOf(last), heightOf(word));
    });
    if (row) row.push(word);
    else rows.push([word]);
  }
  const sorted = rows.map((row) => row.sort((a, b) => a.x0 - b.x0));
  const opens = paragraphOpenings(
    sorted.map((row) => ({ ...around(row), capWidth: 0, text: row.at(-1)?.word?.text ?? "" })),
    measures,
  );
  return sorted.map((row, i) => ({
    ...around(row),
    words: row.flatMap((a) => (a.word ? [a.word] : [])),
    opensParagraph: opens[i]!,
    isSubhead: false,
  }));
}
