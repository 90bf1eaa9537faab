import {html, Html, type HtmlValue} from '../../src/text/html.ts';

/** Joins parts into one piece of HTML. Escapes plain text, as all functions here do. */
export const all = (...parts: readonly HtmlValue[]): Html => html`${parts}`;

/** Joins the parts that are not empty, each on a line of its own or with another separator. */
export const joined = (parts: readonly HtmlValue[], separator: HtmlValue = html`<br />`): Html =>
  all(...parts.filter(isFilled).flatMap((part, i) => (i === 0 ? [part] : [separator, part])));

/** True if a part renders something. */
export const isFilled = (part: HtmlValue): boolean => String(all(part)) !== '';

/** Returns an element with this content; `kind` is its class. */
export const el = (tag: string, content: HtmlValue, kind?: string): Html =>
  new Html(`<${tag}${kind === undefined ? '' : ` class="${kind}"`}>${String(all(content))}</${tag}>`);

/** Returns a section of a sheet with a heading and its content; nothing when the content is empty. */
export const part = (heading: HtmlValue, ...content: readonly HtmlValue[]): Html =>
  isFilled(content) ? el('section', [el('h2', heading), ...content], 'part') : all();

/** Returns a list; nothing when there are no items. */
export const list = (items: readonly HtmlValue[], tag: 'ul' | 'ol' = 'ul', kind?: string): Html =>
  items.length === 0
    ? all()
    : el(
        tag,
        items.map(item => el('li', item)),
        kind,
      );

/**
 * Returns a table; nothing when there are no rows. On a phone, the styles show each row as a block without the
 * head, except in a few kinds of table.
 */
export const table = (
  head: readonly HtmlValue[],
  rows: readonly (readonly HtmlValue[])[],
  kind?: string,
): Html => {
  const row = (tag: 'th' | 'td', cells: readonly HtmlValue[]) =>
    el(
      'tr',
      cells.map(cell => el(tag, cell)),
    );
  const body = rows.map(cells => row('td', cells));
  return rows.length === 0 ? all() : el('table', [el('thead', row('th', head)), el('tbody', body)], kind);
};

/** Returns a list of names with their values, without pairs whose value is empty. Returns nothing if no pair is left. */
export const pairs = (rows: readonly (readonly [HtmlValue, HtmlValue])[], kind?: string): Html => {
  const filled = rows.filter(([, value]) => isFilled(value));
  const own = filled.map(([name, value]) => el('div', [el('dt', name), el('dd', value)]));
  return filled.length === 0 ? all() : el('dl', own, kind);
};

/** Returns rows of empty cells to write in. */
export const empty = (rows: number, columns: number): readonly (readonly string[])[] =>
  Array.from({length: rows}, () => Array.from({length: columns}, () => ''));
