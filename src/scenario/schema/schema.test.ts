import {parse} from 'yaml';
import {describe, expect, test} from 'vitest';
import restaurantYaml from '../../../scenarios/restaurant-by-the-sea.yaml?raw';
import {restaurant} from '../../../test/content/scenario-fixture.ts';
import {authoring} from './schema.ts';

/** Returns the faults of the scenario after one change to its text, as `path: message`. */
function faultsAfter(from: string | RegExp, to: string): readonly string[] {
  const changed = restaurantYaml.replace(from, to);
  expect(changed).not.toBe(restaurantYaml);
  const result = authoring.source.safeParse(parse(changed));
  return result.success ? [] : result.error.issues.map(i => `${i.path.join('.')}: ${i.message}`);
}

/** Returns the YAML of two variants with these shares. The first one replaces the text under `key`. */
const variants = (one: number, other: number, key = 'facts.kin.note') =>
  `variants:
  - {id: risk, share: ${one}, instead: {${key}: Otherwise.}}
  - {id: aunt, share: ${other}}`;

describe('what an author may write', () => {
  test('the schema accepts the first scenario', () => {
    expect(authoring.source.safeParse(parse(restaurantYaml)).success).toBe(true);
  });
  test.each([
    [
      'two choices of one name',
      'id: tell-role',
      'id: tell-rights',
      '"tell-rights" is used twice in this scenario',
    ],
    ['a reserved name', 'id: tell-role', 'id: retry', '"retry" is used twice in this scenario'],
    [
      'a phase that is not there',
      'phase: tell\n',
      'phase: told\n',
      'there is no phase "told"; there are: secure, tell',
    ],
    ['a fact that is not there', 'reveals: [work, ten]', 'reveals: [work, tenn]', 'there is no fact "tenn"'],
    ['a person that is not there', 'person: saruul\n', 'person: sarul\n', 'there is no person "sarul"'],
    [
      'a later change at no decision',
      'at: her-choice\n',
      'at: his-choice\n',
      'there is no decision "his-choice"',
    ],
    ['an event before no decision', 'before: probe', 'before: probing', 'there is no decision "probing"'],
    [
      'a condition on an option that is not there',
      'option: saruul-board}}]}',
      'option: saruul-bored}}]}',
      'there is no option of "refer-saruul" "saruul-bored"',
    ],
    [
      'a condition on a pause that is not there',
      'paused: pause-hurry',
      'paused: pause-hury',
      'there is no choice in the pause "pause-hury"',
    ],
    ['an indicator without its fact', 'facts: [two]', 'facts: [too]', 'there is no fact "too"'],
    ['a lesson without its source', 'sources: [ilo]', 'sources: [ito]', 'there is no source "ito"'],
    [
      'wordings of unlike length',
      'act: Give her a leaflet at the desk, while the older traveller is looking on closely.',
      'act: Give her a leaflet.',
      '"anudari-leaflet" has 19 characters',
    ],
    [
      'an option both said and done',
      'act: Take the phone from',
      'say: Hello\n        act: Take the phone from',
      'write either `say:` or `act:`',
    ],
    ['a forced question that raises trust', 'trust: -3', 'trust: 3', 'may not raise trust'],
    [
      'a poor option that wins a fact',
      'questionType: forced',
      'questionType: forced\n        reveals: [work]',
      'a poor or unsafe option reveals nothing',
    ],
    [
      'a pressing side question that wins a fact',
      'ask: She lied to you, didn’t she?',
      'ask: She lied to you, didn’t she?\n    reveals: [told]',
      'a pressing question reveals nothing',
    ],
    [
      'a grave error not graded unsafe',
      /grade: h(\s+questionType: act\s+act: Scroll)/,
      'grade: p$1',
      'a grave error is always graded h',
    ],
    [
      'a referral that moves somebody',
      /points: 8\n/,
      'points: 8\n        trust: 5\n',
      'a referral has points and moves nobody',
    ],
    ['decisions longer than the budget', 'budget: 20', 'budget: 14', 'the decisions take 15 minutes'],
    ['shares that make no hundred', 'talk: 50', 'talk: 40', 'the shares make 90'],
    [
      'no ending for everybody',
      'title: Safe, by her own decision\n    safe: true',
      'title: Safe, by her own decision\n    safe: true\n    rule: {all: [{stopped: false}]}',
      'the last ending must have no rule',
    ],
    [
      'a condition on a fact that is not there',
      '{all: [{chosen: {point: refer-densmaa, option: densmaa-report}}]}',
      '{all: [{known: wage}]}',
      'there is no fact "wage"',
    ],
    [
      'a condition on a variant that is not there',
      '{all: [{chosen: {point: refer-densmaa, option: densmaa-report}}]}',
      '{all: [{variant: aunt}]}',
      'there is no variant "aunt"',
    ],
    [
      'a fact of a variant that is not there',
      'id: kin, level: start',
      'id: kin, level: start, variant: aunt',
      'there is no variant "aunt"',
    ],
    [
      'variants that do not make up all runs',
      'budget: 20',
      `budget: 20\n${variants(60, 30)}`,
      'the shares make 90',
    ],
    [
      'a variant that tells otherwise what nobody tells',
      'budget: 20',
      `budget: 20\n${variants(60, 40, 'decisions.sekure.scenes.closed')}`,
      'no text of one line has the key "decisions.sekure.scenes.closed"',
    ],
    [
      'a variant that changes the title',
      'budget: 20',
      `budget: 20\n${variants(60, 40, 'title')}`,
      'no text of one line has the key "title"',
    ],
    [
      'a name that is not drawn',
      'setting: Exit control',
      'setting: Exit {{control}}',
      '{{control}} is not known here yet',
    ],
    [
      'a name that no list has',
      'scene: Her phone lies',
      'scene: The phone of {{anu}} lies',
      'no name "anu" is drawn; there are: none',
    ],
    [
      'a side question that brings what a decision needs',
      'reveals: [told]',
      'reveals: [told, hold]',
      '"hold" opens a decision, so that only a decision may bring it',
    ],
    [
      'a referral that reveals something',
      'id: densmaa-report',
      'id: densmaa-report\n        reveals: [work]',
      'a referral reveals nothing',
    ],
    ['a condition with an expression', '{trustAtLeast: 50}', '"trust >= 50"', 'Invalid input'],
  ])('the schema reports as a fault: %s', (_, from, to, message) => {
    expect(faultsAfter(from, to).join('\n')).toContain(message);
  });
  test('the schema reports a share whose tasks cannot fill it', () => {
    expect(
      faultsAfter(
        '{points: 3, when: {all: [{chosen: {point: refer-densmaa, option: densmaa-report}}]}}',
        '{points: 2, when: {all: [{chosen: {point: refer-densmaa, option: densmaa-report}}]}}',
      ),
    ).toEqual(['weights.closing: this share is 5, but 4 points can be earned for it']);
  });
});

describe('splitting a scenario', () => {
  const {shown, rubric, source} = restaurant;
  test.each([
    'grade',
    'trust',
    'distress',
    'points',
    'reveals',
    'critical',
    'later',
    'why',
    'level',
    'rule',
    'questionType',
  ])('the shown part reveals no answer: it has no field %s', word => {
    expect(JSON.stringify(shown)).not.toContain(`"${word}"`);
  });
  test('the shown part lists options in alphabetical order, which reveals nothing', () => {
    for (const place of [...shown.decisions, ...shown.events, shown.pause]) {
      const ids = place.options.map(o => o.id);
      expect(ids).toEqual([...ids].sort());
    }
  });
  test('neither part of the split contains texts', () => {
    const all = JSON.stringify([shown, rubric]);
    expect(all).not.toContain(source.title);
    expect(all).not.toMatch(/"[^"]* [^"]*"/);
  });
});

describe('bounds of a response', () => {
  test('every id that a response may contain is unique', () => {
    const {ids} = authoring.bounds(restaurant.source);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'secure-alike',
        'pause-break',
        'phone-leave',
        'ask-with',
        'retry',
        'go-on',
        'read-instead',
      ]),
    );
  });
  test('the bounds are a hundred points and a cap on the length of a response', () => {
    expect(authoring.bounds(restaurant.source)).toMatchObject({possible: 100, cap: 32});
  });
});
