// Where the made edition lies. Read by the browser's side and by Node's.
export const MADE_TITLE = "koran-buatan";
export const MADE_KEY = "2026-11-20";
