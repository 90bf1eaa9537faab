import {describe, expect, test} from 'vitest';
import {loadScoring} from '../../src/questions/scoring.ts';
import type {LessonQuestionType, RubricOf} from '../../src/questions/types.ts';
import type {Interaction} from '../../src/score/interaction.ts';
import {at, verbOf} from '../doubles/lrs/rules.ts';
import {Cmi5World} from '../doubles/lrs/world.ts';
import {right, wrong} from './right-and-wrong.ts';
import {editions, page} from './contract/editions.ts';
import {answer, begunProgress} from './contract/contract.ts';

/**
 * The name of a question type in a standard, a right answer and a wrong answer, as the standard writes them. `wrong`
 * is missing if the type has no wrong answers.
 */
type Spelling = readonly [kind: string, right: string, wrong?: string];

/** A question of one type: its rubric, and its answers as SCORM 1.2, SCORM 2004 and cmi5 write them. */
interface Row<T extends LessonQuestionType> {
  readonly rubric: RubricOf<T>;
  readonly spellings: readonly [Spelling, Spelling, Spelling];
}

const options = ['by-hand', 'under-uv', 'on-the-desk'] as const;
const places = {items: ['guard', 'night-nurse'], targets: ['door', 'ward', 'roof']} as const;
const belongs = {guard: 'door', 'night-nurse': 'ward'} as const;
const steps = ['greet', 'ask-why', 'note'] as const;

const rows: {readonly [T in LessonQuestionType]: Row<T>} = {
  'single-choice': {
    rubric: {options, correct: 'under-uv'},
    spellings: [
      ['choice', 'b', 'a'],
      ['choice', 'under_uv', 'by_hand'],
      ['choice', 'under-uv', 'by-hand'],
    ],
  },
  'multiple-choice': {
    rubric: {options, correct: ['by-hand', 'on-the-desk']},
    spellings: [
      ['choice', 'a,c', 'b'],
      ['choice', 'by_hand[,]on_the_desk', 'under_uv'],
      ['choice', 'by-hand[,]on-the-desk', 'under-uv'],
    ],
  },
  matching: {
    rubric: {...places, belongs},
    spellings: [
      ['matching', 'a.1,b.2', 'a.2,b.1'],
      ['matching', 'guard[.]door[,]night_nurse[.]ward', 'guard[.]ward[,]night_nurse[.]door'],
      ['matching', 'guard[.]door[,]night-nurse[.]ward', 'guard[.]ward[,]night-nurse[.]door'],
    ],
  },
  sorting: {
    rubric: {...places, belongs: {guard: 'roof', 'night-nurse': 'roof'}},
    spellings: [
      ['matching', 'a.3,b.3', 'a.1,b.1'],
      ['matching', 'guard[.]roof[,]night_nurse[.]roof', 'guard[.]door[,]night_nurse[.]door'],
      ['matching', 'guard[.]roof[,]night-nurse[.]roof', 'guard[.]door[,]night-nurse[.]door'],
    ],
  },
  ordering: {
    rubric: {steps},
    spellings: [
      ['sequencing', 'a,b,c', 'c,b,a'],
      ['sequencing', 'greet[,]ask_why[,]note', 'note[,]ask_why[,]greet'],
      ['sequencing', 'greet[,]ask-why[,]note', 'note[,]ask-why[,]greet'],
    ],
  },
  numeric: {
    rubric: {min: 2.9, max: 3, slips: []},
    spellings: [
      ['numeric', '2.9', '1000'],
      ['numeric', '2.9', '1000'],
      ['numeric', '2.9', '1000'],
    ],
  },
  'short-answer': {
    rubric: {accepted: ['UTO'], exactly: false, slips: []},
    spellings: [
      ['fill-in', 'UTO', 'not UTO'],
      ['fill-in', '{lang=en}UTO', '{lang=en}not UTO'],
      ['fill-in', 'UTO', 'not UTO'],
    ],
  },
  hotspot: {
    rubric: {options, correct: 'on-the-desk'},
    spellings: [
      ['choice', 'c', 'a'],
      ['choice', 'on_the_desk', 'by_hand'],
      ['choice', 'on-the-desk', 'by-hand'],
    ],
  },
  rating: {
    rubric: {steps},
    spellings: [
      ['likert', '3'],
      ['likert', 'note'],
      ['likert', 'note'],
    ],
  },
};

const {id, objective, asked, startedAt, latency} = answer;
const common = {id, objective, asked, startedAt, latency};

/** Values of one answer, as a strict LMS has received them. The LMS has refused none of these values. */
type ReceivedAnswer = readonly [kind: unknown, response: unknown, result: unknown];

/**
 * A standard, with the results that it must report for three answers: a right one, a wrong one, and one that is not
 * judged.
 */
interface Standard {
  readonly name: string;
  readonly results: readonly [right: unknown, wrong: unknown, unjudged: unknown];
  readonly receive: (interaction: Interaction) => Promise<ReceivedAnswer>;
}

const standards: readonly Standard[] = [
  ...editions.map((edition): Standard => ({
    name: edition.name,
    results: ['correct', edition.name === 'SCORM 1.2' ? 'wrong' : 'incorrect', 'neutral'],
    async receive(interaction) {
      const lms = edition.newLms();
      const port = page(edition, lms);
      await port.open();
      await port.report(interaction);
      await port.close(1);
      expect(lms.refusals).toEqual([]);
      const set = lms.setUnder('cmi.interactions.0');
      return [set['type'], set['student_response'] ?? set['learner_response'], set['result']];
    },
  })),
  {
    name: 'cmi5',
    results: [true, false, undefined],
    async receive(interaction) {
      const world = new Cmi5World();
      const {lrs} = world;
      const port = world.page();
      await port.open();
      await port.report(interaction);
      await port.save('a', {...begunProgress, parts: []}, 1);
      expect(lrs.refusals).toEqual([]);
      const answered = lrs.statements.find(statement => verbOf(statement) === 'answered');
      return [
        at(answered, 'object', 'definition', 'interactionType'),
        at(answered, 'result', 'response'),
        at(answered, 'result', 'success'),
      ];
    },
  },
];

describe.each(Object.entries(rows))(
  'reporting answers to a question of the type %s',
  (type, {rubric, spellings}) => {
    /**
     * Returns the interaction of an answer. `earned` is the share of the maximum points; undefined if the question
     * gives no points.
     */
    async function interactionOf(response: readonly string[]) {
      const scoring = await loadScoring(type);
      const {score} = scoring.judge(response, rubric);
      if (score.kind === 'incomplete') throw new Error(`${type} takes no ${response.join()}`);
      const points = score.possible > 0 ? {earned: score.earned, possible: score.possible} : undefined;
      // `shown` is undefined here, because a report must not depend on the order in which the learner saw the
      // options.
      const interaction: Interaction = {...common, ...scoring.describe(response, undefined, rubric), points};
      return {interaction, earned: points && points.earned / points.possible};
    }

    test.each(standards.map((standard, n) => ({...standard, spelling: spellings[n]})))(
      'a right and a wrong answer are reported correctly in $name',
      async ({receive, results, spelling}) => {
        const [kind, rightly, wrongly] = spelling ?? [];
        const question = {type, id: 'any'};
        const good = await interactionOf(right(question, rubric));
        const judged = good.earned === undefined ? 2 : 0;
        expect(good.earned).toBe(judged === 0 ? 1 : undefined);
        expect(await receive(good.interaction)).toEqual([kind, rightly, results[judged]]);
        if (wrongly === undefined) return;
        const bad = await interactionOf(wrong(question, rubric));
        expect(bad.earned).toBe(0);
        expect(await receive(bad.interaction)).toEqual([kind, wrongly, results[1]]);
      },
    );
  },
);
