import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {reference} from '../../../test/doubles/reference-sheet.ts';
import {defects} from '../../documents/generate/defects/defects.ts';
import {generate} from '../../documents/generate/generate.ts';
import {stories} from '../../documents/generate/holder.ts';
import {generatedTexts} from './document-texts.ts';

const read = (path: string): unknown => parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
const texts = z.record(z.string(), z.object({text: z.string()})).parse(read('texts.yaml'));
const keysAsked = new Set<string>();
const say = (key: string): string => {
  keysAsked.add(key);
  return texts[key]?.text ?? '';
};

test('a generated document has all texts that the bench requests, and each text is used', () => {
  const wordless = Array.from({length: 600}, (_, seed) => {
    const made = generate({seed, share: 0.7, level: 1 + (seed % 3), missed: []}, reference);
    const words = generatedTexts(made, say);
    const {anomalies, checks} = made.rubric;
    const keys = [
      ...['person.story', 'why', 'teaching'],
      ...checks.map(check => `checks.${check}.text`),
      ...anomalies.map(({id}) => `anomalies.${id}.text`),
      ...(made.fraud === undefined ? [] : ['atTheCounter']),
    ];
    return keys.filter(key => words(key) === '').map(key => `${made.fraud?.defect}: ${key}`);
  }).flat();
  expect([...new Set(wordless)]).toEqual([]);
  const written = Object.keys(texts).filter(key => /^practice\.(story|check|defect|look|sign)\./.test(key));
  expect(written.filter(key => !keysAsked.has(key))).toEqual([]);
  expect(written.filter(key => key.startsWith('practice.story.'))).toHaveLength(stories);
  expect(written.filter(key => key.startsWith('practice.defect.'))).toHaveLength(defects.length);
});

test('checks have the same texts for genuine and false documents; only false documents have advice for the counter', () => {
  const [genuine, altered] = [0, 1].map(share =>
    generatedTexts(generate({seed: 1, share, level: 1, missed: []}, reference), say),
  );
  expect(genuine?.('checks.uv-light.text')).toBe(altered?.('checks.uv-light.text'));
  expect(genuine?.('person.story')).toBe(altered?.('person.story'));
  expect(genuine?.('atTheCounter')).toBe('');
  expect(genuine?.('knownAs')).toBe('');
});

test('generatedTexts escapes the texts, because the bench shows them as HTML', () => {
  const words = generatedTexts(
    generate({seed: 1, share: 0, level: 1, missed: []}, reference),
    () => 'a <b> & c',
  );
  expect(words('why')).toBe('a &lt;b&gt; &amp; c');
});
