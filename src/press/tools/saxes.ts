// Knows saxes: the bytes of an XML file → its elements. Never expands an entity of a document's own, never fetches, never holds more than it was told to.
import { SaxesParser, type SaxesTagNS } from "saxes";
import { KoranError } from "../../edition/errors.ts";
import { MAX_XML_BYTES, MAX_XML_DEPTH, MAX_XML_ELEMENTS } from "../limits.ts";

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By name without prefix; no inherited names. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text right inside it. */
  readonly text: string;
}

interface Growing {
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
}

const DECLARED = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** What the byte order mark says, else the declaration, else UTF-8. */
function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const encoding =
    a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : DECLARED.exec(head)?.[1];
  return new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes);
}

function grown({ name, uri, attributes }: SaxesTagNS): Growing {
  const own: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { local, value, prefix } of Object.values(attributes)) if (prefix !== "xmlns") own[local] = value;
  return { name: name.slice(name.indexOf(":") + 1), namespace: uri, attributes: own, children: [], text: "" };
}

/** @param file its name, for sentences. @returns the root element. @throws KoranError 'not-xml' for what is not well-formed, declares a document type,
 *  or goes beyond limits.ts. O(bytes). Why saxes: docs/decisions/0060. */
export function readXml(bytes: Uint8Array, file: string): XmlElement {
  const refuse = (why: string, cause?: unknown): KoranError =>
    new KoranError("not-xml", `${file}: ${why}`, { cause, details: { file, why } });
  if (bytes.length > MAX_XML_BYTES) throw refuse(`it is larger than ${MAX_XML_BYTES / 2 ** 20} MB`);
  const open: Growing[] = [];
  let root: Growing | undefined;
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on("doctype", () => {
    throw refuse("it declares a document type");
  });
  parser.on("opentag", (tag) => {
    if (++elements > MAX_XML_ELEMENTS) throw refuse(`it has more than ${MAX_XML_ELEMENTS} elements`);
    if (open.length >= MAX_XML_DEPTH) throw refuse(`its elements lie more than ${MAX_XML_DEPTH} deep`);
    const element = grown(tag);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("error", (cause) => {
    throw refuse(`at line ${parser.line}: ${cause.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")}`, cause);
  });
  try {
    parser.write(decoded(bytes)).close();
  } catch (cause) {
    if (cause instanceof KoranError) throw cause;
    throw refuse("it cannot be read as text", cause);
  }
  if (!root) throw refuse("it has no element");
  return root;
}

/** All elements of a name below one, itself included, in the order of the document. */
export function* named(element: XmlElement, name: string): Generator<XmlElement> {
  if (element.name === name) yield element;
  for (const child of element.children) yield* named(child, name);
}

export const firstNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  named(element, name).next().value ?? undefined;
