import {beforeEach, describe, expect, test} from 'vitest';
import {
  nothingReadable,
  readAnswer,
  type Readable,
  type ReadableAnswer,
} from '../../src/desk/ledger/readable.ts';
import type {InteractionFields, Interaction} from '../../src/score/interaction.ts';
import {elementsOf as elementsOf12} from '../../src/tracking/scorm12/vocabulary.ts';
import {elementsOf as elementsOf2004} from '../../src/tracking/scorm2004/vocabulary.ts';
import {PlayerBench} from './player-bench.ts';

const question = (
  type: string,
  labels: Readonly<Record<string, string>>,
  targets: readonly string[] = [],
): Readable['questions'][string] => ({
  stem: `Of ${type}`,
  type,
  options: Object.keys(labels).filter(id => !targets.includes(id)),
  targets: [...targets],
  labels: {...labels},
  ...{address: '', objectives: []},
});

const places = {'a-guard': 'A guard', nurse: 'A nurse', 'the-door': 'The door', ward: 'The ward'};
const readable: Readable = {
  ...nothingReadable,
  parts: {'fraud.zones': 'The zones'},
  objectives: {'fraud.read': 'Read the zone'},
  modules: [],
  places: {},
  questions: {
    'fraud.choice': question('choice', {'no-one': 'Nobody', two: 'Two', three: 'Three'}),
    'fraud.matching': question('matching', places, ['the-door', 'ward']),
    'fraud.sequencing': question('sequencing', {look: 'Look', ask: 'Ask', 'send-on': 'Send on'}),
    'fraud.numeric': question('numeric', {}),
    'fraud.text': question('short-answer', {}),
    'fraud.likert': question('rating', {never: 'Never', 'at-times': 'At times', always: 'Always'}),
    'fraud.way': question('interview', {'safe-end': 'She is safe', 'social-worker': 'Social worker'}),
  },
};

/**
 * Interactions of every type in neutral form, with the texts that the trainer must read about them. These
 * texts are the same for every standard.
 */
const kinds: readonly (readonly [
  id: string,
  InteractionFields,
  given: readonly string[],
  right: readonly string[],
])[] = [
  [
    'choice',
    {kind: 'choice', options: ['no-one', 'two', 'three'], response: ['three', 'no-one'], correct: ['two']},
    ['Nobody', 'Three'],
    ['Two'],
  ],
  [
    'matching',
    {
      kind: 'matching',
      sources: ['a-guard', 'nurse'],
      targets: ['the-door', 'ward'],
      response: [
        ['a-guard', 'ward'],
        ['nurse', 'ward'],
      ],
      correct: [
        ['a-guard', 'the-door'],
        ['nurse', 'ward'],
      ],
    },
    ['A guard → The ward', 'A nurse → The ward'],
    ['A guard → The door', 'A nurse → The ward'],
  ],
  [
    'sequencing',
    {
      kind: 'sequencing',
      steps: ['look', 'ask', 'send-on'],
      response: ['ask', 'look', 'send-on'],
      correct: ['look', 'ask', 'send-on'],
    },
    ['Ask', 'Look', 'Send on'],
    ['Look', 'Ask', 'Send on'],
  ],
  ['numeric', {kind: 'numeric', response: '-3.50', min: 7, max: 7}, ['-3.50'], ['7']],
  [
    'text',
    {kind: 'fill-in', response: 'Тамга, {x}', accepted: ['=seal'], caseMatters: false},
    ['Тамга, {x}'],
    ['=seal'],
  ],
  [
    'likert',
    {kind: 'likert', scale: ['never', 'at-times', 'always'], response: 'at-times'},
    ['At times'],
    [],
  ],
  [
    'way',
    {kind: 'performance', response: ['safe-end', 'refer.social-worker', 'gone'], correct: ['safe-end']},
    ['She is safe', 'refer: Social worker', 'gone'],
    ['She is safe'],
  ],
];

const interactionOf = (id: string, described: InteractionFields): Interaction => ({
  ...described,
  id: `fraud.${id}.t2`,
  objective: 'fraud.zones',
  objectives: ['fraud.read'],
  confidence: 3,
  asked: {language: 'en', text: 'What was asked'},
  startedAt: new Date(2026, 10, 25, 9, 5, 7).getTime(),
  latency: 42_000,
  points: {earned: 2, possible: 3},
});

/**
 * Sends an interaction through the player, its runtime, the commit request and the database. Returns the
 * interaction as a trainer reads it.
 */
function throughDesk(
  bench: PlayerBench,
  model: 'scorm12' | 'scorm2004',
  interaction: Interaction,
): ReadableAnswer {
  const refused: string[] = [];
  const set = (element: string, value: string, taken: string) => {
    if (taken !== 'true') refused.push(`${element}=${value}`);
  };
  if (model === 'scorm12') {
    const api = bench.open();
    api.LMSInitialize('');
    for (const [name, value] of elementsOf12(interaction))
      set(name, value, api.LMSSetValue(`cmi.interactions.0.${name}`, value));
    api.LMSFinish('');
    // At the next launch, the runtime loads the stored interaction and reports it again. Both reports must be the
    // same.
    expect(bench.open().LMSInitialize('')).toBe('true');
  } else {
    const api = bench.open2004();
    api.Initialize('');
    for (const [name, value] of elementsOf2004(interaction))
      set(name, value, api.SetValue(`cmi.interactions.0.${name}`, value));
    api.Terminate('');
    const again = bench.open2004();
    expect(again.Initialize('')).toBe('true');
    for (const [name, value] of elementsOf2004(interaction))
      expect([name, again.GetValue(`cmi.interactions.0.${name}`)]).toEqual([name, value]);
  }
  expect(refused).toEqual([]);
  const [kept, ...others] = bench.attempts.answers(bench.learner.id);
  expect(others).toEqual([]);
  if (!kept) throw new Error('nothing was kept');
  return readAnswer(kept, readable, model);
}

describe.each(['scorm12', 'scorm2004'] as const)('the records of a course of %s', model => {
  let bench: PlayerBench;
  beforeEach(() => {
    bench = new PlayerBench(model);
  });

  test.each(kinds)(
    'the records show an interaction of type %s as readable texts',
    (id, described, given, right) => {
      expect(throughDesk(bench, model, interactionOf(id, described))).toEqual({
        place: 0,
        question: `fraud.${id}`,
        stem: readable.questions[`fraud.${id}`]?.stem,
        attempt: 2,
        form: '',
        confidence: 3,
        parts: ['The zones'],
        objectives: ['Read the zone'],
        given,
        right,
        ordered: id === 'sequencing',
        verdict: {kind: 'points', earned: 2, possible: 3},
        latency: '0000:00:42.00',
      });
    },
  );

  test('the records show the number of a decision inside an interview', () => {
    const decision = interactionOf('way', {
      kind: 'choice',
      options: ['social-worker', 'safe-end'],
      response: ['safe-end'],
      correct: [],
    });
    const read = throughDesk(bench, model, {...decision, id: 'fraud.way.t1.03-door'});
    expect(read).toMatchObject({
      question: 'fraud.way',
      stem: 'Of interview – 3',
      attempt: 1,
      // SCORM 1.2 reports only a letter. The letter stands for one of the choices at that decision.
      given: [model === 'scorm12' ? 'b' : 'She is safe'],
    });
  });
});
