// What has happened → one quiet line under the strip, with at most one thing to do about it. Never two lines, never over the page.
import { notify, useScreen } from "../state.ts";
import { useLanguage } from "../use-language.ts";
import { Icon } from "../../ui/Icon.tsx";

export function NoticeLine() {
  const { strings } = useLanguage();
  const notices = useScreen((state) => state.notices);
  const [cause, notice] = Object.entries(notices).pop() ?? [];
  return (
    <div className="notice" role="status">
      {cause !== undefined && notice && (
        <>
          <p data-cause={cause}>{notice.text}</p>
          {notice.action && (
            <button type="button" className="text-button" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={strings.status.dismiss}
            onClick={() => notify(cause, null)}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
