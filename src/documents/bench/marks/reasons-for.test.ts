import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {authoring} from '../../authoring/authoring.ts';
import {reasonsFor, toolFor} from './reasons-for.ts';

const cases = readdirSync('specimens')
  .filter(name => /^c\d+[.]yaml$/.test(name))
  .map(name => authoring.source.parse(parse(readFileSync(`specimens/${name}`, 'utf8'))));

test.each(cases.flatMap(({id, anomalies}) => anomalies.map(anomaly => [id, anomaly.id, anomaly] as const)))(
  'the reasons for each tool that shows the anomaly of %s include a right one: %s',
  (_, __, {seenWith, reasons}) => {
    for (const tool of seenWith) {
      expect(reasons.filter(reason => reasonsFor(tool).includes(reason))).not.toEqual([]);
    }
  },
);

test('reasonsFor offers `check-digit` only for the reader, and `look-again` for every tool', () => {
  expect(reasonsFor('uv')).not.toContain('check-digit');
  expect(reasonsFor('reader')).toContain('check-digit');
  expect(reasonsFor('ir').at(-1)).toBe('look-again');
});

test.each([
  ['chip', 'reader'],
  ['record', 'records'],
  ['person', 'face'],
  ['expiry', 'uv'],
] as const)('for the place "%s" in UV light, toolFor returns the tool "%s"', (place, tool) => {
  expect(toolFor(place, 'uv')).toBe(tool);
});
