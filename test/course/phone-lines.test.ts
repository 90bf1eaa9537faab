import {parse} from 'yaml';
import {describe, expect, test} from 'vitest';
import mn from '../../modules/country/mn.yaml?raw';
import xx from '../../modules/country/xx.yaml?raw';
import {countrySource} from '../../src/content/country-file.ts';

const read = (yaml: string) => countrySource.parse(parse(yaml)).lines;

describe('phone lines of a country', () => {
  test('only the phone lines 102 and 108 of Mongolia are verified, because a published page shows that they serve this use', () => {
    expect(
      read(mn)
        .filter(l => l.verified)
        .map(l => [l.id, l.number]),
    ).toEqual([
      ['police', '102'],
      ['child-helpline', '108'],
    ]);
  });
  test('the source of a verified phone line gives the address of a page, and not only of a site', () => {
    const sites = read(mn)
      .filter(l => l.verified)
      .flatMap(({id, source}) =>
        [...source.matchAll(/[\w.]+\.(?:mn|cn)(\S*)/g)].map(([site, path]) => ({id, site, path})),
      );
    expect(new Set(sites.map(({id}) => id))).toEqual(new Set(['police', 'child-helpline']));
    expect(sites.filter(({path}) => !/^\/\S/.test(path ?? ''))).toEqual([]);
  });
  test.each(['107', '1903', '112', '103'])(
    'the phone line %s stays unverified until it is confirmed',
    number => {
      expect(read(mn).find(l => l.number === number)?.verified).toBe(false);
    },
  );
  test('the neutral pack has no phone number', () => {
    expect(read(xx).filter(l => l.verified || l.number !== undefined)).toEqual([]);
  });
  test.each([
    ['mn', mn],
    ['xx', xx],
  ])('the pack %s also has a support line for officers', (_, yaml) => {
    expect(read(yaml).some(l => l.audience === 'learner')).toBe(true);
  });
});
