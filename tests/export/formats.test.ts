// Each format, of an edition that is out to break it: well-formed, right in its places, its order and its words, and harmless.
import { describe, expect, it } from "vitest";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../../src/export/formats.ts";
import { legalText } from "../../src/export/xml.ts";
import { firstNamed, named, readXml, type XmlElement } from "../../src/press/tools/saxes.ts";
import { HOSTILE, madeEdition } from "./made-edition.ts";
import { AT } from "./sample.ts";

const SAFE = legalText(HOSTILE);

const textOf = (format: FormatName, path: string): string => {
  const file = FORMATS[format](madeEdition(), AT).find((made) => made.path === path);
  if (!file || !("text" in file)) throw new Error(`${path} was not made`);
  return file.text;
};
const parse = (text: string): XmlElement =>
  // The document type of an XHTML file names no entity.
  readXml(Buffer.from(text.replace("<!DOCTYPE html>\n", "")), "made");
const all = (root: XmlElement, name: string): Readonly<Record<string, string>>[] =>
  [...named(root, name)].map(({ attributes }) => attributes);
/** Plain objects, for comparing. */
const pick = (attributes: Readonly<Record<string, string>> | undefined, ...names: string[]) =>
  names.map((name) => attributes?.[name]);

describe("every format", () => {
  it.each(FORMAT_NAMES)("%s gives the same bytes for the same edition, and no markup of its titles", (format) => {
    const [one, other] = [FORMATS[format](madeEdition(), AT), FORMATS[format](madeEdition(), AT)];
    expect(one).toEqual(other);
    for (const file of one)
      if ("text" in file && !file.path.endsWith(".json")) {
        expect(file.text).not.toContain("<script");
        expect(() => parse(file.text)).not.toThrow();
      }
  });
});

describe("ALTO", () => {
  const root = parse(textOf("alto", "alto/p01.xml"));
  const strings = all(root, "String");
  it("measures in 1/1200 inch", () => {
    expect(firstNamed(root, "MeasurementUnit")?.text).toBe("inch1200");
    expect(pick(all(root, "Page")[0], "WIDTH", "HEIGHT", "LANG")).toEqual(["6867", "10000", "id"]);
    expect(pick(strings[1], "HPOS", "VPOS", "WIDTH", "HEIGHT")).toEqual(["333", "1000", "667", "167"]);
  });
  it("says how sure each word is", () => {
    expect(strings.map(({ WC }) => WC)).toEqual(["0.5", "0.91", "0.92", "0.93", "1"]);
  });
  it("says of a broken word's halves what they are and what the word is, the hyphen apart", () => {
    const halves = strings.slice(2, 4).map((string) => pick(string, "CONTENT", "SUBS_TYPE", "SUBS_CONTENT"));
    expect(halves).toEqual([
      ["berha", "HypPart1", "berharap."],
      ["rap.", "HypPart2", "berharap."],
    ]);
    expect(all(root, "HYP").map(({ CONTENT }) => CONTENT)).toEqual(["-"]);
  });
  it("keeps what was read, but for what XML forbids", () => {
    expect(strings[0]?.["CONTENT"]).toBe(SAFE);
  });
  it("gives each block an id of its own, whatever the zones are called", () => {
    const ids = [...named(root, "PrintSpace")].flatMap((space) =>
      ["ComposedBlock", "TextBlock", "GraphicalElement"].flatMap((name) => all(space, name).map(({ ID }) => ID)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[A-Za-z_][\w.-]*$/.test(id ?? ""))).toBe(true);
  });
});

describe("METS", () => {
  const root = parse(textOf("mets", "mets.xml"));
  const logical = [...named(root, "structMap")].find(({ attributes }) => attributes["TYPE"] === "LOGICAL")!;
  it("names the title and the day in MODS", () => {
    expect(firstNamed(root, "title")?.text).toBe(`Kabar ${SAFE}`);
    expect(firstNamed(root, "dateIssued")?.text).toBe("2026-11-20");
  });
  it("has an article with its parts in order, and the advert's frame", () => {
    const types = all(logical, "div").map(({ TYPE }) => TYPE);
    expect(types).toEqual(["Newspaper", "Article", "Headline", "Paragraph", "Advertisement", "Frame"]);
  });
  it("points to blocks that its ALTO files have", () => {
    const alto = textOf("mets", "alto/p01.xml");
    const blocks = all(logical, "area").map(({ BEGIN }) => BEGIN);
    expect(blocks.length).toBe(3);
    for (const block of blocks) expect(alto).toContain(` ID="${block}"`);
  });
  it("brings every file that it lists", () => {
    const paths = FORMATS.mets(madeEdition(), AT).map(({ path }) => path);
    for (const { href } of all(root, "FLocat")) expect(paths).toContain(href);
  });
});

describe("PAGE", () => {
  const root = parse(textOf("page", "page/p01.xml"));
  it("measures in pixels of the picture that it names", () => {
    expect(pick(all(root, "Page")[0], "imageFilename", "imageWidth", "imageHeight")).toEqual([
      "../images/p01.webp",
      "1236",
      "1800",
    ]);
    const word = [...named(root, "Word")][1]!;
    expect(firstNamed(word, "Coords")?.attributes["points"]).toBe("60,180 180,180 180,210 60,210");
  });
  it("reads article by article", () => {
    const groups = [...named(root, "OrderedGroupIndexed")];
    expect(groups.map((group) => all(group, "RegionRefIndexed").map(({ regionRef }) => regionRef))).toEqual([
      ["p1_z1_b1", "p1_z2_b1"],
      ["p1_z3"],
    ]);
    expect(groups[0]?.attributes["caption"]).toBe(SAFE);
  });
  it("types its regions", () => {
    expect(all(root, "TextRegion").map(({ type }) => type)).toEqual(["heading", "paragraph", "paragraph"]);
    expect(all(root, "AdvertRegion")).toHaveLength(1);
  });
});

describe("hOCR", () => {
  const root = parse(textOf("hocr", "hocr/p01.html"));
  const classes = (name: string): Readonly<Record<string, string>>[] =>
    ["div", "p", "span"].flatMap((element) => all(root, element)).filter((attributes) => attributes["class"] === name);
  it("nests page, area, paragraph, line and word, each with its box", () => {
    expect(classes("ocr_page")[0]?.["title"]).toBe(
      'image "../images/p01.webp"; bbox 0 0 1236 1800; ppageno 0; scan_res 216 216',
    );
    expect(["ocr_carea", "ocr_par", "ocr_line", "ocrx_word"].map((name) => classes(name).length)).toEqual([4, 3, 4, 5]);
    expect(classes("ocrx_word")[1]?.["title"]).toBe("bbox 60 180 180 210; x_wconf 91");
  });
  it("says which article an area belongs to", () => {
    expect(classes("ocr_carea").map((area) => area["data-article"])).toEqual(["-1", "-1", "2", undefined]);
  });
});

describe("IIIF", () => {
  interface Manifest {
    id: string;
    label: Record<string, string[]>;
    behavior: string[];
    items: {
      width: number;
      height: number;
      items: { items: { body: { id: string; service?: unknown } }[] }[];
      annotations: { items: { body: { value: string; format: string }; target: string }[] }[];
    }[];
    structures: { label: Record<string, string[]>; items: { id: string }[] }[];
  }
  const manifest = JSON.parse(textOf("iiif", "iiif.json")) as Manifest;
  const base = `${AT}/kabar-uji/2026-11-20-pagi`;
  it("lies beside the edition, is paged and says its day in Indonesian and English", () => {
    expect(manifest).toMatchObject({ id: `${base}/iiif.json`, behavior: ["paged"] });
    expect(manifest.label["id"]![0]).toContain("Jumat, 20\u00A0November 2026");
    expect(manifest.label["en"]![0]).toContain("Friday, 20\u00A0November 2026");
  });
  it("paints the picture that the edition has, without an image service", () => {
    const [canvas] = manifest.items;
    expect([canvas!.width, canvas!.height]).toEqual([4120, 6000]);
    expect(canvas!.items[0]!.items[0]!.body).toMatchObject({ id: `${base}/paid/p01.0.mid.webp` });
    expect(canvas!.items[0]!.items[0]!.body.service).toBeUndefined();
  });
  it("says what each zone says, as plain text, broken words whole", () => {
    const annotations = manifest.items[0]!.annotations[0]!.items;
    expect(annotations.map(({ body }) => body.value)).toEqual([SAFE, "Warga berharap.", SAFE]);
    expect(annotations[1]).toMatchObject({
      body: { format: "text/plain" },
      target: `${base}/iiif/canvas/1#xywh=200,600,2000,400`,
    });
  });
  it("has a range for each article, one without a headline by what it is", () => {
    expect(manifest.structures.map(({ label, items }) => [label["id"]![0], items.length])).toEqual([
      [SAFE, 2],
      ["Iklan", 1],
    ]);
  });
});
