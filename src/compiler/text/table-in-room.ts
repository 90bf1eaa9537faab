import type {Element, ElementContent, Root} from 'hast';
import {SKIP, visit} from 'unist-util-visit';
import {tableRooms} from '../../content/table-rooms.ts';

/** Width of a letter in a table, in em of the text around the table. `gap` is the space between two columns. */
const letter = 0.54;
const gap = 0.5;

/** Minimum number of letters on a line of a column with sentences. */
const shortestLine = 10;

/** Maximum length of a piece of a Cyrillic word that stays on one line. Longer words have soft hyphens. */
const longestPiece = 9;

/**
 * A rehype plugin that makes a table fit on a phone. Each cell but the first of a row names the head of its column, and
 * a box around the table names the width that the table needs. If the box is narrower, the styles of prose stack the
 * cells of a row, each after its head.
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
 * Returns the smallest of the `tableRooms` in which no column is too narrow for its words. Returns the largest if none of
 * them is wide enough.
 */
function roomFor(rows: readonly Cells[]): number {
  const columns = (rows[0] ?? []).map((_, column) => rows.map(row => textOf(row[column])));
  const need = columns.reduce((sum, cells) => sum + lettersIn(cells) * letter + gap, 0);
  return tableRooms.find(room => room >= need) ?? Math.max(...tableRooms);
}

/** Returns the number of letters for which each line of a column must have room. */
const lettersIn = (cells: readonly string[]): number =>
  Math.max(...cells.flatMap(cell => [Math.min(cell.length, shortestLine), ...piecesOf(cell)]));

const piecesOf = (cell: string): readonly number[] =>
  (cell.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(word =>
    /\p{Script=Cyrillic}/u.test(word) ? Math.min(word.length, longestPiece) : word.length,
  );
