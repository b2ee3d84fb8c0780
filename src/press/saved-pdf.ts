// Finds and replaces streams in a PDF as PDFium saves it: plain objects behind one table. Never understands any other PDF.

/** A stream's object: where it lies, its dictionary, its bytes as stored. */
export interface SavedStream {
  readonly number: number;
  /** From "7 0 obj" to behind "endobj". */
  readonly from: number;
  readonly to: number;
  readonly dictionary: string;
  readonly bytes: Uint8Array;
}

const ENTRY = 20;
const DICTIONARY_WITHIN = 4_000;
/** Up to its own stream: an object without one ends before the next begins. */
const STREAM = /^(\d+) 0 obj\r?\n(<<(?:(?!endobj)[^])*?>>)\s*stream\r?\n/;

interface Table {
  readonly at: number;
  /** Where the first entry's ten digits are. */
  readonly entries: number;
  readonly offsets: readonly number[];
}

function tableOf(file: Buffer): Table | null {
  const start = Number(/startxref\r?\n(\d+)\r?\n%%EOF\s*$/.exec(file.toString("latin1", file.length - 64))?.[1] ?? -1);
  const head = /^xref\r?\n0 (\d+)\r?\n/.exec(file.toString("latin1", Math.max(0, start), start + 32));
  if (start < 0 || !head) return null;
  const entries = start + head[0].length;
  const offsets = Array.from({ length: Number(head[1]) }, (_, number) =>
    Number(file.toString("latin1", entries + number * ENTRY, entries + number * ENTRY + 10)),
  );
  return offsets.every(Number.isInteger) ? { at: start, entries, offsets } : null;
}

const viewOf = (pdf: Uint8Array): Buffer => Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);

/** @returns none of a PDF that another program saved. O(objects + table). */
export function savedStreams(pdf: Uint8Array): SavedStream[] {
  const file = viewOf(pdf);
  const table = tableOf(file);
  if (!table) return [];
  return table.offsets.flatMap((from): SavedStream[] => {
    if (from === 0) return [];
    const match = STREAM.exec(file.toString("latin1", from, from + DICTIONARY_WITHIN));
    const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(match?.[2] ?? "")?.[1] ?? -1);
    if (!match || length < 0) return [];
    const start = from + match[0].length;
    const end = file.indexOf("endobj", start + length);
    if (end < 0) return [];
    return [
      {
        number: Number(match[1]),
        from,
        to: end + "endobj".length,
        dictionary: match[2]!,
        bytes: pdf.subarray(start, start + length),
      },
    ];
  });
}

/** The same PDF with other bytes in place of one stream. @param dictionary without /Length. O(bytes). */
export function replaceStream(
  pdf: Uint8Array,
  { number, from, to }: SavedStream,
  dictionary: string,
  bytes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const table = tableOf(viewOf(pdf))!;
  const object = Buffer.concat([
    Buffer.from(`${number} 0 obj\r\n<<${dictionary}/Length ${bytes.length}>>stream\r\n`, "latin1"),
    bytes,
    Buffer.from("\r\nendstream\r\nendobj", "latin1"),
  ]);
  const longer = object.length - (to - from);
  const out = new Uint8Array(pdf.length + longer + DIGITS);
  out.set(pdf.subarray(0, from));
  out.set(object, from);
  out.set(pdf.subarray(to), from + object.length);
  const file = viewOf(out);
  table.offsets.forEach((offset, index) => {
    if (offset > from)
      file.write(String(offset + longer).padStart(10, "0"), table.entries + longer + index * ENTRY, "latin1");
  });
  const tail = file.lastIndexOf("startxref");
  const end = file.write(`startxref\r\n${table.at + longer}\r\n%%EOF\r\n`, tail, "latin1");
  return out.slice(0, tail + end);
}

/** Room for the table's place to grow. */
const DIGITS = 16;
