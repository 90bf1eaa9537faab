import type {Grade, TrustLevel, InterviewQuestionType} from '../../src/scenario/model/scenario.ts';
import {build} from './build.ts';

/** Builds a map of texts, one for each id. */
const each = (ids: readonly string[], text: (id: string) => string) =>
  Object.fromEntries(ids.map(id => [id, text(id)]));

interface Extra {
  /** Levels at which the person gives a separate reply. */
  readonly levels?: readonly TrustLevel[];
  readonly [field: string]: unknown;
}

const option = (id: string, grade: Grade, {levels = ['r0'], ...rest}: Extra = {}) => ({
  id,
  grade,
  replies: each(levels, level => `The reply ${level} to ${id}.`),
  why: `Why ${id} is graded ${grade}.`,
  ...rest,
});

const say = (id: string, grade: Grade, questionType: InterviewQuestionType, extra?: Extra) => ({
  ...option(id, grade, extra),
  questionType,
  say: `“The officer says ${id}, in a sentence.”`,
});

const act = (id: string, grade: Grade, extra?: Extra) => ({
  ...option(id, grade, extra),
  questionType: 'act',
  act: `The officer does ${id}, without a single word.`,
});

const grave = (id: string, code: string) => ({code, repair: `What repairs ${id}.`});

const tested = (id: string, later: object) => ({...later, tested: `The promise ${id} is tested.`});

const decision = (
  id: string,
  phase: string,
  kind: string,
  scenes: readonly string[],
  rest: object,
  options: readonly object[],
) => ({
  id,
  phase,
  kind,
  title: `What do you decide at ${id}?`,
  hint: `A hint for ${id}.`,
  scenes: each(scenes, band => `The scene of ${id}, ${band}.`),
  ...rest,
  options,
});

const happening = (id: string, before: string, rest: object, options: readonly object[]) => ({
  id,
  before,
  title: `What do you decide at ${id}?`,
  scene: `The scene of ${id}.`,
  ...rest,
  options,
});

const question = (
  id: string,
  topic: string,
  questionType: InterviewQuestionType,
  levels: readonly TrustLevel[],
  reveals: readonly string[] = [],
) => ({
  id,
  topic,
  questionType,
  ask: `The question ${id}?`,
  reveals,
  replies: each(levels, level => `The reply ${level} to ${id}.`),
});

const fact = (id: string, level: string, rest: object = {}) => ({
  id,
  level,
  note: `Fact ${id}, noted.`,
  ...rest,
});

/** A fact with the sentence in which the person tells it. */
const factWithSentence = (id: string, level: string, rest: object = {}) =>
  fact(id, level, {said: `“Fact ${id},” the person says.`, ...rest});

/** A flag of the room. In a state such as `apart=glass`, `glass` is the part that the drawing of the room shows. */
const flag = (id: string, ...states: readonly string[]) => ({
  id,
  states: states.map(notation => {
    const [state = '', draws] = notation.split('=');
    return {id: state, text: `The room: ${id} is ${state}.`, ...(draws === undefined ? {} : {draws})};
  }),
});

const took = (point: string, option: string) => ({chosen: {point, option}});

const ending = (id: string, rest: object) => ({
  id,
  title: `Ending ${id}`,
  text: `The text of ${id}.`,
  ...rest,
});
const became = (id: string, rule: object) => ({id, rule, text: `What became: ${id}.`});
const sign = (id: string, group: string, facts: readonly string[], also: readonly string[] = []) => ({
  id,
  group,
  also,
  facts,
  name: `Indicator ${id}`,
});
const task = (id: string, share: string, ...earn: readonly object[]) => ({
  id,
  share,
  title: `Task ${id}`,
  earn,
});

/**
 * A scenario for the tests of screens, and of the code that plays interviews. It has every feature that a scenario
 * may have, and no author edits it. Each text names its own key, so that a test sees which text is shown.
 */
export const everyFeatureSource = {
  id: 'every-feature',
  title: 'A scenario with every feature',
  summary: 'Text of summary.',
  minutes: 18,
  note: 'Text of note.',
  setting: 'Text of setting.',
  opening: 'Text of opening, where {{daro}} waits.',
  briefing: 'Text of briefing.',
  feedback: 'each-choice',
  variants: [
    {id: 'at-risk', share: 75},
    {
      id: 'aunt',
      share: 25,
      briefing: 'Text of briefing for aunt.',
      instead: {'facts.kin.note': 'Fact kin, noted for aunt.'},
    },
  ],
  names: [
    {
      id: 'daro',
      pool: [
        {id: 'nilo', name: 'Nilo'},
        {id: 'tamo', name: 'Tamo'},
      ],
    },
  ],
  person: {
    id: 'ada',
    name: 'Ada',
    figure: {hair: 'long', holds: 'bag', behind: 'door'},
    trust: 25,
    distress: 45,
    looks: each(['closed', 'careful', 'talking', 'open'], band => `The person looks ${band}.`),
    feels: each(['calm', 'tense', 'high'], band => `The person feels ${band}.`),
  },
  room: [
    flag('companion', 'near=beside', 'apart=glass', 'warned=calling'),
    flag('consent', 'open', 'told=told'),
    flag('phone', 'loud=phone-on', 'quiet=phone-off', 'taken=phone-taken'),
  ],
  papers: [{id: 'passport', title: 'Title of passport', of: 'test-specimen', holder: 'daro'}],
  budget: 20,
  queue: [
    {id: 'queue-long', minutes: 4, text: 'The queue: queue-long.'},
    {id: 'queue-train', minutes: 11, text: 'The queue: queue-train.'},
    {id: 'queue-short', minutes: 17, text: 'The queue: queue-short.'},
  ],
  phases: ['secure', 'tell', 'story', 'probe', 'choice', 'end'].map(id => ({id, title: `Phase ${id}`})),
  people: ['ada', 'kim', 'max'].map(id => ({id, name: `Person ${id}`})),
  facts: [
    fact('hold', 'start'),
    fact('kin', 'start', {variant: 'at-risk'}),
    fact('ticket', 'start'),
    fact('tense', 'start'),
    fact('phone', 'start'),
    fact('sdoc', 'check'),
    fact('hour', 'r0'),
    fact('work', 'r1'),
    fact('pass', 'r1'),
    fact('ten', 'r1'),
    factWithSentence('paper', 'r2'),
    factWithSentence('debt', 'r2', {variant: 'at-risk'}),
    fact('told', 'r2'),
    fact('addr', 'r2'),
    factWithSentence('home', 'r2'),
    factWithSentence('sage', 'r3'),
    factWithSentence('two', 'r3'),
    factWithSentence('wish', 'r3'),
  ],
  decisions: [
    decision('secure', 'secure', 'talk', ['closed'], {takes: 2}, [
      say('secure-alike', 'b', 'statement', {trust: 8, distress: -5, room: {companion: 'apart'}}),
      say('secure-check', 'a', 'statement', {trust: 2, distress: 3, room: {companion: 'apart'}}),
      say('secure-queue', 'p', 'probing', {
        trust: -8,
        distress: 10,
        room: {companion: 'apart'},
        rehearsed: 40,
      }),
      say('secure-accuse', 'h', 'statement', {
        trust: -15,
        distress: 20,
        room: {companion: 'warned'},
        critical: grave('secure-accuse', 'ce-a1'),
      }),
    ]),
    decision('tell', 'tell', 'talk', ['closed', 'careful'], {takes: 2}, [
      say('tell-rights', 'b', 'statement', {
        trust: 12,
        distress: -8,
        room: {consent: 'told'},
        covers: ['name', 'free'],
      }),
      say('tell-role', 'a', 'statement', {trust: 5, distress: -2}),
      say('tell-promise', 'p', 'statement', {
        later: tested('tell-promise', {at: 'her-choice', trust: -10, distress: 6}),
      }),
      say('tell-sold', 'h', 'leading', {trust: -12, distress: 18}),
    ]),
    decision('story', 'story', 'talk', ['closed', 'careful'], {takes: 2, asks: true}, [
      say('story-invite', 'b', 'invitation', {
        levels: ['r0', 'r1'],
        reveals: ['work', 'ten'],
        trust: 8,
        distress: -3,
      }),
      say('story-work', 'a', 'open', {levels: ['r0', 'r1'], reveals: ['work'], trust: 5, distress: 0}),
      say('story-or-bar', 'p', 'forced', {trust: -3, distress: 5}),
      say('story-you-know', 'h', 'leading', {trust: -15, distress: 20}),
    ]),
    decision('probe', 'probe', 'talk', ['closed', 'careful', 'talking'], {takes: 2, asks: true}, [
      say('probe-passport', 'b', 'probing', {
        levels: ['r0', 'r1'],
        reveals: ['pass', 'paper', 'debt'],
        trust: 7,
        distress: 2,
      }),
      say('probe-paid', 'a', 'closed', {levels: ['r0', 'r1'], reveals: ['debt'], trust: 4, distress: 0}),
      say('probe-many', 'p', 'multiple', {trust: -2, distress: 8}),
      act('probe-chats', 'h', {
        trust: -20,
        distress: 15,
        room: {phone: 'taken'},
        ends: true,
        critical: grave('probe-chats', 'ce-a2'),
      }),
    ]),
    decision('her-choice', 'choice', 'talk', ['closed', 'careful', 'talking'], {takes: 2, asks: true}, [
      say('choice-decide', 'b', 'closed', {
        levels: ['r0', 'r1', 'r3'],
        reveals: ['home', 'sage', 'two', 'wish'],
        trust: 15,
        distress: -12,
      }),
      say('choice-night', 'a', 'open', {needs: ['work'], reveals: ['home'], trust: 8, distress: -6}),
      say('choice-promise', 'p', 'statement', {
        later: tested('choice-promise', {at: 'refer-ada', trust: -15, distress: 8}),
      }),
      say('choice-phone', 'h', 'closed', {trust: -20, distress: 25}),
    ]),
    decision('refer-ada', 'end', 'referral', ['closed', 'talking'], {person: 'ada', takes: 2, asks: true}, [
      act('ada-in-person', 'b', {when: {all: [{trustAtLeast: 50}]}, points: 8}),
      act('ada-way-back', 'a', {
        levels: ['r0', 'r2'],
        points: 6,
        regrade: {when: {all: [{trustBelow: 50}]}, grade: 'b', points: 8},
      }),
      act('ada-leaflet', 'p', {points: 1}),
      act('ada-keep', 'h', {points: 0, critical: grave('ada-keep', 'ce-a5')}),
    ]),
    decision(
      'refer-kim',
      'end',
      'referral',
      ['closed'],
      {person: 'kim', takes: 2, needs: ['sdoc'], always: true},
      [
        act('kim-child', 'b', {needs: ['sdoc'], points: 8}),
        act('kim-colleague', 'a', {needs: ['sdoc'], points: 6}),
        act('kim-hall', 'p', {needs: ['sdoc'], points: 1}),
        act('kim-board', 'h', {needs: ['sdoc'], points: 0, critical: grave('kim-board', 'ce-a3')}),
      ],
    ),
    decision('refer-max', 'end', 'referral', ['closed'], {person: 'max', takes: 1, needs: ['hold']}, [
      act('max-report', 'b', {needs: ['hold'], points: 4}),
      act('max-head', 'a', {needs: ['hold'], points: 3}),
      act('max-note', 'p', {points: 1}),
      say('max-tell', 'h', 'statement', {points: 0, critical: grave('max-tell', 'ce-a1')}),
    ]),
  ],
  events: [
    happening('phone-rings', 'probe', {}, [
      say('phone-leave', 'b', 'statement', {distress: -10, room: {phone: 'quiet'}}),
      say('phone-who', 'p', 'probing', {levels: ['r0', 'r1'], distress: 8}),
      act('phone-answer', 'h', {trust: -20, room: {phone: 'taken'}}),
    ]),
    happening(
      'aunt-knocks',
      'story',
      {
        when: {
          all: [took('secure', 'secure-check'), {variant: 'aunt'}],
          none: [{known: 'wish'}, {distressAtLeast: 70}],
        },
      },
      [act('knock-open', 'b', {room: {companion: 'near'}}), act('knock-ignore', 'a')],
    ),
  ],
  pause: {
    title: 'What do you do in the pause?',
    scene: 'The scene of the pause.',
    options: [
      say('pause-break', 'b', 'statement', {trust: 5, distress: -20}),
      say('pause-hurry', 'p', 'statement', {trust: -15, distress: 10}),
      say('pause-calm', 'h', 'statement', {trust: -20, distress: 15}),
    ],
  },
  stop: {text: 'The talk stops for safety.', settles: [{point: 'refer-ada', points: 8}]},
  questions: [
    question('ask-with', 'journey', 'probing', ['r0', 'r1', 'r2'], ['told']),
    question('ask-paper', 'papers', 'closed', ['r0', 'r2'], ['paper']),
    question('ask-address', 'journey', 'probing', ['r0', 'r2'], ['addr']),
    question('ask-leave', 'freedom', 'open', ['r0', 'r2'], ['debt']),
    question('ask-home', 'people', 'closed', ['r0', 'r2'], ['home']),
    question('ask-lied', 'people', 'leading', ['r0']),
    question('ask-hour', 'journey', 'closed', ['r0'], ['hour']),
  ],
  endings: [
    ending('child-let-through', {atMost: 60, rule: {any: [took('refer-kim', 'kim-board')]}}),
    ending('held-without-ground', {atMost: 60, rule: {any: [took('refer-ada', 'ada-keep')]}}),
    ending('in-the-wrong-eyes', {
      atMost: 60,
      rule: {any: [took('refer-ada', 'ada-leaflet'), took('refer-kim', 'kim-hall')]},
    }),
    ending('stopped-for-safety', {safe: true, rule: {all: [{stopped: true}]}}),
    ending('travels-with-a-way-back', {safe: true, rule: {any: [took('refer-ada', 'ada-way-back')]}}),
    ending('safe-by-her-decision', {safe: true}),
  ],
  aftermath: [
    became('ada-in-person', {all: [took('refer-ada', 'ada-in-person')]}),
    became('ada-way-back', {all: [took('refer-ada', 'ada-way-back')]}),
    became('ada-leaflet', {all: [took('refer-ada', 'ada-leaflet')]}),
    became('ada-keep', {all: [took('refer-ada', 'ada-keep')]}),
    became('ada-stopped', {all: [{stopped: true}]}),
    became('kim-child', {all: [took('refer-kim', 'kim-child')]}),
    became('kim-colleague', {all: [took('refer-kim', 'kim-colleague')]}),
    became('kim-hall', {all: [took('refer-kim', 'kim-hall')]}),
    became('kim-board', {all: [took('refer-kim', 'kim-board')]}),
    became('max-unit', {any: [took('refer-max', 'max-report'), took('refer-max', 'max-head')]}),
    became('max-note', {all: [took('refer-max', 'max-note')]}),
    became('max-tell', {all: [took('refer-max', 'max-tell')]}),
  ],
  indicators: {
    present: [
      sign('rec-01', 'recruitment', ['two'], ['work']),
      sign('rec-02', 'recruitment', ['addr'], ['work']),
      sign('rec-03', 'recruitment', ['paper'], ['documents', 'work']),
      sign('rec-04', 'recruitment', ['debt'], ['control']),
      sign('rec-05', 'recruitment', ['ten']),
      sign('rec-06', 'recruitment', ['work'], ['work']),
      sign('rec-07', 'recruitment', ['home']),
      sign('rec-08', 'recruitment', ['ten']),
      sign('doc-01', 'documents', ['hold', 'pass'], ['control']),
      sign('doc-03', 'documents', ['pass'], ['journey']),
      sign('mov-01', 'journey', ['hold'], ['control', 'behaviour']),
      sign('mov-02', 'journey', ['ten'], ['recruitment']),
      sign('mov-03', 'journey', ['addr'], ['recruitment']),
      sign('mov-04', 'journey', ['ticket']),
      sign('mov-05', 'journey', ['told'], ['control']),
      sign('ctl-03', 'control', ['debt'], ['work']),
      sign('ctl-05', 'control', ['phone'], ['behaviour']),
      sign('beh-02', 'behaviour', ['hold'], ['control']),
      sign('chd-01', 'journey', ['kin'], ['behaviour']),
      sign('chd-03', 'child', ['sdoc'], ['journey']),
      sign('chd-08', 'child', ['sdoc', 'sage'], ['documents']),
    ],
    absent: [{id: 'ctl-01', name: 'Indicator ctl-01'}],
  },
  tasks: [
    task(
      'separate',
      'safety',
      {points: 5, when: {all: [took('secure', 'secure-alike')]}},
      {points: 4, when: {all: [took('secure', 'secure-check')]}},
    ),
    task(
      'needs',
      'safety',
      {
        points: 5,
        when: {
          any: [took('her-choice', 'choice-decide'), took('her-choice', 'choice-night')],
          none: [
            {paused: 'pause-hurry'},
            {paused: 'pause-calm'},
            took('phone-rings', 'phone-answer'),
            took('phone-rings', 'phone-who'),
          ],
        },
      },
      {
        points: 3,
        when: {
          any: [took('her-choice', 'choice-decide'), took('her-choice', 'choice-night')],
          none: [{paused: 'pause-calm'}, took('phone-rings', 'phone-answer')],
        },
      },
    ),
    task(
      'risk',
      'safety',
      {
        points: 5,
        when: {
          all: [took('probe', 'probe-passport')],
          none: [
            took('phone-rings', 'phone-answer'),
            took('refer-ada', 'ada-leaflet'),
            took('refer-kim', 'kim-hall'),
            took('refer-max', 'max-tell'),
          ],
        },
      },
      {
        points: 4,
        when: {
          all: [took('probe', 'probe-paid')],
          none: [
            took('phone-rings', 'phone-answer'),
            took('refer-ada', 'ada-leaflet'),
            took('refer-kim', 'kim-hall'),
            took('refer-max', 'max-tell'),
          ],
        },
      },
    ),
    task(
      'rights',
      'information',
      {points: 4, when: {all: [took('tell', 'tell-rights')]}},
      {points: 2, when: {all: [took('tell', 'tell-role')]}},
    ),
    task('help', 'information', {
      points: 3,
      when: {any: [took('refer-ada', 'ada-in-person'), took('refer-ada', 'ada-way-back'), {stopped: true}]},
    }),
    task(
      'limits',
      'information',
      {points: 3, when: {all: [took('her-choice', 'choice-decide')], none: [took('tell', 'tell-promise')]}},
      {points: 2, when: {all: [took('her-choice', 'choice-night')], none: [took('tell', 'tell-promise')]}},
    ),
    task(
      'record',
      'closing',
      {points: 3, when: {all: [took('refer-max', 'max-report')]}},
      {points: 2, when: {all: [took('refer-max', 'max-head')]}},
    ),
    task('handover', 'closing', {
      points: 2,
      when: {any: [took('refer-ada', 'ada-in-person'), took('refer-ada', 'ada-way-back'), {stopped: true}]},
    }),
  ],
  weights: {talk: 50, safety: 15, information: 10, referral: 20, closing: 5, cap: 40},
  lessons: [{id: 'one-lesson', text: 'Text of the lesson.', sources: ['one-source']}],
  sources: [{id: 'one-source', text: 'Text of the source.'}],
};

/** The scenario with every feature, as the compiler builds it. */
export const everyFeature = build(everyFeatureSource);
