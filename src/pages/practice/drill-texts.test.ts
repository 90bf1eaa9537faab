import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {reference} from '../../../test/doubles/reference-sheet.ts';
import {roundOf} from '../../documents/drill/round.ts';
import {formats} from '../../text/formats.ts';
import {counterOf, whyOf, taskTexts} from './drill-texts.ts';

const read = (path: string): unknown => parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
const words = z.record(z.string(), z.object({text: z.string()}));
const texts = {
  ...words.parse(read('texts.yaml')),
  ...words.parse(read('../../documents/bench/texts.yaml')),
};

const keysAsked = new Set<string>();
const speaking = {
  formats: formats('en'),
  say: (key: string, values: Readonly<Record<string, string | number>> = {}) => {
    keysAsked.add(key);
    return (texts[key]?.text ?? '').replaceAll(/\{\{(\w+)\}\}/g, (all, name: string) =>
      String(values[name] ?? all),
    );
  },
};
const tasks = Array.from({length: 200}, (_, seed) => roundOf({seed, missed: []}, reference)).flat();

test('every task has all its texts, and every text for tasks is used', () => {
  const wordless = tasks.flatMap(task => {
    const own = taskTexts(task, speaking);
    const options = 'options' in task ? task.options.map(option => own(`options.${option}.text`)) : [];
    const all = [own('stem'), ...options, whyOf(task, speaking), counterOf(task, speaking)];
    return all.some(text => text === '' || text.includes('{{')) ? [task.topic, ...all] : [];
  });
  expect(wordless).toEqual([]);
  const written = Object.keys(texts).filter(key =>
    /^practice\.(ask|option|means|why|about|counter)\./.test(key),
  );
  expect(written.filter(key => !keysAsked.has(key))).toEqual([]);
});

test('characters of a machine-readable line are escaped before an element shows them as HTML', () => {
  const task = tasks.find(({topic}) => topic === 'code.germany');
  if (!task) throw new Error('no such task');
  expect(taskTexts(task, speaking)('stem')).toContain('D&lt;&lt;');
});

test.each([
  ['en', '13 May 2032'],
  ['mn', '2032 оны 5\u{a0}дугаар сарын\u{a0}13'],
])('a date in a task follows the format of the language %s', (language, date) => {
  const task = tasks.find(one => one.kind === 'date');
  if (!task) throw new Error('no such task');
  const own = taskTexts(task, {...speaking, formats: formats(language)});
  expect(own('options.20320513.text')).toBe(date);
});
