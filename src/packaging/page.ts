import {escapeHtml} from './escape.ts';
import type {Choice} from './select.ts';

/** Where a page of a package may get anything from: its own folder, and nothing inline. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'";

/** What the course reads of its package at start, as the content of `<meta name="tamga">`. */
export const packageMeta = ({standard, languages, modules, passMark}: Choice): string =>
  JSON.stringify({standard, languages, modules, passMark});

/** The page's icon, as links for its head. */
export const icons =
  '<link rel="icon" href="favicon.svg" type="image/svg+xml">\n<link rel="icon" href="favicon.png" type="image/png" sizes="32x32">';

/** Makes the built page that of one package: its facts in the meta element, and its icon. */
export function packagePage(built: string, choice: Choice): string {
  const meta = `<meta name="tamga" content="${escapeHtml(packageMeta(choice))}">`;
  const page = built.replace(/\s*<meta\s+name="tamga"[^>]*>/, '').replace(/\s*<link\s+rel="icon"[^>]*>/g, '');
  if (!page.includes('</head>')) throw new Error('the built index.html has no </head>: the packager has no place for its meta element');
  return page.replace('</head>', () => `${meta}\n${icons}\n</head>`);
}

/** The address of the style sheet that the built page links. */
export function styleOf(page: string): string {
  const style = /<link\b[^>]*\brel="stylesheet"[^>]*>/.exec(page)?.[0];
  const address = style && /\bhref="\.?\/?([^"]+)"/.exec(style)?.[1];
  if (!address) throw new Error('the built index.html links no style sheet: licences.html needs it');
  return address;
}
