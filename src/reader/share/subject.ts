// What the reader would share, an article or a page → its names, its address and the part of a page that a clip shows. Pure; never a word of the interface.
import { area, corners, union, type Box, type Polygon } from "../../edition/geometry.ts";
import { slugOf } from "../../edition/names.ts";
import type { Article, Page, Zone } from "../../edition/schema.ts";
import { withdrawnIn } from "../../edition/withdrawn.ts";
import type { OpenEdition } from "../../library/types.ts";
import type { Part } from "../page/stage.ts";
import { nameOf, zonesOn } from "../page/tap.ts";
import { regionFragment } from "../region/region-address.ts";
import { articlePath, pagePath } from "../routes.ts";

export type Subject =
  | { readonly kind: "article"; readonly edition: OpenEdition; readonly article: Article }
  | {
      readonly kind: "page";
      readonly edition: OpenEdition;
      readonly page: Page;
      /** The part of it that is in sight; null: all of it is. */
      readonly box: Box | null;
    };

const pageNumbered = ({ manifest }: OpenEdition, number: number | undefined): Page | null =>
  manifest.pages.find((page) => page.number === number) ?? null;

/** Where it stands, or begins; null for an article without a place. */
export const pageOf = (subject: Subject): Page | null =>
  subject.kind === "page" ? subject.page : pageNumbered(subject.edition, subject.article.zones[0]?.page);

/** Its own address, without the origin. */
export function pathOf(subject: Subject): string {
  const { title, key } = subject.edition.manifest;
  return subject.kind === "article"
    ? articlePath(title, key, subject.article.id)
    : pagePath(title, key, subject.page.number);
}

/** An article's zones on the page where it begins; none where nothing says where it stands. */
export const zonesOfClip = (article: Article): readonly Zone[] =>
  article.zones[0] ? zonesOn(article, article.zones[0].page) : [];

/** The address that opens with the part of the page in sight that matters, without the origin: of an article its largest zone where it begins.
 *  Null where the subject's own address does that. */
export function regionPathOf(subject: Subject): string | null {
  const { manifest } = subject.edition;
  const part: Part | null =
    subject.kind === "article" ? largest(zonesOfClip(subject.article)) : partOn(subject.page, subject.box);
  return part && pagePath(manifest.title, manifest.key, part.page) + regionFragment(part.box);
}

const partOn = ({ number }: Page, box: Box | null): Part | null => box && { page: number, box };
const largest = (zones: readonly Zone[]): Zone | null =>
  zones.reduce<Zone | null>((most, zone) => (most && area(most.box) >= area(zone.box) ? most : zone), null);

/** Page points around an article's print. */
export const AIR = 4;

/** What a clip cuts out of {@link pageOf} its page; null for an article without a place. */
export function cutOf(subject: Subject): Box | null {
  const page = pageOf(subject);
  if (!page) return null;
  const { width, height } = page;
  if (subject.kind === "page") return subject.box ?? [0, 0, width, height];
  const box = union(zonesOfClip(subject.article).map((zone) => zone.box));
  if (!box) return null;
  const [left, top] = [Math.max(0, box[0] - AIR), Math.max(0, box[1] - AIR)];
  return [left, top, Math.min(width, box[0] + box[2] + AIR) - left, Math.min(height, box[1] + box[3] + AIR) - top];
}

/** Stories that the newsroom has taken back stand in the printed page still: nothing that leaves the device shows them. @returns their shapes on a page. */
export function withdrawnFrom({ manifest, text }: OpenEdition, page: number): readonly Polygon[] {
  const gone = withdrawnIn(manifest);
  return text.articles
    .filter(({ id }) => gone.has(id))
    .flatMap((article) => zonesOn(article, page).map(({ box, polygon }) => polygon ?? corners(box)));
}

/** Letters of a headline in the name of a file: more is cut off by those who list files. */
const MOST_LETTERS = 40;

/** "kabar-musi-2026-11-18-hal-1-jembatan-lama-dibuka.jpg": the paper, the day, the page, and the headline's first words. */
export function clipName(subject: Subject): string {
  const { title, key } = subject.edition.manifest;
  const label = slugOf(pageOf(subject)?.label ?? "");
  const headline = subject.kind === "article" ? firstWords(slugOf(nameOf(subject.article))) : "";
  return `${[title, key, label && `hal-${label}`, headline].filter((part) => part !== "").join("-")}.jpg`;
}

function firstWords(slug: string): string {
  if (slug.length <= MOST_LETTERS) return slug;
  const end = slug.lastIndexOf("-", MOST_LETTERS);
  return slug.slice(0, end > 0 ? end : MOST_LETTERS);
}
