import type {Interaction} from '../../src/score/interaction.ts';

const common = {
  objective: 'document-fraud.mrz',
  startedAt: new Date(2026, 10, 25, 9, 5, 7).getTime(),
  latency: 3_723_456,
  asked: {language: 'en', text: 'What does the filler count as?'},
};
/** Expected of all of them. */
const shared = {'objectives.0.id': 'document-fraud.mrz', time: '09:05:07', latency: '0001:02:03.45'};
const manyOptions = Array.from({length: 40}, (_, n) => `option-${n}`);

/** Answers of every kind, and what is to be set of each under `cmi.interactions.n` in SCORM 1.2. */
export const answers: readonly (readonly [
  title: string,
  interaction: Interaction,
  expected: Readonly<Record<string, string>>,
])[] = [
  [
    'one wrong choice',
    {
      ...common,
      kind: 'choice',
      id: 'm.q.t1',
      options: ['zero', 'ten'],
      response: ['ten'],
      correct: ['zero'],
      points: {earned: 0, possible: 1},
    },
    {
      ...shared,
      id: 'm.q.t1',
      type: 'choice',
      'correct_responses.0.pattern': 'a',
      weighting: '1',
      student_response: 'b',
      result: 'wrong',
    },
  ],
  [
    'several choices, in the order of the options',
    {
      ...common,
      kind: 'choice',
      id: 'm.q.t2',
      options: ['w', 'x', 'y', 'z'],
      response: ['z', 'w'],
      correct: ['w', 'y', 'z'],
      points: {earned: 3, possible: 4},
    },
    {
      ...shared,
      id: 'm.q.t2',
      type: 'choice',
      'correct_responses.0.pattern': 'a,c,d',
      weighting: '4',
      student_response: 'a,d',
      result: '0.75',
    },
  ],
  [
    'more options than there are letters',
    {
      ...common,
      kind: 'choice',
      id: 'm.q.t1',
      options: manyOptions,
      response: ['option-3'],
      correct: ['option-3'],
      points: {earned: 1, possible: 1},
    },
    {
      ...shared,
      id: 'm.q.t1',
      type: 'fill-in',
      'correct_responses.0.pattern': 'option-3',
      weighting: '1',
      student_response: 'option-3',
      result: 'correct',
    },
  ],
  [
    'a number within a range',
    {
      ...common,
      kind: 'numeric',
      id: 'm.n.t1',
      response: '3.05',
      min: 2.9,
      max: 3.1,
      points: {earned: 1, possible: 1},
    },
    {
      ...shared,
      id: 'm.n.t1',
      type: 'numeric',
      'correct_responses.0.pattern': '3',
      weighting: '1',
      student_response: '3.05',
      result: 'correct',
    },
  ],
  [
    'what is no number',
    {
      ...common,
      kind: 'numeric',
      id: 'm.n.t1',
      response: 'three',
      min: 3,
      max: 3,
      points: {earned: 0, possible: 1},
    },
    {
      ...shared,
      id: 'm.n.t1',
      type: 'fill-in',
      'correct_responses.0.pattern': '3',
      weighting: '1',
      student_response: 'three',
      result: 'wrong',
    },
  ],
  [
    'an interview',
    {
      ...common,
      kind: 'performance',
      id: 'i.sea.t1',
      response: ['greet', 'sit-down', 'ask-open'],
      points: {earned: 72, possible: 100},
    },
    {
      ...shared,
      id: 'i.sea.t1',
      type: 'performance',
      weighting: '100',
      student_response: 'greet,sit-down,ask-open',
      result: '0.72',
    },
  ],
  [
    'an interview that nobody judges',
    {...common, kind: 'performance', id: 'i.sea.t1', response: ['greet'], points: undefined},
    {...shared, id: 'i.sea.t1', type: 'performance', student_response: 'greet', result: 'neutral'},
  ],
  [
    'an interview longer than the LMS has room for ends with a whole word',
    {
      ...common,
      kind: 'performance',
      id: 'i.sea.t1',
      response: Array.from({length: 60}, () => 'ask-open'),
      points: {earned: 1, possible: 1},
    },
    {
      ...shared,
      id: 'i.sea.t1',
      type: 'performance',
      weighting: '1',
      student_response: Array.from({length: 28}, () => 'ask-open').join(),
      result: 'correct',
    },
  ],
];
