import {parse} from 'yaml';
import {describe, expect, test} from 'vitest';
import mn from '../../modules/country/mn.yaml?raw';
import xx from '../../modules/country/xx.yaml?raw';
import {countrySource} from '../../src/content/country-file.ts';

const read = (yaml: string) => countrySource.parse(parse(yaml)).lines;

describe('lines to call', () => {
  test('in Mongolia only those are verified that a published page shows as live for exactly this use', () => {
    expect(
      read(mn)
        .filter(l => l.verified)
        .map(l => [l.id, l.number]),
    ).toEqual([
      ['police', '102'],
      ['child-helpline', '108'],
    ]);
  });
  test.each(['107', '1903', '112', '103'])('%s stays unverified until somebody has confirmed it', number => {
    expect(read(mn).find(l => l.number === number)?.verified).toBe(false);
  });
  test('the neutral list holds no number', () => {
    expect(read(xx).filter(l => l.verified || l.number !== undefined)).toEqual([]);
  });
  test.each([
    ['mn', mn],
    ['xx', xx],
  ])('%s has support for the officer too', (_, yaml) => {
    expect(read(yaml).some(l => l.audience === 'learner')).toBe(true);
  });
});
