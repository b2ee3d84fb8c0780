// The reader's text size → two buttons, a step down and a step up. Never below or above the scale.
import { changeSettings, TEXT_SCALES, useScreen } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";

export function TextSize() {
  const { article } = useInsideWords();
  const step = useScreen((state) => TEXT_SCALES.findIndex((scale) => scale === state.textScale));
  const smaller = TEXT_SCALES[step - 1];
  const larger = TEXT_SCALES[step + 1];
  return (
    <div className="text-size">
      <button
        type="button"
        className="icon-button text-size-smaller"
        aria-label={article.smallerText}
        aria-disabled={smaller === undefined}
        onClick={() => smaller !== undefined && changeSettings({ textScale: smaller })}
      >
        <span>A</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={article.largerText}
        aria-disabled={larger === undefined}
        onClick={() => larger !== undefined && changeSettings({ textScale: larger })}
      >
        <span>A</span>
      </button>
    </div>
  );
}
