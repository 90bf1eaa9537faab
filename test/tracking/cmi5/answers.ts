import type {Interaction} from '../../../src/score/interaction.ts';
import type {Json} from '../../../src/tracking/cmi5/xapi.ts';

const common = {
  id: 'm.q.t1',
  objective: 'm.lesson',
  asked: {language: 'en', text: 'What does the filler count as?'},
  startedAt: Date.UTC(2026, 10, 25, 8),
  latency: 3_723_456,
  points: {earned: 1, possible: 1},
} as const;
const right: Json = {
  success: true,
  score: {scaled: 1, raw: 1, min: 0, max: 1},
  duration: 'PT3723.46S',
};

/** Answers of every kind, with the definition and the result that each must have in xAPI. */
export const answers: readonly (readonly [
  title: string,
  interaction: Interaction,
  definition: Json,
  result: Json,
])[] = [
  [
    'one choice',
    {...common, kind: 'choice', options: ['zero', 'ten'], response: ['zero'], correct: ['zero']},
    {
      interactionType: 'choice',
      correctResponsesPattern: ['zero'],
      choices: [{id: 'zero'}, {id: 'ten'}],
    },
    {response: 'zero', ...right},
  ],
  [
    'several choices, one of them wrong',
    {
      ...common,
      kind: 'choice',
      options: ['w', 'x', 'y', 'z'],
      response: ['z', 'w'],
      correct: ['w', 'y', 'z'],
      points: {earned: 2, possible: 3},
    },
    {
      interactionType: 'choice',
      correctResponsesPattern: ['w[,]y[,]z'],
      choices: [{id: 'w'}, {id: 'x'}, {id: 'y'}, {id: 'z'}],
    },
    {
      response: 'z[,]w',
      success: false,
      score: {scaled: 0.6667, raw: 2, min: 0, max: 3},
      duration: 'PT3723.46S',
    },
  ],
  [
    'items sorted into groups',
    {
      ...common,
      kind: 'matching',
      sources: ['passport', 'visa'],
      targets: ['identity', 'stay'],
      response: [
        ['passport', 'identity'],
        ['visa', 'stay'],
      ],
      correct: [
        ['passport', 'identity'],
        ['visa', 'stay'],
      ],
    },
    {
      interactionType: 'matching',
      correctResponsesPattern: ['passport[.]identity[,]visa[.]stay'],
      source: [{id: 'passport'}, {id: 'visa'}],
      target: [{id: 'identity'}, {id: 'stay'}],
    },
    {response: 'passport[.]identity[,]visa[.]stay', ...right},
  ],
  [
    'steps in order',
    {
      ...common,
      kind: 'sequencing',
      steps: ['a', 'b', 'c'],
      response: ['b', 'a', 'c'],
      correct: ['a', 'b', 'c'],
    },
    {
      interactionType: 'sequencing',
      correctResponsesPattern: ['a[,]b[,]c'],
      choices: [{id: 'a'}, {id: 'b'}, {id: 'c'}],
    },
    {response: 'b[,]a[,]c', ...right},
  ],
  [
    'a number in a range',
    {...common, kind: 'numeric', response: '3.05', min: 2.9, max: 3.1},
    {interactionType: 'numeric', correctResponsesPattern: ['2.9[:]3.1']},
    {response: '3.05', ...right},
  ],
  [
    'a short text',
    {...common, kind: 'fill-in', response: 'Паспорт', accepted: ['паспорт', 'passport'], caseMatters: false},
    {
      interactionType: 'fill-in',
      correctResponsesPattern: ['{case_matters=false}паспорт', '{case_matters=false}passport'],
    },
    {response: 'Паспорт', ...right},
  ],
  [
    'a step of a scale, which is not judged',
    {...common, kind: 'likert', scale: ['never', 'always'], response: 'always', points: undefined},
    {interactionType: 'likert', scale: [{id: 'never'}, {id: 'always'}]},
    {response: 'always', duration: 'PT3723.46S'},
  ],
  [
    'the examination of a document',
    {
      ...common,
      kind: 'performance',
      response: ['photo.replaced', 'verdict.second-line'],
      correct: ['verdict.second-line', 'photo.replaced'],
    },
    {
      interactionType: 'performance',
      correctResponsesPattern: ['{order_matters=false}verdict[.]second-line[,]photo[.]replaced'],
      steps: [{id: 'photo'}, {id: 'verdict'}],
    },
    {response: 'photo[.]replaced[,]verdict[.]second-line', ...right},
  ],
  [
    'an interview with several right ways',
    {...common, kind: 'performance', response: ['ending.safe'], points: {earned: 72, possible: 100}},
    {interactionType: 'performance', steps: [{id: 'ending'}]},
    {
      response: 'ending[.]safe',
      success: false,
      score: {scaled: 0.72, raw: 72, min: 0, max: 100},
      duration: 'PT3723.46S',
    },
  ],
];
