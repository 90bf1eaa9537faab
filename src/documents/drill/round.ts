import {chanceFrom, type Chance} from '../generate/random.ts';
import type {Reference} from '../schema/reference.ts';
import {
  dateTask,
  dateTopics,
  digitTask,
  digitTopics,
  faultTask,
  fieldTask,
  fieldTopics,
  nameTask,
  pageTask,
  shuffledBy,
  type Making,
} from './choices.ts';
import {codeTask, codeTopics, formatOfCode} from './codes.ts';
import {drillFormats, taskKinds, type DrillFormat, type DrillTask, type TaskKind} from './drill.ts';

/** Number of tasks in a round. */
export const roundLength = 10;
/** Maximum number of missed tasks that a round repeats. */
const mostAgain = 4;

const makers: Readonly<Record<TaskKind, {topics: readonly string[]; make: (making: Making) => DrillTask}>> = {
  field: {topics: fieldTopics, make: fieldTask},
  date: {topics: dateTopics, make: dateTask},
  page: {topics: ['page'], make: pageTask},
  digit: {topics: digitTopics, make: digitTask},
  fault: {topics: ['fault'], make: faultTask},
  name: {topics: ['name'], make: nameTask},
  code: {topics: codeTopics, make: codeTask},
};

/** Returns the kind of task of a topic; undefined if the topic no longer exists. */
export const kindOf = (topic: string): TaskKind | undefined =>
  taskKinds.find(kind => makers[kind].topics.includes(topic));

interface Planned {
  readonly topic: string;
  readonly kind: TaskKind;
  readonly format: DrillFormat;
}

/** A request for a round. Equal requests give the same round. */
export interface RoundRequest {
  readonly seed: number;
  /** Missed topics, the latest last. The round repeats them first. */
  readonly missed: readonly string[];
}

/**
 * Returns a round of tasks, all different. Missed topics come first, then each kind of task in turn. Each task uses
 * its own random stream.
 */
export function roundOf({seed, missed}: RoundRequest, reference: Reference): readonly DrillTask[] {
  return planOf(chanceFrom(seed, 'round'), missed).map(({topic, kind, format}, at) =>
    makers[kind].make({chance: chanceFrom(seed, `task ${at}`), reference, topic, format}),
  );
}

function planOf(chance: Chance, missed: readonly string[]): readonly Planned[] {
  const plan: Planned[] = [];
  const add = (kind: TaskKind, topics: readonly string[]) => {
    const all = topics.flatMap(topic => formatsOf(topic).map(format => ({topic, kind, format})));
    const fresh = all.filter(one =>
      plan.every(({topic, format}) => topic !== one.topic || format !== one.format),
    );
    // Prefer topics that are not in the round yet. If there is no such topic, repeat a topic in another format.
    const unasked = fresh.filter(({topic}) => plan.every(planned => planned.topic !== topic));
    const [first, ...others] = unasked.length > 0 ? unasked : fresh;
    if (first) plan.push(chance.one([first, ...others]));
  };
  for (const topic of missed.slice(-mostAgain)) {
    const kind = kindOf(topic);
    if (kind) add(kind, [topic]);
  }
  const turn = shuffledBy(chance, taskKinds);
  const rarest = () => Math.min(...turn.map(kind => countOf(plan, kind)));
  while (plan.length < roundLength) {
    const least = rarest();
    const kind = turn.find(one => countOf(plan, one) === least) ?? 'field';
    add(kind, makers[kind].topics);
  }
  return shuffledBy(chance, plan);
}

const countOf = (plan: readonly Planned[], kind: TaskKind): number =>
  plan.filter(planned => planned.kind === kind).length;

const formatsOf = (topic: string): readonly DrillFormat[] => {
  if (topic.startsWith('code.')) return [formatOfCode(topic)];
  // The nationality on a visa label of these exercises is always the code `XXX`. A task about this code would teach
  // nothing. So the format of visa labels is left out.
  return topic === 'field.nationality' ? ['TD3', 'TD1'] : drillFormats;
};
