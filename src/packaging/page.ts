import {withStart, type StartTexts} from '../compiler/start-html.ts';
import type {Choice} from './select.ts';

/** The page's icon, as links for its head. */
export const icons =
  '<link rel="icon" href="favicon.svg" type="image/svg+xml">\n<link rel="icon" href="favicon.png" type="image/png" sizes="32x32">';

/** Makes the built page that of one package: its facts, its first language with the start page in it, and its icon. */
export function packagePage(
  built: string,
  texts: StartTexts,
  {standard, languages, modules, passMark}: Choice,
): string {
  const page = withStart(built, texts, {standard, languages, modules, passMark}).replace(
    /\s*<link\s+rel="icon"[^>]*>/g,
    '',
  );
  if (!page.includes('</head>'))
    throw new Error('the built index.html has no </head>: the packager has no place for its icon');
  return page.replace('</head>', () => `${icons}\n</head>`);
}

/** The address of the style sheet that the built page links. */
export function styleOf(page: string): string {
  const style = /<link\b[^>]*\brel="stylesheet"[^>]*>/.exec(page)?.[0];
  const address = style && /\bhref="\.?\/?([^"]+)"/.exec(style)?.[1];
  if (!address) throw new Error('the built index.html links no style sheet: licences.html needs it');
  return address;
}

/** The files that a page cannot do without: its scripts, style sheets and icons. */
export const neededBy = (page: string): readonly string[] =>
  [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.?\/?([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
