import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {TermbaseEntry} from '../../content/translation-files.ts';
import type {Files} from './chunks.ts';

/** The guide for translators, which holds the table of terms. */
const guide = 'docs/translators.md';

/** Matches the generated table of terms in the guide, together with the comments before and after it. */
const marks = /(<!-- terms:[^>]*-->\n)[^]*?(\n<!-- \/terms -->)/;

/**
 * Returns the guide for translators in the folder `root`, with the current table of terms. Returns an empty map if the
 * course has no termbase or no guide.
 */
export function guideWithTerms(root: string, terms: readonly TermbaseEntry[]): Files {
  const path = join(root, guide);
  if (terms.length === 0 || !existsSync(path)) return new Map();
  const text = readFileSync(path, 'utf8');
  return new Map([
    [guide, text.replace(marks, (_, start: string, end: string) => start + table(terms) + end)],
  ]);
}

const table = (terms: readonly TermbaseEntry[]): string =>
  [
    '| English | Монгол | not | note | confirmed |',
    '| --- | --- | --- | --- | --- |',
    ...terms.map(term => `| ${cellsOf(term).join(' | ')} |`),
  ].join('\n');

const cellsOf = ({
  en,
  mn,
  short,
  forbidden = [],
  avoid = [],
  note = '',
  state,
}: TermbaseEntry): readonly string[] => [
  en,
  short === undefined ? mn : `${mn}; ${short}`,
  [...forbidden.map(({form}) => form), ...avoid.map(({form, reason}) => `${form} (${reason})`)].join('; '),
  note,
  state === 'proposed' ? '' : `${state.by}, ${state.on}`,
];
