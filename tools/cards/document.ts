import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {Deck, CardLanguage} from './deck.ts';
import type {HtmlValue} from '../../src/text/html.ts';
import {coverOf} from './cover.ts';
import {all, joinHtml} from './html.ts';
import {intervieweesOf} from './interviewee.ts';
import {interpreterOf} from './interpreter.ts';
import {keyOf} from './key.ts';
import {observerOf} from './observer.ts';
import {officersOf} from './officer.ts';
import {safetyOf} from './safety.ts';
import {draw, type CardSheet} from './sheet.ts';

/** Returns all sheets of one scenario, in print order. */
export const sheetsOf = (deck: Deck): readonly CardSheet[] => [
  coverOf(deck),
  safetyOf(deck),
  ...intervieweesOf(deck),
  interpreterOf(deck),
  ...officersOf(deck),
  observerOf(deck),
  keyOf(deck),
];

const style = readFileSync(new URL('cards.css', import.meta.url), 'utf8');

/**
 * Returns an HTML document that loads nothing external. Each sheet begins on a new A4 page and has its name
 * at the foot of each page. `fonts` are style rules of fonts that drawings need.
 */
export function documentOf(
  tongue: CardLanguage,
  title: HtmlValue,
  sheets: readonly CardSheet[],
  fonts = '',
): string {
  const places = sheets.map((_, i) => `sheet-${i + 1}`);
  const own = sheets.map((sheet, i) => pageRule(tongue, sheet, places[i] ?? ''));
  const css = [fonts, style, ...own].join('\n');
  const hash = createHash('sha256').update(css).digest('base64');
  return `<!doctype html>
<html lang="${tongue.code}" dir="${tongue.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; font-src data:; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${String(all(title))}</title>
<style>${css}</style>
</head>
<body>
${sheets.map((sheet, i) => String(draw(tongue, sheet, places[i] ?? ''))).join('\n')}
</body>
</html>
`;
}

/** Returns a CSS rule for the page of a sheet. The foot of this page shows the name of the sheet. */
function pageRule({say, review}: CardLanguage, {over, name}: CardSheet, place: string): string {
  const foot = joinHtml([over, name, review === 'draft' && say('cards.draft')], ' · ');
  return `.${place} { page: ${place} } @page ${place} { @bottom-left { content: ${cssString(plain(String(foot)))} } }`;
}

/** Removes tags and decodes entities. */
export const plain = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp|#39);/g, entity => entities[entity] ?? entity);

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Returns a CSS string. Escapes prevent the text from closing the string or the style element. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\n]/g, character => `\\${character.charCodeAt(0).toString(16)} `)}"`;
