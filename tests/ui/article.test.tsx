import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Article as ArticleData } from "../../src/edition/schema.ts";
import { insideWords } from "../../src/language/inside.ts";
import { Article, type ArticleProps } from "../../src/ui/Article.tsx";
import { aText } from "../edition/an-edition.ts";

const story = aText().articles[0]!;
const render = (change: Partial<ArticleData> = {}, props: Partial<ArticleProps> = {}): string =>
  renderToStaticMarkup(
    <Article
      article={{ ...story, ...change }}
      strings={insideWords("id").article}
      lang="id"
      headlineId="h"
      picture={() => ({ src: "blob:photo", width: 500, height: 300, missing: false })}
      hrefOf={(id) => (id === "a2" ? "/kabar-musi/2026-11-20/artikel/a2" : null)}
      hrefOfPage={(page) => `/kabar-musi/2026-11-20/${page}`}
      soften={(text) => text.replaceAll("dibuka", "di\u00adbuka")}
      {...props}
    />,
  );

describe("an article", () => {
  const html = render();
  it("has one h1, its headline, and says its language", () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<article class="article" lang="id">');
    expect(html).toMatch(/<h1[^>]*id="h"[^>]*>Jembatan dibuka<\/h1>/);
  });
  it("sets byline and dateline in one line", () => {
    expect(html).toContain(
      '<p class="article-byline"><span class="dotted"><span>Oleh Rini</span> <span>MUARA</span></span></p>',
    );
  });
  it("keeps the order of the blocks", () => {
    const order = [
      "Jembatan itu",
      "Dua tahun<",
      "Kami senang",
      "satu",
      "beras",
      'src="blob:photo"',
      "Jembatan pagi",
      "Pasar pagi",
    ];
    const places = order.map((words) => html.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });
  it("softens running text and never a heading", () => {
    expect(html).toContain('<p data-block="0">Jembatan itu di\u00adbuka.</p>');
    expect(html).not.toContain("Jembatan di\u00adbuka</h1>");
  });
  it("holds no style and no script of its own: the policy forbids both", () => {
    expect(html).not.toMatch(/\sstyle=|<script/);
  });
});

describe("a photograph", () => {
  it("stands once with its caption and credit", () => {
    const html = render();
    expect(html).toMatch(
      /<figure><img src="blob:photo" width="500" height="300" alt="Jembatan"\/><figcaption data-block="6">Jembatan pagi hari\. <span[^>]*>IST<\/span>/,
    );
    expect(html.match(/Jembatan pagi hari/g)).toHaveLength(1);
  });
  it("keeps its place while it is on its way, and says where it cannot be had", () => {
    const html = render({}, { picture: () => ({ src: null, width: 500, height: 300, missing: true }) });
    expect(html).toContain('viewBox="0 0 500 300"');
    expect(html).toContain("Gambar ini belum ada di perangkat.");
    expect(html).not.toContain("<img");
  });
});

describe("a story that jumps", () => {
  it("reads as one where its continuation is joined", () => {
    expect(render()).not.toContain("ersambung");
  });
  it("says where it goes on where it is not", () => {
    const html = render({ zones: story.zones.filter((zone) => zone.page === 1) });
    expect(html).toContain('<a href="/kabar-musi/2026-11-20/2">Bersambung ke halaman 2');
  });
});

describe("what to read also", () => {
  const related = (article?: string) =>
    render({
      blocks: [{ kind: "related", text: "BACA JUGA: Pasar pagi", ...(article === undefined ? {} : { article }) }],
    });
  it("is a link where the edition has the article", () => {
    expect(related("a2")).toContain('<a href="/kabar-musi/2026-11-20/artikel/a2">');
  });
  it("has the page beside what leads, and no word of its title there", () => {
    const words = (text: string) =>
      render({ tags: [], blocks: [{ kind: "related", text }] })
        .replace(/<[^>]*>/g, "|")
        .split("|")
        .filter((part) => part.trim() !== "");
    expect(words("BACA JUGA: Pompa Rusak, hal 4").slice(-2)).toEqual(["BACA JUGA, hal 4", "Pompa Rusak"]);
    for (const title of ["Pasar Cari Produk Halal", "Bandara Halim", "Bantah Hal Itu", "Protes Halaman Kota"])
      expect(words(`BACA JUGA: ${title}`).slice(-2)).toEqual(["BACA JUGA", title]);
  });
  it("is text where it does not", () => {
    expect(related("a99")).not.toContain("<a ");
    expect(related()).toContain("Pasar pagi");
  });
});

describe("lists, quotes and tables", () => {
  it("lose the marks that the page draws itself", () => {
    const html = render({
      blocks: [
        { kind: "list", text: "• beras\n• gula" },
        { kind: "quote", text: "“Kami senang.”" },
      ],
    });
    expect(html).toContain("<li>beras</li><li>gula</li>");
    expect(html).toContain("<p>Kami senang.</p>");
  });
  it("can be reached and named where they are wider than the page", () => {
    expect(render()).toContain('role="region" aria-label="Tabel" tabindex="0"');
  });
  it("say each figure's heading, where words stand over figures", () => {
    const html = render({
      blocks: [
        {
          kind: "table",
          text: "",
          rows: [
            ["Komoditas", "Hari ini", "Kemarin"],
            ["Beras medium", "14.200", "14.100"],
            ["Telur ayam", "28.800", "28.500"],
          ],
        },
      ],
    });
    expect(html).toContain(
      '<thead><tr><th scope="col">Komoditas</th><th scope="col" data-figures="true">Hari ini</th>' +
        '<th scope="col" data-figures="true">Kemarin</th></tr></thead>',
    );
    expect(html).toContain(
      '<tr><th scope="row">Beras medium</th><td data-figures="true" data-heading="Hari ini">14.200</td>' +
        '<td data-figures="true" data-heading="Kemarin">14.100</td></tr>',
    );
  });
  it("and what is said of them, and answers behind a dash, are set apart from the text", () => {
    const html = render({
      blocks: [
        { kind: "table", text: "", rows: [["Beras", "14.200"]] },
        { kind: "paragraph", text: "Sumber: Dinas Perdagangan" },
        { kind: "paragraph", text: "Sumber air kota keruh." },
        { kind: "paragraph", text: "— Sudah lama." },
      ],
    });
    expect(html).toContain('<p data-block="1" class="article-source">Sumber: Dinas Perdagangan</p>');
    expect(html).toContain('<p data-block="2">Sumber air kota keruh.</p>');
    expect(html).toContain('<p data-block="3" class="article-answer">— Sudah lama.</p>');
  });
  it("take no first row for headings that has figures itself", () => {
    const rows = [
      ["Beras", "14.200"],
      ["Gula", "17.900"],
    ];
    expect(render({ blocks: [{ kind: "table", text: "", rows }] })).not.toContain("<thead>");
  });
});

it("text from OCR is text, never markup", () => {
  expect(render({ headline: "<img src=x onerror=alert(1)>" })).toContain("&lt;img src=x");
});
it("an advert without a headline is called what it is", () => {
  expect(render({ kind: "advert", headline: "", blocks: [] })).toMatch(/<h1[^>]*>Iklan<\/h1>/);
});
