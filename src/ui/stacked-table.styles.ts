import {css} from 'lit';

/**
 * Stacks the cells of a table with `data-room` in a container that is narrower than this room, because its columns would be
 * too narrow for their words. The head stays for screen readers, and each cell begins with the head of its column,
 * `data-head`. The two rooms are those of `tableRooms`.
 */
export const stackedTables = css`
  @container (inline-size < 15em) {
    [data-room='15'],
    [data-room='15'] :is(tbody, tr, th, td) {
      display: block;
    }

    [data-room='15'] thead {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      position: absolute;
      white-space: nowrap;
    }

    [data-room='15'] tr {
      border-block-end: 1px solid var(--rule);
      padding-block: var(--space-2);
    }

    [data-room='15'] :is(th, td) {
      border: 0;
      overflow-wrap: anywhere;
      padding-block: 0 var(--space-1);
    }

    [data-room='15'] tr > :first-child {
      font-weight: 600;
    }

    [data-room='15'] [data-head]::before {
      color: var(--ink-soft);
      content: attr(data-head) ': ';
    }
  }

  @container (inline-size < 20em) {
    [data-room='20'],
    [data-room='20'] :is(tbody, tr, th, td) {
      display: block;
    }

    [data-room='20'] thead {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      position: absolute;
      white-space: nowrap;
    }

    [data-room='20'] tr {
      border-block-end: 1px solid var(--rule);
      padding-block: var(--space-2);
    }

    [data-room='20'] :is(th, td) {
      border: 0;
      overflow-wrap: anywhere;
      padding-block: 0 var(--space-1);
    }

    [data-room='20'] tr > :first-child {
      font-weight: 600;
    }

    [data-room='20'] [data-head]::before {
      color: var(--ink-soft);
      content: attr(data-head) ': ';
    }
  }
`;
