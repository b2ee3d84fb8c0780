// Names, attributes and text → XML, escaped. Never lets a character through that XML 1.0 forbids.

declare const written: unique symbol;
/** XML that was made here, and nowhere else: plain text does not pass for it. */
export type Xml = string & { readonly [written]: true };

/** An attribute without a value is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Without control characters, halves of surrogate pairs and the two that are no characters. */
export const legalText = (text: string): string => text.replace(ILLEGAL, "");

const escaped = (text: string): string => legalText(text).replace(/[&<>"'\t\n\r]/g, (sign) => SIGNS[sign]!);

const opening = (name: string, attributes: Attributes): string =>
  name +
  Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escaped(String(value))}"`))
    .join("");

/** An element of elements, or an empty one. */
export const element = (name: string, attributes: Attributes, children: readonly Xml[] = []): Xml =>
  (children.length === 0
    ? `<${opening(name, attributes)}/>`
    : `<${opening(name, attributes)}>\n${children.join("\n")}\n</${name}>`) as Xml;

/** An element of text. */
export const textElement = (name: string, attributes: Attributes, text: string): Xml =>
  `<${opening(name, attributes)}>${escaped(text)}</${name}>` as Xml;

/** Text between elements. */
export const textNode = (text: string): Xml => escaped(text) as Xml;

/** Elements in one line: where white space between them would be read. */
export const inlineElement = (name: string, attributes: Attributes, children: readonly Xml[]): Xml =>
  `<${opening(name, attributes)}>${children.join("")}</${name}>` as Xml;

export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
