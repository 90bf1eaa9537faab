import {css} from 'lit';

/**
 * Stacks the cells of a table whose columns would be too narrow for their words. Each cell except the first begins
 * with the head of its column, from `data-head`. A screen reader reads these heads, so the row of heads is hidden. A
 * table needs one of the widths of `tableRooms`, in em. The only rule is for the largest of these widths, in em of
 * the container. If a table needs less width, its container has a larger text size. So the same rule applies at the
 * smaller width.
 */
export const stackedTables = css`
  .table[data-room='15'] {
    font-size: calc(20em / 15);
  }

  @container (inline-size < 20em) {
    [data-room] :is(table, tbody, tr, th, td) {
      display: block;
    }

    [data-room] thead {
      display: none;
    }

    [data-room] tr {
      border-block-end: 1px solid var(--rule);
      padding-block: var(--space-2);
    }

    [data-room] :is(th, td) {
      border: 0;
      overflow-wrap: anywhere;
      padding-block: 0 var(--space-1);
    }

    [data-room] tr > :first-child {
      font-weight: 600;
    }

    [data-room] [data-head]::before {
      color: var(--ink-soft);
      content: attr(data-head) ': ';
    }
  }
`;
