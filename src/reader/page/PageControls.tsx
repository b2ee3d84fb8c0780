// Folio and buttons within the thumb's reach: turn, fit, zoom. Steps back with the rest of the chrome, comes forward under the keyboard.
// Never moves a page itself.
import type { Catalogue } from "../../language/catalogue.ts";
import { Dotted } from "../../ui/Dotted.tsx";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import type { Zoom } from "./stage.ts";

interface PageControlsProps {
  readonly strings: Catalogue["page"];
  /** The pages on screen. */
  readonly numbers: readonly number[];
  readonly count: number;
  readonly section: string | null;
  readonly zoom: Zoom;
  readonly hidden: boolean;
  readonly onTurn: (by: 1 | -1) => void;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
}

export function PageControls(props: PageControlsProps) {
  const { strings, numbers, count, section, zoom } = props;
  return (
    <div className="page-controls" data-hidden={props.hidden || undefined}>
      <div className="page-turns">
        <Control
          icon="previous"
          words={strings.previous}
          disabled={numbers.includes(1)}
          onPress={() => props.onTurn(-1)}
        />
        <p className="page-folio" aria-live="polite">
          <Dotted parts={[strings.folio({ numbers, count }), section]} />
        </p>
        <Control icon="next" words={strings.next} disabled={numbers.includes(count)} onPress={() => props.onTurn(1)} />
      </div>
      <div className="page-zoom">
        {/* Seen only where there is something to take back: its sign means "full screen" to many. Its place is kept. */}
        <Control icon="fit" words={strings.fit} disabled={!zoom.canZoomOut} onPress={props.onFit} />
        <Control icon="zoom-out" words={strings.zoomOut} disabled={!zoom.canZoomOut} onPress={props.onZoomOut} />
        <Control icon="zoom-in" words={strings.zoomIn} disabled={!zoom.canZoomIn} onPress={props.onZoomIn} />
      </div>
    </div>
  );
}

interface ControlProps {
  readonly icon: IconName;
  readonly words: string;
  /** Stays in the tab order: a button that goes dead under the keyboard would drop its focus. */
  readonly disabled: boolean;
  readonly onPress: () => void;
}

function Control({ icon, words, disabled, onPress }: ControlProps) {
  return (
    <button
      type="button"
      aria-label={words}
      title={words}
      aria-disabled={disabled}
      data-icon={icon}
      onClick={disabled ? undefined : onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
