// A METS file → the issue it describes: what it is called, its pages with their files, its articles with their parts. Never opens a file that it names.
import { KoranError } from "../../edition/errors.ts";
import type { ArticleKind } from "../../edition/schema.ts";
import { firstNamed, named, type XmlElement } from "../tools/saxes.ts";
import { articleKindOf, roleOf, type Role } from "./roles.ts";

/** A block of an ALTO file. */
export interface Area {
  readonly file: string;
  readonly block: string;
}
export interface MetsPart {
  /** null: METS does not say; the ALTO block's tag may. */
  readonly role: Role | null;
  readonly areas: readonly Area[];
}
export interface MetsArticle {
  readonly kind: ArticleKind;
  readonly title: string;
  readonly section: string | null;
  readonly tags: readonly string[];
  readonly parts: readonly MetsPart[];
}
export interface MetsPage {
  readonly label: string | null;
  /** Id of its ALTO file. */
  readonly alto: string;
  /** Ids of its other files: PDFs, pictures. */
  readonly others: readonly string[];
}
export interface MetsIssue {
  readonly title: string | null;
  /** As written; "2026-11-20" from a careful program. */
  readonly date: string | null;
  readonly name: string | null;
  /** Id → where it lies, as written. */
  readonly files: ReadonlyMap<string, string>;
  readonly pages: readonly MetsPage[];
  readonly articles: readonly MetsArticle[];
}

const text = (element: XmlElement | undefined): string | null => {
  const own = element?.text.trim().replace(/\s+/g, " ") ?? "";
  return own === "" ? null : own;
};
const typeOf = ({ attributes }: XmlElement): string => attributes["TYPE"] ?? "";
const childDivs = ({ children }: XmlElement): XmlElement[] => children.filter(({ name }) => name === "div");
const isXml = (href: string): boolean => /\.xml$/i.test(href);

/** The title of a part's detail: its section, the edition's name. */
const detailOf = (record: XmlElement | undefined, type: string): string | null =>
  record
    ? text(
        [...named(record, "detail")].filter((detail) => typeIs(detail, type)).flatMap((d) => [...named(d, "title")])[0],
      )
    : null;
const typeIs = ({ attributes }: XmlElement, type: string): boolean => attributes["type"] === type;
const titleOf = (record: XmlElement | undefined): string | null => {
  const info = record && firstNamed(record, "titleInfo");
  return info ? text(firstNamed(info, "title")) : null;
};

/** @param file its name, for sentences. @throws KoranError 'bad-mets'. O(elements). */
export function readMets(root: XmlElement, file: string): MetsIssue {
  const refuse = (why: string): KoranError => new KoranError("bad-mets", `${file}: ${why}`, { details: { file, why } });
  if (root.name !== "mets") throw refuse("its root is not mets");
  const files = new Map(
    [...named(root, "file")].flatMap((element): [string, string][] => {
      const href = firstNamed(element, "FLocat")?.attributes["href"];
      const id = element.attributes["ID"];
      return href !== undefined && id !== undefined ? [[id, href]] : [];
    }),
  );
  const records = new Map([...named(root, "dmdSec")].map((record) => [record.attributes["ID"] ?? "", record]));
  const map = (type: string): XmlElement | undefined =>
    root.children.find((child) => child.name === "structMap" && typeOf(child).toUpperCase() === type);
  const [physical, logical] = [map("PHYSICAL"), map("LOGICAL")];
  if (!physical) throw refuse("it has no physical structMap, which says which pages there are");
  if (!logical) throw refuse("it has no logical structMap, which says which articles there are");
  const pages = pageDivs(physical).map((div, index) => pageOf(div, index, files, refuse));
  if (pages.length === 0) throw refuse("its physical structMap has no page");
  const articles = childDivs(logical).flatMap((div) => articlesOf(div, null, records));
  if (articles.length === 0) throw refuse("its logical structMap names no article");
  const issue = [...records.values()].find((record) => firstNamed(record, "dateIssued"));
  return {
    title: titleOf(issue),
    date: issue ? text(firstNamed(issue, "dateIssued")) : null,
    name: detailOf(issue, "edition"),
    files,
    pages,
    articles,
  };
}

/** The innermost divs that point to files. */
function pageDivs(element: XmlElement): XmlElement[] {
  const below = childDivs(element).flatMap(pageDivs);
  if (below.length > 0 || element.name !== "div") return below;
  return element.children.some(({ name }) => name === "fptr") ? [element] : [];
}

function pageOf(
  div: XmlElement,
  index: number,
  files: ReadonlyMap<string, string>,
  refuse: (why: string) => KoranError,
): MetsPage {
  const pointers = [...named(div, "fptr"), ...named(div, "area")];
  const ids = [...new Set(pointers.flatMap(({ attributes }) => attributes["FILEID"] ?? []))];
  for (const id of ids)
    if (!files.has(id)) throw refuse(`page ${index + 1} points to the file ${id}, which it does not list`);
  const alto = ids.find((id) => isXml(files.get(id)!));
  if (alto === undefined) throw refuse(`page ${index + 1} has no ALTO file`);
  const others = ids.filter((id) => !isXml(files.get(id)!));
  return { label: div.attributes["ORDERLABEL"]?.trim() || null, alto, others };
}

function articlesOf(div: XmlElement, section: string | null, records: ReadonlyMap<string, XmlElement>): MetsArticle[] {
  const kind = articleKindOf(typeOf(div));
  if (kind === null) {
    const own = /^section$/i.test(typeOf(div)) ? (div.attributes["LABEL"]?.trim() ?? section) : section;
    return childDivs(div).flatMap((child) => articlesOf(child, own, records));
  }
  const record = (div.attributes["DMDID"] ?? "")
    .split(/\s+/)
    .map((id) => records.get(id))
    .find((found) => found !== undefined);
  return [
    {
      kind,
      title: titleOf(record) ?? "",
      section: detailOf(record, "section") ?? section,
      tags: record ? [...named(record, "topic")].flatMap((topic) => text(topic) ?? []) : [],
      parts: partsOf(div, null),
    },
  ];
}

/** Divs that point to blocks, with what they or the div around them are called. */
function partsOf(div: XmlElement, around: Role | null): MetsPart[] {
  const role = roleOf(typeOf(div)) ?? around;
  const areas = div.children
    .filter(({ name }) => name === "fptr")
    .flatMap((pointer) => [...named(pointer, "area")])
    .flatMap(({ attributes: { FILEID, BEGIN } }): Area[] =>
      FILEID !== undefined && BEGIN !== undefined ? [{ file: FILEID, block: BEGIN }] : [],
    );
  const below = childDivs(div).flatMap((child) => partsOf(child, role));
  return areas.length > 0 ? [{ role, areas }, ...below] : below;
}
