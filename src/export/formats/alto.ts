// Pages of an edition → ALTO 4.4, one file a page, in 1/1200 inch (whole numbers keep every tenth of a point). Never the articles: METS has those.
import { corners, type Box, type Polygon } from "../../edition/geometry.ts";
import type { Word } from "../../edition/schema.ts";
import { brokenWords, type Broken } from "../broken-words.ts";
import type { ExportFile, Format, WholeEdition } from "../edition.ts";
import { pageName, pagePdf } from "../page-picture.ts";
import type { PrintedLine } from "../printed-lines.ts";
import { printedPages, type Piece, type PrintedPage, type PrintedZone } from "../printed-pages.ts";
import { inch1200 } from "../units.ts";
import { element, textElement, xmlFile, type Attributes, type Xml } from "../xml.ts";

const NAMESPACES = {
  xmlns: "http://www.loc.gov/standards/alto/ns-v4#",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": "http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-4.xsd",
  SCHEMAVERSION: "4.4",
};
/** Zone kinds as layout tags: an ALTO reader without the METS still tells a headline from a caption. */
const KINDS = ["headline", "kicker", "deck", "byline", "text", "image", "caption", "jump", "advert"] as const;

export const altoPath = (page: PrintedPage["page"]): string => `alto/${pageName(page)}.xml`;

const place = ([x, y, w, h]: Box): Attributes => ({
  HPOS: inch1200(x),
  VPOS: inch1200(y),
  WIDTH: Math.max(1, inch1200(w)),
  HEIGHT: Math.max(1, inch1200(h)),
});

const isBox = (polygon: Polygon, box: Box): boolean => JSON.stringify(polygon) === JSON.stringify(corners(box));

const shape = ({ polygon, box }: PrintedZone): Xml[] =>
  isBox(polygon, box)
    ? []
    : [
        element("Shape", {}, [
          element("Polygon", { POINTS: polygon.map(([x, y]) => `${inch1200(x)},${inch1200(y)}`).join(" ") }),
        ]),
      ];

export const alto: Format = (edition) => [
  ...altoFiles(edition, printedPages(edition)),
  ...edition.manifest.pages.map(pagePdf),
];

export function altoFiles(edition: WholeEdition, pages: readonly PrintedPage[]): ExportFile[] {
  const broken = brokenWords(edition.text.articles, edition.words);
  return pages.map((printed) => ({ path: altoPath(printed.page), text: altoPage(edition, printed, broken) }));
}

function altoPage(
  { title, manifest }: WholeEdition,
  { page, zones }: PrintedPage,
  broken: ReadonlyMap<Word, Broken>,
): string {
  const description = element("Description", {}, [
    textElement("MeasurementUnit", {}, "inch1200"),
    element("sourceImageInformation", {}, [textElement("fileName", {}, `../${pagePdf(page).path}`)]),
    element("Processing", { ID: "press" }, [
      textElement("processingCategory", {}, "contentGeneration"),
      element("processingSoftware", {}, [
        textElement("softwareCreator", {}, "koran"),
        textElement("softwareName", {}, manifest.press.engine),
      ]),
    ]),
  ]);
  const tags = element(
    "Tags",
    {},
    KINDS.map((kind) => element("LayoutTag", { ID: `kind_${kind}`, LABEL: kind })),
  );
  const size = { WIDTH: inch1200(page.width), HEIGHT: inch1200(page.height) };
  const layout = element("Layout", {}, [
    element(
      "Page",
      {
        ID: `p${page.number}`,
        PHYSICAL_IMG_NR: page.number,
        PRINTED_IMG_NR: page.label,
        ...size,
        LANG: title.language,
      },
      [
        element(
          "PrintSpace",
          { HPOS: 0, VPOS: 0, ...size },
          zones.map((zone) => zoneBlock(zone, broken)),
        ),
      ],
    ),
  ]);
  return xmlFile(element("alto", NAMESPACES, [description, tags, layout]));
}

/** A zone of text is a composed block around a text block for each thing that it says. */
function zoneBlock(zone: PrintedZone, broken: ReadonlyMap<Word, Broken>): Xml {
  const own = { ID: zone.id, ...place(zone.box), TAGREFS: `kind_${zone.kind}` };
  if (zone.kind === "advert") return element("GraphicalElement", own, shape(zone));
  if (zone.kind === "image" && zone.pieces.length === 0) return element("Illustration", own, shape(zone));
  const blocks = zone.pieces.map((piece) => textBlock(piece, zone, broken));
  return element("ComposedBlock", own, [...shape(zone), ...blocks]);
}

const textBlock = (piece: Piece, zone: PrintedZone, broken: ReadonlyMap<Word, Broken>): Xml =>
  element(
    "TextBlock",
    { ID: piece.id, ...place(piece.box), TAGREFS: `kind_${zone.kind}` },
    piece.lines.map((line, index) => textLine(line, `${piece.id}_l${index + 1}`, broken)),
  );

function textLine({ box, words }: PrintedLine, id: string, broken: ReadonlyMap<Word, Broken>): Xml {
  const last = words.at(-1)!;
  const hyphen = broken.get(last)?.goesOn ? last.t.slice(-1) : null;
  const strings = words.flatMap((word, index): Xml[] => {
    const half = broken.get(word);
    const string = element("String", {
      ID: `${id}_w${index + 1}`,
      // The box is the printed one, hyphen included: nobody measured the hyphen.
      ...place(word.box),
      CONTENT: hyphen !== null && word === last ? word.t.slice(0, -1) : word.t,
      WC: word.c,
      ...(half ? { SUBS_TYPE: `HypPart${half.part}`, SUBS_CONTENT: half.whole } : {}),
    });
    return index < words.length - 1 ? [string, element("SP", {})] : [string];
  });
  const end = hyphen === null ? [] : [element("HYP", { CONTENT: hyphen })];
  return element("TextLine", { ID: id, ...place(box) }, [...strings, ...end]);
}
