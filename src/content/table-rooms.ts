/**
 * Widths of tables, in em. If there is less width, the cells of a row stand one below the other. The compiler gives a
 * table the smallest of these widths in which its columns fit, or the largest if none is enough. The styles are in
 * `src/ui/stacked-table.styles.ts`.
 */
export const tableRooms = [15, 20] as const;
