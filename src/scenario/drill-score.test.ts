import {expect, test} from 'vitest';
import {drillScoring} from './drill-score.ts';
import {authoring} from './schema/drills.ts';

const judge = (type: string, response: readonly string[], rubric: unknown) =>
  drillScoring[type]?.judge(response, rubric);

const naming = {id: 'n', stem: 'x', kind: 'leading', feedback: 'y'} as const;
const wording = (id: string, grade: 'b' | 'a' | 'p' | 'h') => ({id, grade, text: id, feedback: id});
const options = [wording('p1', 'p'), wording('b1', 'b'), wording('h1', 'h'), wording('a1', 'a')];
const steps = [wording('z', 'b'), wording('y', 'b'), wording('x', 'p'), wording('w', 'h'), wording('v', 'h')];

test('the data of a drill that a learner may see do not reveal the right response', () => {
  expect(authoring.naming.split(naming).shown).toEqual({id: 'n'});
  expect(authoring.graded.split({id: 'g', stem: 's', options}).shown).toEqual({
    id: 'g',
    options: ['p1', 'b1', 'h1', 'a1'],
  });
  expect(authoring.ranking.split({id: 'r', stem: 's', feedback: 'f', steps}).shown).toEqual({
    id: 'r',
    steps: ['v', 'w', 'x', 'y', 'z'],
  });
});

const {rubric: kind} = authoring.naming.split(naming);
const {rubric: grades} = authoring.graded.split({id: 'g', stem: 's', options});

test.each([
  ['naming', [], kind, {kind: 'incomplete', missing: ['chosen']}, {}],
  ['naming', ['leading'], kind, {kind: 'scored', earned: 1, possible: 1}, {leading: 'right'}],
  ['naming', ['open'], kind, {kind: 'scored', earned: 0, possible: 1}, {open: 'wrong', leading: 'missed'}],
  ['graded', ['gone'], grades, {kind: 'incomplete', missing: ['chosen']}, {}],
  ['graded', ['b1'], grades, {kind: 'scored', earned: 1, possible: 1}, {}],
  ['graded', ['a1'], grades, {kind: 'scored', earned: 0, possible: 1}, {}],
] as const)('the drill %s scores and marks the response %j', (type, response, rubric, score, marks) => {
  expect(judge(type, response, rubric)).toMatchObject({score, marks});
});

test('the outcome lists the wordings with their grades, starting with the best grade', () => {
  expect(judge('graded', ['p1'], grades)?.wordings?.map(({id}) => id)).toEqual(['b1', 'a1', 'p1', 'h1']);
});

const {rubric: order} = authoring.ranking.split({id: 'r', stem: 's', feedback: 'f', steps});

test.each([
  ["the author's order", 'zyxwv', 5, [0, 0, 0, 0, 0]],
  ['two wordings of one grade swapped', 'yzxvw', 5, [0, 0, 0, 0, 0]],
  ['one wording too late', 'zxywv', 3, [0, 1, 1, 0, 0]],
  ['the reversed order', 'vwxyz', 1, [3, 2, 0, 2, 3]],
])(
  'a ranking (%s) earns a point for each wording at a position that its grade allows',
  (_, given, earned, off) => {
    const judged = judge('ranking', given.split(''), order);
    expect(judged?.score).toEqual({kind: 'scored', earned, possible: 5});
    expect(judged?.wordings?.map(one => one.off)).toEqual(off);
  },
);

test.each([[[]], [['z', 'y']], [['z', 'z', 'x', 'w', 'v']]])(
  'the scorer finds the ranking %j incomplete',
  given => {
    expect(judge('ranking', given, order)?.score).toEqual({kind: 'incomplete', missing: ['order']});
  },
);

test.each([
  ['four wordings', authoring.graded.source, {id: 'g', stem: 's', options: options.slice(1)}],
  [
    'exactly one best wording',
    authoring.graded.source,
    {id: 'g', stem: 's', options: options.map(o => ({...o, grade: 'a'}))},
  ],
  [
    'the better grades first',
    authoring.ranking.source,
    {id: 'r', stem: 's', feedback: 'f', steps: [...steps].reverse()},
  ],
  ['a question type that is not an act', authoring.naming.source, {...naming, kind: 'act'}],
])('the schema of drills requires %s', (_, source, value) => {
  expect(source.safeParse(value).success).toBe(false);
});
