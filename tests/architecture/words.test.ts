// All that a reader sees or hears stands in the catalogues of src/language, in both languages; none of it in a component.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogueOf } from "../../src/language/catalogue.ts";
import { insideWords } from "../../src/language/inside.ts";
import { visibleWords, visibleWordsOf } from "./visible-words.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Each string of a catalogue by its path; a function of what it mentions stands as it is. */
function stringsOf(group: object, path = ""): [name: string, said: unknown][] {
  return Object.entries(group).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
    typeof value === "object" && value !== null ? stringsOf(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}
it("the app has its words in the catalogues", () => {
  expect(stringsOf(catalogueOf("id")).length + stringsOf(insideWords("id")).length).toBeGreaterThan(200);
});

const saysNothing = (said: unknown): boolean =>
  typeof said !== "function" && (typeof said !== "string" || said.trim() === "");

describe.each([
  ["the catalogues", catalogueOf("id"), catalogueOf("en")],
  ["the words of the inside screens", insideWords("id"), insideWords("en")],
])("%s", (_, indonesian, english) => {
  it("have the same strings in both languages", () => {
    const names = (group: object) => new Set(stringsOf(group).map(([name]) => name));
    expect(names(english)).toEqual(names(indonesian));
    expect(names(indonesian).size).toBeGreaterThan(0);
  });
  it("say something in each", () => {
    const all = [...stringsOf(indonesian), ...stringsOf(english)];
    expect(all.filter(([, said]) => saysNothing(said))).toEqual([]);
  });
});

describe("no visible word", () => {
  it("stands in a component", () => {
    const found = visibleWords(`${ROOT}.config/tsconfig.dom.json`, (path) => /\/src\/(ui|reader)\//.test(path));
    expect(found.map(({ file, text }) => `${file.slice(ROOT.length)}: "${text}" belongs into src/language`)).toEqual(
      [],
    );
  });
  it.each<[string, string[]]>([
    ["<p>Halo</p>", ["Halo"]],
    ["<p>{'Halo'} {x}</p>", ["Halo"]],
    ["<p>{ok ? 'Ya' : `Tidak ${n} kali`}</p>", ["Ya", "Tidak", "kali"]],
    ["<p>{name ?? ('Tanpa nama')}</p>", ["Tanpa nama"]],
    ["<p>{ok && 'Siap'}</p>", ["Siap"]],
    ["<img alt='Foto' />", ["Foto"]],
    ["<button aria-label={open ? 'Tutup' : 'Buka'} title={`Tutup`} />", ["Tutup", "Buka", "Tutup"]],
    ["<input placeholder='Cari' />", ["Cari"]],
    ["<Tool words='Bagikan' icon='share' />", ["Bagikan"]],
    ["notify('offline', { text: 'Tanpa jaringan' })", ["Tanpa jaringan"]],
    ["<b>A</b>", []],
    ["<p className='lead' lang='id' id={`a-${n}`}>{strings.hello} · {n} %</p>", []],
    ["<p>{say('greeting')}{kind === 'text' && strings.text}</p>", []],
    ["<a href='/setelan'>{/* Setelan */}koran</a>", []],
  ])("is overlooked in %s", (source, words) => {
    expect(visibleWordsOf(`const made = ${source};`)).toEqual(words);
  });
});
