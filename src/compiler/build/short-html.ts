import type {Plugin} from 'vite';
import {editTemplates} from './edit-templates.ts';

/**
 * A Vite plugin for builds. In html`…` and svg`…` templates, it replaces each line break and the indentation after it
 * with one space. It also leaves out the quotes of attributes that need none. A browser renders the result in the
 * same way, because no element of the course preserves the line breaks of a template.
 */
export const shortHtml = (): Plugin =>
  editTemplates('tamga-short-html', ['html', 'svg'], (text, {quasis}) => {
    for (const {start, value} of quasis) {
      const {raw} = value;
      // With some parsers, `start` is one character too early. So search for the text from `start` on.
      const at = text.original.indexOf(raw, start);
      const short = withoutQuotes(onOneLine(raw));
      if (raw !== short) text.overwrite(at, at + raw.length, short);
    }
  });

/** Joins markup into one line. A line break becomes a space, or nothing before the `>` of a tag. */
export const onOneLine = (markup: string): string =>
  markup.replace(/\s*\n\s*(>?)/g, (_, end: string) => end || ' ');

/**
 * Leaves out the quotes of each attribute whose value is one plain word. Keeps the quotes before a `/`, because
 * otherwise the `/` would belong to the value. This is safe, because no text between the tags of a template looks
 * like an attribute.
 */
export const withoutQuotes = (markup: string): string =>
  markup.replace(/(\s[\w-]+=)"([^\s"'`=<>\\]+)"(?=[\s>])/g, '$1$2');
