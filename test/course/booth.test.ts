import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {
  endOf,
  indicatorsBefore,
  isWorthAsking,
  rightEnd,
  type BoothIndicator,
  type Encounter,
} from '../../src/scenario/booth/encounter.ts';
import {encountersSource} from '../../src/scenario/booth/schema.ts';
import {rulingOf, travellers} from '../../src/scenario/booth/queue.ts';
import type {IndicatorGroup} from '../../src/scenario/model/scenario.ts';
import {root} from '../content/museum.ts';
import {isSweep} from '../../tools/suite/test-matrix.mjs';

const yaml = readFileSync(join(root, 'modules/interviewing/encounters.yaml'), 'utf8');
const raw = encountersSource.in.parse(parse(yaml));
const {encounters} = encountersSource.parse(parse(yaml));
const countOf = (is: (one: Encounter) => boolean) => encounters.filter(is).length;

describe('the encounters at the booth', () => {
  test('there are at least sixty encounters, and each appearance of a traveller has at least two possible truths', () => {
    expect(encounters.length).toBeGreaterThanOrEqual(60);
    for (const {id, truths} of raw.appearances) expect([id, truths.length]).not.toEqual([id, 1]);
  });

  test('before the question, no traveller needs a referral; asking is right for each traveller who needs one afterwards', () => {
    expect(encounters.filter(one => endOf(indicatorsBefore(one)) !== 'go')).toEqual([]);
    expect(encounters.filter(one => rightEnd(one) !== 'go' && !isWorthAsking(one))).toEqual([]);
  });

  test('some travellers stay unclear after the question, and the explanation says so', () => {
    expect(countOf(({isUnclear}) => isUnclear)).toBeGreaterThanOrEqual(6);
    for (const {id, unclear, why} of raw.appearances.flatMap(({truths}) => truths))
      expect([id, why.startsWith('This stays unclear')]).toEqual([id, unclear === true]);
  });

  test('some ordinary travellers have too few indicators to be referred, and some look odd without any indicator', () => {
    expect(countOf(one => rightEnd(one) === 'go' && one.signs.length > 0)).toBeGreaterThanOrEqual(10);
    expect(countOf(one => rightEnd(one) === 'go' && one.isOdd)).toBeGreaterThanOrEqual(20);
  });

  const groups: Readonly<Record<string, IndicatorGroup>> = {
    ...{rec: 'recruitment', doc: 'documents', mov: 'journey', ctl: 'control', hlt: 'health', crm: 'crime'},
    ...{beh: 'behaviour', chd: 'child', return: 'return', plea: 'control', smg: 'documents', wrk: 'work'},
  };
  // Weights of the indicators that the encounters at the booth use. They come from the catalogue of indicators in the
  // fact base.
  const catalogue: Readonly<Record<string, BoothIndicator['weight']>> = {
    ...{'rec-01': 'strong', 'rec-07': 'weak', 'rec-09': 'medium'},
    ...{'doc-01': 'strong', 'doc-04': 'weak', 'crm-02': 'medium', 'wrk-02': 'medium', 'smg-04': 'medium'},
    ...{'mov-01': 'medium', 'mov-02': 'medium', 'mov-03': 'medium', 'mov-04': 'weak', 'mov-05': 'medium'},
    ...{'hlt-01': 'medium', 'hlt-02': 'weak', 'beh-02': 'medium', 'beh-04': 'weak'},
    ...{'ctl-02': 'strong', 'ctl-05': 'medium'},
    ...{'chd-01': 'strong', 'chd-07': 'weak', plea: 'strong', return: 'strong'},
  };
  test('indicators have the group and the weight that the fact base gives them', () => {
    for (const {id, group, weight} of encounters.flatMap(({signs}) => signs)) {
      expect([id, weight]).toEqual([id, catalogue[id]]);
      expect([id, group]).toEqual([id, groups[id.split('-')[0] ?? '']]);
    }
  });
});

describe('sex, nationality and looks decide nothing at the booth', () => {
  const appearanceTexts = raw.appearances.map(({id, seen, papers, question, truths}) => ({
    id,
    seen,
    text: [
      ...[seen, papers, question],
      ...truths.flatMap(({odd = '', why, signs}) => [odd, why, ...signs.map(one => one.text)]),
    ].join('\n'),
  }));
  const unquoted = (text: string) => text.replace(/“[^”]*”/g, '');

  test.each(appearanceTexts)('$id: no word outside quoted speech reveals the sex of a person', ({text}) => {
    expect(unquoted(text)).not.toMatch(
      /\b(he|she|him|her|his|hers|himself|herself|man|men|woman|women|boy|girl|lady|Mr|Mrs|wife|husband)\b/i,
    );
  });
  test.each(appearanceTexts)(
    '$id: no word names a country, a people, a faith or a physical feature',
    ({text}) => {
      expect(text).not.toMatch(
        /\b(Mongol|Chin|Russ|Kazakh|Korea|Japan|Europ|Asia|Afric|Arab|Turk|Ukrain|India|Muslim|Christian|Buddh|skin|blond|dark-|beard|headscarf|pretty|accent)/i,
      );
    },
  );
  test('every text about a traveller has a placeholder in place of a name, and none contains a name from the list', () => {
    for (const {id, text} of appearanceTexts)
      expect([id, /\{\{(name|other)\}\}/.test(text)]).toEqual([id, true]);
    const names = raw.names.map(({name}) => name).join('|');
    expect(appearanceTexts.map(({text}) => text).join('\n')).not.toMatch(new RegExp(`\\b(${names})\\b`));
  });
  test('every description has 40 to 90 words, so that there is time to read it', () => {
    const words = appearanceTexts.map(({id, seen}) => [id, seen.split(/\s+/).length] as const);
    expect(words.filter(([, count]) => count < 40 || count > 90)).toEqual([]);
  });

  const pairs = [
    ...['he she', 'him her', 'his hers', 'man woman', 'boy girl', 'brother sister', 'father mother'],
    ...['dad mum', 'uncle aunt', 'son daughter', 'nephew niece', 'grandpa grandma', 'husband wife'],
  ].map(pair => pair.split(' '));
  const others = new Map(pairs.flatMap(([a = '', b = '']) => [[a, b] as const, [b, a] as const]));
  /** Returns the text with all words for one sex replaced by the words for the other sex. */
  const swapped = (text: string): string =>
    text.replace(/\p{L}+/gu, word => others.get(word.toLowerCase()) ?? word);
  test('if the sex of everybody, all names and all ages are swapped, the same travellers need a referral', () => {
    const other = encountersSource.parse(parse(swapped(yaml)));
    expect(swapped(yaml)).not.toBe(yaml);
    const looks = raw.appearances.map(({age, ...one}) => (age === undefined ? {...one, age: 50} : one));
    const changed = encountersSource.parse({...raw, appearances: looks, names: [...raw.names].reverse()});
    const ends = (of: readonly Encounter[]) => of.map(one => [rightEnd(one), isWorthAsking(one)]);
    expect(ends(other.encounters)).toEqual(ends(encounters));
    expect(ends(changed.encounters)).toEqual(ends(encounters));
    const idsOf = (of: readonly Encounter[]) =>
      travellers(of, {number: 3, length: 20}, 'Ab3dE6gH').map(({id}) => id);
    expect(idsOf(changed.encounters)).toEqual(idsOf(encounters));
  });
});

/**
 * The texts that a bot can read in one language: what the travellers answer, by the id of the truth about a
 * traveller.
 */
type Answers = ReadonlyMap<string, string>;
const mn = z
  .object({entries: z.record(z.string(), z.object({text: z.string()}))})
  .parse(JSON.parse(readFileSync(join(root, 'locales/mn/encounters.json'), 'utf8'))).entries;
const truths = raw.appearances.flatMap(({id, truths: all}) => all.map(one => ({...one, appearance: id})));
const answersIn: Readonly<Record<string, Answers>> = {
  en: new Map(truths.map(({id, answer}) => [id, answer])),
  mn: new Map(
    truths.map(({id, appearance}) => [id, mn[`appearances.${appearance}.truths.${id}.answer`]?.text ?? '']),
  ),
};
const warm =
  /\b(thank|please|smil|laugh|love|happy|glad|sorry|friend|dear|kind|good|lovely|mum|granny|grandma)|баярла|уучлаарай|инээ|хайр|найз|сайн|эелдэг|ээж|эмээ/giu;
const detail =
  /\d+|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|monday|tuesday|wednesday|thursday|friday|saturday|sunday|street|road|floor|row|number|o’clock)\b|(?<!\p{L})(нэг|хоёр|гурав|дөрөв|тав|зургаа|долоо|найм|ес|арав|даваа|мягмар|лхагва|пүрэв|баасан|бямба|ням|гудамж|давхар|эгнээ|дугаар|цаг)/giu;

/**
 * For each bot, the value that it gives to an answer. A bot refers the travellers with the highest values. It refers
 * exactly as many travellers as really need a referral.
 */
const bots: Readonly<Record<string, (answer: string, at: number) => number>> = {
  first: (_, at) => -at,
  longest: answer => answer.length,
  shortest: answer => -answer.length,
  warmest: answer => (answer.match(warm) ?? []).length,
  coldest: answer => -(answer.match(warm) ?? []).length,
  'most detailed': answer => (answer.match(detail) ?? []).length,
  'least detailed': answer => -(answer.match(detail) ?? []).length,
};

/**
 * Counts of a bot. The score is the mean of two shares: the share of travellers in need whom the bot refers, and the
 * share of other travellers whom it lets go.
 */
interface Tally {
  seen: number;
  inNeed: number;
  passed: number;
  ordinary: number;
}
const scoreOf = ({seen, inNeed, passed, ordinary}: Tally): number => (seen / inNeed + passed / ordinary) / 2;

function scored(refers: (row: readonly Encounter[]) => readonly Encounter[]): number {
  const tally: Tally = {seen: 0, inNeed: 0, passed: 0, ordinary: 0};
  for (const seed of ['Ab3dE6gH', 'Zz9yX8wV', 'Qq1wW2eE'].slice(0, isSweep ? 3 : 1))
    for (let number = 0; number < 100; number++) {
      const row = travellers(encounters, {number, length: 20}, seed);
      const referred = refers(row);
      for (const one of row) {
        const ruling = rulingOf(one, {end: referred.includes(one) ? 'urgent' : 'go', asked: true});
        if (rightEnd(one) === 'go') {
          tally.ordinary++;
          if (ruling !== 'held') tally.passed++;
        } else {
          tally.inNeed++;
          if (ruling === 'found') tally.seen++;
        }
      }
    }
  return scoreOf(tally);
}

describe('bots at the booth', () => {
  const mechanical = Object.entries(answersIn).flatMap(([language, answers]) =>
    Object.entries(bots).map(([name, wish]) => {
      const score = scored(row => {
        const inNeed = row.filter(one => rightEnd(one) !== 'go').length;
        const wishes = new Map(row.map((one, at) => [one, wish(answers.get(one.id) ?? '', at)] as const));
        return [...row].sort((a, b) => (wishes.get(b) ?? 0) - (wishes.get(a) ?? 0)).slice(0, inNeed);
      });
      return [language, name, score] as const;
    }),
  );
  console.log(
    mechanical.map(([language, name, score]) => `${language} ${name}: ${score.toFixed(2)}`).join('; '),
  );

  test.each(mechanical)(
    'in the language %s, a bot that refers the travellers with the %s answers scores about one half: %f',
    (_language, _name, score) => {
      expect(score).toBeGreaterThan(0.4);
      expect(score).toBeLessThan(0.6);
    },
  );
  test('a bot that lets everybody go, and a bot that refers everybody, score exactly one half', () => {
    expect(scored(() => [])).toBe(0.5);
    expect(scored(row => row)).toBe(0.5);
  });
  test('a bot that always decides right scores 1', () => {
    expect(scored(row => row.filter(one => rightEnd(one) !== 'go'))).toBe(1);
  });
});
