import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Mark} from '../content/question-type.ts';
import {responseOf} from './model/answer.ts';
import type {Finding, ExaminationRubric} from './model/examination.ts';
import {scoring} from './score.ts';
import {places, reasons, tools} from './model/terms.ts';
import {vocabulary} from './model/vocabulary.ts';

/**
 * A false document with two scored anomalies, one unscored anomaly, and a place that differs from a genuine
 * copy but belongs to no anomaly.
 */
const forged: ExaminationRubric = {
  verdict: 'refer',
  alsoRight: ['check'],
  answering: ['oblique-light', 'uv-light'],
  after: 'refer',
  anomalies: [
    {
      id: 'c00-dates',
      at: ['expiry', 'issued'],
      seenWith: ['white', 'reader'],
      reasons: ['disagrees'],
      scored: true,
    },
    {
      id: 'c00-film',
      at: ['film', 'overprint'],
      seenWith: ['oblique', 'uv'],
      reasons: ['altered'],
      scored: true,
    },
    {id: 'c00-face', at: ['person'], seenWith: ['face'], reasons: ['face-differs'], scored: false},
  ],
  differing: ['microtext'],
  checks: ['oblique-light', 'uv-light', 'read-again'],
};
/** A genuine document with an open question that a check settles. */
const genuine: ExaminationRubric = {
  verdict: 'check',
  alsoRight: ['clear'],
  answering: ['circular'],
  after: 'clear',
  anomalies: [],
  differing: [],
  checks: ['circular', 'read-again', 'call-embassy'],
};
const plain: ExaminationRubric = {
  ...genuine,
  verdict: 'clear',
  alsoRight: ['check'],
  answering: ['code-list'],
};
const stolen: ExaminationRubric = {...forged, alsoRight: []};

const end = 'the-document sure';
const marks = (...found: readonly string[]) => `${end} ${found.join(' ')}`;
const words = (text: string) => text.split(' ').filter(word => word !== '');
const judge = (text: string, rubric: ExaminationRubric) => scoring.judge(words(text), rubric);
const earned = (text: string, rubric: ExaminationRubric): number | string => {
  const {score} = judge(text, rubric);
  return score.kind === 'scored' ? score.earned : `without ${score.missing.join(', ')}`;
};

describe('points for an examination', () => {
  test.each<[string, ExaminationRubric, string, number]>([
    [
      'the right verdict and both anomalies, each in a light that shows it',
      forged,
      `refer ${marks('expiry disagrees white', 'film altered oblique')}`,
      100,
    ],
    ['the right verdict without any mark', forged, `refer ${end}`, 40],
    ['a useful check with the right outcome', forged, `check uv-light then-refer ${end}`, 40],
    [
      'a check of a document without open questions, with the right outcome',
      plain,
      `check code-list then-clear ${end}`,
      40,
    ],
    ['clearing a genuine document without a check', genuine, `clear ${end}`, 40],
    ['the right check with the right outcome', genuine, `check circular then-clear ${end}`, 40],
    ['a check that answers no open question', forged, `check read-again then-refer ${end}`, 0],
    ['a check that the document does not offer', forged, `check circular then-refer ${end}`, 0],
    ['the right check with the wrong outcome', forged, `check uv-light then-clear ${end}`, 0],
    ['a check of a document that needs none', stolen, `check uv-light then-refer ${end}`, 0],
    ['clearing a false document', forged, `clear ${end}`, 0],
    ['referring a genuine document', genuine, `refer ${end}`, 0],
    ['referring a genuine document after a check', genuine, `check circular then-refer ${end}`, 0],
    ['an anomaly marked at its second place', forged, `refer ${marks('issued rule white')}`, 70],
    [
      'two places of one anomaly',
      forged,
      `refer ${marks('expiry disagrees white', 'issued rule reader')}`,
      70,
    ],
    [
      'the right place in a light that does not show the anomaly',
      forged,
      `refer ${marks('film altered loupe')}`,
      60,
    ],
    [
      'two marks on one anomaly, one of them in a light that shows it',
      forged,
      `refer ${marks('film altered loupe', 'overprint altered uv')}`,
      70,
    ],
    ['a reason that is not the best one', forged, `refer ${marks('film hit oblique')}`, 70],
    ['a found anomaly with the wrong verdict', forged, `clear ${marks('film altered oblique')}`, 30],
    ['one false alarm', forged, `refer ${marks('surname altered white')}`, 30],
    [
      'three false alarms',
      forged,
      `refer ${marks('surname altered white', 'sex print loupe', 'code rule white')}`,
      10,
    ],
    [
      'false alarms alone, with a minimum of 0',
      forged,
      `clear ${marks('surname altered white', 'sex print loupe')}`,
      0,
    ],
    [
      'the reason `look-again` at a place without an anomaly',
      forged,
      `refer ${marks('surname look-again white')}`,
      40,
    ],
    ['the reason `look-again` at an anomaly', forged, `refer ${marks('film look-again oblique')}`, 40],
    [
      'a place that differs from a genuine copy but is no anomaly',
      forged,
      `refer ${marks('microtext print loupe')}`,
      40,
    ],
    ['an anomaly that is not scored', forged, `refer ${marks('person face-differs face')}`, 40],
    [
      'a false alarm on a genuine document with the right verdict',
      genuine,
      `clear ${marks('portrait face-differs face')}`,
      30,
    ],
  ])('scoring gives the right points for %s', (_what, rubric, response, points) => {
    expect(earned(response, rubric)).toBe(points);
  });

  test('a comparison of drawn faces is a demonstration without points', () => {
    const faces: ExaminationRubric = {
      ...stolen,
      anomalies: stolen.anomalies.filter(({scored}) => !scored),
    };
    expect(faces.anomalies).toHaveLength(1);
    expect(judge(`refer ${end}`, faces).score).toEqual({kind: 'scored', earned: 0, possible: 0});
  });

  test('referring a genuine document costs as many points as clearing a false document', () => {
    const cost = (rubric: ExaminationRubric, right: string, wrong: string) =>
      Number(earned(`${right} ${end}`, rubric)) - Number(earned(`${wrong} ${end}`, rubric));
    expect(cost(plain, 'clear', 'refer')).toBe(cost(forged, 'refer', 'clear'));
  });

  test.each([
    ['forged', forged, 100],
    ['genuine', genuine, 40],
  ])(
    'the maximum score of a %s document is the points for the verdict plus thirty per scored anomaly',
    (_what, rubric, possible) => {
      expect(judge(`refer ${end}`, rubric).score).toMatchObject({kind: 'scored', possible});
    },
  );

  test.each(['nothing-open', 'open-question', 'the-person', 'the-record', 'the-manner'])(
    'the ground %s and the confidence neither earn nor cost points',
    ground => {
      expect(earned(`refer ${ground} unsure`, forged)).toBe(earned(`refer the-document sure`, forged));
    },
  );
});

test.each([
  ['nothing', '', 'without verdict, ground, confidence'],
  ['marks alone', 'expiry disagrees white', 'without verdict, ground, confidence'],
  ['only a verdict', 'refer', 'without ground, confidence'],
  ['an unnamed check', `check ${end}`, 'without check, outcome'],
  ['a check without an outcome', `check uv-light ${end}`, 'without outcome'],
  ['no ground', 'refer sure', 'without ground'],
  ['no confidence', 'refer the-document', 'without confidence'],
])(
  'an answer with %s is incomplete, and the field `marks` of its result is empty',
  (_what, response, expected) => {
    expect(earned(response, forged)).toBe(expected);
    expect(judge(response, forged).marks).toEqual({});
  },
);

describe('the field `marks` in the result of scoring', () => {
  const keysMarked = (response: string, mark: Mark) =>
    Object.entries(judge(response, forged).marks).flatMap(([key, own]) => (own === mark ? [key] : []));
  const response = `clear ${marks('film altered loupe', 'surname altered white', 'microtext print loupe', 'sex look-again white')}`;

  test('the result rates the verdict, each marked place, and each anomaly with its places and tools', () => {
    expect(keysMarked(response, 'right')).toEqual([
      'evidence',
      'film',
      'microtext',
      'c00-film',
      'c00-film/film',
      'c00-film/overprint',
      'c00-film/oblique',
      'c00-film/uv',
    ]);
    expect(keysMarked(response, 'wrong')).toEqual(['verdict', 'ground', 'surname']);
    expect(keysMarked(response, 'missed')).toEqual([
      'refer',
      ...['c00-dates', 'c00-dates/expiry', 'c00-dates/issued', 'c00-dates/white', 'c00-dates/reader'],
      ...['c00-face', 'c00-face/person', 'c00-face/face'],
    ]);
  });
  test('if the verdict is right, the field `marks` rates it as right and does not name the right verdict', () => {
    expect(keysMarked(`refer ${end}`, 'right')).toEqual(['verdict', 'ground']);
    expect(keysMarked(`refer ${end}`, 'missed')).not.toContain('refer');
  });
});

const impostor: ExaminationRubric = {
  ...stolen,
  anomalies: [
    {id: 'c00-face', at: ['person', 'portrait'], seenWith: ['face'], reasons: ['face-differs'], scored: true},
  ],
};

test.each<[string, ExaminationRubric, string, string | undefined, string]>([
  ['refer the-document sure expiry disagrees white', forged, 'right', 'right', 'the right ground and a mark'],
  ['refer the-document sure', forged, 'right', 'missed', 'the right ground without a mark'],
  [
    'refer the-document sure surname altered white',
    forged,
    'right',
    'missed',
    'a false alarm as the only mark',
  ],
  [
    'refer the-manner sure film altered uv',
    forged,
    'wrong',
    'right',
    'the manner of the traveller as ground',
  ],
  [
    'check uv-light then-refer open-question sure',
    forged,
    'right',
    'missed',
    'a check because of an open question',
  ],
  ['clear nothing-open sure', forged, 'wrong', 'missed', 'a wrong verdict'],
  ['clear nothing-open sure', plain, 'right', undefined, 'a genuine document'],
  [
    'refer the-document sure person face-differs face',
    impostor,
    'wrong',
    'right',
    'the document as ground for an impostor',
  ],
  [
    'refer the-person sure person face-differs face',
    impostor,
    'right',
    'right',
    'the face as ground for an impostor',
  ],
])(
  'scoring of "%s" rates ground and evidence apart from the verdict',
  (response, rubric, ground, evidence) => {
    const {marks: markOf} = judge(response, rubric);
    expect([markOf['ground'], markOf['evidence']]).toEqual([ground, evidence]);
  },
);

test('two marks at one place with the same reason find the two anomalies that their tools show', () => {
  const two = (['oblique', 'uv'] as const).map(tool => ({
    ...{
      id: `c00-${tool}`,
      at: ['portrait'] as const,
      seenWith: [tool],
      reasons: ['altered'] as const,
      scored: true,
    },
  }));
  const response = `refer ${marks('portrait altered oblique', 'portrait altered uv')}`;
  expect(earned(response, {...stolen, anomalies: two})).toBe(100);
});

test('scoring reports an answer step by step', () => {
  const response = words(
    `check oblique-light then-refer ${marks('expiry altered uv', 'film look-again white')}`,
  );
  expect(scoring.describe(response, {id: 'c00', checks: forged.checks, oddities: []}, forged)).toEqual({
    kind: 'performance',
    response: [
      ...[
        'verdict.check',
        'check.oblique-light',
        'outcome.then-refer',
        'ground.the-document',
        'confidence.sure',
      ],
      ...['expiry.altered', 'film.look-again'],
    ],
  });
});

/**
 * Three overlapping anomalies. The first and the second share a place, and the second has fewer places than
 * the first. The third shares another place with the first.
 */
const overlapping: ExaminationRubric = {
  ...stolen,
  anomalies: [
    {
      id: 'c00-line',
      at: ['mrz-2', 'expiry', 'birth'],
      seenWith: ['reader'],
      reasons: ['disagrees', 'altered'],
      scored: true,
    },
    {
      id: 'c00-digit',
      at: ['mrz-2', 'code'],
      seenWith: ['white'],
      reasons: ['check-digit', 'altered'],
      scored: true,
    },
    {id: 'c00-ink', at: ['expiry'], seenWith: ['uv'], reasons: ['altered', 'disagrees'], scored: true},
  ],
};

test.each([
  ['unsure', 1],
  ['fairly-sure', 2],
  ['sure', 3],
] as const)('the confidence "%s" of an examination is reported as %i', (confidence, level) => {
  const response = responseOf({verdict: 'refer', ground: 'the-document', confidence, findings: []});
  expect(scoring.confidence?.(response)).toBe(level);
  expect(scoring.confidence?.([])).toBeUndefined();
});

describe('a mark at a place that several anomalies share', () => {
  const anomaliesFound = (...made: readonly string[]) =>
    Object.entries(judge(`refer ${marks(...made)}`, overlapping).marks).flatMap(([key, mark]) =>
      mark === 'right' && key.startsWith('c00-') && !key.includes('/') ? [key.slice(4)] : [],
    );

  test.each([
    ['the anomaly that its reason fits', ['mrz-2 disagrees white'], ['line']],
    ['the other anomaly by its own reason', ['mrz-2 check-digit white'], ['digit']],
    ['the anomaly that its reason fits best', ['expiry altered uv'], ['ink']],
    ['the anomaly at fewer places if the reason fits both equally', ['mrz-2 altered white'], ['digit']],
    ['the anomaly at fewer places if the reason fits neither', ['mrz-2 print white'], ['digit']],
    [
      'all three anomalies, marked one by one',
      ['expiry altered uv', 'birth rule reader', 'code rule white'],
      ['line', 'digit', 'ink'],
    ],
  ])('if several anomalies share the place of a mark, the mark finds %s', (_what, made, ids) => {
    expect(anomaliesFound(...made)).toEqual(ids);
  });

  const few = places.slice(0, 6);
  const made = fc.uniqueArray(
    fc.record({
      place: fc.constantFrom(...few),
      reason: fc.constantFrom(...reasons),
      tool: fc.constantFrom(...tools),
    }),
    {selector: ({place}) => place, maxLength: 4},
  );
  const anomaly = fc.record({
    at: fc.uniqueArray(fc.constantFrom(...few), {minLength: 1, maxLength: 3}),
    seenWith: fc.uniqueArray(fc.constantFrom(...tools), {minLength: 1, maxLength: 3}),
    reasons: fc.uniqueArray(fc.constantFrom(...reasons), {minLength: 1, maxLength: 3}),
    scored: fc.boolean(),
  });
  const anyRubric = fc.array(anomaly, {maxLength: 4}).map((anomalies): ExaminationRubric => ({
    ...stolen,
    anomalies: anomalies.map((one, n) => ({id: `c00-${n}`, ...one})),
  }));
  const answerWith = (findings: readonly Finding[]) =>
    responseOf({verdict: 'refer', ground: 'the-document', confidence: 'sure', findings});

  test('each mark finds at most one anomaly, whatever the order of the marks', () => {
    fc.assert(
      fc.property(
        anyRubric,
        made,
        fc.array(fc.nat(), {minLength: 4, maxLength: 4}),
        (rubric, findings, order) => {
          const {score, marks: markOf} = scoring.judge(answerWith(findings), rubric);
          const foundIn = rubric.anomalies.filter(({id}) => markOf[id] === 'right').length;
          expect(foundIn).toBeLessThanOrEqual(findings.length);
          const turned = findings
            .map((finding, n) => ({finding, at: order[n] ?? 0}))
            .sort((a, b) => a.at - b.at)
            .map(({finding}) => finding);
          expect(scoring.judge(answerWith(turned), rubric)).toEqual({score, marks: markOf});
        },
      ),
      {numRuns: 1_000},
    );
  });
});

const anyWords = fc.array(fc.oneof(fc.constantFrom(...vocabulary), fc.string()), {maxLength: 24});

test('scoring and reporting accept any response, and points stay between zero and the maximum', () => {
  fc.assert(
    fc.property(anyWords, fc.constantFrom(forged, genuine, stolen), (response, rubric) => {
      const {score} = scoring.judge(response, rubric);
      if (score.kind === 'scored') {
        expect(score.earned).toBeGreaterThanOrEqual(0);
        expect(score.earned).toBeLessThanOrEqual(score.possible);
      }
      expect(scoring.describe(response, {id: 'c00', checks: rubric.checks, oddities: []}, rubric).kind).toBe(
        'performance',
      );
    }),
    {numRuns: 2_000},
  );
});
