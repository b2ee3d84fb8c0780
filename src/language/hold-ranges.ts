// "06.00-09.00" → the same in one line: browsers end lines behind a hyphen or a dash between figures. Never another hyphen.

const JOINER = "\u2060";

export const holdRanges = (text: string): string => text.replace(/(\d[-–])(?=\d)/g, `$1${JOINER}`);

/** What {@link holdRanges} put in is taken out. */
export const releaseRanges = (text: string): string => text.replaceAll(JOINER, "");
