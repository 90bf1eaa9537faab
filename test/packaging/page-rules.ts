import {policy} from '../../src/compiler/build/start-html.ts';

const policies = (html: string): readonly string[] =>
  html.match(/<meta\b[^>]*Content-Security-Policy[^>]*>/gi) ?? [];

const rules: readonly (readonly [what: string, holds: (html: string, allowed: string) => boolean])[] = [
  [
    'the policy stands before anything it could forbid',
    (html, allowed) => {
      const [meta = ''] = policies(html);
      return (
        meta.includes(`content="${allowed}"`) &&
        html.indexOf(meta) < html.search(/<(script|link|style|img|body)\b/)
      );
    },
  ],
  ['there is one policy', html => policies(html).length === 1],
  [
    'the characters are UTF-8, said within the first kilobyte',
    html => /<meta\s+charset="utf-8"/i.test(html.slice(0, 1024)),
  ],
  ['the language and its direction are said', html => /<html lang="[a-z-]+" dir="(ltr|rtl)"/.test(html)],
  ['the page has a title', html => /<title>[^<]+<\/title>/.test(html)],
  ['no script stands in the page', html => !/<script(?![^>]*\ssrc=)/i.test(html)],
  ['no style stands in the page', html => !/<style\b|\sstyle\s*=/i.test(html)],
  ['no handler stands in an attribute', html => !/<[^>]+\son[a-z]+\s*=/i.test(html)],
  ['nothing is written as a data address', html => !/["'(]data:/i.test(html)],
];

/**
 * Returns the rules for a package's pages that a page breaks. `allowed` is the content security policy that
 * the page must have.
 */
export const faultsOfPage = (path: string, html: string, allowed = policy): readonly string[] =>
  rules.filter(([, holds]) => !holds(html, allowed)).map(([what]) => `${path}: not so: ${what}`);
