// What an issue and its articles are called → MODS records, as little of it as METS readers use. Never a field that the edition does not have.
import type { Article } from "../../edition/schema.ts";
import type { WholeEdition } from "../edition.ts";
import { element, textElement, type Xml } from "../xml.ts";

const record = (id: string, fields: readonly Xml[]): Xml =>
  element("dmdSec", { ID: id }, [
    element("mdWrap", { MDTYPE: "MODS" }, [element("xmlData", {}, [element("mods:mods", {}, fields)])]),
  ]);

const maybe = (value: string | null | undefined, make: (value: string) => Xml): Xml[] =>
  value === null || value === undefined || value === "" ? [] : [make(value)];

const detail = (type: string, title: string): Xml =>
  element("mods:part", {}, [element("mods:detail", { type }, [textElement("mods:title", {}, title)])]);

export const issueRecord = (id: string, { title, manifest }: WholeEdition): Xml =>
  record(id, [
    element("mods:titleInfo", {}, [textElement("mods:title", {}, title.name)]),
    textElement("mods:genre", {}, "newspaper"),
    element("mods:originInfo", {}, [
      ...maybe(title.place, (place) =>
        element("mods:place", {}, [textElement("mods:placeTerm", { type: "text" }, place)]),
      ),
      textElement("mods:dateIssued", { encoding: "iso8601" }, manifest.date),
    ]),
    element("mods:language", {}, [
      textElement("mods:languageTerm", { type: "code", authority: "rfc5646" }, title.language),
    ]),
    textElement("mods:identifier", { type: "local" }, `${manifest.title}/${manifest.key}`),
    ...maybe(manifest.name, (name) => detail("edition", name)),
  ]);

export const articleRecord = (id: string, article: Article): Xml =>
  record(id, [
    ...maybe(article.headline, (headline) =>
      element("mods:titleInfo", {}, [
        textElement("mods:title", {}, headline),
        ...maybe(article.deck, (deck) => textElement("mods:subTitle", {}, deck)),
      ]),
    ),
    ...maybe(article.byline, (byline) => element("mods:name", {}, [textElement("mods:namePart", {}, byline)])),
    textElement("mods:genre", {}, article.kind),
    ...maybe(article.dateline, (dateline) => textElement("mods:note", { type: "dateline" }, dateline)),
    ...article.tags.map((tag) => element("mods:subject", {}, [textElement("mods:topic", {}, tag)])),
    textElement("mods:identifier", { type: "local" }, article.id),
    ...maybe(article.section, (section) => detail("section", section)),
  ]);
