import {describe, expect, test} from 'vitest';
import {everyFeature, everyFeatureSource} from '../../../test/scenario/every-feature.ts';
import {authoring} from './schema.ts';

const sourceJson = JSON.stringify(everyFeatureSource);

/**
 * Replaces `from` by `to` in the JSON of the scenario. Returns the faults of the changed scenario, as `path:
 * message`.
 */
function faultsAfter(from: string, to: string): readonly string[] {
  const changed = sourceJson.replace(from, to);
  expect(changed).not.toBe(sourceJson);
  const result = authoring.source.safeParse(JSON.parse(changed));
  return result.success ? [] : result.error.issues.map(i => `${i.path.join('.')}: ${i.message}`);
}

const shares = '"share":75},{"id":"aunt","share":25';

describe('what an author may write', () => {
  test('the schema accepts a scenario with every feature', () => {
    expect(authoring.source.safeParse(everyFeatureSource).success).toBe(true);
  });
  test.each([
    [
      'a duplicate choice id',
      '"id":"tell-role"',
      '"id":"tell-rights"',
      '"tell-rights" is used twice in this scenario',
    ],
    ['a reserved id', '"id":"tell-role"', '"id":"retry"', '"retry" is used twice in this scenario'],
    [
      'a phase that does not exist',
      '"phase":"tell"',
      '"phase":"told"',
      'there is no phase "told"; there are: secure, tell',
    ],
    [
      'a fact that does not exist',
      '"reveals":["work","ten"]',
      '"reveals":["work","tenn"]',
      'there is no fact "tenn"',
    ],
    ['a person who does not exist', '"person":"kim"', '"person":"kym"', 'there is no person "kym"'],
    [
      'a later effect at a decision that does not exist',
      '"at":"her-choice"',
      '"at":"his-choice"',
      'there is no decision "his-choice"',
    ],
    [
      'an event before a decision that does not exist',
      '"before":"probe"',
      '"before":"probing"',
      'there is no decision "probing"',
    ],
    [
      'a condition on an option that does not exist',
      '"option":"kim-board"',
      '"option":"kim-bored"',
      'there is no option of "refer-kim" "kim-bored"',
    ],
    [
      'a condition on a pause choice that does not exist',
      '"paused":"pause-hurry"',
      '"paused":"pause-hury"',
      'there is no choice in the pause "pause-hury"',
    ],
    ['an indicator with an unknown fact', '"facts":["two"]', '"facts":["too"]', 'there is no fact "too"'],
    [
      'a lesson with an unknown source',
      '"sources":["one-source"]',
      '"sources":["no-source"]',
      'there is no source "no-source"',
    ],
    [
      'wordings of very different lengths',
      'The officer does ada-leaflet, without a single word.',
      'Give her a leaflet.',
      '"ada-leaflet" has 19 characters',
    ],
    [
      'an option with both a wording and an act',
      '"act":"The officer does probe-chats',
      '"say":"Hello","act":"The officer does probe-chats',
      'write either `say:` or `act:`',
    ],
    ['a forced question that raises trust', '"trust":-3', '"trust":3', 'may not raise trust'],
    [
      'a poor option that reveals a fact',
      '"grade":"p"',
      '"reveals":["work"],"grade":"p"',
      'a poor or unsafe option reveals nothing',
    ],
    [
      'a pressing side question that reveals a fact',
      '"ask":"The question ask-lied?","reveals":[]',
      '"ask":"The question ask-lied?","reveals":["told"]',
      'a pressing question reveals nothing',
    ],
    [
      'a grave error that is not graded as unsafe',
      '"id":"probe-chats","grade":"h"',
      '"id":"probe-chats","grade":"p"',
      'a grave error is always graded h',
    ],
    [
      'a referral that changes trust or distress',
      '"points":8',
      '"points":8,"trust":5',
      'a referral has points and moves nobody',
    ],
    [
      'decisions that take longer than the budget',
      '"budget":20',
      '"budget":14',
      'the decisions take 15 minutes',
    ],
    ['shares that do not add up to 100', '"talk":50', '"talk":40', 'the shares make 90'],
    [
      'a missing ending without a rule',
      '"id":"safe-by-her-decision"',
      '"rule":{"all":[{"stopped":false}]},"id":"safe-by-her-decision"',
      'the last ending must have no rule',
    ],
    [
      'a condition on a fact that does not exist',
      '{"stopped":true}',
      '{"known":"wage"}',
      'there is no fact "wage"',
    ],
    [
      'a condition on a variant that does not exist',
      '{"stopped":true}',
      '{"variant":"uncle"}',
      'there is no variant "uncle"',
    ],
    [
      'a fact of a variant that does not exist',
      '"variant":"at-risk"',
      '"variant":"uncle"',
      'there is no variant "uncle"',
    ],
    ['variants whose shares do not add up to 100', shares, shares.replace('25', '15'), 'the shares make 90'],
    [
      'a variant that replaces a text that does not exist',
      '"facts.kin.note":',
      '"decisions.sekure.scenes.closed":',
      'no text of one line has the key "decisions.sekure.scenes.closed"',
    ],
    [
      'a variant that replaces the title',
      '"facts.kin.note":',
      '"title":',
      'no text of one line has the key "title"',
    ],
    [
      'a placeholder for a name that is not drawn',
      '"Text of setting.',
      '"Text of {{setting}}.',
      '{{setting}} is not known here yet',
    ],
    ['an unknown name pool', '{{daro}} waits', '{{doro}} waits', 'no name "doro" is drawn; there are: daro'],
    [
      'a side question that reveals a fact that a decision needs',
      '"reveals":["told"]',
      '"reveals":["told","hold"]',
      '"hold" opens a decision, so that only a decision may bring it',
    ],
    [
      'a referral that reveals a fact',
      '"id":"max-report"',
      '"reveals":["work"],"id":"max-report"',
      'a referral reveals nothing',
    ],
    ['a condition with an expression', '{"trustAtLeast":50}', '"trust >= 50"', 'Invalid input'],
  ])('the schema reports as a fault: %s', (_, from, to, message) => {
    expect(faultsAfter(from, to).join('\n')).toContain(message);
  });
  test('the schema reports a share of the score if its tasks cannot earn all its points', () => {
    expect(
      faultsAfter(
        '"points":3,"when":{"all":[{"chosen":{"point":"refer-max"',
        '"points":2,"when":{"all":[{"chosen":{"point":"refer-max"',
      ),
    ).toEqual(['weights.closing: this share is 5, but 4 points can be earned for it']);
  });
});

describe('what a learner may see of a scenario, and the rubric', () => {
  const {shown, rubric, source} = everyFeature;
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
  ])('the data that a learner may see contain no field %s, which would reveal answers', word => {
    expect(JSON.stringify(shown)).not.toContain(`"${word}"`);
  });
  test('the data that a learner may see list options in alphabetical order, so that the order reveals nothing', () => {
    for (const place of [...shown.decisions, ...shown.events, shown.pause]) {
      const ids = place.options.map(o => o.id);
      expect(ids).toEqual([...ids].sort());
    }
  });
  test('neither the data that a learner may see nor the rubric contains texts', () => {
    const all = JSON.stringify([shown, rubric]);
    expect(all).not.toContain(source.title);
    expect(all).not.toMatch(/"[^"]* [^"]*"/);
  });
});

describe('bounds of a response', () => {
  test('every id that a response may contain is unique', () => {
    const {ids} = authoring.bounds(everyFeature.source);
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
  test('an interview gives at most a hundred points, and limits the number of ids in a response', () => {
    expect(authoring.bounds(everyFeature.source)).toMatchObject({possible: 100, cap: 35});
  });
});
