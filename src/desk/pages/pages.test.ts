import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {parse} from 'yaml';
import {describe, expect, test} from 'vitest';
import {z} from 'zod';
import {html} from '../../text/html.ts';
import {areLocal, problemBox} from './layout.ts';
import {liveTexts} from './live-pages.ts';
import {panelTexts} from './preview-page.ts';

const folder = (name: string) => new URL(`../${name}/`, import.meta.url);
const words = z
  .record(z.string(), z.object({text: z.string(), note: z.string()}))
  .parse(parse(readFileSync(new URL('../texts.yaml', import.meta.url), 'utf8')));
const translation = z.object({
  entries: z.record(z.string(), z.object({of: z.string(), text: z.string().min(1)})),
});
const sources = [
  'pages',
  'pages/closing',
  'pages/hard',
  'server',
  'server/analysis',
  'server/closing',
  'server/intake',
]
  .flatMap(name =>
    readdirSync(folder(name))
      .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map(file => readFileSync(new URL(file, folder(name)), 'utf8')),
  )
  .join('\n');

describe('an html template', () => {
  test('an html template escapes every inserted value, in text and in attributes', () => {
    expect(String(html`<a title="${`"><script>'&`}">${'<b>&'}</a>`)).toBe(
      '<a title="&quot;&gt;&lt;script&gt;&#39;&amp;">&lt;b&gt;&amp;</a>',
    );
  });
  test('an html template inserts other templates without escaping, also in lists, and shows nothing for missing values', () => {
    const items = [1, 2].map(n => html`<b>${n}</b>`);
    expect(String(html`<i>${items}</i>`)).toBe('<i><b>1</b><b>2</b></i>');
    for (const nothing of [false, undefined, ''] as const)
      expect(String(html`<p>${nothing}</p>`)).toBe('<p></p>');
    expect(problemBox('')).toBe(false);
  });
});

test('addresses are local only if no other computer reaches any of them', () => {
  expect(areLocal(['http://127.0.0.1:8080/', 'http://localhost:8080/', 'http://[::1]:8080/'])).toBe(true);
  expect(areLocal(['http://127.0.0.1:8080/', 'http://192.168.1.5:8080/'])).toBe(false);
});

describe('the texts of the desk', () => {
  // Keys that the code composes: desk.verdict.${kind}, desk.records.${column}, desk.records.show.${each},
  // desk.${column}, desk.review.${key}, desk.audit.deed.${deed}, desk.import.fact.${fact},
  // desk.import.source.${source}, desk.live.${key}, desk.evaluation.statement.${statement}, desk.certificates.${field},
  // desk.questions.how.${kind}, desk.print.kind.${kind}, desk.print.hint.${kind}, desk.run.spareFault.${reason},
  // desk.hard.${refused}, desk.hard.column.${name}, desk.hard.suggest.${suggestion}, desk.plan.${name},
  // desk.plan.field.${name}, desk.plan.method.${method}, desk.plan.how.${method}, desk.refresher.column.${name}.
  const composed =
    /^desk\.(verdict|records|learner|comments|review|live|import\.fact|import\.source|audit\.deed|evaluation\.statement|certificates|questions\.how|run\.spareFault|print\.(?:kind|hint)|hard\.(?:column|suggest|badFile|otherCourse|ownFile)|refresher\.column|plan\.(?:field|method|how|break|lunch|up|down|remove))(?:\.|$)/;
  const keys = Object.keys(words).map(key => key.replace(/_(one|other)$/, ''));
  test('each text key of the desk has an English text and a note for the translator', () => {
    for (const [key, {text, note}] of Object.entries(words))
      expect([key, text.trim() !== '' && note.trim() !== '']).toEqual([key, true]);
  });
  test('every text key in the code exists in the catalogue', () => {
    const asked = [...sources.matchAll(/'(desk\.[\w.]+)'/g)].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter(key => !/^desk\.(db|json)$/.test(key) && !keys.includes(key))).toEqual([]);
  });
  test('every text key in the catalogue is used in the code', () => {
    expect(keys.filter(key => !sources.includes(`'${key}'`) && !composed.test(key))).toEqual([]);
  });
  test('the panel for comments receives every text of the desk for reviewers except `region`, which the page around the panel uses', () => {
    const own = keys
      .filter(key => key.startsWith('desk.review.'))
      .map(key => key.replace('desk.review.', ''));
    expect(own.sort()).toEqual(['region', ...panelTexts].sort());
  });
  test('the page of a live room receives each of its texts', () => {
    const own = keys.filter(key => key.startsWith('desk.live.')).map(key => key.replace('desk.live.', ''));
    expect(own.sort()).toEqual(['lead', 'onlyHere', 'title', ...liveTexts].sort());
  });
  test.each(['mn'])(
    'the %s translation is complete, up to date with the English text, and keeps the same placeholders',
    code => {
      const {entries} = translation.parse(
        JSON.parse(readFileSync(new URL(`../../../locales/${code}/desk.json`, import.meta.url), 'utf8')),
      );
      expect(Object.keys(entries)).toEqual(Object.keys(words));
      const values = (text: string) => [...text.matchAll(/{{\w+}}/g)].map(String).sort();
      for (const [key, {text}] of Object.entries(words)) {
        expect([key, entries[key]?.of]).toEqual([
          key,
          createHash('sha256').update(text).digest('hex').slice(0, 8),
        ]);
        expect([key, values(entries[key]?.text ?? '')]).toEqual([key, values(text)]);
      }
    },
  );
  test('every text key with a singular form also has a plural form', () => {
    const ones = Object.keys(words).filter(key => key.endsWith('_one'));
    expect(ones.length).toBeGreaterThan(3);
    expect(ones.filter(key => !(key.replace(/_one$/, '_other') in words))).toEqual([]);
  });
});
