// A key that was pressed → whether it is somebody's already: a field's, a shortcut's of the browser, a dialog's. Never what it would mean.

/** Where letters are typed or chosen. */
const FIELDS = "input, textarea, select, [contenteditable]";

/** @param others selectors of what also has keys of its own. */
export const isKeyOf = (target: EventTarget | null, ...others: readonly string[]): boolean =>
  target instanceof Element && target.closest([FIELDS, ...others].join()) !== null;

/** Someone has used it, it is held with a modifier, or it is pressed in a field or in one of the `others`. */
export const isTaken = (event: KeyboardEvent, ...others: readonly string[]): boolean =>
  event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isKeyOf(event.target, ...others);
