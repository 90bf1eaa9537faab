import {policy, withStart, type StartFacts, type StartTexts} from '../compiler/build/start-html.ts';
import type {PackageChoice} from './choice/select.ts';
import type {Standard} from './choice/standards.ts';

const svgIcon = '<link rel="icon" href="favicon.svg" type="image/svg+xml">';
const pngIcon = '<link rel="icon" href="favicon.png" type="image/png" sizes="32x32">';

/** Returns the links to the icons of a page, for its head. A course may have no PNG icon. */
export const iconLinks = (hasPng: boolean): string => (hasPng ? `${svgIcon}\n${pngIcon}` : svgIcon);

/**
 * Content security policy for the pages of a package. A cmi5 package may connect to any https server, because
 * its LRS can be anywhere.
 */
const policyOf = (standard: Standard): string =>
  standard === 'cmi5' ? policy.replace("connect-src 'self'", "connect-src 'self' https:") : policy;

/**
 * Converts the built page to a page of one package. Adds the facts of the package, its start page in its first
 * language, and the links to its icons. If each module is an AU, `id` and `modules` are those of one module.
 * Otherwise they are those of the package.
 */
export const packagePage = (
  built: string,
  texts: StartTexts,
  choice: PackageChoice,
  {id, modules, icons}: Pick<StartFacts, 'id' | 'modules'> & {readonly icons: string},
): string =>
  ownPage(
    withStart(built, {...texts, modules: choice.refresher ? [] : modules}, factsOf(choice, id, modules)),
    choice.standard,
    icons,
  );

const factsOf = (choice: PackageChoice, id: string, modules: readonly string[]): StartFacts => {
  const {standard, languages, passMark, statusScheme, report, country} = choice;
  const {sharedDevices, completionRecord, refresher} = choice;
  return {
    ...{id, standard, languages, modules, passMark, statusScheme, report, country},
    ...{sharedDevices, completionRecord},
    ...(refresher && {refresher: refresher.code}),
  };
};

function ownPage(page: string, standard: Standard, icons: string): string {
  if (!page.includes('</head>') || !page.includes(policy))
    throw new Error('a built page has no </head> or no policy: the packager has no place for its own');
  return page
    .replace(policy, () => policyOf(standard))
    .replace(/\s*<link\s+rel="icon"[^>]*>/g, '')
    .replace('</head>', () => `${icons}\n</head>`);
}

/** Address of the style sheet that the built page links to. */
export function styleOf(page: string): string {
  const style = /<link\b[^>]*\brel="stylesheet"[^>]*>/.exec(page)?.[0];
  const address = style && /\bhref="\.?\/?([^"]+)"/.exec(style)?.[1];
  if (!address) throw new Error('the built index.html links no style sheet: licences.html needs it');
  return address;
}

/** Files that a page refers to: scripts, style sheets and icons. */
export const neededBy = (page: string): readonly string[] =>
  [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.?\/?([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
