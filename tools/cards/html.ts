/** All content is HTML: texts come compiled, and `Deck.say` returns escaped texts. */

/** Returns an element with this content; `kind` is its class. */
export const el = (tag: string, content: string, kind?: string): string =>
  `<${tag}${kind === undefined ? '' : ` class="${kind}"`}>${content}</${tag}>`;

/** Returns a section of a sheet with a heading and its content; '' when the content is empty. */
export const part = (heading: string, ...content: readonly string[]): string => {
  const body = content.join('');
  return body === '' ? '' : el('section', el('h2', heading) + body, 'part');
};

/** Returns a list; '' when there are no items. */
export const list = (items: readonly string[], tag: 'ul' | 'ol' = 'ul', kind?: string): string =>
  items.length === 0 ? '' : el(tag, items.map(item => el('li', item)).join(''), kind);

/**
 * Returns a table; '' when there are no rows. On a phone, the styles show each row as a block without the
 * head, except in a few kinds of table.
 */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  kind?: string,
): string =>
  rows.length === 0
    ? ''
    : el(
        'table',
        el('thead', el('tr', head.map(cell => el('th', cell)).join(''))) +
          el('tbody', rows.map(row => el('tr', row.map(cell => el('td', cell)).join(''))).join('')),
        kind,
      );

/** Returns a list of names, each with its value; '' when there is none. Leaves out empty values. */
export const pairs = (rows: readonly (readonly [string, string])[], kind?: string): string => {
  const filled = rows.filter(([, value]) => value !== '');
  return filled.length === 0
    ? ''
    : el('dl', filled.map(([name, value]) => el('div', el('dt', name) + el('dd', value))).join(''), kind);
};

/** Returns rows of empty cells to write in. */
export const empty = (rows: number, columns: number): readonly (readonly string[])[] =>
  Array.from({length: rows}, () => Array.from({length: columns}, () => ''));
