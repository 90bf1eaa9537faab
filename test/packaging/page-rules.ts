import {policy} from '../../src/compiler/build/start-html.ts';

const policies = (html: string): readonly string[] =>
  html.match(/<meta\b[^>]*Content-Security-Policy[^>]*>/gi) ?? [];

const rules: readonly (readonly [what: string, holds: (html: string, allowed: string) => boolean])[] = [
  [
    'the policy precedes everything that it restricts',
    (html, allowed) => {
      const [meta = ''] = policies(html);
      return (
        meta.includes(`content="${allowed}"`) &&
        html.indexOf(meta) < html.search(/<(script|link|style|img|body)\b/)
      );
    },
  ],
  ['the page has exactly one policy', html => policies(html).length === 1],
  [
    'the page declares UTF-8 within its first kilobyte',
    html => /<meta\s+charset="utf-8"/i.test(html.slice(0, 1024)),
  ],
  ['the page declares its language and direction', html => /<html lang="[a-z-]+" dir="(ltr|rtl)"/.test(html)],
  ['the page has a title', html => /<title>[^<]+<\/title>/.test(html)],
  ['no script is inline', html => !/<script(?![^>]*\ssrc=)/i.test(html)],
  ['no style is inline', html => !/<style\b|\sstyle\s*=/i.test(html)],
  ['no handler is an attribute', html => !/<[^>]+\son[a-z]+\s*=/i.test(html)],
  ['no data: address is used', html => !/["'(]data:/i.test(html)],
];

/**
 * Returns the rules that a page of a package breaks. `allowed` is the content security policy that the page must
 * have.
 */
export const faultsOfPage = (path: string, html: string, allowed = policy): readonly string[] =>
  rules.filter(([, holds]) => !holds(html, allowed)).map(([what]) => `${path}: not so: ${what}`);
