import {describe, expect, test} from 'vitest';
import type {Phase} from './protocol.ts';
import {after, openRun, talliesOf, type Run, type RunStep} from './run.ts';

const exercise = {kind: 'interview', source: 'interviewing', part: '', id: 'late-visa'} as const;
const answersGiven = new Map([['seat-1', ['door']]]);
const inPhase = (phase: Phase): Run => ({
  ...openRun(exercise, 'r1'),
  phase,
  path: ['greet'],
  answers: answersGiven,
});

const steps: Readonly<Record<string, RunStep>> = {
  start: {type: 'start'},
  answer: {type: 'answer', seat: 'seat-2', round: 'r1', answer: ['window']},
  'late answer': {type: 'answer', seat: 'seat-2', round: 'r0', answer: ['window']},
  reveal: {type: 'reveal'},
  again: {type: 'again', round: 'r2'},
  decide: {type: 'decide', choice: 'door', round: 'r2'},
  close: {type: 'close'},
};

const both = ['seat-1 door', 'seat-2 window'];
const one = ['seat-1 door'];

describe('a run of an exercise', () => {
  // Each row has a phase, a `RunStep`, and the result of this step. The result is the phase, round, path and answers,
  // or `no` if the step is impossible.
  test.each([
    ['opened', 'start', ['answering', 'r1', 'greet', one]],
    ['opened', 'answer', 'no'],
    ['opened', 'reveal', 'no'],
    ['opened', 'again', 'no'],
    ['opened', 'decide', 'no'],
    ['opened', 'close', ['closed', 'r1', 'greet', one]],
    ['answering', 'start', 'no'],
    ['answering', 'answer', ['answering', 'r1', 'greet', both]],
    ['answering', 'late answer', 'no'],
    ['answering', 'reveal', ['revealed', 'r1', 'greet', one]],
    ['answering', 'again', 'no'],
    ['answering', 'decide', 'no'],
    ['answering', 'close', ['closed', 'r1', 'greet', one]],
    ['revealed', 'start', 'no'],
    ['revealed', 'answer', 'no'],
    ['revealed', 'reveal', 'no'],
    ['revealed', 'again', ['answering', 'r2', 'greet', []]],
    ['revealed', 'decide', ['opened', 'r2', 'greet door', []]],
    ['revealed', 'close', ['closed', 'r1', 'greet', one]],
    ['closed', 'start', 'no'],
    ['closed', 'answer', 'no'],
    ['closed', 'reveal', 'no'],
    ['closed', 'again', 'no'],
    ['closed', 'decide', 'no'],
    ['closed', 'close', 'no'],
  ] as const)('a run in the phase "%s" reacts to the step "%s" with %j', (phase, name, expected) => {
    const step = steps[name];
    if (!step) throw new Error(`no step is called ${name}`);
    const next = after(inPhase(phase), step);
    const summary = next && [
      ...[next.phase, next.round, next.path.join(' ')],
      [...next.answers].map(([seat, answer]) => `${seat} ${answer.join(' ')}`),
    ];
    expect(summary ?? 'no').toEqual(expected);
  });

  test('a run has no decisions and no answers when the trainer opens an exercise', () => {
    expect(openRun(exercise, 'r1')).toEqual({
      ...{exercise, round: 'r1', phase: 'opened', path: [], answers: new Map()},
    });
  });

  test('a phone that answers twice counts once, with its last answer', () => {
    const run = inPhase('answering');
    const again = after(run, {type: 'answer', seat: 'seat-1', round: 'r1', answer: ['window']});
    expect(again && talliesOf(again)).toEqual([{answer: ['window'], count: 1}]);
  });

  test('the results of a vote are counted by answer, the most frequent answer first', () => {
    const answers = new Map([
      ['a', ['window']],
      ['b', ['door', 'key']],
      ['c', ['door', 'key']],
      ['d', ['door']],
    ]);
    expect(talliesOf({...inPhase('revealed'), answers})).toEqual([
      {answer: ['door', 'key'], count: 2},
      {answer: ['window'], count: 1},
      {answer: ['door'], count: 1},
    ]);
  });
});
