import {escapeHtml} from './escape-html.ts';

/** HTML from the `html` tag. A template inserts it unchanged, because its values are already escaped. */
export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** A value of a template. Text and numbers are escaped; `false` and undefined render nothing. */
export type HtmlValue = string | number | Html | readonly HtmlValue[] | false | undefined;

function render(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(render).join('');
  return escapeHtml(String(value));
}

/** Template tag that escapes every inserted value. Attribute values must be in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.reduce((text, part, i) => text + render(values[i - 1]) + part));
}
