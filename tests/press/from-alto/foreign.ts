// A METS issue of one page as another program writes it: prefixes, capital types, pixels, a JPEG. Parts can be put wrong on purpose.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";

export interface Foreign {
  readonly folder: string;
  write(path: string, content: string | Uint8Array): void;
  remove(): void;
}

const WIDTH = 900;
const HEIGHT = 1200;

const string = (text: string, x: number, y: number, more = ""): string =>
  `<alto:String CONTENT="${text}" HPOS="${x}" VPOS="${y}" WIDTH="${text.length * 12}" HEIGHT="24" WC="0.9"${more}/>`;
const line = (y: number, ...strings: string[]): string =>
  `<alto:TextLine HPOS="90" VPOS="${y}" WIDTH="600" HEIGHT="24">${strings.join("")}</alto:TextLine>`;
const block = (id: string, y: number, lines: string): string =>
  `<alto:TextBlock ID="${id}" HPOS="90" VPOS="${y}" WIDTH="600" HEIGHT="60">${lines}</alto:TextBlock>`;

export const ALTO = `<?xml version="1.0" encoding="UTF-8"?>
<!-- as a program of a library writes it -->
<alto:alto xmlns:alto="http://www.loc.gov/standards/alto/ns-v4#">
<alto:Description><alto:MeasurementUnit>pixel</alto:MeasurementUnit></alto:Description>
<alto:Layout><alto:Page ID="P1" PHYSICAL_IMG_NR="1" WIDTH="${WIDTH}" HEIGHT="${HEIGHT}"><alto:PrintSpace>
${block("B1", 90, line(90, string("Pasar", 90, 90), string("&lt;Lama&gt;", 200, 90)))}
${block(
  "B2",
  150,
  line(150, string("Warga", 90, 150), string("berha", 200, 150, ' SUBS_TYPE="HypPart1" SUBS_CONTENT="berharap"')) +
    line(180, string("rap", 90, 180, ' SUBS_TYPE="HypPart2" SUBS_CONTENT="berharap"'), string("banyak.", 200, 180)),
)}
${block(
  "B3",
  300,
  line(300, string("Para", 90, 300), '<alto:HYP CONTENT="¬"/>') +
    line(330, string("graf", 90, 330), string("kedua.", 220, 330)),
)}
<alto:Illustration ID="B4" HPOS="90" VPOS="400" WIDTH="300" HEIGHT="200"/>
${block("B5", 620, line(620, string("Pasar", 90, 620), string("pagi.", 200, 620)))}
${block("B6", 1100, line(1100, string("Halaman", 90, 1100), string("1", 220, 1100)))}
</alto:PrintSpace></alto:Page></alto:Layout></alto:alto>`;

const div = (type: string, ...blocks: string[]): string =>
  `<mets:div TYPE="${type}">${blocks.map((id) => `<mets:fptr><mets:area FILEID="A1" BETYPE="IDREF" BEGIN="${id}"/></mets:fptr>`).join("")}</mets:div>`;

export const METS = `<?xml version="1.0" encoding="UTF-8"?>
<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">
<mets:dmdSec ID="D1"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods>
<mods:titleInfo><mods:title>Kabar Pustaka</mods:title></mods:titleInfo>
<mods:originInfo><mods:dateIssued encoding="iso8601">1999-08-17</mods:dateIssued></mods:originInfo>
</mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>
<mets:fileSec>
<mets:fileGrp USE="Text"><mets:file ID="A1" MIMETYPE="text/xml"><mets:FLocat LOCTYPE="URL" xlink:href="file://./ALTO/p1.xml"/></mets:file></mets:fileGrp>
<mets:fileGrp USE="Images"><mets:file ID="I1" MIMETYPE="image/jpeg"><mets:FLocat LOCTYPE="URL" xlink:href=".\\IMG\\p1.jpg"/></mets:file></mets:fileGrp>
</mets:fileSec>
<mets:structMap TYPE="PHYSICAL"><mets:div TYPE="PHYSSEQ"><mets:div TYPE="PAGE" ORDER="1" ORDERLABEL="A1">
<mets:fptr><mets:par><mets:area FILEID="I1"/><mets:area FILEID="A1"/></mets:par></mets:fptr>
</mets:div></mets:div></mets:structMap>
<mets:structMap TYPE="LOGICAL"><mets:div TYPE="Newspaper" DMDID="D1"><mets:div TYPE="CONTENT"><mets:div TYPE="SECTION" LABEL="Kota">
<mets:div TYPE="ARTICLE"><mets:div TYPE="HEADING">${div("TITLE", "B1")}</mets:div><mets:div TYPE="BODY">
${div("PARAGRAPH", "B2")}${div("PARAGRAPH", "B3")}<mets:div TYPE="ILLUSTRATION">${div("IMAGE", "B4")}${div("CAPTION", "B5")}</mets:div>
</mets:div></mets:div></mets:div></mets:div></mets:div></mets:structMap>
</mets:mets>`;

/** The issue, whole and right. */
export async function openForeign(): Promise<Foreign> {
  const folder = mkdtempSync(join(tmpdir(), "koran-alto-"));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write("issue.xml", METS);
  write("ALTO/p1.xml", ALTO);
  const image = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: "#eee" } });
  write("IMG/p1.jpg", await image.jpeg().withMetadata({ density: 150 }).toBuffer());
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
