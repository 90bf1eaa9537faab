import {describe, expect, test} from 'vitest';
import {bestTalk} from '../../../test/scenario/talks.ts';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {replay} from './play.ts';
import {offered, start, step} from './step.ts';

const {rubric: scenario} = everyFeature;
/** The scenario without its telephone event. The calibration in the fact base does not include this event. */
const quiet = {...scenario, events: []};
const at = (...choices: string[]) => replay(scenario, choices);
const stopped = ['secure-accuse', 'go-on', 'tell-sold', 'pause-calm'];

describe('calibration', () => {
  test('the scenario starts at trust 25 and distress 45', () => {
    expect(start(scenario)).toMatchObject({
      trust: 25,
      distress: 45,
      mode: 'open',
      place: 'secure',
      minutes: 0,
    });
  });
  test.each([
    ['best', ['secure-alike', 'tell-rights', 'story-invite', 'probe-passport', 'choice-decide'], 75, 19],
    ['acceptable', ['secure-check', 'tell-role', 'story-work', 'probe-paid', 'choice-night'], 49, 40],
  ])(
    'a path of only %s choices ends with the trust and the distress that the fact base states',
    (_, choices, trust, distress) => {
      expect(replay(quiet, choices)).toMatchObject({trust, distress, place: 'refer-ada'});
    },
  );
  test('trust and distress stay on the scale from 0 to 100', () => {
    const bottom = at('secure-accuse', 'go-on', 'tell-sold', 'pause-calm');
    expect(bottom).toMatchObject({trust: 0, distress: 98});
    const unsafe = {...quiet, pause: {options: []}};
    expect(step(unsafe, {...start(unsafe), trust: 5, distress: 95}, 'secure-queue')).toMatchObject({
      trust: 0,
      distress: 100,
    });
  });
});

describe('facts that the person tells', () => {
  test('the best path reveals all facts by its end', () => {
    expect(at(...bestTalk).known).toEqual(
      expect.arrayContaining(['work', 'ten', 'pass', 'paper', 'debt', 'home', 'sage', 'two', 'wish']),
    );
  });
  test('on the path of acceptable wordings the person tells only one fact, the fact about work', () => {
    expect(
      at('secure-check', 'tell-role', 'story-work', 'phone-leave', 'probe-paid', 'choice-night').known,
    ).toEqual(['hold', 'kin', 'ticket', 'tense', 'phone', 'sdoc', 'work']);
  });
  test('after a rehearsed answer, facts of level r1 need a trust of 40', () => {
    const queue = at('secure-queue', 'tell-rights', 'story-invite', 'phone-leave');
    expect(queue).toMatchObject({trust: 37, first: 40});
    expect(queue.known).not.toContain('work');
    const probed = step(scenario, queue, 'probe-passport');
    expect(probed.trust).toBe(44);
    expect(probed.known).toContain('pass');
  });
  test('no fact above level r1 is told when distress is 70 or more', () => {
    const calm = at('secure-alike', 'tell-rights', 'story-invite', 'phone-leave');
    expect(step(scenario, {...calm, distress: 68}, 'probe-passport').known).not.toContain('paper');
    expect(step(scenario, {...calm, distress: 67}, 'probe-passport').known).toContain('paper');
  });
  test('a fact stays known when trust falls', () => {
    const told = at(...bestTalk.slice(0, 3), 'phone-answer', 'probe-many');
    expect(told.trust).toBe(31);
    expect(told.known).toEqual(expect.arrayContaining(['work', 'ten']));
  });
});

describe('later effects', () => {
  test.each([
    [
      'tell-promise',
      ['secure-alike', 'tell-promise', 'story-invite', 'phone-leave'],
      'probe-passport',
      'her-choice',
      48 - 10,
      27 + 2 + 6,
    ],
    ['choice-promise', bestTalk.slice(0, 5), 'choice-promise', 'refer-ada', 60 - 15, 21 + 8],
  ])(
    'the promise %s has its delayed effect when the decision that tests the promise opens',
    (_, before, choice, place, trust, distress) => {
      expect(step(scenario, at(...before), choice)).toMatchObject({place, trust, distress, later: []});
    },
  );
});

describe('the forced pause', () => {
  const paused = at('secure-queue', 'tell-sold', 'story-or-bar');
  test('the interview pauses once distress reaches 75', () => {
    expect(paused).toMatchObject({mode: 'pause', place: 'phone-rings', distress: 78});
    expect(offered(scenario, paused)).toEqual(['pause-break', 'pause-hurry', 'pause-calm']);
  });
  test.each([
    ['pause-break', 7, 58],
    ['pause-hurry', 0, 88],
  ])(
    'after the pause option %s the interview continues with the decision or event that follows',
    (choice, trust, distress) => {
      expect(step(scenario, paused, choice)).toMatchObject({
        mode: 'open',
        place: 'phone-rings',
        trust,
        distress,
      });
    },
  );
  test('if distress is still high after a pause, the interview pauses again after the next choice', () => {
    const hurried = step(scenario, paused, 'pause-hurry');
    expect(step(scenario, hurried, 'phone-leave')).toMatchObject({mode: 'pause', distress: 78});
  });
});

describe('stopping for safety', () => {
  test('at a distress of 90 the talk ends, but the decision about the child still follows', () => {
    const state = at(...stopped);
    expect(state).toMatchObject({stopped: true, mode: 'open', place: 'refer-kim'});
    expect(step(scenario, step(scenario, state, 'kim-child'), 'max-report')).toMatchObject({
      mode: 'ended',
      place: 'stopped-for-safety',
    });
  });
  test('after a stop for safety, no side question is offered', () => {
    const asking = {...scenario, decisions: scenario.decisions.map(d => ({...d, asks: true}))};
    expect(offered(asking, replay(asking, stopped)).filter(c => c.startsWith('ask-'))).toEqual([]);
  });
  test('the ending for a child who was let through takes precedence over the ending for safety', () => {
    expect(at(...stopped, 'kim-board', 'go-on', 'max-report').place).toBe('child-let-through');
  });
});

describe('stop and repair', () => {
  const error = at('secure-accuse');
  test('a grave error has no effect until the learner lets it stand', () => {
    expect(error).toMatchObject({
      mode: 'repair',
      pending: 'secure-accuse',
      trust: 25,
      distress: 45,
      minutes: 0,
      uncorrected: false,
    });
    expect(offered(scenario, error)).toEqual(['retry', 'go-on']);
  });
  test('a grave error that is taken back leaves the state unchanged and is not offered again', () => {
    const again = step(scenario, error, 'retry');
    expect(again).toMatchObject({...start(scenario), repairs: ['secure-accuse']});
    expect(offered(scenario, again)).toEqual(['secure-alike', 'secure-check', 'secure-queue']);
  });
  test('a grave error that is let stand has its effect and is recorded', () => {
    expect(step(scenario, error, 'go-on')).toMatchObject({
      mode: 'open',
      place: 'tell',
      trust: 10,
      distress: 65,
      uncorrected: true,
    });
  });
});

describe('choices that are not offered', () => {
  test.each(['tell-rights', 'ask-with', 'retry', 'nonsense', ''])(
    'the choice "%s" changes nothing at the start',
    choice => {
      expect(step(scenario, start(scenario), choice)).toEqual(start(scenario));
    },
  );
  test('a choice that is not offered ends the replay', () => {
    expect(at('secure-alike', 'nonsense', 'tell-rights')).toEqual(at('secure-alike'));
  });
  test('the interview can be read as a text only before the first choice', () => {
    expect(at('read-instead')).toMatchObject({mode: 'read'});
    expect(at('secure-alike', 'read-instead')).toEqual(at('secure-alike'));
    expect(offered(scenario, at('read-instead'))).toEqual([]);
  });
});

describe('features that only some scenarios use', () => {
  const known = (...choices: string[]) => replay(everyFeature.rubric, choices).known;

  test('a fact of level r0 is told to anyone who asks, at any trust', () => {
    const closed = ['secure-queue', 'tell-sold'];
    expect(at(...closed)).toMatchObject({trust: 5});
    expect(known(...closed, 'story-work')).not.toContain('work');
    expect(known(...closed, 'ask-hour')).toContain('hour');
  });
  test('a grave error that ends the interview leads to an ending once the learner lets the error stand', () => {
    const act = [...bestTalk.slice(0, 4), 'probe-chats'];
    expect(at(...act)).toMatchObject({mode: 'repair'});
    expect(at(...act, 'go-on')).toMatchObject({mode: 'ended'});
    expect(at(...act, 'retry')).toMatchObject({mode: 'open', place: 'probe'});
  });
  test.each([
    ['if its rule holds', ['aunt', 'secure-check', 'tell-rights'], 'aunt-knocks'],
    ['but not after another choice', ['aunt', 'secure-alike', 'tell-rights'], 'story'],
    ['but not in another variant', ['at-risk', 'secure-check', 'tell-rights'], 'story'],
  ])('the rule of an event decides whether the event happens: %s', (_, choices, place) => {
    expect(replay(everyFeature.rubric, choices)).toMatchObject({mode: 'open', place});
  });
  test.each([
    ['offered once the fact is known', ['story-invite'], true],
    ['not offered before the fact is known', ['story-you-know'], false],
  ])('a wording that needs a fact is %s', (_, choices, isThere) => {
    const way = ['at-risk', 'secure-alike', 'tell-rights', ...choices, 'phone-leave', 'probe-passport'];
    expect(offered(everyFeature.rubric, replay(everyFeature.rubric, way)).includes('choice-night')).toBe(
      isThere,
    );
  });
});
