import {describe, expect, test} from 'vitest';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {committedWays} from '../../src/compiler/build/known-ways.ts';
import {hashOf} from '../../src/content/random.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import {sourceOf} from '../../tools/scenarios/read.ts';
import {root} from '../../tools/paths.mjs';
import {build} from '../scenario/build.ts';
import {everyFeatureSource} from '../scenario/every-feature.ts';
import {walkFaults, type VariantFacts} from './random-walk.ts';
import {isSweep} from '../../tools/suite/test-matrix.mjs';

/** Number of walks in each variant of an interview. */
const walks = isSweep ? 500 : 150;

const anyPoints = Object.fromEntries(everyFeatureSource.endings.map(({id}) => [id, [0, 100] as const]));

// The exploration covers only three cases: no side acts, the greatest ease, and the least ease. A random walk takes
// side acts in any order.
describe.each(interviewIds(root))('random walks through the interview %s', id => {
  const source = sourceOf(root, id);
  const {rubric: scenario} = authoring.split(source);
  const {cap} = authoring.bounds(source);

  test.each(committedWays(root, id)?.variants ?? [])(
    `${walks} random walks in the variant "$variant" end as the exploration states`,
    ({variant, endings}) => {
      expect(walkFaults(scenario, {variant, endings, cap}, walks, hashOf(`${id}/${variant}`))).toEqual([]);
    },
  );
});

// The exploration asks side questions only in states where no side act has changed trust or distress. So it does not
// find this dead end.
test('random walks find a dead end that only a side question after a side act reaches', () => {
  const [first = 'no fault'] = faultsIn(withDeadEnd());
  expect(first).toMatch(/^nothing can be chosen at probe: .*\bact-sit\b.*\bask-dog\b/);
});

test('random walks find each contradiction to an exploration: another ending, other points, a run with too many ids', () => {
  expect(faultsIn(everyFeatureSource)).toEqual([]);
  const faultsWith = (changed: Partial<VariantFacts>) => faultsIn(everyFeatureSource, changed).join('\n');
  expect(faultsWith({endings: {...anyPoints, 'stopped-for-safety': [99, 100]}})).toMatch(
    /^stopped-for-safety has \d+ points, not 99 to 100: /m,
  );
  const {'stopped-for-safety': _, ...others} = anyPoints;
  expect(faultsWith({endings: others})).toMatch(/^the ending stopped-for-safety is reached: /m);
  expect(faultsWith({cap: 9})).toMatch(/^the run has \d+ ids, more than 9: /m);
});

/** Compares random walks through a scenario with statements of an exploration. Returns the contradictions. */
function faultsIn(written: unknown, changed: Partial<VariantFacts> = {}): readonly string[] {
  const {rubric, source} = build(written);
  const {cap} = authoring.bounds(source);
  return walkFaults(rubric, {variant: 'at-risk', endings: anyPoints, cap, ...changed}, walks, 1);
}

/**
 * Returns an interview with a dead end. The person has enough trust to tell of a dog only if the officer sits down. A
 * learner who has heard of the dog cannot choose anything at the decision `probe`.
 */
function withDeadEnd(): unknown {
  const {decisions, facts, questions, pause, person, ...rest} = everyFeatureSource;
  const closed = {when: {none: [{known: 'dog'}]}};
  return {
    ...rest,
    person: {...person, trust: 28},
    pause: {...pause, options: pause.options.map(option => ({...option, trust: 0}))},
    facts: [...facts, {id: 'dog', level: 'r1', note: 'There is a dog.'}],
    decisions: decisions.map(d => ({
      ...d,
      options: d.options.map(option => ({
        ...option,
        ...(d.id === 'secure' || d.id === 'tell' ? {trust: 0} : {}),
        ...(d.id === 'probe' ? closed : {}),
      })),
    })),
    questions: [
      ...questions,
      {
        id: 'ask-dog',
        topic: 'people',
        questionType: 'open',
        ask: 'Who waits for you?',
        at: ['story'],
        reveals: ['dog'],
        replies: {r0: 'Nobody.', r1: 'A dog.'},
      },
      {
        id: 'act-sit',
        topic: 'wishes',
        questionType: 'act',
        act: 'Sit down.',
        at: ['story'],
        grade: 'b',
        replies: {r0: 'A nod.'},
        why: 'It is calm.',
      },
    ],
  };
}
