// The signs of sharing → paths on the grid of src/ui/Icon.tsx, by the same pen. Apart from those, which load with the first page.

export const SIGNS = {
  link: "M10.25 13.75a3.4 3.4 0 0 0 4.8 0l3.2-3.2a3.4 3.4 0 0 0-4.8-4.8L12 7.2M13.75 10.25a3.4 3.4 0 0 0-4.8 0l-3.2 3.2a3.4 3.4 0 0 0 4.8 4.8L12 16.8",
  region: "M4.75 8.5V4.75H8.5M15.5 4.75h3.75V8.5M19.25 15.5v3.75H15.5M8.5 19.25H4.75V15.5M9 9h6v6H9z",
  clip: "M6.75 5a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM6.75 14.2a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM8.7 8.8L19.5 17M8.7 15.2L19.5 7",
  print: "M7.5 9V4.75h9V9M7.5 16.25H4.75V9h14.5v7.25H16.5M7.5 13.5h9v5.75h-9z",
  full: "M13.75 10.25l5.5-5.5M14.5 4.75h4.75V9.5M10.25 13.75l-5.5 5.5M9.5 19.25H4.75V14.5",
  window: "M19.25 4.75l-5.25 5.25M14 5.5V10h4.5M4.75 19.25L10 14M10 18.5V14H5.5",
} as const;
