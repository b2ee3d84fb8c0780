// A page's picture and a box in page points → that part of the page, as large as its place allows. Never fetches the picture.
import type { Box } from "../edition/geometry.ts";

interface PageClipProps {
  /** Null while it is on its way: the place is kept. */
  readonly src: string | null;
  /** Page points. */
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly box: Box;
  readonly label: string;
}

export function PageClip({ src, pageWidth, pageHeight, box, label }: PageClipProps) {
  return (
    <svg className="page-clip" viewBox={box.join(" ")} role="img" aria-label={label}>
      {src !== null && <image href={src} width={pageWidth} height={pageHeight} />}
    </svg>
  );
}
