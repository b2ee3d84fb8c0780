// What the export writes, held to the published schemas: ALTO, METS and PAGE by xmllint, IIIF by its JSON Schema. The schemas lie beside the project,
// in ../shared/schemas, and are read from there; where they or xmllint are missing, that is said by name.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Validator, type Schema } from "@cfworker/json-schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WholeEdition } from "../../../src/export/edition.ts";
import { readEdition } from "../../../src/export/edition-folder.ts";
import { FORMATS, type FormatName } from "../../../src/export/formats.ts";
import { madeEdition } from "../../export/made-edition.ts";
import { AT, SAMPLE_KEYS, sampleFolder } from "../../export/sample.ts";
import { ROOT } from "../harness/app.ts";
import { programOrNot } from "../harness/debian.ts";

const SCHEMAS = join(ROOT, "../shared/schemas");
const XMLLINT = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"];
/** What the schemas import of xlink, enough for the attributes that we write; nothing is fetched. */
const XLINK = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xlink="http://www.w3.org/1999/xlink" targetNamespace="http://www.w3.org/1999/xlink">
${["label", "title", "from", "to", "arcrole", "show", "actuate", "role"].map((name) => `<xsd:attribute name="${name}" type="xsd:string"/>`).join("")}
<xsd:attribute name="href" type="xsd:anyURI"/>
<xsd:attributeGroup name="simpleLink"><xsd:attribute ref="xlink:href"/><xsd:attribute ref="xlink:title"/></xsd:attributeGroup>
${["locatorLink", "arcLink", "extendedLink"].map((name) => `<xsd:attributeGroup name="${name}"/>`).join("")}
</xsd:schema>`;

/** @returns the text of a schema; null where it is not there, which is said. */
function schemaOrNot(name: string, forWhat: string): string | null {
  const path = join(SCHEMAS, name);
  if (existsSync(path)) return readFileSync(path, "utf8");
  console.warn(`NOT TESTED: ${forWhat}. It needs ${path}, which is not there.`);
  return null;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "koran-schemas-"));
  writeFileSync(join(folder, "xlink.xsd"), XLINK);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const editions: readonly (readonly [name: string, edition: () => WholeEdition])[] = [
  ...SAMPLE_KEYS.map((key) => [key, () => readEdition(sampleFolder(key))] as const),
  ["an edition out to break it", madeEdition],
];

/** XML files that a format makes of all editions, written out. */
function written(format: FormatName, wanted: RegExp): string[] {
  return editions.flatMap(([, edition], index) =>
    FORMATS[format](edition(), AT).flatMap((file) => {
      if (!("text" in file) || !wanted.test(file.path)) return [];
      const path = join(folder, `${format}-${index}-${file.path.replaceAll("/", "-")}`);
      writeFileSync(path, file.text);
      return [path];
    }),
  );
}

describe("the export", () => {
  it.each([
    ["ALTO 4.4", "alto", /^alto\//, "alto-4-4.xsd"],
    ["METS 1.12.1", "mets", /^mets\.xml$/, "mets-1.12.1.xsd"],
    ["PAGE 2019-07-15", "page", /^page\//, "page-2019-07-15.xsd"],
  ] as const)("writes valid %s", (name, format, wanted, file) => {
    const forWhat = `whether ${name} of the export is valid`;
    const schema = schemaOrNot(file, forWhat);
    const xmllint = programOrNot(XMLLINT, ["libxml2-utils"], forWhat);
    if (schema === null || xmllint === null) return;
    const path = join(folder, file);
    writeFileSync(path, schema.replace("http://www.loc.gov/standards/xlink/xlink.xsd", "xlink.xsd"));
    const files = written(format, wanted);
    expect(files.length).toBeGreaterThanOrEqual(editions.length);
    const { status, stderr } = spawnSync(xmllint, ["--nonet", "--noout", "--schema", path, ...files], {
      encoding: "utf8",
    });
    expect(stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"))).toEqual([]);
    expect(status).toBe(0);
  });

  it("writes well-formed hOCR", () => {
    const xmllint = programOrNot(XMLLINT, ["libxml2-utils"], "whether hOCR of the export is well-formed to libxml");
    if (xmllint === null) return;
    const files = written("hocr", /^hocr\//);
    const { status, stderr } = spawnSync(xmllint, ["--nonet", "--noout", ...files], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("writes a valid IIIF Presentation 3 manifest", () => {
    const text = schemaOrNot("iiif-presentation-3.json", "whether IIIF manifests of the export are valid");
    if (text === null) return;
    const validator = new Validator(iiifSchema(text), "7", false);
    for (const [name, edition] of editions) {
      const [file] = FORMATS.iiif(edition(), AT);
      const manifest = JSON.parse((file as { text: string }).text) as { items: { id?: string }[] };
      const { valid, errors } = validator.validate(manifest);
      expect([name, valid, errors]).toEqual([name, true, []]);
      delete manifest.items[0]!.id;
      expect(validator.validate(manifest).valid).toBe(false);
    }
  });
});

/** The schema keeps its parts under words of its own, one of them called "id", where the validator looks for definitions. */
function iiifSchema(text: string): Schema {
  const renamed = text
    .replaceAll('"#/types/id"', '"#/definitions/address"')
    .replaceAll(/"#\/(types|classes)\//g, '"#/definitions/');
  const { types, classes, ...rest } = JSON.parse(renamed) as Schema &
    Record<"types" | "classes", Record<string, Schema>>;
  const { id, ...others } = types;
  return { ...rest, definitions: { address: id!, ...others, ...classes } };
}
