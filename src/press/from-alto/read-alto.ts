// An ALTO 4 file → its one page: blocks with lines and words, in the file's own unit. Never a page that it does not measure.
import { KoranError } from "../../edition/errors.ts";
import { bounds, corners, type Box, type Polygon } from "../../edition/geometry.ts";
import { firstNamed, named, type XmlElement } from "../tools/saxes.ts";

export interface AltoWord {
  /** With the hyphen that a line's end gave it. */
  readonly text: string;
  readonly box: Box;
  readonly confidence01: number;
}
/** A block without blocks inside. */
export interface AltoBlock {
  readonly id: string;
  readonly type: "text" | "picture" | "frame";
  readonly box: Box;
  readonly polygon: Polygon | null;
  /** Labels of its layout tags. */
  readonly tags: readonly string[];
  readonly lines: readonly (readonly AltoWord[])[];
}
/** Blocks under one composed block, or one alone. */
export interface AltoGroup {
  /** Its own and those of the composed blocks around it. */
  readonly ids: readonly string[];
  readonly box: Box;
  readonly polygon: Polygon | null;
  readonly blocks: readonly AltoBlock[];
}
export interface AltoPage {
  readonly unit: "pixel" | "mm10" | "inch1200";
  readonly width: number;
  readonly height: number;
  /** What read the words, where the file says so. */
  readonly engine: string | null;
  /** In the order of the file. */
  readonly groups: readonly AltoGroup[];
}

const NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";
const UNITS: readonly AltoPage["unit"][] = ["pixel", "mm10", "inch1200"];
const BLOCKS: Readonly<Record<string, AltoBlock["type"]>> = {
  TextBlock: "text",
  Illustration: "picture",
  GraphicalElement: "frame",
};
/** A word of which the file does not say how sure it is. */
const UNSAID = 1;

/** @param file its name, for sentences. @throws KoranError 'bad-alto'. O(elements). */
export function readAlto(root: XmlElement, file: string): AltoPage {
  const refuse = (why: string): KoranError => new KoranError("bad-alto", `${file}: ${why}`, { details: { file, why } });
  if (root.name !== "alto") throw refuse("its root is not alto");
  if (root.namespace !== NAMESPACE) throw refuse(versionOf(root.namespace));
  const unit = UNITS.find((name) => name === firstNamed(root, "MeasurementUnit")?.text.trim());
  if (!unit) throw refuse("it does not say in which unit it measures");
  const pages = [...named(root, "Page")];
  const [page] = pages;
  if (!page || pages.length > 1) throw refuse(`it holds ${pages.length} pages, where koran reads one a file`);
  const [width, height] = [numberOf(page, "WIDTH"), numberOf(page, "HEIGHT")];
  if (width === null || height === null || width <= 0 || height <= 0)
    throw refuse("it does not say how large its page is");
  const labels = new Map(
    [...named(root, "LayoutTag")].map(({ attributes }) => [attributes["ID"] ?? "", attributes["LABEL"] ?? ""]),
  );
  const spaces = page.children.filter(({ name }) => /^(PrintSpace|(Top|Left|Right|Bottom)Margin)$/.test(name));
  return {
    unit,
    width,
    height,
    engine: engineOf(root),
    groups: spaces.flatMap(({ children }) => children.flatMap((block) => groupsOf(block, labels))),
  };
}

function versionOf(namespace: string): string {
  const version = /\/alto\/ns-v(\d+)#$/.exec(namespace)?.[1];
  return version ? `it is ALTO ${version}, where koran reads ALTO 4` : "it says nowhere that it is ALTO 4";
}

function engineOf(root: XmlElement): string | null {
  const software = firstNamed(root, "processingSoftware");
  const said = ["softwareName", "softwareVersion"].flatMap(
    (name) => (software && firstNamed(software, name)?.text.trim()) || [],
  );
  return said.length > 0 ? said.join(" ") : null;
}

function numberOf({ attributes }: XmlElement, name: string): number | null {
  const value = attributes[name];
  const number = value === undefined || value.trim() === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

function boxOf(element: XmlElement): Box | null {
  const [x, y, w, h] = ["HPOS", "VPOS", "WIDTH", "HEIGHT"].map((name) => numberOf(element, name));
  return x == null || y == null || w == null || h == null || w < 0 || h < 0 ? null : [x, y, w, h];
}

function polygonOf({ children }: XmlElement): Polygon | null {
  const shape = children.find(({ name }) => name === "Shape");
  const points = shape && firstNamed(shape, "Polygon")?.attributes["POINTS"];
  const numbers =
    points
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  if (numbers.length < 6 || numbers.length % 2 !== 0 || !numbers.every(Number.isFinite)) return null;
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!] as const);
}

const boundsOf = (boxes: readonly Box[]): Box | null => bounds(boxes.flatMap(corners));

/** A composed block of text is one group; one that holds others, or pictures, is none: its blocks stand for themselves. */
function groupsOf(
  element: XmlElement,
  labels: ReadonlyMap<string, string>,
  around: readonly string[] = [],
): AltoGroup[] {
  const id = element.attributes["ID"];
  const ids = id === undefined ? around : [...around, id];
  if (element.name !== "ComposedBlock") {
    const block = blockOf(element, labels);
    return block ? [{ ids, box: block.box, polygon: block.polygon, blocks: [block] }] : [];
  }
  const inside = element.children.filter(({ name }) => name === "ComposedBlock" || Object.hasOwn(BLOCKS, name));
  if (inside.some(({ name }) => name !== "TextBlock")) return inside.flatMap((child) => groupsOf(child, labels, ids));
  const blocks = inside.flatMap((child) => blockOf(child, labels) ?? []);
  const polygon = polygonOf(element);
  const box = boxOf(element) ?? (polygon && bounds(polygon)) ?? boundsOf(blocks.map((block) => block.box));
  return box ? [{ ids, box, polygon, blocks }] : [];
}

function blockOf(element: XmlElement, labels: ReadonlyMap<string, string>): AltoBlock | null {
  const type = Object.hasOwn(BLOCKS, element.name) ? BLOCKS[element.name]! : null;
  if (type === null) return null;
  const polygon = polygonOf(element);
  const lines = element.children
    .filter(({ name }) => name === "TextLine")
    .flatMap((line) => lineOf(line, boxOf(element)));
  const words = boundsOf(lines.flat().map((word) => word.box));
  const box = boxOf(element) ?? (polygon && bounds(polygon)) ?? words;
  if (!box) return null;
  const tags = (element.attributes["TAGREFS"] ?? "").split(/\s+/).flatMap((id) => labels.get(id) ?? []);
  return { id: element.attributes["ID"] ?? "", type, box, polygon, tags, lines };
}

/** A line's words; one that has no place of its own has its line's. */
function lineOf(line: XmlElement, block: Box | null): AltoWord[][] {
  const place = boxOf(line) ?? block;
  const words = line.children.flatMap((child, index): AltoWord[] => {
    const content = child.name === "String" ? (child.attributes["CONTENT"] ?? "").trim() : "";
    const box = boxOf(child) ?? place;
    if (content === "" || !box) return [];
    const hyphen = hyphenAfter(child, line.children.slice(index + 1), content);
    const confidence = numberOf(child, "WC") ?? UNSAID;
    return [{ text: content + hyphen, box, confidence01: Math.min(1, Math.max(0, confidence)) }];
  });
  return words.length > 0 ? [words] : [];
}

/** The hyphen that stands after the last word as an element of its own, or that only the word's part says. */
function hyphenAfter(string: XmlElement, behind: readonly XmlElement[], content: string): string {
  if (behind.some(({ name }) => name === "String") || /[-\u2010\u00ad¬]$/u.test(content)) return "";
  const hyphen = behind.find(({ name }) => name === "HYP");
  if (hyphen) return hyphen.attributes["CONTENT"]?.trim() || "-";
  return string.attributes["SUBS_TYPE"] === "HypPart1" ? "-" : "";
}
