import {parse} from 'yaml';
import {describe, expect, test} from 'vitest';
import yaml from '../../../test/fixtures/sample/modules/interviewing/encounters.yaml?raw';
import type {IndicatorGroup} from '../model/scenario.ts';
import {endOf, isWorthAsking, rightEnd, type BoothIndicator, type Encounter} from './encounter.ts';
import {encountersSource} from './schema.ts';

const raw = encountersSource.in.parse(parse(yaml));
const {encounters} = encountersSource.parse(parse(yaml));

const sign = (group: IndicatorGroup, more: Partial<BoothIndicator> = {}): BoothIndicator => ({
  ...{id: group, group, weight: 'medium', when: 'seen'},
  ...more,
});

describe('the right end of an encounter', () => {
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
  test.each(cases)('endOf returns the right decision for a traveller with %s', (_, signs, end) => {
    expect(endOf(signs)).toBe(end);
  });
});

describe('the question', () => {
  const met = (changes: Partial<Encounter>): Encounter => ({
    ...{id: 'one', appearance: 'one', signs: [], isOdd: false, isUnclear: false, isNamed: true, sources: []},
    ...changes,
  });
  test.each([
    ['the answer adds nothing', met({signs: [sign('journey')]}), false],
    ['the answer reveals an indicator', met({signs: [sign('journey', {when: 'told'})]}), true],
    ['the answer explains an indicator', met({signs: [sign('journey', {when: 'settled'})]}), true],
    ['the answer settles nothing', met({isUnclear: true}), true],
  ])('if %s, isWorthAsking returns %s', (_, encounter, isWorth) => {
    expect(isWorthAsking(encounter)).toBe(isWorth);
  });
});

describe('the encounters of a file', () => {
  test('an encounter has the age and companions of its appearance, and a name only if the appearance has a name', () => {
    const [first, second] = encounters.filter(({appearance}) => appearance === 'passport-taken-again');
    expect(first).toMatchObject({id: 'passport-taken-again', isNamed: true, with: 'adult', isUnclear: false});
    expect(second).toMatchObject({id: 'bed-at-an-aunts', isNamed: true, with: 'adult'});
    expect([first, second].map(one => one && rightEnd(one))).toEqual(['second', 'go']);
    const looks = encounters.map(one => [one.id, one.age, one.with, one.isNamed]);
    const written = raw.appearances.flatMap(({truths, age, with: company, who}) =>
      truths.map(({id}) => [id, age, company, who === undefined]),
    );
    expect(looks).toEqual(written);
  });
});

describe('faults in the file of encounters', () => {
  /**
   * Returns the messages about a file of encounters in which `changes` apply to the first appearance, and `truth` to
   * the first truth of this appearance.
   */
  const faultsWith = (changes: object, truth: object = {}): readonly string[] => {
    const appearances = raw.appearances.map((one, n) =>
      n > 0
        ? one
        : {...one, truths: one.truths.map((t, nth) => (nth > 0 ? t : {...t, ...truth})), ...changes},
    );
    const {error} = encountersSource.safeParse({...raw, appearances});
    return error?.issues.map(({message}) => message) ?? [];
  };
  const both = [
    {id: 'mov-01', group: 'journey', weight: 'medium', text: 'One.'},
    {id: 'doc-01', group: 'documents', weight: 'strong', text: 'Two.'},
  ];
  test.each<readonly [string, object, object, string]>([
    [
      'a source that does not exist',
      {},
      {sources: ['nowhere']},
      'there is no source "nowhere": add it to `sources`',
    ],
    [
      'an appearance whose truths all need a referral',
      {},
      {signs: both},
      'the appearance gives the answer away: add a truth with which the traveller may go on',
    ],
    [
      'a plea that needs a question although the visible indicators are enough',
      {},
      {
        signs: [
          {...both[0], alone: 'plea'},
          {...both[1], when: 'told'},
        ],
      },
      'the signs seen are enough already: write `when: seen`, or leave one out',
    ],
    [
      'an unclear truth that needs a referral',
      {},
      {unclear: true, signs: both.map(one => ({...one, when: 'told'}))},
      'the signs are enough for a referral: leave out `unclear`, or leave out a sign',
    ],
    [
      'a traveller without a name and without a word on who it is',
      {seen: 'Somebody waits.'},
      {},
      'the review must name the traveller: write {{name}} here, or say in `who` who it is, and not both',
    ],
  ])('the schema reports %s', (_, changes, truth, message) => {
    expect(faultsWith(changes, truth)).toContain(message);
  });

  test('the schema of encounters reports a file in which fewer than seven in ten travellers may go on', () => {
    const needy = {id: 'needy', answer: 'No.', signs: both, why: 'Two.', sources: ['booth']};
    const appearances = raw.appearances.map(one => ({...one, truths: [...one.truths, needy]}));
    const {error} = encountersSource.safeParse({...raw, appearances});
    expect(error?.issues.map(({message}) => message)).toContain(
      'only 20 of 46 may go on: at least 7 in 10 must be ordinary people',
    );
  });
});
