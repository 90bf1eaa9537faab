import {
  fitsCode,
  refresherLength,
  refresherMonths,
  type ItemNumbers,
  type RefresherMonths,
} from '../../record/codes/refresher-code.ts';
import {readAnswerId} from './answer-id.ts';
import type {AttemptAnswer} from './attempt.ts';
import {hardestFirst, isSmallGroup, type AnswerCounts} from './hard.ts';
import type {Readable} from './readable.ts';

/** An item that a refresher can ask. */
export interface RefresherItem {
  /** Id `<module>.<paper>.<item>`. */
  readonly id: string;
  readonly numbers: ItemNumbers;
  readonly objectives: readonly string[];
}

/** An answer to a question, in the course or in a refresher. */
export interface GivenAnswer {
  readonly question: string;
  /** Months of the refresher; 0 in the course. */
  readonly months: RefresherMonths | 0;
  readonly attempt: number;
  readonly isWrong: boolean;
  /** How sure the learner was; undefined if the learner did not say. */
  readonly sure: 1 | 2 | 3 | undefined;
}

/**
 * Returns the items that refreshers can ask: items of pre-tests, post-tests and warm-ups. Items of a test that counts
 * are left out, because a refresher would reveal the right answers. Questions of a lesson are left out, because they
 * may need the text, drawing or document beside them. An item that several papers ask counts once.
 */
export function refresherItems({questions}: Readable): readonly RefresherItem[] {
  const byName = new Map<string, RefresherItem>();
  for (const [id, {item: numbers, objectives}] of Object.entries(questions)) {
    if (!numbers || !fitsCode(numbers)) continue;
    const name = [id.slice(id.lastIndexOf('.') + 1), ...objectives].join(' ');
    if (!byName.has(name)) byName.set(name, {id, numbers, objectives});
  }
  return [...byName.values()];
}

/** Reads a stored answer. Returns undefined for a decision inside an interview and for an answer without points. */
export function givenIn(answer: AttemptAnswer): GivenAnswer | undefined {
  const {question, months = 0, attempt, turn, sure} = readAnswerId(answer.id);
  const share = shareOf(answer);
  if (turn !== undefined || share === undefined) return undefined;
  return {question, months, attempt, sure, isWrong: share < 0.5};
}

/** Returns the earned share of the points, from 0 to 1; undefined for an answer without points. */
function shareOf({result, weighting}: AttemptAnswer): number | undefined {
  if (result === 'correct') return 1;
  if (result === 'wrong' || result === 'incorrect') return 0;
  const [value, possible] = [result === '' ? NaN : Number(result), Number(weighting)];
  if (!Number.isFinite(value)) return undefined;
  if (value <= 1) return Math.max(0, value);
  return possible > 0 ? Math.min(1, value / possible) : undefined;
}

/** Sorts answers by time: first the answers in the course, then the answers in each refresher. */
const inOrder = (answers: readonly GivenAnswer[]): readonly GivenAnswer[] =>
  [...answers].sort((a, b) => a.months - b.months || a.attempt - b.attempt);

/** Returns the last answer to each question. */
const lastAnswers = (answers: readonly GivenAnswer[]): ReadonlyMap<string, GivenAnswer> =>
  new Map(inOrder(answers).map(answer => [answer.question, answer]));

/** Ids of the questions and objectives that a group got wrong, the hardest first. */
export interface GroupMisses {
  readonly questions: readonly string[];
  readonly objectives: readonly string[];
}

/** Finds out, from the last answers of each learner, what is hard for a group. */
export function missesOf(learners: readonly (readonly GivenAnswer[])[], {questions}: Readable): GroupMisses {
  const byQuestion = new Map<string, AnswerCounts>();
  const byObjective = new Map<string, AnswerCounts>();
  for (const answers of learners)
    for (const answer of lastAnswers(answers).values()) {
      count(byQuestion, answer.question, answer);
      for (const objective of questions[answer.question]?.objectives ?? [])
        count(byObjective, objective, answer);
    }
  const ids = (counts: ReadonlyMap<string, AnswerCounts>) =>
    hardestFirst([...counts.values()].filter(({wrong}) => wrong > 0)).map(({id}) => id);
  return {questions: ids(byQuestion), objectives: ids(byObjective)};
}

/**
 * Adds an answer to the counts of an id. Points and learners stay 0, because sorting by difficulty does not need
 * these two counts.
 */
function count(counts: Map<string, AnswerCounts>, id: string, {isWrong, sure}: GivenAnswer): void {
  const {answers = 0, wrong = 0, sure: sureCount = 0, certain = 0} = counts.get(id) ?? {};
  counts.set(id, {
    ...{id, learners: 0, points: 0},
    answers: answers + 1,
    wrong: wrong + Number(isWrong),
    sure: sureCount + Number(sure !== undefined),
    certain: certain + Number(isWrong && sure === 3),
  });
}

/** Maximum number of items of one objective. It applies while other objectives have items left. */
const mostOfObjective = 3;

/**
 * Chooses the items of a refresher in three steps. First: answers of the learner that were wrong and certain. Second:
 * all wrong answers of the learner. Third: what is hard for the group. Each step takes the missed items themselves,
 * and then other items of the same objectives. `order` breaks ties: it returns a text to sort by, always the same for
 * one id.
 */
export function chooseItems(
  items: readonly RefresherItem[],
  own: readonly GivenAnswer[],
  group: GroupMisses,
  {questions}: Readable,
  order: (id: string) => string,
): readonly RefresherItem[] {
  const wrong = [...lastAnswers(own).values()].filter(({isWrong}) => isWrong);
  const certain = wrong.filter(({sure}) => sure === 3);
  const [wrongIds, certainIds] = [wrong, certain].map(some => new Set(some.map(({question}) => question)));
  const [wrongAims, certainAims] = [wrong, certain].map(
    some => new Set(some.flatMap(({question}) => questions[question]?.objectives ?? [])),
  );
  const rankOf = ({id, objectives}: RefresherItem): readonly [number, number] => {
    const serves = (aims: ReadonlySet<string> | undefined) => objectives.some(aim => aims?.has(aim));
    if (certainIds?.has(id)) return [0, 0];
    if (serves(certainAims)) return [1, 0];
    if (wrongIds?.has(id)) return [2, 0];
    if (serves(wrongAims)) return [3, 0];
    const [hard, aim] = [
      group.questions.indexOf(id),
      leastOf(objectives.map(one => group.objectives.indexOf(one))),
    ];
    if (hard >= 0) return [4, hard];
    return aim >= 0 ? [5, aim] : [6, 0];
  };
  const ranked = items
    .map(item => ({item, rank: rankOf(item), tie: order(item.id)}))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || (a.tie < b.tie ? -1 : 1))
    .map(({item}) => item);
  const spread = ranked.filter(
    (item, at) =>
      ranked.slice(0, at).filter(other => other.objectives.some(aim => item.objectives.includes(aim)))
        .length < mostOfObjective,
  );
  return [...new Set([...spread, ...ranked])].slice(0, refresherLength);
}

/** Returns the smallest number that is 0 or greater. Returns -1 if there is none. */
const leastOf = (numbers: readonly number[]): number => {
  const found = numbers.filter(number => number >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
};

/** Numbers of right answers to the same questions by the same learners: before a refresher, and in this refresher. */
export interface Retained {
  readonly learners: number;
  readonly answers: number;
  readonly before: number;
  readonly after: number;
}

/** The result of a group in one refresher. `months` tells after how many months this refresher is due. */
export interface RetainedStage {
  readonly months: RefresherMonths;
  /** Number of learners whose refresher is due now or was due earlier. */
  readonly due: number;
  /** Number of learners who have answered at least one item. */
  readonly returned: number;
  readonly all: Retained;
  readonly objectives: readonly (Retained & {readonly id: string})[];
}

export const isSmall = (retained: Retained): boolean => isSmallGroup(retained);

/** A learner with all answers, and the months of the refreshers that are due. */
export interface RefresherLearner {
  readonly answers: readonly GivenAnswer[];
  readonly due: readonly RefresherMonths[];
}

/**
 * Compares the first answers of each refresher with the last answers before it. A question that a learner had never
 * answered before does not count.
 */
export const retainedBy = (
  learners: readonly RefresherLearner[],
  {questions}: Readable,
): readonly RetainedStage[] =>
  refresherMonths.map(months => {
    const all = tally();
    const objectives = new Map<string, Tally>();
    let returned = 0;
    for (const {answers} of learners) {
      const now = answersIn(answers, months);
      returned += Number(now.size > 0);
      const before = lastAnswers(answers.filter(answer => answer.months < months));
      for (const [question, answer] of now) {
        const earlier = before.get(question);
        if (!earlier) continue;
        add(all, answers, earlier, answer);
        for (const id of questions[question]?.objectives ?? []) {
          const counted = objectives.get(id) ?? tally();
          objectives.set(id, counted);
          add(counted, answers, earlier, answer);
        }
      }
    }
    return {
      ...{months, returned, all: sum(all)},
      due: learners.filter(({due}) => due.includes(months)).length,
      objectives: [...objectives]
        .map(([id, counted]) => ({id, ...sum(counted)}))
        .sort((a, b) => a.after / a.answers - b.after / b.answers || (a.id < b.id ? -1 : 1)),
    };
  });

/** Returns the first answer to each question of a refresher. */
export const answersIn = (
  answers: readonly GivenAnswer[],
  months: RefresherMonths,
): ReadonlyMap<string, GivenAnswer> =>
  new Map(
    [...inOrder(answers)]
      .reverse()
      .flatMap(answer => (answer.months === months ? [[answer.question, answer] as const] : [])),
  );

interface Tally {
  readonly learners: Set<readonly GivenAnswer[]>;
  answers: number;
  before: number;
  after: number;
}

const tally = (): Tally => ({learners: new Set(), answers: 0, before: 0, after: 0});

function add(counted: Tally, learner: readonly GivenAnswer[], before: GivenAnswer, after: GivenAnswer): void {
  counted.learners.add(learner);
  counted.answers += 1;
  counted.before += Number(!before.isWrong);
  counted.after += Number(!after.isWrong);
}

const sum = ({learners, ...counts}: Tally): Retained => ({...counts, learners: learners.size});
