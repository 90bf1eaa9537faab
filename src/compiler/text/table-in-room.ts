import type {Element, ElementContent, Root} from 'hast';
import {SKIP, visit} from 'unist-util-visit';
import {tableRooms} from '../../content/table-rooms.ts';

/**
 * Width of a letter in a table. `gap` is the space between two columns. Both are in em of the text around the table.
 */
const letter = 0.54;
const gap = 0.5;

/** Minimum number of letters on a line, in a column that contains sentences. */
const shortestLine = 10;

/** Maximum length of a piece of a Cyrillic word that stays on one line. Longer words have soft hyphens. */
const longestPiece = 9;

/**
 * A rehype plugin that makes a table fit on a phone. In each row, every cell except the first gets the head of its
 * column. A box around the table gets the width that the table needs. If the box is narrower than this width, the
 * styles of prose stack the cells of a row, each after its head.
 */
export function tablesInRoom() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || index === undefined || !parent) return undefined;
      const [heads = [], ...rows] = rowsOf(table);
      for (const row of rows)
        for (const [column, cell] of row.entries()) {
          const head = column > 0 && textOf(heads[column]);
          if (head) cell.properties['dataHead'] = head;
        }
      parent.children[index] = {
        ...{type: 'element', tagName: 'div', children: [table]},
        properties: {className: ['table'], dataRoom: roomFor([heads, ...rows])},
      };
      return SKIP;
    });
  };
}

type Cells = readonly Element[];

/** Returns the cells of all rows of a table, the head first. */
function rowsOf(table: Element): readonly Cells[] {
  const rows: Cells[] = [];
  visit(table, 'element', ({tagName, children}) => {
    if (tagName === 'tr') rows.push(children.filter(child => child.type === 'element'));
  });
  return rows;
}

function textOf(node: ElementContent | undefined): string {
  if (node?.type === 'text') return node.value;
  return node?.type === 'element' ? node.children.map(textOf).join('') : '';
}

/**
 * Returns the smallest of the `tableRooms` in which every column is wide enough for its words. If even the largest is
 * too narrow, returns the largest.
 */
function roomFor(rows: readonly Cells[]): number {
  const columns = (rows[0] ?? []).map((_, column) => rows.map(row => textOf(row[column])));
  const need = columns.reduce((sum, cells) => sum + lettersIn(cells) * letter + gap, 0);
  return tableRooms.find(room => room >= need) ?? Math.max(...tableRooms);
}

/** Returns the number of letters that must fit on a line of a column. */
const lettersIn = (cells: readonly string[]): number =>
  Math.max(...cells.flatMap(cell => [Math.min(cell.length, shortestLine), ...piecesOf(cell)]));

const piecesOf = (cell: string): readonly number[] =>
  (cell.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(word =>
    /\p{Script=Cyrillic}/u.test(word) ? Math.min(word.length, longestPiece) : word.length,
  );
