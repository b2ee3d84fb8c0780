// The screen in front → the ways to the others, within thumb's reach on a phone and in the strip on a desk. Never more than four.
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { wasToday } from "../edition/find-edition.ts";
import { publishHeight } from "../publish-height.ts";
import { archivePath, type Route } from "../routes.ts";
import { useScreen } from "../state.ts";
import { useLanguage } from "../use-language.ts";

interface Way {
  /** Null: it leads nowhere until a title is known. */
  readonly href: string | null;
  readonly icon: IconName;
  readonly words: string;
  readonly here: boolean;
}

/** A page of an older edition is not today's, nor is one that could not be opened. */
const isToday = (route: Route, shown: string | null): boolean =>
  route.screen === "front" ||
  route.screen === "title" ||
  ("key" in route && shown !== null && wasToday(route.title, route.key));

const itsHeight = (ways: HTMLElement) => publishHeight("--ways-height", ways);

export function Navigation({ route }: { readonly route: Route }) {
  const { strings } = useLanguage();
  const title = useScreen((state) => state.title);
  const edition = useScreen((state) => state.edition);
  const front = title === null ? "/" : `/${title.id}`;
  const ways: readonly Way[] = [
    { href: front, icon: "today", words: strings.nav.today, here: isToday(route, edition?.key ?? null) },
    {
      href: title && archivePath(title.id),
      icon: "archive",
      words: strings.nav.archive,
      here: route.screen === "archive",
    },
    { href: "/rak", icon: "shelf", words: strings.nav.shelf, here: route.screen === "shelf" },
    { href: "/setelan", icon: "settings", words: strings.nav.settings, here: route.screen === "settings" },
  ];
  return (
    <nav ref={itsHeight} className="ways">
      {ways.map(({ href, icon, words, here }) => (
        <a
          key={icon}
          href={href ?? undefined}
          role={href === null ? "link" : undefined}
          aria-disabled={href === null || undefined}
          aria-current={here ? "page" : undefined}
        >
          <Icon name={icon} />
          <span>{words}</span>
        </a>
      ))}
    </nav>
  );
}
