import {setImmediate} from 'node:timers/promises';
import {
  readRefresherCode,
  refresherCode,
  refresherMonths,
  type RefresherMonths,
} from '../../../record/codes/refresher-code.ts';
import {localDay, monthsAfter} from '../../ledger/local-time.ts';
import {
  answersIn,
  chooseItems,
  givenIn,
  missesOf,
  refresherItems,
  type GivenAnswer,
  type GroupMisses,
} from '../../ledger/refresher.ts';
import {answerSchema} from '../../ledger/attempt.ts';
import type {Readable} from '../../ledger/readable.ts';
import type {Learner} from '../../storage/learners.ts';
import type {StoredRefresher} from '../../storage/refreshers.ts';
import type {DeskParts} from '../desk.ts';

/** Number of answers in one read. Between two reads the desk answers other requests. */
const pageSize = 2000;

/** The answers of each learner, on this desk and elsewhere, by the id of the learner. */
export type AnswersByLearner = ReadonlyMap<string, readonly GivenAnswer[]>;

/** Reads the answers of all learners. */
export async function allGiven({attempts, outside}: DeskParts): Promise<AnswersByLearner> {
  const found = new Map<string, GivenAnswer[]>();
  const add = (learner: string, answer: GivenAnswer | undefined) => {
    if (!answer) return;
    const own = found.get(learner) ?? [];
    own.push(answer);
    found.set(learner, own);
  };
  for (const page of attempts.answerPages(pageSize)) {
    for (const {learner, body} of page) add(learner, givenIn(answerSchema.parse(JSON.parse(body))));
    await setImmediate();
  }
  for (const [learner, results] of outside.all())
    for (const answer of results.flatMap(({answers}) => answers)) add(learner, givenIn(answer));
  return found;
}

/** Returns the members of a group, but no trainers. The group '' is everybody. */
export const membersOf = ({learners}: DeskParts, group: string): readonly Learner[] =>
  learners.all().filter(learner => !learner.isTrainer && (group === '' || learner.group === group));

/**
 * Chooses the items of the refreshers of a group. Stores each refresher with the day on which it is due. `end` is the
 * last day of the workshop. A refresher that its learner has begun keeps its items. Returns the number of learners.
 */
export async function prepareRefreshers(desk: DeskParts, group: string, end: string): Promise<number> {
  const readable = desk.readable('en');
  const members = membersOf(desk, group);
  const answersByLearner = await allGiven(desk);
  const misses = missesOf(
    members.map(({id}) => answersByLearner.get(id) ?? []),
    readable,
  );
  const prepared: StoredRefresher[] = [];
  for (const {id} of members) {
    const own = answersByLearner.get(id) ?? [];
    for (const months of refresherMonths.filter(each => answersIn(own, each).size === 0))
      prepared.push({
        ...{learner: id, months, due: monthsAfter(end, months)},
        code: codeFor(desk, readable, {own, misses, months, who: id}),
      });
    await setImmediate();
  }
  desk.refreshers.put(prepared);
  return members.length;
}

/**
 * Returns a refresher code of a group for each number of months. The items are the same for all learners of the
 * group. The choice of items depends on what is hard for the group.
 */
export async function groupCodes(
  desk: DeskParts,
  group: string,
): Promise<readonly {readonly months: RefresherMonths; readonly code: string}[]> {
  const readable = desk.readable('en');
  const answersByLearner = await allGiven(desk);
  const misses = missesOf(
    membersOf(desk, group).map(({id}) => answersByLearner.get(id) ?? []),
    readable,
  );
  return refresherMonths.map(months => ({
    months,
    code: codeFor(desk, readable, {own: [], misses, months, who: `group ${group}`}),
  }));
}

interface RefresherRequest {
  readonly own: readonly GivenAnswer[];
  readonly misses: GroupMisses;
  readonly months: RefresherMonths;
  /**
   * The learner or group that gets the refresher. This text decides the order of items that are equally hard: the
   * same text always gives the same order.
   */
  readonly who: string;
}

function codeFor(
  {signer, now}: DeskParts,
  readable: Readable,
  {own, misses, months, who}: RefresherRequest,
): string {
  const chosenItems = chooseItems(refresherItems(readable), own, misses, readable, id =>
    signer.nickname(`refresher of ${who} after ${months}: ${id}`),
  );
  return refresherCode({
    ...{months, version: readable.version, at: now()},
    items: chosenItems.map(({id, numbers}) => ({id, ...numbers})),
  });
}

/** A refresher with the progress of its learner. */
export interface RefresherState extends StoredRefresher {
  readonly isDue: boolean;
  readonly answered: number;
  readonly items: number;
}

/** Adds the progress of the learner to a refresher. `today` is a day such as `2027-01-04`. */
export function stateOf(
  refresher: StoredRefresher,
  givenAnswers: readonly GivenAnswer[],
  today: string,
): RefresherState {
  const read = readRefresherCode(refresher.code);
  const items = read.kind === 'refresher' ? read.refresher.items.length : 0;
  const answered = Math.min(items, answersIn(givenAnswers, refresher.months).size);
  return {...refresher, answered, items, isDue: refresher.due <= today};
}

/** Returns the refreshers that are due for a learner and not finished. */
export function dueFor(desk: DeskParts, learner: string): readonly RefresherState[] {
  const today = localDay(desk.now());
  const due = desk.refreshers.of(learner).filter(one => one.due <= today);
  if (due.length === 0) return [];
  const givenAnswers = [
    ...desk.attempts.answers(learner),
    ...desk.outside.of(learner).flatMap(({answers}) => answers),
  ].flatMap(answer => givenIn(answer) ?? []);
  return due
    .map(refresher => stateOf(refresher, givenAnswers, today))
    .filter(({answered, items}) => answered < items);
}
