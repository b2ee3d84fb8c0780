// Pages of an edition → PAGE XML 2019-07-15, one file a page, in whole pixels of the picture beside it. Never a region outside that picture.
import { corners, type Box, type Polygon } from "../../edition/geometry.ts";
import type { Article, Word } from "../../edition/schema.ts";
import type { Format, WholeEdition } from "../edition.ts";
import { pageName, pagePicture } from "../page-picture.ts";
import type { PrintedLine } from "../printed-lines.ts";
import { printedPages, type Piece, type PrintedPage, type PrintedZone } from "../printed-pages.ts";
import { pixelPoints, type Pixels } from "../units.ts";
import { element, textElement, xmlFile, type Xml } from "../xml.ts";

const NAMESPACE = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15";
/** PAGE's types of text, which know no kicker and no deck. */
const TYPES = {
  headline: "heading",
  kicker: "heading",
  deck: "heading",
  byline: "credit",
  text: "paragraph",
  image: "other",
  caption: "caption",
  jump: "other",
  advert: "other",
} as const;

export const page: Format = (edition) =>
  printedPages(edition).flatMap((printed) => {
    const picture = pagePicture(printed.page);
    const path = `page/${pageName(printed.page)}.xml`;
    return [{ path, text: pageFile(edition, printed, picture, `../${picture.file.path}`, picture.dpi) }, picture.file];
  });

function pageFile(
  { manifest }: WholeEdition,
  { page, zones }: PrintedPage,
  pixels: Pixels,
  image: string,
  dpi: number,
): string {
  const metadata = element("Metadata", {}, [
    textElement("Creator", {}, "koran"),
    textElement("Created", {}, manifest.publishedAt),
    textElement("LastChange", {}, manifest.publishedAt),
  ]);
  const attributes = {
    imageFilename: image,
    imageWidth: pixels.width,
    imageHeight: pixels.height,
    imageXResolution: dpi,
    imageYResolution: dpi,
    imageResolutionUnit: "PPI",
    custom: `label {value:${page.label.replace(/[{};:]/g, " ")};}`,
  };
  const order = readingOrder(zones);
  const regions = zones.flatMap((zone) => regionsOf(zone, pixels));
  return xmlFile(
    element("PcGts", { xmlns: NAMESPACE }, [metadata, element("Page", attributes, [...order, ...regions])]),
  );
}

/** A text zone is a region for each thing that it says. */
const regionIds = ({ id, pieces }: PrintedZone): readonly string[] =>
  pieces.length === 0 ? [id] : pieces.map((piece) => piece.id);

/** One group an article, in the order of the edition; what no article took stays outside. */
function readingOrder(zones: readonly PrintedZone[]): Xml[] {
  const groups = new Map<Article, string[]>();
  for (const zone of zones)
    if (zone.article) groups.set(zone.article, [...(groups.get(zone.article) ?? []), ...regionIds(zone)]);
  if (groups.size === 0) return [];
  const written = [...groups].map(([{ headline }, ids], index) =>
    element(
      "OrderedGroupIndexed",
      { id: `article_${index + 1}`, index, type: "article", caption: headline === "" ? undefined : headline },
      ids.map((regionRef, place) => element("RegionRefIndexed", { index: place, regionRef })),
    ),
  );
  return [element("ReadingOrder", {}, [element("OrderedGroup", { id: "reading_order" }, written)])];
}

const coords = (pixels: Pixels, polygon: Polygon): Xml => element("Coords", { points: pixelPoints(pixels, polygon) });
const boxCoords = (pixels: Pixels, box: Box): Xml => coords(pixels, corners(box));

function regionsOf(zone: PrintedZone, pixels: Pixels): Xml[] {
  const own = { id: zone.id, custom: `structure {type:${zone.kind};}` };
  if (zone.pieces.length > 0) return zone.pieces.map((piece) => textRegion(piece, zone, pixels));
  if (zone.kind === "image") return [element("ImageRegion", own, [coords(pixels, zone.polygon)])];
  if (zone.kind === "advert") return [element("AdvertRegion", own, [coords(pixels, zone.polygon)])];
  return [element("TextRegion", { ...own, type: TYPES[zone.kind] }, [coords(pixels, zone.polygon)])];
}

function textRegion(piece: Piece, { kind, article, pieces, polygon }: PrintedZone, pixels: Pixels): Xml {
  const block = typeof piece.says === "number" ? article?.blocks[piece.says]?.kind : undefined;
  const type = block === "subhead" ? "heading" : TYPES[kind];
  const outline = pieces.length === 1 ? coords(pixels, polygon) : boxCoords(pixels, piece.box);
  return element("TextRegion", { id: piece.id, type, custom: `structure {type:${block ?? kind};}` }, [
    outline,
    ...piece.lines.map((line, index) => textLine(line, `${piece.id}_l${index + 1}`, pixels)),
    textEquiv(piece.lines.map(lineText).join("\n")),
  ]);
}

const lineText = ({ words }: PrintedLine): string => words.map(({ t }) => t).join(" ");
const textEquiv = (text: string, conf?: number): Xml =>
  element("TextEquiv", { conf }, [textElement("Unicode", {}, text)]);

const textLine = (line: PrintedLine, id: string, pixels: Pixels): Xml =>
  element("TextLine", { id }, [
    boxCoords(pixels, line.box),
    ...line.words.map((word, index) => wordElement(word, `${id}_w${index + 1}`, pixels)),
    textEquiv(lineText(line)),
  ]);

const wordElement = ({ t, box, c }: Word, id: string, pixels: Pixels): Xml =>
  element("Word", { id }, [boxCoords(pixels, box), textEquiv(t, c)]);
