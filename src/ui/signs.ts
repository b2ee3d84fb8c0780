// Signs that the first page does not need → paths on the grid of Icon.tsx, by the same pen. Apart from those, which load with it.

export const SIGNS = {
  search: "M10.5 4.75a5.75 5.75 0 1 1 0 11.5 5.75 5.75 0 0 1 0-11.5zM14.75 14.75l5 5",
  back: "M19 12H5.25M11 6l-6 6 6 6",
  onward: "M5 12h13.75M13 6l6 6-6 6",
  page: "M6.25 4.25h11.5v15.5H6.25zM8.75 8h6.5M8.75 11h2.5v5h-2.5zM13.5 11h1.75M13.5 13.5h1.75M13.5 16h1.75",
  columns: "M5.25 5v14M10 5v11M14.25 5v14M19 5v6.5M16.5 16l2.5 2.5 2.5-2.5M19 18.5v-4",
  share: "M12 14.5V4.25M8 8l4-4 4 4M8 10.75H5.75v9h12.5v-9H16",
} as const;
