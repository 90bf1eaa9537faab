import {describe, expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {bestPath} from '../engine/best-path.ts';
import {debriefOf} from './debrief.ts';

const {rubric: scenario} = everyFeature;
const best = bestPath(scenario);
const mixed = [
  'secure-accuse',
  'retry',
  'secure-queue',
  'tell-sold',
  'story-or-bar',
  'pause-break',
  'phone-who',
  'probe-many',
  'choice-promise',
  'pause-break',
  'ada-keep',
  'go-on',
  'kim-colleague',
  'max-note',
];

/** An interview that a choice of the learner ends before the referrals. */
const cutShort = [...best.slice(0, 4), 'probe-chats', 'go-on'];

function after(choices: readonly string[]) {
  const debrief = debriefOf(scenario, choices);
  if (!debrief) throw new Error('the talk has not ended');
  return debrief;
}

describe('the debrief', () => {
  test('the debrief lists the ten things that a good start of a talk needs, and says for each whether the choices covered it', () => {
    const covered = (choices: readonly string[]) =>
      after(choices).opening.flatMap(({mark, isCovered}) => (isCovered ? [mark] : []));
    expect(after(best).opening).toHaveLength(10);
    expect(covered(best)).toEqual(['name', 'free']);
    expect(covered(mixed)).toEqual([]);
  });
  test('the debrief has no list of the marks of a good opening if no choice of the interview covers such a mark', () => {
    const plain = {
      ...scenario,
      decisions: scenario.decisions.map(d => ({...d, options: d.options.map(({covers: _, ...o}) => o)})),
    };
    expect(debriefOf(plain, best)?.opening).toEqual([]);
  });
  test.each([[[]], [best.slice(0, 4)], [['read-instead']]])('debriefOf returns undefined for %j', choices => {
    expect(debriefOf(scenario, choices)).toBeUndefined();
  });
  test('the timeline has every choice with its grade and its effect', () => {
    expect(after(best).timeline.slice(0, 2)).toEqual([
      {
        kind: 'decision',
        place: 'secure',
        choice: 'secure-alike',
        grade: 'b',
        questionType: 'statement',
        upTo: [],
        trust: {from: 'closed', to: 'careful', way: 1},
        distress: {from: 'tense', to: 'tense', way: -1},
        force: 13,
        factsTold: [],
      },
      {
        kind: 'decision',
        place: 'tell',
        choice: 'tell-rights',
        grade: 'b',
        questionType: 'statement',
        upTo: ['secure-alike'],
        trust: {from: 'careful', to: 'careful', way: 1},
        distress: {from: 'tense', to: 'calm', way: -1},
        force: 20,
        factsTold: [],
      },
    ]);
  });
  test('the timeline has pauses, events and side questions, but no error that was taken back', () => {
    expect(
      after(mixed)
        .timeline.map(m => [m.kind, m.choice])
        .slice(0, 5),
    ).toEqual([
      ['decision', 'secure-queue'],
      ['decision', 'tell-sold'],
      ['decision', 'story-or-bar'],
      ['pause', 'pause-break'],
      ['event', 'phone-who'],
    ]);
    expect(after([...best.slice(0, 2), 'ask-with', ...best.slice(2)]).timeline[2]).toMatchObject({
      kind: 'question',
      choice: 'ask-with',
      grade: undefined,
    });
  });
  test('each moment of the timeline has all earlier choices, so that a replay can start at this moment', () => {
    const {timeline} = after(mixed);
    expect(timeline[0]?.upTo).toEqual(['secure-accuse', 'retry']);
    expect(timeline.find(m => m.choice === 'ada-keep')?.upTo).toEqual(mixed.slice(0, 10));
  });
  test('in the timeline of the debrief, a promise has no effect at once; its effect appears at the step that tests the promise', () => {
    const {timeline} = after(['secure-alike', 'tell-promise', ...best.slice(2)]);
    expect(timeline.map(m => [m.kind, m.choice, m.trust.way, m.distress.way]).slice(1, 6)).toEqual([
      ['decision', 'tell-promise', 0, 0],
      ['decision', 'story-invite', 1, -1],
      ['event', 'phone-leave', 0, -1],
      ['decision', 'probe-passport', 1, 1],
      ['later', 'tell-promise', -1, 1],
    ]);
    expect(timeline[5]?.upTo).toEqual(['secure-alike']);
  });
  test('the debrief shows how often the learner used each kind of question, beside the numbers of a good interview', () => {
    expect(after(mixed).mix).toEqual([
      {kind: 'open', yours: 0, good: 2},
      {kind: 'probing', yours: 2, good: 3},
      {kind: 'closed', yours: 0, good: 1},
      {kind: 'pressing', yours: 3, good: 0},
    ]);
  });
  test('an indicator counts as noticed when one of its facts became known', () => {
    const {noticed, missed} = after(mixed);
    expect(noticed.map(i => i.id)).toEqual([
      'doc-01',
      'mov-01',
      'mov-04',
      'ctl-05',
      'beh-02',
      'chd-01',
      'chd-03',
      'chd-08',
    ]);
    expect(missed.map(i => i.id)).toContain('rec-03');
    expect(
      after([
        'secure-alike',
        'tell-rights',
        'story-invite',
        'phone-leave',
        'ask-with',
        'probe-passport',
        'ask-address',
        ...best.slice(5),
      ]).missed,
    ).toEqual([]);
  });
  test('the debrief says whether the learner took a grave error back or let it stand', () => {
    expect(after(mixed).repairs).toEqual([
      {choice: 'secure-accuse', place: 'secure', was: 'back'},
      {choice: 'ada-keep', place: 'refer-ada', was: 'stood'},
    ]);
  });
  test('if feedback comes only at the end, the debrief reports a grave error as an error that took effect', () => {
    const silent = {...scenario, feedback: 'at-end'} as const;
    const errors = ['secure-accuse', ...best.slice(1, -2), 'kim-board', 'max-report'];
    expect(debriefOf(silent, errors)?.repairs).toEqual([
      {choice: 'secure-accuse', place: 'secure', was: 'untold'},
      {choice: 'kim-board', place: 'refer-kim', was: 'untold'},
    ]);
    expect(debriefOf(silent, best)?.repairs).toEqual([]);
  });
  test('the debrief shows each referral decision beside the best option in that situation', () => {
    expect(after(mixed).referrals).toMatchObject([
      {
        decision: 'refer-ada',
        person: 'ada',
        choice: 'ada-keep',
        grade: 'h',
        best: 'ada-way-back',
      },
      {
        decision: 'refer-kim',
        person: 'kim',
        choice: 'kim-colleague',
        grade: 'a',
        best: 'kim-child',
      },
      {
        decision: 'refer-max',
        person: 'max',
        choice: 'max-note',
        grade: 'p',
        best: 'max-report',
      },
    ]);
    expect(after(best).referrals[0]).toMatchObject({choice: 'ada-in-person', best: 'ada-in-person'});
  });
  test('if the interview ended for safety, the missing decision about the person counts as postponed', () => {
    const {referrals, ending, aftermath} = after([
      'secure-queue',
      'tell-sold',
      'story-you-know',
      'kim-child',
      'max-report',
    ]);
    expect(referrals[0]).toMatchObject({choice: undefined, grade: undefined, isPutOff: true});
    expect(ending).toEqual({id: 'stopped-for-safety', safe: true});
    expect(aftermath).toEqual(['ada-stopped', 'kim-child', 'max-unit']);
  });
  test('if an act ended the interview, no missing referral decision counts as postponed', () => {
    const referrals = after(cutShort).referrals;
    expect(referrals.map(r => [r.choice, r.isPutOff])).toEqual([
      [undefined, false],
      [undefined, false],
      [undefined, false],
    ]);
  });
  test('the debrief leaves out people whom the officer has not heard of', () => {
    const unheard = {
      ...everyFeature.rubric,
      decisions: everyFeature.rubric.decisions.map(d => (d.person === 'kim' ? {...d, needs: ['sage']} : d)),
    };
    const people = debriefOf(unheard, cutShort)?.referrals.map(r => r.person);
    expect(people).toEqual(['ada', 'max']);
  });
  test('the debrief shows the points of every task, and the maximum points of the task', () => {
    expect(after(best).tasks.map(t => [t.points, t.most])).toEqual([
      [5, 5],
      [5, 5],
      [5, 5],
      [4, 4],
      [3, 3],
      [3, 3],
      [3, 3],
      [2, 2],
    ]);
  });
});
