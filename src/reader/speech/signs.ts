// The player's signs → paths on the grid of src/ui/Icon.tsx. Apart from those, which load with the first page.

export const SIGNS = {
  listen: "M4.75 9.5v5H8.5l4.25 3.5V6L8.5 9.5zM15.75 9.25a3.75 3.75 0 0 1 0 5.5M18 6.5a7.5 7.5 0 0 1 0 11",
  play: "M8 5.5L18.5 12 8 18.5z",
  pause: "M9 6v12M15 6v12",
  previous: "M17.25 6.5L9.5 12l7.75 5.5zM6.5 6.5v11",
  next: "M6.75 6.5L14.5 12l-7.75 5.5zM17.5 6.5v11",
} as const;
