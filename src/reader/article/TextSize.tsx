// The reader's text size → two buttons, a step down and a step up. Never below or above the scale.
import { changeSettings, TEXT_SCALES, useScreen } from "../state.ts";
import { useLanguage } from "../use-language.ts";

export function TextSize() {
  const { strings } = useLanguage();
  const step = useScreen((state) => TEXT_SCALES.findIndex((scale) => scale === state.textScale));
  const smaller = TEXT_SCALES[step - 1];
  const larger = TEXT_SCALES[step + 1];
  return (
    <div className="text-size">
      <button
        type="button"
        className="icon-button text-size-smaller"
        aria-label={strings.article.smallerText}
        aria-disabled={smaller === undefined}
        onClick={() => smaller !== undefined && changeSettings({ textScale: smaller })}
      >
        A
      </button>
      <button
        type="button"
        className="icon-button text-size-larger"
        aria-label={strings.article.largerText}
        aria-disabled={larger === undefined}
        onClick={() => larger !== undefined && changeSettings({ textScale: larger })}
      >
        A
      </button>
    </div>
  );
}
