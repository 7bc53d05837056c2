/** How the drawing is shown as a whole: never larger than it is. */
export const fitting = { maxZoom: 1, padding: 0.15 };
