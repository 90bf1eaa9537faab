/**
 * Widths in em below which the cells of a table stand one below the other. The compiler gives a table the first of them that
 * its columns need, or the last. The styles are in `src/ui/stacked-table.styles.ts`.
 */
export const tableRooms = [15, 20] as const;
