// The name of an icon → one drawn line in the ink of its surroundings. Never a colour, never an emoji, never the only label of a control.

/** Drawn on a 24 grid, 1.5 wide, round ends: as if with one pen. */
const PATHS = {
  today:
    "M4.75 4.75h11.5v14.5H6.25a1.5 1.5 0 0 1-1.5-1.5zM16.25 8.75h3v9a1.5 1.5 0 0 1-3 0M7.75 8h5.5M7.75 11.25h5.5M7.75 14.5h5.5",
  archive:
    "M4.75 6.25h14.5v13H4.75zM4.75 10.25h14.5M8.5 4v4M15.5 4v4M8.5 13.5h.01M12 13.5h.01M15.5 13.5h.01M8.5 16.5h.01M12 16.5h.01",
  shelf: "M4 19.25h16M5.75 5.25h3.5v14h-3.5zM9.25 7.75h3.5v11.5h-3.5zM13.4 6.9l3.3-.9 3.4 12.6-3.3.65z",
  settings:
    "M4.5 7.75h8.5M17 7.75h2.5M4.5 16.25H7M11 16.25h8.5M15 5.75a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM9 14.25a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  contents: "M4.5 7h15M4.5 12h15M4.5 17h9",
  close: "M6 6l12 12M18 6L6 18",
  here: "M5.5 12.5l4.25 4.25L18.75 7.5",
  previous: "M14.5 5.5L8 12l6.5 6.5",
  next: "M9.5 5.5L16 12l-6.5 6.5",
  "zoom-in": "M12 5.5v13M5.5 12h13",
  "zoom-out": "M5.5 12h13",
  fit: "M4.75 9V4.75H9M15 4.75h4.25V9M19.25 15v4.25H15M9 19.25H4.75V15",
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }) => <Drawn path={PATHS[name]} />;

/** A sign that the first page does not need, drawn by the same pen. @param path on the same grid. */
export function Drawn({ path }: { readonly path: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
