import {html, Html, type HtmlValue} from '../../src/text/html.ts';

/** Joins values into one HTML value. Escapes plain text, as all functions in this file do. */
export const all = (...parts: readonly HtmlValue[]): Html => html`${parts}`;

/** Joins the values that are not empty, each on a line of its own or with another separator. */
export const joinHtml = (parts: readonly HtmlValue[], separator: HtmlValue = html`<br />`): Html =>
  all(...parts.filter(isFilled).flatMap((part, i) => (i === 0 ? [part] : [separator, part])));

/** True if a value renders something. */
export const isFilled = (part: HtmlValue): boolean => String(all(part)) !== '';

/** Returns an element with this content. `selector` is its tag and its classes: `p.small`. */
export const el = (selector: string, content: HtmlValue): Html => {
  const [tag = '', ...classes] = selector.split('.');
  const own = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  return new Html(`<${tag}${own}>${String(all(content))}</${tag}>`);
};

/** Returns a section of a sheet with a heading and its content; nothing when the content is empty. */
export const part = (heading: HtmlValue, ...content: readonly HtmlValue[]): Html =>
  isFilled(content) ? el('section.part', [el('h2', heading), ...content]) : all();

/** Returns a list; nothing when there are no items. */
export const list = (items: readonly HtmlValue[], selector = 'ul'): Html => {
  const own = items.map(item => el('li', item));
  return items.length === 0 ? all() : el(selector, own);
};

/**
 * Returns a table; nothing if there are no rows. On a phone, the styles hide the head and show each row as a block. A
 * few kinds of table look the same on a phone.
 */
export const table = (
  head: readonly HtmlValue[],
  rows: readonly (readonly HtmlValue[])[],
  selector = 'table',
): Html => {
  const row = (tag: 'th' | 'td', cells: readonly HtmlValue[]): Html => {
    const own = cells.map(cell => el(tag, cell));
    return el('tr', own);
  };
  const body = rows.map(cells => row('td', cells));
  return rows.length === 0 ? all() : el(selector, [el('thead', row('th', head)), el('tbody', body)]);
};

/**
 * Returns a list of names with their values, without pairs whose value is empty. Returns nothing if no pair is left.
 */
export const pairs = (rows: readonly (readonly [HtmlValue, HtmlValue])[], selector = 'dl'): Html => {
  const filled = rows.filter(([, value]) => isFilled(value));
  const own = filled.map(([name, value]) => el('div', [el('dt', name), el('dd', value)]));
  return filled.length === 0 ? all() : el(selector, own);
};

/** Returns rows of empty cells to write in. */
export const empty = (rows: number, columns: number): readonly (readonly string[])[] =>
  Array.from({length: rows}, () => Array.from({length: columns}, () => ''));
