// Reads a page in Indonesian and, unless that is plainly what it is, again in every language there is a model of. Never knows which program reads.
import { isPlainlyIndonesian } from "../../language/tell-language.ts";
import type { ReadPage } from "./ocr-engine.ts";
import { LANGUAGES, type Language } from "./tesseract-models.ts";

/** Words below which a page is a picture, or blank: no other language finds more. */
const FEW_WORDS = 20;

/** A second language costs an eighth of the time on every page, and an Indonesian page gains next to nothing by it (docs/decisions/0066).
 *  @param read one program's reading. @param languages it has models of. @throws whatever it throws. */
export async function readInItsLanguages(
  read: (languages: readonly Language[]) => Promise<ReadPage>,
  languages: readonly Language[] = LANGUAGES,
): Promise<ReadPage> {
  const [first, ...others] = languages;
  const page = await read(first ? [first] : []);
  const words = page.words.map(({ text }) => text);
  if (others.length === 0 || words.length < FEW_WORDS || isPlainlyIndonesian(words)) return page;
  return read(languages);
}
