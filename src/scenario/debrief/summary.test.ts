import {describe, expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {bad, best} from '../../../test/scenario/talks.ts';
import {debriefOf} from './debrief.ts';
import {summaryOf, toTryFirst, turningPoints} from './summary.ts';

function after(choices: readonly string[]) {
  const debrief = debriefOf(everyFeature.rubric, choices);
  if (!debrief) throw new Error('the talk has not ended');
  return debrief;
}

describe('the summary of a debrief', () => {
  test('the summary of a good interview says that trust grew, distress fell, no grave error happened and every decision was the best', () => {
    expect(summaryOf(after(best))).toEqual({
      trust: {way: 'Up', from: 'closed', to: 'open'},
      distress: {way: 'Down', from: 'tense', to: 'calm', peak: 'tense', step: 1},
      acts: {what: 'None', count: 0, best: 3, all: 3},
    });
  });
  test('the summary of a bad interview says that trust stayed closed, distress had a peak and a grave error took effect', () => {
    expect(summaryOf(after(bad))).toMatchObject({
      trust: {way: 'Same', from: 'closed', to: 'closed'},
      distress: {peak: 'high', step: 2},
      acts: {what: 'Stood', count: 1, all: 3},
    });
  });
  test('the summary says how many grave errors the learner took back', () => {
    expect(summaryOf(after(['secure-accuse', 'retry', ...best]))?.acts).toMatchObject({
      what: 'Back',
      count: 1,
    });
  });
  test('the summary says that the interview was over early if an act ended the interview before the decisions about people', () => {
    expect(summaryOf(after([...best.slice(0, 4), 'probe-chats', 'go-on']))?.acts).toMatchObject({
      what: 'Early',
      all: 0,
    });
  });
});

describe('the turning point to try first', () => {
  test('among the turning points with the worst grade, the one with the largest effect is to be tried first', () => {
    const debrief = after(bad);
    const at = toTryFirst(debrief, 2);
    const turns = turningPoints(debrief.timeline);
    const unsafe = turns.flatMap(i => debrief.timeline[i] ?? []).filter(({grade}) => grade === 'h');
    expect(turns).toContain(at);
    expect(debrief.timeline[at ?? -1]).toMatchObject({
      grade: 'h',
      force: Math.max(...unsafe.map(({force}) => force)),
    });
  });
  test('no turning point is suggested for a first try if the points are many, or if every turning point was good', () => {
    expect(toTryFirst(after(bad), 80)).toBeUndefined();
    expect(toTryFirst(after(best), 10)).toBeUndefined();
  });
});

describe('turning points', () => {
  const pointsOf = (choices: readonly string[]) => {
    const {timeline} = after(choices);
    return turningPoints(timeline).map(i => timeline[i]?.choice);
  };
  test('the three choices with the largest effect are the turning points, in the order of the interview', () => {
    expect(pointsOf(best)).toEqual(['secure-alike', 'tell-rights', 'choice-decide']);
  });
  test('a choice without effect and a side question are not turning points', () => {
    const {timeline} = after([...best.slice(0, 2), 'ask-with', ...best.slice(2)]);
    const kinds = turningPoints(timeline).map(i => timeline[i]?.kind);
    expect(kinds).toEqual(['decision', 'decision', 'decision']);
    expect(turningPoints(timeline.slice(-2))).toEqual([]);
  });
});
