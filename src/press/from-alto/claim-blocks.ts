// The articles of a METS file and the pages of its ALTO files → for each article its zones and the parts that they say. Never gives a block to two articles.
import { KoranError } from "../../edition/errors.ts";
import type { Box, Polygon } from "../../edition/geometry.ts";
import { zoneKindSchema, type ZoneKind } from "../../edition/schema.ts";
import type { PageNumber } from "../../edition/units.ts";
import type { PrintedWord } from "../../layout/types.ts";
import type { PlacedBlock, PlacedGroup } from "./place-page.ts";
import type { MetsArticle, MetsIssue } from "./read-mets.ts";
import { zoneKindOf, type Role } from "./roles.ts";

export interface AltoPlacedPage {
  readonly page: PageNumber;
  /** The METS file's id of it. */
  readonly file: string;
  readonly groups: readonly PlacedGroup[];
}
/** A zone to be, on its page. */
export interface ClaimedZone {
  readonly page: PageNumber;
  readonly kind: ZoneKind;
  readonly box: Box;
  readonly polygon: Polygon | null;
  readonly lines: readonly (readonly PrintedWord[])[];
}
/** What says one thing of an article. */
export interface ClaimedPart {
  readonly role: Role;
  readonly zones: readonly ClaimedZone[];
  readonly rows: readonly (readonly PrintedWord[])[];
}
export interface ClaimedArticle {
  readonly mets: MetsArticle;
  readonly parts: readonly ClaimedPart[];
  /** On its pages in the order of METS, on each in the order of ALTO. */
  readonly zones: readonly ClaimedZone[];
}
export interface Claimed {
  readonly articles: readonly ClaimedArticle[];
  /** Words of each page that no article has. */
  readonly stray: ReadonlyMap<PageNumber, readonly PrintedWord[]>;
}

/** A group and one of its blocks; no block where the group has none. */
interface Place {
  readonly page: AltoPlacedPage;
  readonly group: PlacedGroup;
  readonly block: PlacedBlock | null;
}

const KINDS: readonly string[] = zoneKindSchema.options;
const isZoneKind = (name: string): name is ZoneKind => KINDS.includes(name);

/** @param file the METS file's name, for sentences. @throws KoranError 'bad-mets' for an area that is not there. O(blocks + words). */
export function claimBlocks(issue: MetsIssue, pages: readonly AltoPlacedPage[], file: string): Claimed {
  const index = indexOf(pages);
  const order = new Map(pages.flatMap(({ groups }) => groups).map((group, place) => [group, place]));
  const taken = new Set<PlacedBlock | PlacedGroup>();
  const articles = issue.articles.map((mets): ClaimedArticle => {
    const said = mets.parts.map(({ role, areas }) => {
      const places = areas.flatMap(({ file: of, block }) => {
        const found = index.get(JSON.stringify([of, block]));
        if (found) return found;
        const href = issue.files.get(of) ?? of;
        const why = `it names the block ${block} of ${href}, which is not there`;
        throw new KoranError("bad-mets", `${file}: ${why}`, { details: { file, why } });
      });
      const free = places.filter(({ block, group }) => !taken.has(block ?? group));
      for (const { block, group } of free) taken.add(block ?? group);
      return { role, places: free };
    });
    return { mets, ...zonesAndParts(said, order) };
  });
  const stray = new Map(
    pages.map(({ page, groups }) => [
      page,
      groups.flatMap(({ blocks }) => blocks.filter((block) => !taken.has(block)).flatMap(({ lines }) => lines.flat())),
    ]),
  );
  return { articles, stray };
}

/** File and id → what has this id there; of composed blocks all that is inside. */
function indexOf(pages: readonly AltoPlacedPage[]): ReadonlyMap<string, readonly Place[]> {
  const index = new Map<string, Place[]>();
  const add = (file: string, id: string, place: Place): void => {
    const key = JSON.stringify([file, id]);
    const own = index.get(key);
    if (own) own.push(place);
    else index.set(key, [place]);
  };
  for (const page of pages)
    for (const group of page.groups) {
      const places = group.blocks.map((block): Place => ({ page, group, block }));
      const around = new Set(group.ids);
      for (const place of places) if (!around.has(place.block!.id)) add(page.file, place.block!.id, place);
      for (const place of places.length > 0 ? places : [{ page, group, block: null }])
        for (const id of around) add(page.file, id, place);
    }
  return index;
}

/** What METS calls a block, else what its ALTO tag does, else what it is made of. */
function roleFor(role: Role | null, block: PlacedBlock | null): Role {
  if (block?.type === "picture") return role === "continuation" ? role : "image";
  if (block?.type === "frame") return "frame";
  if (role !== null) return role;
  const tag = block?.tags.find(isZoneKind);
  return tag === undefined || tag === "text" || tag === "advert" || tag === "image" ? "paragraph" : tag;
}

function zonesAndParts(
  said: readonly { readonly role: Role | null; readonly places: readonly Place[] }[],
  order: ReadonlyMap<PlacedGroup, number>,
): Pick<ClaimedArticle, "parts" | "zones"> {
  const roles = new Map<Place, Role>();
  for (const { role, places } of said) for (const place of places) roles.set(place, roleFor(role, place.block));
  const pages = new Map<AltoPlacedPage, Map<PlacedGroup, Place[]>>();
  for (const place of roles.keys()) {
    const groups = pages.get(place.page) ?? new Map<PlacedGroup, Place[]>();
    pages.set(place.page, groups);
    const own = groups.get(place.group);
    if (own) own.push(place);
    else groups.set(place.group, [place]);
  }
  const zoneOf = new Map<Place, ClaimedZone>();
  const zones = [...pages.values()].flatMap((groups) =>
    [...groups]
      .sort(([a], [b]) => order.get(a)! - order.get(b)!)
      .flatMap(([group, here]) => zonesOfGroup(group, here, roles, zoneOf)),
  );
  const parts = said.flatMap(({ places }) => partsOf(places, roles, zoneOf));
  return { parts, zones };
}

/** The whole group where it is all of one article and of one kind, else block by block. */
function zonesOfGroup(
  group: PlacedGroup,
  here: readonly Place[],
  roles: ReadonlyMap<Place, Role>,
  zoneOf: Map<Place, ClaimedZone>,
): ClaimedZone[] {
  const rank = new Map(group.blocks.map((block, place) => [block, place]));
  const places = here.toSorted((a, b) => (rank.get(a.block!) ?? 0) - (rank.get(b.block!) ?? 0));
  const kindOf = (place: Place): ZoneKind => place.block?.tags.find(isZoneKind) ?? zoneKindOf(roles.get(place)!);
  const kinds = new Set(places.map(kindOf));
  if (places.length >= group.blocks.length && kinds.size === 1) {
    const lines = group.blocks.flatMap((block) => block.lines);
    const zone: ClaimedZone = {
      page: places[0]!.page.page,
      kind: [...kinds][0]!,
      box: group.box,
      polygon: group.polygon,
      lines,
    };
    for (const place of places) zoneOf.set(place, zone);
    return [zone];
  }
  return places.map((place) => {
    const { box, polygon, lines } = place.block!;
    const zone: ClaimedZone = { page: place.page.page, kind: kindOf(place), box, polygon, lines };
    zoneOf.set(place, zone);
    return zone;
  });
}

/** One part where all its blocks are alike; a picture or a frame among text is one of its own. */
function partsOf(
  places: readonly Place[],
  roles: ReadonlyMap<Place, Role>,
  zoneOf: ReadonlyMap<Place, ClaimedZone>,
): ClaimedPart[] {
  const parts: { role: Role; places: Place[] }[] = [];
  for (const place of places) {
    const role = roles.get(place)!;
    const last = parts.at(-1);
    if (last?.role === role && role !== "image") last.places.push(place);
    else parts.push({ role, places: [place] });
  }
  return parts.map(({ role, places: own }) => ({
    role,
    zones: [...new Set(own.map((place) => zoneOf.get(place)!))],
    rows: own.flatMap(({ block }) => block?.lines ?? []),
  }));
}
