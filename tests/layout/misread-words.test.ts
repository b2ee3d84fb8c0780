import { describe, expect, it } from "vitest";
import { knownWords } from "../../src/language/known-words.ts";
import { asPrinted } from "../../src/layout/misread-words.ts";
import type { PrintedWord } from "../../src/layout/types.ts";

const words = (line: string, confidence01 = 0.8): PrintedWord[] =>
  line.split(" ").map((text) => ({ text, box: [0, 0, 10, 8], confidence01 }));
const known = knownWords(["ia", "Ilir", "Ilir", "Ilir-Laskar", "llir", "kawasan", "kawasan"]);
const read = (line: string, confidence01?: number): string => asPrinted(words(line, confidence01), known).join(" ");

describe("words that an engine misread", () => {
  it.each([
    ["la menunggu. la pulang.", "Ia menunggu. Ia pulang."],
    ["“la datang,” katanya", "“Ia datang,” katanya"],
    ["ke llir lalu", "ke Ilir lalu"],
    ["llir-Laskar menang", "Ilir-Laskar menang"],
    ["pukul 07.00 WIB..", "pukul 07.00 WIB."],
    ["persen “nya saja", "persen nya saja"],
    ["Ha- “nya 39", "Ha- nya 39"],
    ["kata ‘Wiratama mengakui", "kata Wiratama mengakui"],
    ["kata Pemerintah. daerah itu", "kata Pemerintah daerah itu"],
    ["di kaWasan itu", "di kawasan itu"],
    ["sore. . Pagi", "sore.  Pagi"],
  ])("%s is %s", (line, printed) => expect(read(line)).toBe(printed));

  it.each([
    "suara à la carte",
    "Simfoni “Ilir” dimainkan",
    "disebut “rumah bersama” oleh warga",
    "katanya: “Kami menunggu",
    "lama sekali lelang itu",
    "menunggu… lalu",
    "di Jl. raya, dll. dan pemerintah. Daerah",
    "PTWasan dan McDonald",
  ])("%s stays", (line) => expect(read(line)).toBe(line));

  it("open with a quotation, if the engine was not all unsure of it", () => {
    expect(read("“Kami menunggu", 0.6)).toBe("“Kami menunggu");
    expect(read("“Sinyal Sampai ke Bukit", 0.21)).toBe("Sinyal Sampai ke Bukit");
    expect(read("“Sinyal” Sampai", 0.21)).toBe("“Sinyal” Sampai");
  });

  it("are never mended in a text layer, nor where the document has no word for it", () => {
    expect(read("la menunggu llir..", 1)).toBe("la menunggu llir..");
    expect(asPrinted(words("la casa llir"), knownWords(["la", "casa"])).join(" ")).toBe("la casa llir");
  });
});
