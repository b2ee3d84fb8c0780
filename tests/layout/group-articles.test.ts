import { is } from "valibot";
import { describe, expect, it } from "vitest";
import { textSchema, wordsSchema } from "../../src/edition/schema.ts";
import { pageNumber, pt } from "../../src/edition/units.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import type { LayoutZone, PageLayout } from "../../src/layout/types.ts";
import { page, zone } from "./page-of-zones.ts";

const simple = (): PageLayout =>
  page(1, [
    zone("kicker", 0, ["EKONOMI"]),
    zone("headline", 0, ["Harga Beras", "Naik Lagi"]),
    zone("byline", 0, ["Oleh Sri Rahayu"]),
    zone("text", 0, [">PALEMBANG, KM — Harga berha-", "rap turun pekan ini. Anak-", "anak senang."], [0, 40]),
    zone("text", 0, ["Sampai sore pe-", "dagang menunggu.", ">Paragraf kedua mulai di sini."], [120, 40]),
  ]);

describe("groupArticles", () => {
  it("puts the story of the clearly largest headline first, and keeps the reading order of equals", () => {
    const headed = (group: number, title: string, size: number): LayoutZone[] => [
      { ...zone("headline", group, [title]), size: pt(size) },
      zone("text", group, [`>${title} dibahas panjang.`], [0, 40]),
    ];
    const order = (...sizes: readonly number[]): string[] =>
      groupArticles([
        page(
          1,
          sizes.flatMap((size, at) => headed(at, `Judul ${at}`, size)),
        ),
      ]).articles.map(({ headline }) => headline);
    expect(order(20, 34, 18)).toEqual(["Judul 1", "Judul 0", "Judul 2"]);
    expect(order(20, 21, 18)).toEqual(["Judul 0", "Judul 1", "Judul 2"]);
  });
  it("ends a photograph above the headline that is set into its foot", () => {
    const photograph: LayoutZone = { ...zone("image", 0, []), box: [0, 30, 300, 200] };
    const headline: LayoutZone = { ...zone("headline", 0, ["Tanggul Jebol"], [0, 190]), size: pt(30) };
    const cropOf = (...zones: LayoutZone[]) =>
      groupArticles([page(1, zones)]).articles[0]!.blocks.find((block) => block.kind === "image");
    const text = zone("text", 0, [">Air datang menjelang malam."], [0, 300]);
    expect(cropOf(photograph, { ...headline, box: [0, 190, 200, 60] }, text)).toMatchObject({
      crop: { box: [1.5, 31.5, 297, 140.5] },
    });
    expect(cropOf(photograph, { ...headline, box: [0, 240, 200, 60] }, text)).toMatchObject({
      crop: { box: [1.5, 31.5, 297, 197] },
    });
  });
  it("cuts a photograph out of a page that lay askew without the paper beside it", () => {
    const photograph: LayoutZone = {
      ...zone("image", 0, []),
      box: [8, 10, 202, 104],
      polygon: [
        [10, 10],
        [210, 14],
        [208, 114],
        [8, 110],
      ],
    };
    const [article] = groupArticles([page(1, [photograph, ...simple().zones])]).articles;
    const image = article!.blocks.find((block) => block.kind === "image");
    expect(image).toMatchObject({ crop: { page: 1, box: [12, 16.4, 194.1, 91.2] } });
  });
  it("writes fields, paragraphs and dateline, broken words joined over lines and columns", () => {
    const { articles } = groupArticles([simple()]);
    expect(articles.length).toBe(1);
    const [article] = articles;
    expect(article).toMatchObject({
      id: "a1",
      kind: "article",
      kicker: "EKONOMI",
      headline: "Harga Beras Naik Lagi",
      byline: "Oleh Sri Rahayu",
      dateline: "PALEMBANG, KM",
    });
    expect(article!.blocks.map((b) => ("text" in b ? b.text : b.kind))).toEqual([
      "Harga berharap turun pekan ini. Anak-anak senang. Sampai sore pedagang menunggu.",
      "Paragraf kedua mulai di sini.",
    ]);
    expect(article!.zones.map((z) => z.id)).toEqual(["z1", "z2", "z3", "z4", "z5"]);
    expect(article!.blocks[0]).toMatchObject({ zones: ["z4", "z5"], confidence: 0.9 });
  });

  it("opens no paragraph and no subhead inside a word, nor small behind a word that ends no sentence", () => {
    const said = (lines: readonly string[], subhead?: number): string[] => {
      const text = zone("text", 0, lines);
      const set = text.lines.map((line, i) => ({ ...line, isSubhead: i === subhead }));
      const { articles } = groupArticles([page(1, [{ ...text, lines: set }])]);
      return articles[0]!.blocks.map((b) => `${b.kind}: ${"text" in b ? b.text : ""}`);
    };
    expect(said([">Kaki diper-", ">lambat. Perubahan tampak."], 1)).toEqual([
      "paragraph: Kaki diperlambat. Perubahan tampak.",
    ]);
    expect(said([">Harga naik, tahan", ">lama di kota."])).toEqual(["paragraph: Harga naik, tahan lama di kota."]);
    expect(said([">Harga naik.", ">e-KTP tetap.", ">Kota Tua", ">sepi."])).toEqual([
      "paragraph: Harga naik.",
      "paragraph: e-KTP tetap.",
      "paragraph: Kota Tua sepi.",
    ]);
    expect(said([">Harga naik", ">Kota Tua"], 1)).toEqual(["paragraph: Harga naik", "subhead: Kota Tua"]);
  });

  it("joins a broken word as the edition writes it elsewhere, on another page too", () => {
    const broken = zone("text", 0, [">Warga berlindung di rumah-", "sakit kota."]);
    const textOf = (pages: PageLayout[]) => groupArticles(pages).articles[0]!.blocks.map((b) => "text" in b && b.text);
    expect(textOf([page(1, [broken])])).toEqual(["Warga berlindung di rumahsakit kota."]);
    const elsewhere = page(2, [zone("text", 0, [">Semua rumah-sakit penuh."])]);
    expect(textOf([page(1, [broken]), elsewhere])).toEqual(["Warga berlindung di rumah-sakit kota."]);
  });

  it("ties every printed word once to what it says; halves of one word share their place", () => {
    const layout = simple();
    const draft = groupArticles([layout]);
    const words = draft.words.get(layout.page)!;
    expect(words.length).toBe(layout.zones.flatMap((z) => z.lines.flatMap((l) => l.words)).length);
    const article = draft.articles[0]!;
    // The dash behind the dateline says nothing of its own.
    expect(words.filter((w) => w.s === undefined).map((w) => w.t)).toEqual(["—"]);
    for (const word of words) {
      if (word.s === undefined) continue;
      const block = typeof word.b === "number" ? article.blocks[word.b]! : undefined;
      const whole: string = block ? ("text" in block ? block.text : "") : article[word.b as "headline"];
      const said = whole.slice(word.s, word.e);
      expect(said.replace(/-/gu, "").startsWith(word.t.replace(/-/gu, "")) || said.endsWith(word.t)).toBe(true);
    }
    const [head, tail] = ["berha-", "rap"].map((t) => words.find((w) => w.t === t)!);
    expect([head!.s, head!.e]).toEqual([tail!.s, tail!.e]);
    expect(head!.s).toBe("Harga ".length);
    expect(words.find((w) => w.t === "PALEMBANG,")).toMatchObject({ b: "dateline", s: 0, e: 10 });
  });

  it("splits a caption from its credit and sets both after the picture", () => {
    const { articles, words } = groupArticles([
      page(1, [
        zone("headline", 0, ["Sungai Jernih"]),
        { ...zone("image", 0, []), lines: [], box: [0, 30, 100, 60] },
        zone("caption", 0, ["Warga menebar benih.", "ANTARA FOTO/Budi Santoso"], [0, 92]),
        zone("text", 0, [">Isi berita."], [0, 120]),
      ]),
    ]);
    expect(articles[0]!.blocks.map((b) => b.kind)).toEqual(["image", "caption", "paragraph"]);
    expect(articles[0]!.blocks[0]).toMatchObject({ crop: { page: 1, box: [1.5, 31.5, 97, 57] } });
    expect(articles[0]!.blocks[1]).toMatchObject({ text: "Warga menebar benih.", credit: "ANTARA FOTO/Budi Santoso" });
    expect(words.get(pageNumber(1))!.find((w) => w.t === "FOTO/Budi")).toMatchObject({
      b: 1,
      f: "credit",
      s: 7,
      e: 16,
    });
  });

  it("sets the speaker under what was said, and leaves two quotations two", () => {
    const quoted = (...lines: string[]) =>
      groupArticles([
        page(1, [
          zone("headline", 0, ["Menang di Menit Akhir"]),
          ...lines.map((line, i) => zone("quote", 0, [line], [0, 30 + i * 20])),
          zone("text", 0, [">Isi berita."], [0, 120]),
        ]),
      ]);
    const { articles, words } = quoted("“Saya cari wajah Ayah.”", "Deva Mahesa, gelandang");
    expect(articles[0]!.blocks.map((b) => b.kind)).toEqual(["quote", "paragraph"]);
    expect(articles[0]!.blocks[0]).toMatchObject({ text: "“Saya cari wajah Ayah.”", credit: "Deva Mahesa, gelandang" });
    expect(words.get(pageNumber(1))!.find((w) => w.t === "Mahesa,")).toMatchObject({ b: 0, f: "credit", s: 5, e: 12 });
    expect(quoted("“Saya cari wajah Ayah.” Deva Mahesa, gelandang").articles[0]!.blocks[0]).toMatchObject({
      text: "“Saya cari wajah Ayah.”",
      credit: "Deva Mahesa, gelandang",
    });
    expect(quoted("“Kami kalah.”", "“Sepak bola begitu.”").articles[0]!.blocks).toHaveLength(3);
    expect(quoted("Sungai tidak pernah", "Meminta izin").articles[0]!.blocks).toHaveLength(3);
  });

  it("links a pointer to the one story it names, by headline and page, and none on doubt", () => {
    const story = (group: number, headline: string, ...more: string[]) => [
      zone("headline", group, [headline], [0, group * 200]),
      zone("text", group, [">Isi berita.", ...more], [0, group * 200 + 30]),
    ];
    const pointer = (text: string) => zone("pointer", 0, [text], [0, 90]);
    const linked = (text: string): unknown => {
      const { articles } = groupArticles([
        page(1, [...story(0, "Pasar Pagi Pindah"), pointer(text), ...story(1, "Pompa Air Rusak Lagi")]),
        page(2, [...story(0, "Harga Cabai Turun Separuh, Petani Mengeluh"), ...story(1, "Pompa Air Rusak Lagi")]),
      ]);
      const block = articles[0]!.blocks.find(({ kind }) => kind === "related") as { article?: string };
      return articles.find(({ id }) => id === block.article)?.zones[0]?.page;
    };
    expect(linked("BACA JUGA: Harga Cabai Tumn Separuh, hal 2")).toBe(2);
    expect(linked("BACA JUGA: Pompa Air Rusak Lagi, hal 2")).toBe(2);
    expect(linked("BACA JUGA: Pompa Air Rusak Lagi")).toBeUndefined();
    expect(linked("BACA JUGA: Harga Cabai Turun Separuh, hal 1")).toBeUndefined();
    expect(linked("BACA JUGA: Cabai")).toBeUndefined();
    expect(linked("BACA JUGA: Pasar Pagi Pindah")).toBeUndefined();
  });

  it("ends what stands over a table before what stands under it, but for a sentence that goes on", () => {
    const around = (under: string) =>
      groupArticles([
        page(1, [
          zone("headline", 0, ["Harga Sembako"]),
          zone("text", 0, ["Kamis, dalam rupiah"], [0, 30]),
          zone("table", 0, ["Beras 14.200"], [0, 50]),
          zone("text", 0, [under], [0, 70]),
        ]),
      ]).articles[0]!.blocks.map((b) => b.kind);
    expect(around("Sumber: Dinas Perdagangan")).toEqual(["paragraph", "table", "paragraph"]);
    expect(around("dan dolar")).toEqual(["paragraph", "table"]);
  });

  it("makes one list of items by their marks, each word at its place in it", () => {
    const listed = (...lines: string[]) =>
      groupArticles([page(1, [zone("headline", 0, ["Cara Melapor"]), zone("text", 0, lines)])]);
    const texts = (...lines: string[]) =>
      listed(...lines).articles[0]!.blocks.map((b) => [b.kind, "text" in b && b.text]);
    expect(texts(">Bawa berkas ini:", "• Kartu keluarga", "dan salinannya", "• Foto", ">Loket buka pagi.")).toEqual([
      ["paragraph", "Bawa berkas ini:"],
      ["list", "• Kartu keluarga dan salinannya\n• Foto"],
      ["paragraph", "Loket buka pagi."],
    ]);
    expect(texts(">1. Isi formulir.", ">2. Tunggu panggilan.", ">4. Pulang.")).toEqual([
      ["list", "1. Isi formulir.\n2. Tunggu panggilan."],
      ["paragraph", "4. Pulang."],
    ]);
    // A dash that follows a dash, at a row that is not set as a paragraph.
    expect(texts(">— Satu.", "— Dua.")).toEqual([["list", "— Satu.\n— Dua."]]);
    expect(texts(">– Kami datang.", ">2. Pulang.")).toEqual([
      ["paragraph", "– Kami datang."],
      ["paragraph", "2. Pulang."],
    ]);
    const { words } = listed(">a) Isi.", ">b) Tunggu.");
    expect(words.get(pageNumber(1))!.find((w) => w.t === "Tunggu.")).toMatchObject({ b: 0, s: 11, e: 18 });
  });

  it("parts what is said and what is answered behind a dash, and what stands below with a row's height between", () => {
    const texts = (...zones: ReturnType<typeof zone>[]) =>
      groupArticles([page(1, [zone("headline", 0, ["Pojok"]), ...zones])]).articles[0]!.blocks.map(
        (b) => "text" in b && b.text,
      );
    expect(
      texts(
        zone("text", 0, [">Jembatan dibuka.", "— Parkirnya dua puluh."], [0, 30]),
        zone("text", 0, ["Harga turun.", "— Yang pedas tinggal."], [0, 80]),
      ),
    ).toEqual(["Jembatan dibuka.", "— Parkirnya dua puluh.", "Harga turun.", "— Yang pedas tinggal."]);
    // Not in the middle of a sentence, not in the next column, not where a picture makes the gap.
    expect(texts(zone("text", 0, ["Warga"], [0, 30]), zone("text", 0, ["— kata Ani — datang."], [0, 80]))).toHaveLength(
      1,
    );
    expect(texts(zone("text", 0, ["Warga."], [0, 80]), zone("text", 0, ["Air naik."], [200, 30]))).toHaveLength(1);
    expect(
      texts(
        zone("text", 0, ["Warga datang."], [0, 30]),
        zone("caption", 0, ["Warga."], [0, 60]),
        zone("text", 0, ["Air naik."], [0, 80]),
      ),
    ).toEqual(["Warga datang. Air naik.", "Warga."]);
  });

  it("takes the topics under a story for its tags, wherever its columns go on", () => {
    const { articles, words } = groupArticles([
      page(1, [
        zone("headline", 0, ["Tanggul Jebol"]),
        zone("text", 0, [
          ">Warga mengungsi ke",
          "balai desa.",
          "Topik: Banjir, Air Lengis,",
          "Hulu",
          "gelap. Pekan lalu",
        ]),
      ]),
    ]);
    expect(articles[0]!.tags).toEqual(["Banjir", "Air Lengis", "Hulu"]);
    expect(articles[0]!.blocks.map((b) => b.kind === "paragraph" && b.text)).toEqual([
      "Warga mengungsi ke balai desa.",
      "gelap. Pekan lalu",
    ]);
    const topic = words.get(pageNumber(1))!.find((w) => w.t === "Lengis,")!;
    expect([topic.a, topic.b]).toEqual([articles[0]!.id, undefined]);
  });

  it("calls a framed group of few lines an advert, a framed story an article, an index furniture", () => {
    const long = Array.from({ length: 12 }, (_, i) => `Baris ${i} dari sebuah berita yang cukup panjang`);
    const { articles } = groupArticles([
      page(
        1,
        [
          zone("headline", 0, ["OBRAL BESAR"], [10, 10]),
          zone("text", 0, ["Telepon 0800"], [10, 40]),
          zone("headline", 1, ["Berita Berbingkai"], [210, 10]),
          zone("text", 1, long, [210, 40]),
          zone("text", 2, ["Asap Menebal", "HAL 2", "Panel Surya", "HAL 3"], [10, 310]),
        ],
        {
          frames: [
            [0, 0, 200, 250],
            [205, 0, 200, 250],
            [0, 300, 200, 100],
          ],
        },
      ),
    ]);
    expect(articles.map((a) => a.kind)).toEqual(["advert", "article", "furniture"]);
    expect(articles[0]!.zones.at(-1)).toMatchObject({ kind: "advert", box: [0, 0, 200, 250] });
  });

  it("reads folio and section off the furniture", () => {
    const { labels, sections, articles } = groupArticles([
      page(2, [
        zone("furniture", 0, ["KABAR MUSI, JUMAT, 20 NOVEMBER 2026"]),
        zone("furniture", 0, ["Ekonomi & Bisnis"]),
        zone("furniture", 0, ["B2"]),
        zone("headline", 1, ["Judul"]),
      ]),
    ]);
    expect(labels.get(pageNumber(2))).toBe("B2");
    expect(sections.get(pageNumber(2))).toBe("Ekonomi & Bisnis");
    expect(articles.map((a) => a.section)).toEqual([null, "Ekonomi & Bisnis"]);
  });

  it("takes a section's name without the folio beside it, in whichever piece it was found", () => {
    const head = (text: string, x: number, width: number): LayoutZone => ({
      ...zone("furniture", 0, [text]),
      box: [x, 10, width, 12],
    });
    const names = (...zones: LayoutZone[]): unknown => {
      const { labels, sections } = groupArticles([page(4, [...zones, zone("headline", 1, ["Judul"], [0, 100])])]);
      return [labels.get(pageNumber(4)), sections.get(pageNumber(4))];
    };
    const folio = "KABAR MUSI, JUMAT, 20 NOVEMBER 2026";
    expect(names(head(folio, 0, 180), head("HALAMAN 4", 300, 60))).toEqual(["4", undefined]);
    expect(names(head(folio, 0, 180), head("EKONOMI HALAMAN 4", 300, 90))).toEqual(["4", "EKONOMI"]);
    expect(names(head("JUMAT", 0, 40), head("Daerah", 200, 40), head("4", 400, 8))).toEqual(["4", "Daerah"]);
    const split = [head("Ekonomi", 254, 40), head("Nasional &", 200, 50)];
    expect(names(head(folio, 0, 180), ...split, head("4", 400, 8))).toEqual(["4", "Nasional & Ekonomi"]);
  });

  it("reads the day and the title that the pages print of themselves", () => {
    const { masthead } = groupArticles([
      page(1, [
        { ...zone("furniture", 0, ["Kabar Musi"]), size: pt(40) },
        zone("furniture", 0, ["JUMAT, 20 NOVEMBER 2026"]),
        zone("text", 1, [">Sidang 12 Mei 2025 ditunda."]),
      ]),
      page(2, [zone("furniture", 0, ["KABAR MUSI, JUMAT, 20 NOVEMBER 2026"])]),
      page(3, [zone("furniture", 0, ["KABAR MUSI, KAMIS, 19 NOVEMBER 2026"])]),
    ]);
    expect(masthead).toMatchObject({ title: "Kabar Musi", dates: ["2026-11-20", "2026-11-19"] });
  });

  it("takes a section's head inside the paper for no title", () => {
    const { masthead } = groupArticles([
      page(1, [zone("furniture", 0, ["JUMAT, 20 NOVEMBER 2026"])]),
      page(2, [{ ...zone("furniture", 0, ["Olahraga"]), size: pt(40) }, zone("furniture", 0, ["HALAMAN 2"])]),
    ]);
    expect(masthead.title).toBe(null);
  });

  it.each(["TAHUN 12", "EDISI 45", "12 HALAMAN", "No. 7"])("takes %s for no folio", (text) => {
    const { labels } = groupArticles([page(2, [zone("furniture", 0, [text]), zone("headline", 1, ["Judul"])])]);
    expect(labels.size).toBe(0);
  });

  it("takes no word that stands around a masthead for a section", () => {
    const masthead = { ...zone("furniture", 0, ["Kabar Musi"]), size: pt(40) };
    const { sections } = groupArticles([
      page(1, [masthead, zone("furniture", 0, ["Kelindan ke puncak"]), zone("headline", 1, ["Judul"])]),
    ]);
    expect(sections.size).toBe(0);
  });

  it("keeps pulled quotes and pointers out of the running text", () => {
    const { articles } = groupArticles([
      page(1, [
        zone("headline", 0, ["Judul"]),
        zone("text", 0, [">Kalimat pertama yang"], [0, 20]),
        zone("quote", 0, ["“Kami menunggu”"], [0, 40]),
        zone("text", 0, ["dilanjutkan di bawah."], [0, 60]),
        zone("pointer", 0, ["Baca juga: Pompa Rusak, hal 4"], [0, 80]),
      ]),
    ]);
    expect(articles[0]!.blocks.map((b) => [b.kind, "text" in b ? b.text : ""])).toEqual([
      ["paragraph", "Kalimat pertama yang dilanjutkan di bawah."],
      ["quote", "“Kami menunggu”"],
      ["related", "Baca juga: Pompa Rusak, hal 4"],
    ]);
  });

  it("gives nothing for nothing and the same for the same", () => {
    const nothing = groupArticles([page(1, [])]);
    expect([nothing.articles, [...nothing.words.values()]]).toEqual([[], [[]]]);
    expect(groupArticles([simple()])).toEqual(groupArticles([simple()]));
  });

  it("is valid by the schema once pictures have names", () => {
    const draft = groupArticles([simple()]);
    expect(is(textSchema, { articles: draft.articles })).toBe(true);
    expect(is(wordsSchema, draft.words.get(pageNumber(1)))).toBe(true);
  });
});
