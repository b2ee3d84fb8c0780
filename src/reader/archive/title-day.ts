// A paper's time zone and a moment → the day it is where the paper comes out. Never the device's day, but where the zone is not known.
import { dayIn, type IsoDate } from "../../edition/dates.ts";

const DEVICE = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @param timeZone null, or a zone this browser has never heard of: the device's own. */
export function titleDay(timeZone: string | null, moment: Date): IsoDate {
  try {
    return dayIn(timeZone ?? DEVICE(), moment);
  } catch {
    return dayIn(DEVICE(), moment);
  }
}
