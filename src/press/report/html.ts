// Words and numbers → HTML, everything escaped that is not HTML already. Never trusts a string: OCR text may hold a script.

/** HTML that may stand as it is: made by {@link html} alone. */
export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = string | number | null | Html | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Control characters, but for tab and line ends: no text has them, and XML and HTML refuse most. */
const REFUSED = /[^\P{Cc}\t\n\r]/gu;

const escaped = (text: string): string =>
  text.replaceAll(REFUSED, "\ufffd").replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);

function sourceOf(part: Part): string {
  if (part === null) return "";
  if (part instanceof Html) return part.source;
  if (typeof part === "object") return part.map(sourceOf).join("");
  return escaped(String(part));
}

/** A template whose values are escaped: in text and in quoted attributes. Lists are set one after the other, null is nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((all, string, at) => all + sourceOf(parts[at - 1]!) + string));
