// The blocks of an article, in reading order → paragraphs, photographs with their captions, quotes, tables. Never fetches a picture.
import type { ReactNode } from "react";
import { linesOf } from "../edition/list-lines.ts";
import type { Block } from "../edition/schema.ts";
import type { InsideWords } from "../language/inside.ts";
import { Drawn } from "./Icon.tsx";
import { SIGNS } from "./signs.ts";
import { Table } from "./Table.tsx";

/** A photograph's place is kept by its size before its bytes have come. */
export interface PictureOnScreen {
  /** Null while it is on its way, or where it cannot be had. */
  readonly src: string | null;
  readonly width: number;
  readonly height: number;
  readonly missing: boolean;
}

export interface BlockTools {
  readonly strings: InsideWords["article"];
  /** @param path as the image block names it. */
  readonly picture: (path: string) => PictureOnScreen | null;
  /** The address of another article, or null where this edition has none of that id. */
  readonly hrefOf: (article: string) => string | null;
  readonly hrefOfPage: (page: number) => string;
  /** Text with soft hyphens, or the text itself. */
  readonly soften: (text: string) => string;
}

interface BlocksProps extends BlockTools {
  readonly blocks: readonly Block[];
  /** Pages this article stands on. */
  readonly joined: ReadonlySet<number>;
}

type Caption = Extract<Block, { kind: "caption" }>;

export function Blocks(props: BlocksProps) {
  const { blocks } = props;
  const shown: ReactNode[] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (block.kind === "caption" && before?.kind === "image") return; // drawn with its picture
    const next = blocks[index + 1];
    const caption = block.kind === "image" && next?.kind === "caption" ? next : null;
    shown.push(
      <OneBlock
        key={index}
        {...props}
        index={index}
        block={block}
        caption={caption}
        underTable={before?.kind === "table"}
      />,
    );
  });
  return <div className="article-body">{shown}</div>;
}

interface OneBlockProps extends BlocksProps {
  /** Among the article's blocks: what is said of a block, or read aloud of it, finds it by that. */
  readonly index: number;
  readonly block: Block;
  readonly caption: Caption | null;
  readonly underTable: boolean;
}

function OneBlock({ index, block, caption, underTable, ...tools }: OneBlockProps) {
  const { soften, strings, joined } = tools;
  switch (block.kind) {
    case "paragraph":
      return (
        <p data-block={index} className={classOf(block.text, underTable)}>
          {soften(block.text)}
        </p>
      );
    case "subhead":
      return <h2 data-block={index}>{block.text}</h2>;
    case "quote":
      return (
        <blockquote data-block={index}>
          <p>{unquoted(block.text)}</p>
          {block.credit && <footer className="article-speaker">{block.credit}</footer>}
        </blockquote>
      );
    case "list":
      return (
        <ul data-block={index} data-numbered={/^\w{1,2}[.)]\s/.test(block.text) || undefined}>
          {linesOf(block.text).map((line, index) => (
            <li key={index}>{soften(line)}</li>
          ))}
        </ul>
      );
    case "table":
      return <Table rows={block.rows} label={strings.table} block={index} />;
    case "image":
      return <Figure {...tools} index={index} image={block.image} alt={block.alt} caption={caption} />;
    case "caption":
      return (
        <p data-block={index} className="article-caption">
          <CaptionText caption={block} />
        </p>
      );
    case "jump":
      // A story whose continuation is here reads as one; only a jump that leads out of it is said.
      return block.page === undefined || joined.has(block.page) ? null : (
        <p className="article-jump">
          <a href={tools.hrefOfPage(block.page)}>
            {strings.continued({ page: block.page })} <Drawn path={SIGNS.onward} />
          </a>
        </p>
      );
    default:
      return <Related text={block.text} href={block.article === undefined ? null : tools.hrefOf(block.article)} />;
  }
}

/** What is said in answer, behind a dash, and where a table's figures are from, are set apart from running text. */
function classOf(text: string, underTable: boolean): string | undefined {
  if (/^[—–]\s/u.test(text)) return "article-answer";
  return underTable && /^(?:Sumber|Source)\b/u.test(text) ? "article-source" : undefined;
}

/** The mark hangs beside the quotation, so the printed ones go. */
const unquoted = (text: string): string => text.trim().replace(/^["“”„«]\s*|\s*["“”»]$/g, "");

interface FigureProps extends BlockTools {
  readonly index: number;
  readonly image: string;
  readonly alt: string;
  readonly caption: Caption | null;
}

function Figure({ index, image, alt, caption, picture, strings }: FigureProps) {
  const shown = picture(image);
  if (shown === null && caption === null) return null;
  return (
    <figure>
      {shown?.src && <img src={shown.src} width={shown.width} height={shown.height} alt={alt} />}
      {shown && !shown.src && (
        <svg className="article-blank" viewBox={`0 0 ${shown.width} ${shown.height}`} role="img" aria-label={alt} />
      )}
      {shown?.missing && <p className="article-missing">{strings.pictureMissing}</p>}
      {caption && (
        <figcaption data-block={index + 1}>
          <CaptionText caption={caption} />
        </figcaption>
      )}
    </figure>
  );
}

function CaptionText({ caption }: { readonly caption: Caption }) {
  return (
    <>
      {caption.text}
      {/* A line may end before the credit, which itself stays whole. */}
      {caption.credit && (
        <>
          {" "}
          <span className="article-credit">{caption.credit}</span>
        </>
      )}
    </>
  );
}

/** The paper's own "BACA JUGA: Pompa Rusak, hal 4" keeps its words, the page beside what leads; a rule above and below sets it apart. */
function Related({ text, href }: { readonly text: string; readonly href: string | null }) {
  const [, label, rest = ""] = /^\s*([^:]{1,24}):\s*(.+)$/s.exec(text) ?? [null, "", text];
  const [, title, page] = /^(.+?),?\s+(hal(?:aman)?\.?\s*[A-Z]?\d{1,3})$/is.exec(rest) ?? [null, rest, ""];
  const leads = [label, page].filter(Boolean).join(", ");
  const words = (
    <span>
      {leads && <span className="article-related-label">{leads}</span>}{" "}
      <span className="article-related-words">{title}</span>
    </span>
  );
  return (
    <p className="article-related">
      {href === null ? (
        words
      ) : (
        <a href={href}>
          {words} <Drawn path={SIGNS.onward} />
        </a>
      )}
    </p>
  );
}
