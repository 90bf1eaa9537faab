import {chromium, type Browser} from '@playwright/test';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {seriesOf} from '../../src/documents/model/series.ts';
import {lights} from '../../src/documents/model/terms.ts';
import {readyBrowser} from '../browser/browser.mjs';
import {root} from '../paths.mjs';
import {isSweep} from '../suite/test-matrix.mjs';
import {printable} from './cards-fixture.ts';
import {comparisonsOf, genuineCopies} from './comparison.ts';
import {cardLanguageOf} from './deck.ts';
import {cardFiles} from './write.ts';

const copies = genuineCopies(root);
const tongues = await Promise.all(
  printable.languages.slice(isSweep ? 0 : -1).map(language => cardLanguageOf(printable, language, 'xx')),
);

// Outside `npm run sweep`, only the last language is tested. Where this language has no translation, the sheets show
// English.
describe.each(tongues.map(tongue => [tongue.code, tongue] as const))(
  'comparison sheets in the language "%s"',
  (_code, tongue) => {
    // Three series: a passport of paper, a passport with a plastic page, and a visa. The sweep tests all series.
    test.each([...copies].filter(([id]) => isSweep || ['s2014', 's2020', 'v-2022'].includes(id)))(
      'the series %s has one sheet for each light, with drawings and all texts',
      (id, copy) => {
        const sheets = comparisonsOf(tongue, id, copy);
        expect(sheets.map(({name}) => String(name))).toEqual(
          lights.map(light => String(tongue.tell(`tool.${light}`))),
        );
        for (const {name, over, lead, body} of sheets) {
          const text = [name, over, lead, body].map(String).join(' ');
          expect(text).toContain('<svg');
          expect(text).not.toMatch(/\{\{|undefined|\b(?:cards|seen|place|page|tool)\.[a-z]/);
        }
      },
    );

    test('the UV sheet of a series names every feature that the series shows in this light', () => {
      const sheets = copies.get('s2014');
      if (!sheets) throw new Error('no copy');
      const [, , , , uv] = comparisonsOf(tongue, 's2014', sheets).map(({body}) => String(body));
      const seen = seriesOf('s2014').features.flatMap(({seen: own}) => own.uv ?? []);
      expect(seen.length).toBeGreaterThan(8);
      for (const key of seen) expect(uv).toContain(String(tongue.tell(`seen.${key}`)));
    });
  },
);

// Only `npm run sweep` prints these sheets. Decision 19 gives the reason.
const inSweep = isSweep ? describe : () => undefined;
inSweep('comparison sheets on paper', () => {
  let browser: Browser;
  beforeAll(async () => {
    const {executablePath, args, env} = await readyBrowser(console.error);
    browser = await chromium.launch({executablePath, args, env});
  });
  afterAll(() => browser.close());

  // Only the last language is tested, because its texts are the longest. A passport is tested too, because it has
  // more pages and more descriptions than a card.
  test.each(['s2014', 's2020', 'v-2022'])(
    'each comparison sheet of %s takes one A4 page, in the language with the longest texts',
    async id => {
      const languages = printable.languages.map(({code}) => code).slice(-1);
      const files = await cardFiles(root, printable, {
        scenarios: [],
        series: [id],
        cases: [],
        languages,
        country: 'xx',
      });
      const page = await browser.newPage();
      await page.setContent(files.get(`comparison-${id}.${languages[0] ?? ''}.html`)?.html ?? '');
      const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
      await page.close();
      expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
      expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(lights.length);
    },
  );
});
