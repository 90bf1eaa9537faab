import {describe, expect, test} from 'vitest';
import {bestTalk} from '../../../test/scenario/talks.ts';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {play} from './play.ts';
import {linesOf, sceneOf} from './lines.ts';

const {rubric: scenario} = everyFeature;
const played = (choices: readonly string[]) => play(scenario, {variant: 'at-risk', choices});

function lastLines(...choices: string[]) {
  const turn = played(choices).turns.at(-1);
  if (turn?.choice !== choices.at(-1) || !turn) throw new Error('the last choice is not offered');
  return linesOf(scenario, turn).map(l => l.key);
}
const scene = (...choices: string[]) => sceneOf(scenario, played(choices).state);
const best = bestTalk.slice(0, 4);

describe('lines after a choice', () => {
  test('linesOf returns the learner’s own words, then the reply', () => {
    expect(lastLines('secure-alike')).toEqual([
      'decisions.secure.options.secure-alike.',
      'decisions.secure.options.secure-alike.replies.r0',
    ]);
  });
  test('a wording first changes trust, and the person then gives the fullest reply that this trust allows', () => {
    expect(lastLines(...best.slice(0, 3)).at(-1)).toBe('decisions.story.options.story-invite.replies.r1');
    expect(lastLines('secure-queue', 'tell-role', 'story-invite').at(-1)).toBe(
      'decisions.story.options.story-invite.replies.r0',
    );
  });
  test('after a rehearsed answer, the next reply needs more trust', () => {
    expect(lastLines('secure-queue', 'tell-rights', 'story-invite').at(-1)).toBe(
      'decisions.story.options.story-invite.replies.r0',
    );
  });
  test('new facts are told in the person’s own words, and only once', () => {
    expect(lastLines(...best, 'probe-passport').slice(2)).toEqual(['facts.paper.said', 'facts.debt.said']);
    expect(
      lastLines(
        'secure-alike',
        'tell-rights',
        'story-invite',
        'phone-leave',
        'ask-paper',
        'probe-passport',
      ).slice(2),
    ).toEqual(['facts.debt.said']);
  });
  test('a promise that is tested later does not change the reply to the choice that makes the promise', () => {
    expect(
      lastLines('secure-alike', 'tell-promise', 'story-invite', 'phone-leave', 'probe-passport')[1],
    ).toBe('decisions.probe.options.probe-passport.replies.r1');
  });
  test('linesOf returns the text about a promise only once the decision that tests the promise opens', () => {
    expect(
      lastLines('secure-alike', 'tell-promise', 'story-invite', 'phone-leave', 'probe-passport').at(-1),
    ).toBe('decisions.tell.options.tell-promise.later.tested');
    expect(lastLines(...best, 'probe-passport', 'choice-promise').at(-1)).toBe(
      'decisions.her-choice.options.choice-promise.later.tested',
    );
    expect(lastLines('secure-alike', 'tell-promise')).not.toContain(
      'decisions.tell.options.tell-promise.later.tested',
    );
  });
  test('linesOf returns a side question and its reply', () => {
    expect(lastLines('secure-alike', 'tell-rights', 'ask-with')).toEqual([
      'questions.ask-with.ask',
      'questions.ask-with.replies.r1',
    ]);
  });
  test('linesOf adds the text for an interview that ends for safety', () => {
    expect(lastLines('secure-queue', 'tell-sold', 'story-you-know').at(-1)).toBe('stop.text');
    expect(lastLines('secure-accuse', 'go-on', 'tell-sold', 'pause-calm').at(-1)).toBe('stop.text');
  });
  test('linesOf returns nothing when the learner takes back an error or lets an error stand', () => {
    expect(lastLines('secure-accuse', 'retry')).toEqual([]);
    expect(lastLines('secure-accuse', 'go-on')).toEqual([]);
  });
});

describe('the scene of a state', () => {
  test.each([
    [['secure-alike'], ['decisions.tell.scenes.careful']],
    [['secure-queue'], ['decisions.tell.scenes.closed']],
    [best.slice(0, 3), ['events.phone-rings.scene']],
    [['secure-queue', 'tell-sold', 'story-or-bar'], ['pause.scene']],
    [['secure-accuse'], ['decisions.secure.options.secure-accuse.critical.repair']],
    [['read-instead'], []],
    [
      [...best, 'probe-passport', 'choice-decide', 'ada-in-person', 'kim-child', 'max-report'],
      [
        'endings.safe-by-her-decision.text',
        'aftermath.ada-in-person.text',
        'aftermath.kim-child.text',
        'aftermath.max-unit.text',
      ],
    ],
  ])('sceneOf returns the keys of the scene after %j', (choices, keys) => {
    expect(scene(...choices)).toEqual(keys);
  });
});
