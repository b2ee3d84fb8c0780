// An edition → its front page, small: a blank sheet of its own proportions until the picture is there. Never its label: what it stands in says that.
import { useRef } from "react";
import type { Picture } from "../../edition/schema.ts";
import { aspectOf, useFrontPage } from "./use-front-page.ts";
import "./front-page.css";

interface FrontPageProps {
  readonly title: string;
  readonly edition: string;
  /** Null where only the edition itself, on this device, knows it. */
  readonly cover: Picture | null;
}

export function FrontPage({ title, edition, cover }: FrontPageProps) {
  const place = useRef<HTMLSpanElement>(null);
  const shown = useFrontPage({ title, edition, cover }, place);
  const aspect = cover === null ? shown?.aspect : aspectOf(cover);
  return (
    <span ref={place} className="front" style={aspect === undefined ? {} : { "--front-aspect": aspect }}>
      {shown !== null && <img src={shown.url} alt="" decoding="async" draggable={false} />}
    </span>
  );
}
