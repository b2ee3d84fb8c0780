// A page whose first picture is on screen → what is for it besides: the strip of all pages, the region of its address, sharing and full screen. Never waited for by the page.
import { Overview, type OverviewProps } from "../overview/Overview.tsx";
import { useRegion } from "../region/use-region.ts";
import { PageTools } from "../share/PageTools.tsx";

export function AfterPicture(props: OverviewProps) {
  const { edition, page, covered } = props;
  useRegion(edition.manifest, page);
  return (
    <>
      {edition.manifest.pages.length > 1 && <Overview {...props} />}
      <PageTools edition={edition} page={page} covered={covered} />
    </>
  );
}
