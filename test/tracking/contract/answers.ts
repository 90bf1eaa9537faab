import type {InteractionFields, Interaction} from '../../../src/score/interaction.ts';

/**
 * How an answer must be written: its type, its response and its correct patterns. '' means that this element must not
 * be set.
 */
type Spelling = readonly [type: string, response: string, ...patterns: readonly string[]];

/** An answer, and how each standard writes it. */
interface Spelt {
  readonly title: string;
  readonly interaction: Interaction;
  readonly scorm12: Spelling;
  readonly scorm2004: Spelling;
}

const ids = (count: number, name: string): readonly string[] =>
  Array.from({length: count}, (_, n) => `${name}-${n + 1}`);
const words = (all: readonly string[], mark = '[,]'): string =>
  all.map(id => id.replaceAll('-', '_')).join(mark);

const choice = (options: readonly string[], response: readonly string[], ...correct: string[]) =>
  ({kind: 'choice', options, response, correct}) as const;
const fillIn = (response: string, accepted: readonly string[], caseMatters = false) =>
  ({kind: 'fill-in', response, accepted, caseMatters}) as const;
const numeric = (response: string, min: number, max: number) =>
  ({kind: 'numeric', response, min, max}) as const;

const laws = ['trafficking', 'smuggling', 'neither'] as const;
const visas = ['s-class', 'b-class', 't-class', 'd-class'] as const;
const steps = ['greet', 'ask-for-passport', 'compare'] as const;
const long = 'и'.repeat(300);

type Row = readonly [title: string, described: InteractionFields, scorm12: Spelling, scorm2004: Spelling];

const rows: readonly Row[] = [
  [
    'one choice',
    choice(laws, ['smuggling'], 'trafficking'),
    ['choice', 'b', 'a'],
    ['choice', 'smuggling', 'trafficking'],
  ],
  [
    'several choices in the order of the options',
    choice(visas, ['d-class', 's-class'], 's-class', 't-class', 'd-class'),
    ['choice', 'a,d', 'a,c,d'],
    ['choice', 's_class[,]d_class', 's_class[,]t_class[,]d_class'],
  ],
  ['an empty choice', choice(laws, [], 'neither'), ['choice', '', 'c'], ['choice', '', 'neither']],
  ['only wrong choices', choice(laws, ['neither']), ['choice', 'c', ''], ['choice', 'neither', '']],
  [
    'the 36th of 36 options',
    choice(ids(36, 'zone'), ['zone-36'], 'zone-1'),
    ['choice', '9', 'a'],
    ['choice', 'zone_36', 'zone_1'],
  ],
  [
    'more options than SCORM 1.2 has letters for',
    choice(ids(40, 'zone'), ['zone-40'], 'zone-1'),
    ['fill-in', 'zone-40', 'zone-1'],
    ['choice', 'zone_40', 'zone_1'],
  ],
  [
    'more choices than SCORM 2004 has room for',
    choice(ids(40, 'zone'), ids(40, 'zone'), 'zone-1'),
    ['fill-in', ids(33, 'zone').join(), 'zone-1'],
    ['other', ids(40, 'zone').join(' '), 'zone-1'],
  ],
  [
    'an option that this release does not know',
    choice(laws, ['slavery', 'neither'], 'neither'),
    ['choice', 'c', 'c'],
    ['choice', 'neither', 'neither'],
  ],
  [
    'matched pairs',
    {
      kind: 'matching',
      sources: ['pass', 'visa'],
      targets: ['identity', 'stay', 'work'],
      response: [
        ['pass', 'stay'],
        ['visa', 'work'],
      ],
      correct: [
        ['pass', 'identity'],
        ['visa', 'stay'],
      ],
    },
    ['matching', 'a.2,b.3', 'a.1,b.2'],
    ['matching', 'pass[.]stay[,]visa[.]work', 'pass[.]identity[,]visa[.]stay'],
  ],
  [
    'several sources for one target, as in sorting',
    {
      kind: 'matching',
      sources: ['fear', 'debt', 'ticket'],
      targets: ['sign', 'no-sign'],
      response: [
        ['fear', 'sign'],
        ['debt', 'sign'],
      ],
      correct: [
        ['fear', 'sign'],
        ['debt', 'sign'],
        ['ticket', 'no-sign'],
      ],
    },
    ['matching', 'a.1,b.1', 'a.1,b.1,c.2'],
    ['matching', 'fear[.]sign[,]debt[.]sign', 'fear[.]sign[,]debt[.]sign[,]ticket[.]no_sign'],
  ],
  [
    'more pairs than fit',
    {
      kind: 'matching',
      sources: ids(40, 'card'),
      targets: ['sign'],
      response: ids(40, 'card').map(id => [id, 'sign'] as const),
      correct: [['card-1', 'sign']],
    },
    [
      'fill-in',
      ids(40, 'card')
        .map(id => `${id}.sign`)
        .slice(0, 20)
        .join(),
      'card-1.sign',
    ],
    [
      'other',
      words(
        ids(40, 'card').map(id => `${id}.sign`),
        ' ',
      ),
      'card_1.sign',
    ],
  ],
  [
    'pairs with an unknown or missing side',
    {
      kind: 'matching',
      sources: ['pass', 'visa'],
      targets: ['stay'],
      response: [
        ['permit', ''],
        ['visa', 'stay'],
      ],
      correct: [['visa', 'stay']],
    },
    ['matching', 'b.1', 'b.1'],
    ['matching', 'visa[.]stay', 'visa[.]stay'],
  ],
  [
    'an order',
    {kind: 'sequencing', steps, response: ['compare', 'greet', 'ask-for-passport'], correct: steps},
    ['sequencing', 'c,a,b', 'a,b,c'],
    ['sequencing', 'compare[,]greet[,]ask_for_passport', 'greet[,]ask_for_passport[,]compare'],
  ],
  [
    'an order of more steps than fit',
    {kind: 'sequencing', steps: ids(40, 's'), response: ids(40, 's'), correct: ids(40, 's')},
    ['fill-in', ids(40, 's').join(), ids(40, 's').join()],
    ['other', ids(40, 's').join(' '), ids(40, 's').join(' ')],
  ],
  ['a number within a range', numeric('29', 28, 31), ['numeric', '29', '29.5'], ['numeric', '29', '28[:]31']],
  [
    'an exact number',
    numeric('-3.50', -3.5, -3.5),
    ['numeric', '-3.50', '-3.5'],
    ['numeric', '-3.50', '-3.5[:]-3.5'],
  ],
  [
    'a number that is too long for SCORM 2004',
    numeric('1234567', 100, 200),
    ['numeric', '1234567', '150'],
    ['other', '1234567', '100[:]200'],
  ],
  [
    'a response that is not a number',
    numeric('three', 3, 3),
    ['fill-in', 'three', '3'],
    ['other', 'three', '3[:]3'],
  ],
  [
    'a short text',
    fillIn('pasport', ['passport', 'travel document']),
    ['fill-in', 'pasport', 'passport'],
    [
      'fill-in',
      '{lang=en}pasport',
      '{case_matters=false}{order_matters=false}{lang=en}passport',
      '{case_matters=false}{order_matters=false}{lang=en}travel document',
    ],
  ],
  [
    'a case-sensitive text with non-ASCII letters',
    fillIn('УТО é', ['УТО'], true),
    ['fill-in', 'УТО é', 'УТО'],
    ['fill-in', '{lang=en}УТО é', '{case_matters=true}{order_matters=false}{lang=en}УТО'],
  ],
  [
    'a text with reserved characters of the standard, line breaks and a lone surrogate',
    fillIn('{lang=xx}a[,]b\r\nc\uD800', ['x', 'x']),
    ['fill-in', '{lang=xx}a[,]b c ', 'x'],
    ['fill-in', '{lang=en} {lang=xx}a[ , ]b c ', '{case_matters=false}{order_matters=false}{lang=en}x'],
  ],
  [
    'an empty text',
    fillIn('', ['x']),
    ['fill-in', '', 'x'],
    ['fill-in', '', '{case_matters=false}{order_matters=false}{lang=en}x'],
  ],
  [
    'a text longer than the limit for short texts',
    fillIn(long, ['x']),
    ['fill-in', long.slice(0, 255), 'x'],
    ['long-fill-in', `{lang=en}${long}`, '{lang=en}x'],
  ],
  [
    'a text longer than the limit for long texts, cut without splitting a surrogate pair',
    fillIn('𝒜'.repeat(2_100), ['𝒜'.repeat(2_100)]),
    ['fill-in', '𝒜'.repeat(127), '𝒜'.repeat(127)],
    ['long-fill-in', `{lang=en}${'𝒜'.repeat(1_995)}`, `{lang=en}${'𝒜'.repeat(1_995)}`],
  ],
  [
    'a step of a scale',
    {kind: 'likert', scale: ['little', 'some', 'much'], response: 'much'},
    ['likert', '3', ''],
    ['likert', 'much', ''],
  ],
  [
    'an unknown step of a scale',
    {kind: 'likert', scale: ['little'], response: ''},
    ['likert', '', ''],
    ['likert', '', ''],
  ],
  [
    'an interview with several right ways',
    {kind: 'performance', response: ['referred', 'referral.shelter']},
    ['performance', 'referred,referral.shelter', ''],
    ['performance', 'referred[.][,]referral[.]shelter', ''],
  ],
  [
    'the examination of a document',
    {
      kind: 'performance',
      response: ['photo.replaced', 'verdict.clear'],
      correct: ['photo.replaced', 'verdict.second-line'],
    },
    ['performance', 'photo.replaced,verdict.clear', 'photo.replaced,verdict.second-line'],
    [
      'performance',
      'photo[.]replaced[,]verdict[.]clear',
      '{order_matters=false}photo[.]replaced[,]verdict[.]second_line',
    ],
  ],
  [
    'a way that is too long, cut after a whole id',
    {kind: 'performance', response: ids(300, 'ask'), correct: []},
    ['performance', ids(37, 'ask').join(), ''],
    [
      'performance',
      ids(125, 'ask')
        .map(id => `${id.replace('-', '_')}[.]`)
        .join('[,]'),
      '',
    ],
  ],
  [
    'ids that are too long',
    choice(['a'.repeat(300), 'b'], ['a'.repeat(300)], 'b'),
    ['choice', 'a', 'b'],
    ['choice', 'a'.repeat(250), 'b'],
  ],
];

/** Answers of every kind, including long and damaged ones, and how each standard writes them. */
export const answers: readonly Spelt[] = rows.map(([title, described, scorm12, scorm2004], n) => ({
  title,
  scorm12,
  scorm2004,
  interaction: {
    ...described,
    id: `document-fraud.q${n}.t1`,
    objective: 'document-fraud.mrz',
    asked: {language: 'en', text: 'What does the filler count as?'},
    startedAt: new Date(2026, 10, 25, 9, 5, 7, 89).getTime(),
    latency: 3_723_456,
    points: {earned: 1, possible: 1},
  },
}));

/** For the points of an answer: the result in each edition, and the weighting that an adapter must report. */
export const results: readonly (readonly [
  points: Interaction['points'],
  scorm12: string,
  scorm2004: string,
  weighting: string | undefined,
])[] = [
  [{earned: 1, possible: 1}, 'correct', 'correct', '1'],
  [{earned: 0, possible: 1}, 'wrong', 'incorrect', '1'],
  [{earned: 3, possible: 4}, '0.75', '0.75', '4'],
  [{earned: 1, possible: 3}, '0.3333', '0.3333', '3'],
  [{earned: 72, possible: 100}, '0.72', '0.72', '100'],
  [undefined, 'neutral', 'neutral', undefined],
];

/** Returns the elements `correct_responses.n.pattern`. */
const patterns = (all: readonly string[]) =>
  all
    .filter(pattern => pattern !== '')
    .map((pattern, n) => [`correct_responses.${n}.pattern`, pattern] as const);

const elementUnlessEmpty = (name: string, value: string) => (value === '' ? [] : [[name, value] as const]);

/**
 * Returns all elements that must exist in SCORM 1.2 for one answer from the table `answers`. The names are relative
 * to `cmi.interactions.n`.
 */
export const elements12 = ({interaction, scorm12: [type, response, ...right]}: Spelt): object =>
  Object.fromEntries([
    ['id', interaction.id],
    ['objectives.0.id', 'document-fraud.mrz'],
    ['time', '09:05:07'],
    ['type', type],
    ...patterns(right),
    ['weighting', '1'],
    ...elementUnlessEmpty('student_response', response),
    ['result', 'correct'],
    ['latency', '0001:02:03.45'],
  ]);

/**
 * Returns all elements that must exist in SCORM 2004 for one answer from the table `answers`. The names are relative
 * to `cmi.interactions.n`.
 */
export const elements2004 = ({interaction, scorm2004: [type, response, ...right]}: Spelt): object =>
  Object.fromEntries([
    ['id', `urn:tamga:${interaction.id}`],
    ['type', type],
    ['objectives.0.id', 'document-fraud.mrz'],
    ['timestamp', `${new Date(interaction.startedAt).toISOString().slice(0, 22)}Z`],
    ...patterns(right),
    ['weighting', '1'],
    ...elementUnlessEmpty('learner_response', response),
    ['result', 'correct'],
    ['latency', 'PT1H2M3.45S'],
    ['description', '{lang=en}What does the filler count as?'],
  ]);
