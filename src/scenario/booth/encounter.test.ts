import {parse} from 'yaml';
import {describe, expect, test} from 'vitest';
import yaml from '../../../test/fixtures/sample/modules/interviewing/encounters.yaml?raw';
import type {IndicatorGroup} from '../model/scenario.ts';
import {endOf, isWorthAsking, rightEnd, indicatorsBefore, type BoothIndicator} from './encounter.ts';
import {encountersSource} from './schema.ts';

const raw = encountersSource.in.parse(parse(yaml));
const {encounters} = encountersSource.parse(parse(yaml));

const sign = (group: IndicatorGroup, more: Partial<BoothIndicator> = {}): BoothIndicator => ({
  ...{id: group, group, weight: 'medium', when: 'seen'},
  ...more,
});

describe('the right end of an encounter, derived from its indicators', () => {
  const cases: readonly (readonly [string, readonly BoothIndicator[], string])[] = [
    ['no sign', [], 'go'],
    ['one weak indicator', [sign('behaviour', {weight: 'weak'})], 'go'],
    ['one strong indicator', [sign('documents', {weight: 'strong'})], 'go'],
    ['two indicators of one group', [sign('journey'), sign('journey', {id: 'mov-05'})], 'go'],
    ['two indicators of different groups', [sign('journey'), sign('documents')], 'second'],
    ['the fear of return', [sign('return', {alone: 'return'})], 'second'],
    ['a plea for help', [sign('control', {alone: 'plea'})], 'urgent'],
    ['a doubt about a child', [sign('child', {alone: 'child'})], 'urgent'],
    ['a threat', [sign('control', {alone: 'threat'})], 'urgent'],
    [
      'an injury and the fear of return',
      [sign('health', {alone: 'injury'}), sign('return', {alone: 'return'})],
      'urgent',
    ],
  ];
  test.each(cases)('endOf returns the right end for %s', (_, signs, end) => {
    expect(endOf(signs)).toBe(end);
  });
});

describe('the twenty encounters', () => {
  test('fourteen encounters are ordinary people, four need the second line, and two are urgent', () => {
    const counts = ['go', 'second', 'urgent'].map(
      end => encounters.filter(one => rightEnd(one) === end).length,
    );
    expect(counts).toEqual([14, 4, 2]);
  });

  test('the answer explains indicators of two travellers, reveals indicators of two, and adds nothing for the others', () => {
    const worth = encounters.filter(isWorthAsking);
    expect(worth.map(one => rightEnd(one))).toEqual(['go', 'go', 'second', 'second']);
    expect(worth.map(one => endOf(indicatorsBefore(one)))).toEqual(['go', 'go', 'go', 'go']);
  });

  test('some ordinary travellers have too few indicators to be referred, and some look odd without any indicator', () => {
    const ordinary = encounters.filter(one => rightEnd(one) === 'go');
    expect(ordinary.filter(({signs}) => signs.length > 0).length).toBeGreaterThanOrEqual(4);
    expect(ordinary.filter(({isOdd}) => isOdd).length).toBeGreaterThanOrEqual(8);
  });

  const groups: Readonly<Record<string, IndicatorGroup>> = {
    ...{rec: 'recruitment', doc: 'documents', mov: 'journey', ctl: 'control', hlt: 'health'},
    ...{beh: 'behaviour', chd: 'child', return: 'return', plea: 'control', smg: 'documents'},
  };
  // The weights from the catalogue of indicators in the fact base, for the indicators that encounters use.
  const catalogue: Readonly<Record<string, BoothIndicator['weight']>> = {
    ...{'rec-02': 'medium', 'rec-04': 'medium', 'doc-01': 'strong', 'doc-04': 'weak'},
    ...{'mov-01': 'medium', 'mov-02': 'medium', 'mov-03': 'medium', 'mov-04': 'weak', 'mov-05': 'medium'},
    ...{'hlt-02': 'weak', 'beh-02': 'medium', 'beh-04': 'weak', 'smg-04': 'medium'},
    ...{'chd-01': 'strong', 'chd-02': 'medium', 'chd-07': 'weak', plea: 'strong', return: 'strong'},
  };
  test('indicators have the same group and weight as in the catalogue', () => {
    for (const {id, group, weight} of encounters.flatMap(({signs}) => signs)) {
      expect([id, weight]).toEqual([id, catalogue[id]]);
      expect([id, group]).toEqual([id, groups[id.split('-')[0] ?? '']]);
    }
  });
});

describe('encounters identify nobody by sex, country or looks', () => {
  const told = raw.encounters.map(({id, seen, papers, question, odd = '', why, signs}) => ({
    id,
    text: [seen, papers, question, odd, why, ...signs.map(one => one.text)].join('\n'),
  }));
  const unquoted = (text: string) => text.replace(/“[^”]*”/g, '');

  test.each(told)('$id: no word outside quoted speech reveals the sex of a person', ({text}) => {
    expect(unquoted(text)).not.toMatch(
      /\b(he|she|him|her|his|hers|himself|herself|man|men|woman|women|boy|girl|lady|Mr|Mrs|wife|husband)\b/i,
    );
  });
  test.each(told)('$id: no word names a country, a people, a faith or a trait of looks', ({text}) => {
    expect(text).not.toMatch(
      /\b(Mongol|Chin|Russ|Kazakh|Korea|Japan|Europ|Asia|Afric|Arab|Turk|Ukrain|India|Muslim|Christian|Buddh|skin|blond|dark-|beard|headscarf|pretty|accent)/i,
    );
  });
  test('every encounter has a placeholder in place of a name, and no encounter contains a name from the list', () => {
    for (const {id, text} of told) expect([id, /\{\{(name|other)\}\}/.test(text)]).toEqual([id, true]);
    const names = raw.names.map(({name}) => name).join('|');
    expect(told.map(({text}) => text).join('\n')).not.toMatch(new RegExp(`\\b(${names})\\b`));
  });
  test('every description has 40 to 90 words, so that there is time to read it', () => {
    const words = raw.encounters.map(({id, seen}) => [id, seen.split(/\s+/).length] as const);
    expect(words.filter(([, count]) => count < 40 || count > 90)).toEqual([]);
  });
});

describe('faults in the file of encounters', () => {
  const [first] = raw.encounters;
  const told = (changes: object, at = 0): readonly string[] => {
    const changed = raw.encounters.map((one, n) => (n === at ? {...one, ...changes} : one));
    const {error} = encountersSource.safeParse({...raw, encounters: changed});
    return error?.issues.map(({message}) => message) ?? [];
  };
  const both = [
    {id: 'mov-01', group: 'journey', weight: 'medium', text: 'One.'},
    {id: 'doc-01', group: 'documents', weight: 'strong', text: 'Two.'},
  ];
  test.each([
    [
      'a source that does not exist',
      {sources: ['nowhere']},
      'there is no source "nowhere": add it to `sources`',
    ],
    [
      'too few ordinary people',
      {signs: both},
      'only 13 of 20 may go on: at least 7 in 10 must be ordinary people',
    ],
    [
      'a plea that needs a question although the visible indicators are enough',
      {
        signs: [
          {...both[0], alone: 'plea'},
          {...both[1], when: 'told'},
        ],
      },
      'the signs seen are enough already: write `when: seen`, or leave one out',
    ],
    [
      'a traveller without a name and without a word on who it is',
      {seen: 'Somebody waits.'},
      'the review must name the traveller: write {{name}} here, or say in `who` who it is, and not both',
    ],
  ])('the schema reports %s', (_, changes, message) => {
    expect(first).toBeDefined();
    expect(told(changes)).toContain(message);
  });
});
