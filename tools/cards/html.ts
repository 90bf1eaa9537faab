/** Content is HTML throughout: texts come compiled, words come escaped from `Deck.say`. */

/** An element with its content. */
export const el = (tag: string, content: string, kind?: string): string =>
  `<${tag}${kind === undefined ? '' : ` class="${kind}"`}>${content}</${tag}>`;

/** A heading within a sheet and what stands under it; nothing where that is empty. */
export const part = (heading: string, ...content: readonly string[]): string => {
  const body = content.join('');
  return body === '' ? '' : el('section', el('h2', heading) + body, 'part');
};

/** A list, or nothing where it has no items. */
export const list = (items: readonly string[], tag: 'ul' | 'ol' = 'ul', kind?: string): string =>
  items.length === 0 ? '' : el(tag, items.map(item => el('li', item)).join(''), kind);

/** A table; a phone shows each row as a block, in which a cell is named by the head of its column. */
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

/** Names with what belongs to them, one below the other. */
export const pairs = (rows: readonly (readonly [string, string])[], kind?: string): string => {
  const filled = rows.filter(([, value]) => value !== '');
  return filled.length === 0
    ? ''
    : el('dl', filled.map(([name, value]) => el('div', el('dt', name) + el('dd', value))).join(''), kind);
};

/** Empty cells to write in. */
export const empty = (rows: number, columns: number): readonly (readonly string[])[] =>
  Array.from({length: rows}, () => Array.from({length: columns}, () => ''));
