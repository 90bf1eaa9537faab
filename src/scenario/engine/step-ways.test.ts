import {describe, expect, test} from 'vitest';
import {allAsked, bestTalk} from '../../../test/scenario/talks.ts';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {replay} from './play.ts';
import {offered, step} from './step.ts';

const {rubric: scenario} = everyFeature;
const at = (...choices: string[]) => replay(scenario, choices);
describe('side questions', () => {
  const story = at('secure-alike', 'tell-rights');
  test.each([
    ['secure', at()],
    ['tell', at('secure-alike')],
    ['phone-rings', at(...bestTalk.slice(0, 3))],
    ['refer-kim', at(...bestTalk, 'ada-in-person')],
  ])('side questions are not offered at %s', (place, state) => {
    expect(state.place).toBe(place);
    expect(offered(scenario, state).filter(c => c.startsWith('ask-'))).toEqual([]);
  });
  test('a side question costs a minute, changes neither trust nor distress, and keeps its decision open', () => {
    expect(step(scenario, story, 'ask-with')).toEqual({
      ...story,
      minutes: story.minutes + 1,
      questionsAsked: ['ask-with'],
    });
  });
  test('a side question can be asked once while a decision is open, and again at the next decision', () => {
    const asked = step(scenario, story, 'ask-with');
    expect(offered(scenario, asked)).not.toContain('ask-with');
    expect(
      offered(scenario, at('secure-alike', 'tell-rights', 'ask-with', 'story-invite', 'phone-leave')),
    ).toContain('ask-with');
  });
  test('a side question reveals the facts that the current trust allows', () => {
    const open = at(...bestTalk.slice(0, 4), 'ask-address');
    expect(open.known).toContain('addr');
    expect(at('secure-alike', 'tell-rights', 'ask-address').known).not.toContain('addr');
  });
  test('side questions are no longer offered when the decisions need the remaining minutes', () => {
    const five = at(...allAsked);
    expect(five.minutes).toBe(9);
    expect(offered(scenario, five)).toEqual(['story-invite', 'story-work', 'story-or-bar', 'story-you-know']);
    expect(
      replay(scenario, [...allAsked, ...bestTalk.slice(2), 'ada-in-person', 'kim-child', 'max-report'])
        .minutes,
    ).toBe(20);
  });
});

describe('referrals', () => {
  test('the choice to go with the person to a service is offered only after the person has picked a service', () => {
    const careful = at(
      'secure-check',
      'tell-role',
      'story-work',
      'phone-leave',
      'probe-paid',
      'choice-night',
    );
    expect(careful.trust).toBe(49);
    expect(offered(scenario, careful).filter(c => c.startsWith('ada-'))).toEqual([
      'ada-way-back',
      'ada-leaflet',
      'ada-keep',
    ]);
    expect(offered(scenario, at(...bestTalk))).toContain('ada-in-person');
  });
  test('a referral changes neither trust nor distress and causes no pause', () => {
    const before = at(...bestTalk);
    expect(step(scenario, {...before, distress: 80}, 'ada-way-back')).toMatchObject({
      mode: 'open',
      place: 'refer-kim',
      distress: 80,
    });
  });
});

describe('endings', () => {
  test.each([
    [['ada-in-person', 'kim-child', 'max-report'], 'safe-by-her-decision'],
    [['ada-in-person', 'kim-colleague', 'max-note'], 'safe-by-her-decision'],
    [['ada-way-back', 'kim-child', 'max-report'], 'travels-with-a-way-back'],
    [['ada-leaflet', 'kim-child', 'max-report'], 'in-the-wrong-eyes'],
    [['ada-in-person', 'kim-hall', 'max-report'], 'in-the-wrong-eyes'],
    [['ada-keep', 'go-on', 'kim-hall', 'max-report'], 'held-without-ground'],
    [['ada-keep', 'go-on', 'kim-board', 'go-on', 'max-report'], 'child-let-through'],
    [['ada-in-person', 'kim-board', 'go-on', 'max-report'], 'child-let-through'],
  ])('the ending depends on the referral decisions and not on trust: %j lead to %s', (referrals, ending) => {
    expect(at(...bestTalk, ...referrals)).toMatchObject({mode: 'ended', place: ending});
  });
});
