import {policy, withStart, type PackageFacts, type StartTexts} from '../compiler/build/start-html.ts';
import type {Choice} from './choice/select.ts';
import type {Standard} from './choice/standards.ts';

/** The page's icon, as links for its head. */
export const icons =
  '<link rel="icon" href="favicon.svg" type="image/svg+xml">\n<link rel="icon" href="favicon.png" type="image/png" sizes="32x32">';

/** Where the pages of a package may get anything from. A cmi5 package talks to an LRS, which may be any https server. */
const policyOf = (standard: Standard): string =>
  standard === 'cmi5' ? policy.replace("connect-src 'self'", "connect-src 'self' https:") : policy;

/**
 * Makes the built page that of one package: its facts, its first language with the start page in it, and its icon. It
 * opens `modules`, which are all of the package's but where each module is an AU.
 */
export const packagePage = (
  built: string,
  texts: StartTexts,
  choice: Choice,
  modules: readonly string[],
): string => ownPage(withStart(built, {...texts, modules}, factsOf(choice, modules)), choice.standard);

const factsOf = (choice: Choice, modules: readonly string[]): PackageFacts => {
  const {standard, languages, passMark, statusScheme, report, country} = choice;
  const {sharedDevices, completionRecord} = choice;
  return {
    ...{standard, languages, modules, passMark, statusScheme, report, country},
    ...{sharedDevices, completionRecord},
  };
};

function ownPage(page: string, standard: Standard): string {
  if (!page.includes('</head>') || !page.includes(policy))
    throw new Error('a built page has no </head> or no policy: the packager has no place for its own');
  return page
    .replace(policy, () => policyOf(standard))
    .replace(/\s*<link\s+rel="icon"[^>]*>/g, '')
    .replace('</head>', () => `${icons}\n</head>`);
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
