// What has happened → one quiet line under the strip, with at most one thing to do about it. Never two lines, and never moves what is read.
import { useEffect, useLayoutEffect, useRef } from "react";
import { notify, useScreen } from "../state.ts";
import { useLanguage } from "../use-language.ts";
import { Icon } from "../../ui/Icon.tsx";

/** How the line lies on one screen. */
interface Lie {
  readonly place: string;
  /** Whether a line has come here yet. */
  readonly taken: boolean;
  /** Over the upper edge of what is read. */
  readonly over: boolean;
  /** Kept when a line goes by itself, pixels. */
  readonly room: number;
}

/** What fills the rest of the window must know; nothing is said that stands there already, since all of the document is worked out anew for it. */
function sayRoom(pixels: number): void {
  const { style } = document.documentElement;
  const height = pixels === 0 ? "" : `${pixels}px`;
  if (style.getPropertyValue("--notice-height") !== height) style.setProperty("--notice-height", height);
}

/** Whether a screen has more to show than that it is on its way. */
const isReading = (): boolean => document.querySelector("main :is([aria-busy=true], .waiting)") === null;

interface NoticeLineProps {
  /** The screen. */
  readonly place: string;
  /** Where on it the reader is. */
  readonly address: string;
}

/** One that is there when a screen opens has its own room. One that comes to what is being read lies over its edge until it is put away; a passing one
 *  only until the reader goes on. */
export function NoticeLine({ place, address }: NoticeLineProps) {
  const { strings } = useLanguage();
  const notices = useScreen((state) => state.notices);
  const [cause, notice] = Object.entries(notices).pop() ?? [];
  const line = useRef<HTMLDivElement>(null);
  const lies = useRef<Lie>({ place, taken: false, over: false, room: 0 });
  useLayoutEffect(() => {
    const element = line.current!;
    const before = lies.current;
    const now = before.place === place ? before : { place, taken: false, over: false, room: 0 };
    const over = notice && !now.taken ? now === before && isReading() : now.over;
    element.toggleAttribute("data-over", over);
    element.style.minBlockSize = `${now.room}px`;
    // An empty line is as high as the room it keeps: no need to measure, for which the whole screen would be laid out.
    const room = over ? 0 : notice ? element.getBoundingClientRect().height : now.room;
    lies.current = { place, taken: now.taken || notice !== undefined, over, room };
    sayRoom(room);
  }, [place, notice]);
  // A phone that is turned has other rows.
  useEffect(() => {
    const element = line.current!;
    const observer = new ResizeObserver(() => {
      if (!lies.current.over) sayRoom(element.getBoundingClientRect().height);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const putAway = (of: string): void => {
    lies.current = { place, taken: false, over: false, room: 0 };
    notify(of, null);
  };
  const came = useRef({ cause, address });
  useEffect(() => {
    if (came.current.cause !== cause) came.current = { cause, address };
    if (cause !== undefined && notice?.passing && lies.current.over && came.current.address !== address) putAway(cause);
  });
  return (
    <div ref={line} className="notice" role="status">
      {cause !== undefined && notice && (
        <>
          <div className="notice-said">
            <p data-cause={cause}>{notice.text}</p>
            {notice.action && (
              <button type="button" className="text-button" onClick={notice.action.run}>
                {notice.action.label}
              </button>
            )}
          </div>
          <button
            type="button"
            className="icon-button"
            aria-label={strings.status.dismiss}
            onClick={() => putAway(cause)}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
