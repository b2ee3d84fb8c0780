// A month that is on its way → the calendar's own shape, blank. Never a guess at which days have an edition.
import { dayNumberOf, type IsoMonth } from "../../edition/calendar.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { CalendarFrame } from "./CalendarFrame.tsx";

export function Waiting({ month, aspect }: { readonly month: IsoMonth; readonly aspect: number }) {
  const { archive: words } = useInsideWords();
  return (
    <div aria-busy="true">
      <p role="status" className="visually-hidden">
        {words.loading}
      </p>
      <CalendarFrame
        month={month}
        aspect={aspect}
        heading={null}
        renderDay={(day) => (
          <td key={day} className="day">
            <span className="day-line">
              <span className="day-number">{dayNumberOf(day)}</span>
            </span>
            <span className="day-space day-blank" />
          </td>
        )}
      />
    </div>
  );
}
