// An edition → METS 1.12 around its ALTO files and page PDFs: pages in order, articles with the blocks that say each part of them. Never a copy of the text.
import type { Article, Page } from "../../edition/schema.ts";
import type { Format, WholeEdition } from "../edition.ts";
import { pagePdf } from "../page-picture.ts";
import { printedPages, type PrintedPage, type PrintedZone, type Says } from "../printed-pages.ts";
import { element, textElement, xmlFile, type Xml } from "../xml.ts";
import { altoFiles, altoPath } from "./alto.ts";
import { articleRecord, issueRecord } from "./mods.ts";

const NAMESPACES = {
  xmlns: "http://www.loc.gov/METS/",
  "xmlns:mods": "http://www.loc.gov/mods/v3",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
};
const ARTICLE_TYPES = {
  article: "Article",
  notice: "Notice",
  advert: "Advertisement",
  furniture: "Furniture",
} as const;
/** Ink of an article that says nothing of it: the stub of a headline, a line that says where the story comes from. */
const UNSPOKEN = "Continuation";

/** A block of an ALTO file. */
interface Area {
  readonly page: number;
  readonly block: string;
}
interface Part {
  readonly type: string;
  readonly areas: readonly Area[];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const altoId = (page: number): string => `alto_${page}`;
const pdfId = (page: number): string => `pdf_${page}`;
const articleId = (index: number): string => `article_${index + 1}`;

export const mets: Format = (edition) => {
  const pages = printedPages(edition);
  return [
    { path: "mets.xml", text: metsFile(edition, pages) },
    ...altoFiles(edition, pages),
    ...edition.manifest.pages.map(pagePdf),
  ];
};

function metsFile(edition: WholeEdition, pages: readonly PrintedPage[]): string {
  const { manifest, title, text } = edition;
  const label = [title.name, manifest.date, ...(manifest.name === null ? [] : [manifest.name])].join(", ");
  const header = element("metsHdr", { CREATEDATE: manifest.publishedAt }, [
    element("agent", { ROLE: "CREATOR", TYPE: "OTHER", OTHERTYPE: "SOFTWARE" }, [textElement("name", {}, "koran")]),
  ]);
  return xmlFile(
    element("mets", { ...NAMESPACES, OBJID: `${manifest.title}/${manifest.key}`, TYPE: "Newspaper", LABEL: label }, [
      header,
      issueRecord("dmd_issue", edition),
      ...text.articles.map((article, index) => articleRecord(`dmd_${articleId(index)}`, article)),
      element("fileSec", {}, [
        element("fileGrp", { USE: "ALTO" }, manifest.pages.map(altoFile)),
        element("fileGrp", { USE: "PDF" }, manifest.pages.map(pdfFile)),
      ]),
      element("structMap", { TYPE: "PHYSICAL" }, [
        element("div", { TYPE: "Newspaper", ID: "paper" }, manifest.pages.map(pageDiv)),
      ]),
      element("structMap", { TYPE: "LOGICAL" }, [
        element(
          "div",
          { TYPE: "Newspaper", ID: "issue", DMDID: "dmd_issue", LABEL: label },
          text.articles.map((article, index) => articleDiv(article, articleId(index), pages)),
        ),
      ]),
    ]),
  );
}

const location = (path: string): Xml => element("FLocat", { LOCTYPE: "URL", "xlink:href": path });

const altoFile = (page: Page): Xml =>
  element("file", { ID: altoId(page.number), MIMETYPE: "text/xml", SEQ: page.number }, [location(altoPath(page))]);

const pdfFile = (page: Page): Xml =>
  element(
    "file",
    {
      ID: pdfId(page.number),
      MIMETYPE: "application/pdf",
      SEQ: page.number,
      SIZE: page.pdf.bytes,
      CHECKSUM: page.pdf.sha256,
      CHECKSUMTYPE: "SHA-256",
    },
    [location(pagePdf(page).path)],
  );

const pageDiv = ({ number, label }: Page): Xml =>
  element("div", { TYPE: "Page", ID: `page_${number}`, ORDER: number, ORDERLABEL: label }, [
    element("fptr", { FILEID: altoId(number) }),
    element("fptr", { FILEID: pdfId(number) }),
  ]);

function articleDiv(article: Article, id: string, pages: readonly PrintedPage[]): Xml {
  const attributes = { TYPE: ARTICLE_TYPES[article.kind], ID: id, DMDID: `dmd_${id}` };
  const label = article.headline === "" ? {} : { LABEL: article.headline };
  return element("div", { ...attributes, ...label }, partsOf(article, pages).map(partDiv));
}

function partDiv({ type, areas }: Part): Xml {
  const written = areas.map(({ page, block }) =>
    element("area", { FILEID: altoId(page), BETYPE: "IDREF", BEGIN: block }),
  );
  const pointer = written.length === 1 ? written : [element("seq", {}, written)];
  return element("div", { TYPE: type }, [element("fptr", {}, pointer)]);
}

/** Fields as they are met, then blocks in the order of the text, then what says nothing. */
function partsOf(article: Article, pages: readonly PrintedPage[]): Part[] {
  const areas = new Map<Says, Area[]>();
  const unspoken: Part[] = [];
  for (const { page, zone } of zonesOf(article, pages)) {
    const whole: Area = { page, block: zone.id };
    if (zone.pieces.length === 0) {
      const picture = article.blocks.findIndex(
        (block) => block.kind === "image" && block.zones?.includes(zone.zone?.id ?? ""),
      );
      if (picture >= 0) areas.set(picture, [...(areas.get(picture) ?? []), whole]);
      else unspoken.push({ type: zone.kind === "advert" ? "Frame" : UNSPOKEN, areas: [whole] });
    }
    for (const { id, says } of zone.pieces) {
      const area: Area = { page, block: id };
      if (says === null) unspoken.push({ type: article.kind === "furniture" ? "Text" : UNSPOKEN, areas: [area] });
      else areas.set(says, [...(areas.get(says) ?? []), area]);
    }
  }
  const fields = [...areas].flatMap(([says, own]): Part[] =>
    typeof says === "string" ? [{ type: capital(says), areas: own }] : [],
  );
  const blocks = article.blocks.flatMap(({ kind }, index): Part[] => {
    const own = areas.get(index);
    return own ? [{ type: kind === "image" ? "Illustration" : capital(kind), areas: own }] : [];
  });
  return [...fields, ...blocks, ...unspoken];
}

/** Over its pages as the article goes, which may be back to one before. */
function zonesOf(article: Article, pages: readonly PrintedPage[]): { page: number; zone: PrintedZone }[] {
  return [...new Set(article.zones.map(({ page }) => page))].flatMap((page) =>
    (pages[page - 1]?.zones ?? []).filter((zone) => zone.article === article).map((zone) => ({ page, zone })),
  );
}
