import {describe, expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {compareWalks, movesFor, startTalk} from '../../../test/scenario/machine-walk.ts';
import {bad, best, unsafe} from '../../../test/scenario/talks.ts';
import type {Move} from '../model/move.ts';
import type {Scenario} from '../model/scenario.ts';
import {createActor} from 'xstate';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';
import {interviewMachine, ownWordsOf, screenOf} from './interview-machine.ts';

const {rubric: scenario} = everyFeature;

/**
 * A scenario that begins with high distress, so that many walks pause or stop for safety. Side questions are
 * always allowed.
 */
const tense: Scenario = {
  ...scenario,
  distress: 74,
  trust: 60,
  decisions: scenario.decisions.map(d => ({...d, asks: true})),
};

const silent: Scenario = {...scenario, feedback: 'at-end'};

/** Starts the machine from a saved response. */
function resumed(response: readonly string[], it = scenario) {
  const interview = createActor(interviewMachine, {input: {scenario: it, seed: 'a learner', response}});
  const emitted: unknown[] = [];
  interview.on('*', event => emitted.push(event));
  interview.start();
  const send = (...moves: readonly Move[]) => {
    for (const move of moves) interview.send(move);
    return screenOf(interview.getSnapshot());
  };
  return {interview, emitted, send, screen: () => screenOf(interview.getSnapshot())};
}

describe('random walks', () => {
  test.each([
    ['the scenario', scenario, 'at-risk'],
    ['its other variant', scenario, 'aunt'],
    ['a scenario that begins tense', tense, 'at-risk'],
    ['a scenario with feedback only at the end', silent, 'aunt'],
  ])('the state machine and the function `step` agree on random walks through %s', (_, it, variant) => {
    compareWalks(it, variant, isSweep ? 60 : 20);
  });
});

describe('resuming', () => {
  test.each([
    ['nothing', [], 'contentNote'],
    ['a first choice', ['secure-alike'], 'talk'],
    ['a grave error that waits', ['secure-accuse'], 'talk'],
    ['a forced pause', unsafe, 'talk'],
    ['a whole interview', best, 'debrief'],
    ['a reading', ['read-instead'], 'debrief'],
  ])('the state machine of the interview resumes after a saved response with %s', (_, response, screen) => {
    const {screen: now, emitted} = resumed(response);
    expect(now()).toBe(screen);
    expect(emitted).toEqual([]);
  });
  test('the state machine ignores a saved response that it has reported before', () => {
    const {interview, send} = resumed([]);
    send(
      {type: 'showBriefing'},
      {type: 'begin'},
      ...movesFor(scenario, 'secure-alike'),
      ...movesFor(scenario, 'tell-role'),
    );
    const before = interview.getSnapshot();
    interview.send({type: 'saved', response: ['at-risk', 'secure-alike']});
    expect(interview.getSnapshot().context.play).toBe(before.context.play);
  });
  test('a saved response that did not come from the state machine itself replaces the run', () => {
    const {interview, screen} = resumed(['secure-alike']);
    interview.send({type: 'saved', response: ['aunt', ...best]});
    expect(screen()).toBe('debrief');
    expect(interview.getSnapshot().context.run.variant).toBe('aunt');
  });
});

describe('screens before and after the talk', () => {
  test('the learner continues from the worked example to the talk, and the state machine reports no response for the example', () => {
    const {send, emitted} = resumed([]);
    expect(send({type: 'showBriefing'}, {type: 'watchExample'})).toBe('example');
    expect(send({type: 'finishReading'})).toBe('talk');
    expect(emitted).toEqual([]);
  });
  test('only a scenario with feedback after each choice has a worked example', () => {
    expect(resumed([], silent).send({type: 'showBriefing'}, {type: 'watchExample'})).toBe('briefing');
  });
  test('a learner who reads the talk as a text gets to the debrief, and the reported response contains `read-instead`', () => {
    const {send, emitted} = resumed([]);
    expect(send({type: 'readInstead'}, {type: 'finishReading'})).toBe('debrief');
    expect(emitted).toEqual([{type: 'answered', response: ['at-risk', 'read-instead']}]);
  });
  test('the learner can no longer choose to read a talk as a text once the talk is open', () => {
    const {interview} = startTalk(scenario, 'at-risk');
    for (const type of ['showBriefing', 'begin'] as const) interview.send({type});
    interview.send({type: 'choose', choice: 'read-instead'});
    expect(interview.getSnapshot().context.run.choices).toEqual([]);
  });
  test('after a pause, the learner returns to the talk or to its ending', () => {
    expect(resumed(['secure-alike']).send({type: 'pause'}, {type: 'resume'})).toBe('talk');
    const {send} = resumed(best.slice(0, -1));
    expect(send({type: 'choose', choice: 'max-report'})).toBe('ended');
    expect(send({type: 'pause'})).toBe('away');
    expect(send({type: 'resume'})).toBe('ended');
    expect(send({type: 'lookBack'})).toBe('debrief');
  });
  test.each([[[]], [['secure-alike']], [best]])(
    'the learner can leave the interview after the choices %j',
    response => {
      const {send, screen, emitted} = resumed(response);
      const before = screen();
      expect(send({type: 'leave'})).toBe(before);
      expect(emitted).toEqual([{type: 'left'}]);
    },
  );
});

describe('after the talk', () => {
  test('the state machine keeps one what-if for each step of the interview until the learner leaves the debrief, and reports no what-if', () => {
    const {interview, send, emitted} = resumed(best);
    send(
      {type: 'tryOther', step: 0, choices: ['secure-check']},
      {type: 'tryOther', step: 1, choices: ['secure-alike', 'tell-role']},
    );
    expect(interview.getSnapshot().context.tried).toEqual({
      0: ['secure-check'],
      1: ['secure-alike', 'tell-role'],
    });
    expect(interview.getSnapshot().matches({debrief: 'whatIf'})).toBe(true);
    expect(emitted).toEqual([]);
    expect(send({type: 'replayFrom', choices: ['secure-check']})).toBe('talk');
    expect(emitted).toEqual([{type: 'answered', response: ['at-risk', 'secure-check']}]);
    interview.send({type: 'saved', response: ['at-risk', ...bad]});
    expect(interview.getSnapshot().context.tried).toEqual({});
  });
  test('a new run chooses a variant at random, deletes the marks in the notebook and returns to the content note', () => {
    const {send, emitted} = resumed(best);
    expect(send({type: 'playAgain'})).toBe('contentNote');
    expect(emitted).toEqual([{type: 'notebookCleared'}, {type: 'answered', response: []}]);
  });
});

describe('own words', () => {
  const after = (...moves: readonly Move[]) => {
    const {interview, send} = resumed(['secure-alike']);
    send(...moves);
    return ownWordsOf(interview.getSnapshot());
  };
  const found: readonly Move[] = [{type: 'findOwnWords'}, {type: 'compareOwnWords', words: 'Hello.'}];
  test.each<[string, string, readonly Move[]]>([
    ['off', 'at first', []],
    ['finding', 'when the learner asks for it', [{type: 'findOwnWords'}]],
    ['comparing', 'once words are found', found],
    ['finding', 'at the next decision', [...found, {type: 'choose', choice: 'tell-role'}]],
    [
      'comparing',
      'after a side question',
      [
        ...found,
        {type: 'choose', choice: 'tell-role'},
        found[1] ?? {type: 'leave'},
        {type: 'ask', choice: 'ask-with'},
      ],
    ],
    ['off', 'when the learner stops', [...found, {type: 'stopOwnWords'}]],
    ['off', 'after a pause', [...found, {type: 'pause'}, {type: 'resume'}]],
  ])('the step for own words is in the state %s %s', (state, _when, moves) => {
    expect(after(...moves)).toBe(state);
  });
  test('a grave error ends the step for own words', () => {
    const {interview, send} = resumed(best.slice(0, 4));
    send(...found, {type: 'choose', choice: 'probe-chats'}, {type: 'takeBack'});
    expect(ownWordsOf(interview.getSnapshot())).toBe('off');
  });
});
