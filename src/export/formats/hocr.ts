// Pages of an edition → hOCR 1.2 as XHTML, one file a page, in whole pixels of the picture beside it. Never an element that a browser would run.
import type { Box } from "../../edition/geometry.ts";
import type { Word } from "../../edition/schema.ts";
import type { Format, WholeEdition } from "../edition.ts";
import { pageName, pagePicture, type PagePicture } from "../page-picture.ts";
import type { PrintedLine } from "../printed-lines.ts";
import { printedPages, type Piece, type PrintedPage, type PrintedZone } from "../printed-pages.ts";
import { pixelCorners, type Pixels } from "../units.ts";
import { element, inlineElement, textElement, textNode, type Xml } from "../xml.ts";

const CAPABILITIES = "ocr_page ocr_carea ocr_photo ocr_par ocr_line ocrx_word";

export const hocr: Format = (edition) =>
  printedPages(edition).flatMap((printed) => {
    const picture = pagePicture(printed.page);
    return [{ path: `hocr/${pageName(printed.page)}.html`, text: hocrFile(edition, printed, picture) }, picture.file];
  });

const bbox = (pixels: Pixels, box: Box): string => `bbox ${pixelCorners(pixels, box).join(" ")}`;

function hocrFile({ title, manifest }: WholeEdition, { page, zones }: PrintedPage, picture: PagePicture): string {
  const meta = (name: string, content: string): Xml => element("meta", { name, content });
  const head = element("head", {}, [
    textElement("title", {}, `${title.name}, ${manifest.date}, ${page.label}`),
    element("meta", { "http-equiv": "Content-Type", content: "application/xhtml+xml; charset=utf-8" }),
    meta("ocr-system", `koran (${manifest.press.engine})`),
    meta("ocr-capabilities", CAPABILITIES),
    meta("ocr-langs", title.language),
  ]);
  const { width, height, dpi, file } = picture;
  const says = [
    `image "../${file.path}"`,
    `bbox 0 0 ${width} ${height}`,
    `ppageno ${page.number - 1}`,
    `scan_res ${dpi} ${dpi}`,
  ].join("; ");
  const body = element("body", {}, [
    element(
      "div",
      { class: "ocr_page", id: `page_${page.number}`, title: says },
      zones.flatMap((zone) => area(zone, picture)),
    ),
  ]);
  const root = element("html", { xmlns: "http://www.w3.org/1999/xhtml", lang: title.language }, [head, body]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${root}\n`;
}

/** A column area for a zone, with the article and the kind that koran gave it as data: hOCR has no word for them. */
function area(zone: PrintedZone, pixels: Pixels): Xml[] {
  const kind = zone.kind === "image" && zone.pieces.length === 0 ? "ocr_photo" : "ocr_carea";
  const own = {
    class: kind,
    id: zone.id,
    title: bbox(pixels, zone.box),
    "data-kind": zone.kind,
    "data-article": zone.article?.id,
  };
  const paragraphs = zone.pieces.map((piece) => paragraph(piece, pixels));
  // An empty <div/> would be read as one that never ends where a browser takes the file for HTML.
  return [paragraphs.length === 0 ? inlineElement("div", own, []) : element("div", own, paragraphs)];
}

const paragraph = ({ id, box, lines }: Piece, pixels: Pixels): Xml =>
  element(
    "p",
    { class: "ocr_par", id, title: bbox(pixels, box) },
    lines.map((line, index) => lineSpan(line, `${id}_l${index + 1}`, pixels)),
  );

function lineSpan({ box, words }: PrintedLine, id: string, pixels: Pixels): Xml {
  const spans = words.flatMap((word, index): Xml[] => {
    const span = wordSpan(word, `${id}_w${index + 1}`, pixels);
    return index === 0 ? [span] : [textNode(" "), span];
  });
  return inlineElement("span", { class: "ocr_line", id, title: bbox(pixels, box) }, spans);
}

const wordSpan = ({ t, box, c }: Word, id: string, pixels: Pixels): Xml =>
  textElement("span", { class: "ocrx_word", id, title: `${bbox(pixels, box)}; x_wconf ${Math.round(c * 100)}` }, t);
