import {chromium, type Browser} from '@playwright/test';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readyBrowser} from '../browser/browser.mjs';
import {root} from '../paths.mjs';
import {isSweep} from '../suite/test-matrix.mjs';
import {casesIn, type Drawable} from '../specimens/read.ts';
import {benchCase, benchKey, benchSheet, benchTitle} from './bench.ts';
import {printable} from './cards-fixture.ts';
import {cardLanguageOf} from './deck.ts';
import {cardFiles} from './write.ts';

const cases = casesIn(root);
/** Some of the documents to examine, because a browser takes long to draw all of them. */
const some = cases.filter((_, n) => n % (isSweep ? 5 : 15) === 0);
const languages = await Promise.all(
  printable.languages.slice(isSweep ? 0 : -1).map(async language => ({
    language,
    tongue: await cardLanguageOf(printable, language, 'xx'),
  })),
);
const unfilled = /\{\{|undefined|\b(?:cards|seen|place|page|tool|verdict|list|record|chip)\.[a-z]/;

describe.each(languages.map(each => [each.tongue.code, each] as const))(
  'bench sheets in the language "%s"',
  (_code, {language, tongue}) => {
    test('a bench sheet shows the document in several lights with all texts, and does not reveal what only the answer key may tell', () => {
      expect(some.length).toBeGreaterThan(0);
      for (const drawable of some) {
        const bench = benchCase(tongue, language, drawable);
        const {name, over, lead, body} = benchSheet(bench);
        const text = [name, over, lead, body].map(String).join(' ');
        expect(String(benchTitle(bench))).not.toBe('');
        expect(text.match(/<svg/g)?.length, drawable.specimen.id).toBeGreaterThanOrEqual(5);
        expect(text.replace(/<svg[^]*?<\/svg>/g, '')).not.toMatch(unfilled);
        for (const {id} of drawable.source.anomalies)
          expect(text).not.toContain(String(bench.read(`anomalies.${id}.text`)));
        expect(text).not.toContain(String(bench.read('why')));
      }
    });

    test('an answer key gives the verdict, the reason, and each anomaly with its places and lights', () => {
      for (const drawable of cases) {
        const bench = benchCase(tongue, language, drawable);
        const text = String(benchKey(bench).body);
        const {verdict, anomalies} = drawable.source;
        expect(text).toContain(`<strong>${String(tongue.tell(`verdict.${verdict}`))}</strong>`);
        expect(text).toContain(String(bench.read('why')));
        for (const {id, at} of anomalies) {
          expect(text).toContain(String(bench.read(`anomalies.${id}.text`)));
          for (const place of at) expect(text).toContain(String(tongue.tell(`place.${place}`)));
        }
        expect(text).not.toMatch(unfilled);
      }
    });
  },
);

describe('bench sheets on paper', () => {
  let browser: Browser;
  beforeAll(async () => {
    const {executablePath, args, env} = await readyBrowser(console.error);
    browser = await chromium.launch({executablePath, args, env});
  });
  afterAll(() => browser.close());

  test('a bench sheet and its key each take one A4 page, in the language with the longest texts', async () => {
    const [last] = languages.slice(-1);
    if (!last) throw new Error('there is no language');
    const {language, tongue} = last;
    const lengthOf = (one: Drawable) => String(benchKey(benchCase(tongue, language, one)).body).length;
    // Outside `npm run sweep`, the test prints only the document with the longest answer key.
    const longest = cases.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, 1);
    const drawn = (isSweep ? some : longest).map(({specimen}) => specimen.id);
    const wanted = {cases: drawn, languages: [tongue.code]};
    let printedPages = 0;
    const files = await cardFiles(root, printable, {scenarios: [], series: [], country: 'xx', ...wanted});
    for (const [name, {kind, html}] of files) {
      if (kind !== 'bench' && kind !== 'benchKey') continue;
      // Use a new page for each PDF. In a page that has printed before, Chromium adds an empty sheet.
      const page = await browser.newPage();
      await page.setContent(html);
      const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
      expect([name, pdf.match(/\/Type \/Page\b/g)?.length]).toEqual([name, 1]);
      await page.close();
      printedPages++;
    }
    expect(printedPages).toBe(2 * drawn.length);
  });
});
