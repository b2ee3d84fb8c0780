// An article or a page → a calm sheet of what can be done with it: share its address, cut a clip, print it, fill the screen with it. Never does any of it by itself.
import { Suspense, useEffect, useId, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { fullDate } from "../../language/format.ts";
import { Dotted } from "../../ui/Dotted.tsx";
import { Drawn, Icon } from "../../ui/Icon.tsx";
import { lazyScreen } from "../lazy-screen.ts";
import { sectionAt } from "../page/section-at.ts";
import { nameOf } from "../page/tap.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { useMedia } from "../use-media.ts";
import { shareLink } from "./share-link.ts";
import { SIGNS } from "./signs.ts";
import { pathOf, regionPathOf, type Subject } from "./subject.ts";
import { useDialog } from "./use-dialog.ts";
import { useFullScreen } from "./use-full-screen.ts";
import "../shell/serif-at-last.css";
import "./sharing.css";

const ClipPreview = lazyScreen(async () => (await import("./ClipPreview.tsx")).ClipPreview);
const Printing = lazyScreen(async () => (await import("./Printing.tsx")).Printing);

interface SharingProps {
  /** The same object until it is closed. */
  readonly subject: Subject;
  readonly onClose: () => void;
}

type View = "ways" | "clip" | "print";

export function Sharing({ subject, onClose }: SharingProps) {
  const { language, strings } = useLanguage();
  const { sharing: words, article: articleWords } = useInsideWords();
  const ground = useRef<HTMLDivElement>(null);
  const heading = useId();
  const [view, setView] = useState<View>("ways");
  const [said, say] = useState("");
  useDialog(ground, onClose);
  useFocusIn(ground, view);
  const { title, manifest } = subject.edition;
  const paper = `${title.name}, ${fullDate(language, manifest.date)}`;
  const name =
    subject.kind === "article"
      ? nameOf(subject.article) || articleWords.unnamed[subject.article.kind]
      : strings.edition.pageHeading({
          label: subject.page.label,
          section: sectionAt(manifest.pages, subject.page.number),
        });
  const called = `${name} – ${paper}`;
  const share = async (path: string): Promise<void> => {
    const url = location.origin + path;
    const sharing = await shareLink({ title: called, url });
    if (sharing === "shared") onClose();
    else if (sharing === "copied") say(words.copied);
    else if (sharing === "not-copied") say(words.copyThis({ url }));
  };
  /** Where the code does not come the ways stay, and say so. */
  const goTo = (to: View, part: { prepare(): Promise<unknown> }): void => {
    say("");
    part.prepare().then(
      () => setView(to),
      () => say(words.notHere),
    );
  };
  return createPortal(
    <div
      ref={ground}
      className="sharing-ground"
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <section className="sharing" role="dialog" aria-modal="true" aria-labelledby={heading}>
        <header className="sharing-top">
          <div>
            <p className="sharing-paper">
              <Dotted parts={[title.name, fullDate(language, manifest.date)]} />
            </p>
            <h2 id={heading} lang={subject.kind === "article" ? title.language : undefined}>
              {name}
            </h2>
          </div>
          <button type="button" className="icon-button" aria-label={strings.nav.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {view === "clip" ? (
          <Suspense fallback={null}>
            <ClipPreview subject={subject} name={called} onBack={() => setView("ways")} />
          </Suspense>
        ) : (
          <Ways
            subject={subject}
            onShare={(path) => void share(path)}
            onClip={() => goTo("clip", ClipPreview)}
            onPrint={() => goTo("print", Printing)}
            onClose={onClose}
          />
        )}
        <p className="sharing-said" role="status">
          {view === "print" ? words.preparing : said}
        </p>
      </section>
      {view === "print" && (
        <Suspense fallback={null}>
          <Printing
            subject={subject}
            onDone={onClose}
            onFailed={() => {
              setView("ways");
              say(words.notPrinted);
            }}
          />
        </Suspense>
      )}
    </div>,
    document.body,
  );
}

/** First the first way; then what begins the view, and back at the ways the one that was left. */
function useFocusIn(ground: { readonly current: HTMLElement | null }, view: View): void {
  const before = useRef<View | null>(null);
  useEffect(() => {
    const left = before.current;
    before.current = view;
    if (view === "print") return;
    const asked = view === "ways" && left ? `[data-way=${left}]` : "[data-begins]";
    ground.current?.querySelector<HTMLElement>(asked)?.focus({ preventScroll: true });
  }, [ground, view]);
}

interface WaysProps {
  readonly subject: Subject;
  readonly onShare: (path: string) => void;
  readonly onClip: () => void;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

function Ways({ subject, onShare, onClip, onPrint, onClose }: WaysProps) {
  const { sharing: words } = useInsideWords();
  // Where there is room, it has a button of its own (PageTools.tsx).
  const roomy = useMedia("(min-width: 37.5em)");
  const full = useFullScreen();
  const region = subject.kind === "page" ? regionPathOf(subject) : null;
  const of = subject.kind === "article" ? words.ofArticle : words.ofPage;
  return (
    <ul className="sharing-ways">
      <Way begins sign="link" words={of.link} why={of.linkWhy} onPress={() => onShare(pathOf(subject))} />
      {region !== null && (
        <Way sign="region" words={words.region} why={words.regionWhy} onPress={() => onShare(region)} />
      )}
      <Way
        way="clip"
        sign="clip"
        words={region === null ? words.clip : words.clipPart}
        why={subject.kind === "article" ? words.clipWhy : words.clipPartWhy}
        onPress={onClip}
      />
      <Way way="print" sign="print" words={of.print} why={of.printWhy} onPress={onPrint} />
      {subject.kind === "page" && full && !roomy && (
        <Way
          sign={full.isFull ? "window" : "full"}
          words={full.isFull ? words.leaveFull : words.full}
          why={full.isFull ? words.leaveFullWhy : words.fullWhy}
          onPress={() => {
            full.toggle();
            onClose();
          }}
        />
      )}
    </ul>
  );
}

interface WayProps {
  readonly begins?: boolean;
  readonly way?: View;
  readonly sign: keyof typeof SIGNS;
  readonly words: string;
  readonly why: string;
  readonly onPress: () => void;
}

function Way({ begins = false, way, sign, words, why, onPress }: WayProps): ReactNode {
  const described = useId();
  return (
    <li className="sharing-way">
      <button
        type="button"
        data-begins={begins || undefined}
        data-way={way}
        aria-describedby={described}
        onClick={onPress}
      >
        <Drawn path={SIGNS[sign]} />
        <span>{words}</span>
      </button>
      <p id={described}>{why}</p>
    </li>
  );
}
