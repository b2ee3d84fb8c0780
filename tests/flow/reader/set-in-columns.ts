// A story in two columns of page 1 that goes on on page 2, words broken at lines' ends, and the words of both pages as a press would list them. Never a picture of them.
import type { Box } from "../../../src/edition/geometry.ts";
import type { Article, Word } from "../../../src/edition/schema.ts";

const PARAGRAPHS = [
  "Perahu terakhir berangkat pukul sembilan malam dari dermaga hilir.",
  "Penumpang menyeberang lewat jembatan baru mulai besok pagi.",
  "Pemerintah kota menambah dua belas lampu di sepanjang jalan.",
] as const;

export const STORY: Article = {
  id: "s1",
  kind: "article",
  section: null,
  headline: "Malam Terakhir Sampan Tua",
  pick: false,
  tags: [],
  blocks: [
    { kind: "paragraph", text: PARAGRAPHS[0] },
    { kind: "caption", text: "Dermaga semalam.", credit: "IST" },
    { kind: "paragraph", text: PARAGRAPHS[1] },
    { kind: "jump", text: "Bersambung ke hal 2", page: 2 },
    { kind: "paragraph", text: PARAGRAPHS[2] },
  ],
  zones: [
    { id: "s1h", page: 1, kind: "headline", box: [40, 730, 420, 40] },
    { id: "s1a", page: 1, kind: "text", box: [40, 780, 200, 160] },
    { id: "s1b", page: 1, kind: "text", box: [260, 780, 200, 160] },
    { id: "s1c", page: 2, kind: "text", box: [40, 500, 200, 160] },
  ],
};

/** As it is copied: what print sets beside the text, the caption and the jump line, does not interrupt it. */
export const LOGICAL = [STORY.headline, ...PARAGRAPHS].join("\n\n");

const LINE = 24;
const HEIGHT = 16;
const LETTER = 7;

/** Lines of a text from a point of the page on; a piece that ends in "-" goes on in the next line. @param begin where in the text they begin. */
function set(
  text: string,
  b: Word["b"],
  [x, y]: readonly [number, number],
  lines: readonly string[],
  begin = 0,
): Word[] {
  const words: Word[] = [];
  let from = begin;
  let open: Stretch | null = null;
  lines.forEach((line, at) => {
    let left = x;
    for (const t of line.split(" ")) {
      const box: Box = [left, y + at * LINE, t.length * LETTER, HEIGHT];
      left += (t.length + 1) * LETTER;
      const { s, e } = open ?? wordAt(text, from);
      words.push({ t, box, c: 1, a: STORY.id, b, s, e });
      open = open === null && t.endsWith("-") ? { s, e } : null;
      from = e;
    }
  });
  return words;
}

interface Stretch {
  readonly s: number;
  readonly e: number;
}

function wordAt(text: string, from: number): Stretch {
  const { 0: word, index } = /\S+/.exec(text.slice(from))!;
  return { s: from + index, e: from + index + word.length };
}

/** By page. */
export const PRINTED: readonly (readonly Word[])[] = [
  [
    ...set(STORY.headline, "headline", [40, 740], [STORY.headline]),
    ...set(PARAGRAPHS[0], 0, [40, 790], ["Perahu terakhir", "berangkat pukul sem-", "bilan malam dari"]),
    ...set(PARAGRAPHS[0], 0, [260, 790], ["dermaga hilir."], PARAGRAPHS[0].indexOf("dermaga")),
    ...set("Dermaga semalam.", 1, [40, 900], ["Dermaga semalam."]),
    ...set("IST", 1, [200, 900], ["IST"]).map((word) => ({ ...word, f: "credit" as const })),
    ...set(PARAGRAPHS[1], 2, [260, 814], ["Penumpang menyebe-", "rang lewat jembatan", "baru mulai besok pagi."]),
    ...set("Bersambung ke hal 2", 3, [260, 900], ["Bersambung ke hal 2"]),
  ],
  [...set(PARAGRAPHS[2], 4, [40, 510], ["Pemerintah kota", "menambah dua belas", "lampu di sepanjang", "jalan."])],
];
