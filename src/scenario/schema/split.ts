import {levels, trustBands} from '../model/bands.ts';
import type {ScenarioSource} from './fields.ts';
import {
  controlIds,
  type Choice,
  type Decision,
  type InterviewOption,
  type Scenario,
  type InterviewShown,
  type ShownOption,
  type SideQuestion,
} from '../model/scenario.ts';

type OptionSource = ScenarioSource['pause']['options'][number];
type DecisionSource = ScenarioSource['decisions'][number];
type QuestionSource = ScenarioSource['questions'][number];
type ChoiceSource = DecisionSource['options'][number];

/**
 * Splits a scenario into the data that the learner may see and the rubric, which only the engine may know. Neither of
 * the two contains texts.
 */
export function splitScenario(source: ScenarioSource): {
  readonly shown: InterviewShown;
  readonly rubric: Scenario;
} {
  return {shown: toShown(source), rubric: toScenario(source)};
}

function toShown(source: ScenarioSource): InterviewShown {
  return {
    id: source.id,
    feedback: source.feedback,
    ...(source.ownWords === false ? {ownWords: false} : {}),
    budget: source.budget,
    papers: source.papers.map(({id, of, page, lights, holder}) => ({
      id,
      of,
      page,
      lights,
      ...(holder === undefined ? {} : {holder}),
    })),
    variants: source.variants
      .map(({id, opening, briefing, instead}) => ({
        id,
        replaces: [
          ...(opening === undefined ? [] : ['opening']),
          ...(briefing === undefined ? [] : ['briefing']),
          ...Object.keys(instead),
        ],
      }))
      .filter(({replaces}) => replaces.length > 0),
    names: source.names.map(({id, pool}) => ({id, pool: idsIn(pool)})),
    phases: idsIn(source.phases),
    people: idsIn(source.people),
    person: source.person.id,
    figure: source.person.figure,
    room: source.room
      .map(({id, states}) => ({
        id,
        draws: Object.fromEntries(
          states.flatMap(({id: state, draws}) => (draws === undefined ? [] : [[state, draws] as const])),
        ),
      }))
      .filter(({draws}) => Object.keys(draws).length > 0),
    decisions: source.decisions.map(({id, phase, person, hint, options}) => ({
      id,
      phase,
      ...(person === undefined ? {} : {person}),
      ...(hint === undefined ? {} : {hint: true}),
      options: options.map(shownOption).sort(byId),
    })),
    events: source.events.map(({id, options}) => ({id, options: options.map(shownOption).sort(byId)})),
    pause: {options: source.pause.options.map(shownOption).sort(byId)},
    questions: source.questions.map(({id, topic}) => ({id, topic})).sort(byId),
    facts: idsIn(source.facts),
    sources: idsIn(source.sources),
  };
}

function toScenario(source: ScenarioSource): Scenario {
  const {id, person, budget, weights, stop, tasks} = source;
  return {
    id,
    budget,
    weights,
    feedback: source.feedback,
    queue: source.queue.map(q => ({id: q.id, minutes: q.minutes})),
    room: source.room.map(flag => ({id: flag.id, states: idsIn(flag.states)})),
    trust: person.trust,
    distress: person.distress,
    variants: source.variants.map(({id, share}) => ({id, share})),
    facts: source.facts.map(({id, level, said, variant}) => ({
      id,
      level,
      said: said !== undefined,
      ...(variant === undefined ? {} : {variant}),
    })),
    decisions: source.decisions.map(toDecision),
    events: source.events.map(({id, before, when, options}) => ({
      id,
      before,
      when,
      options: options.map(toOption),
    })),
    pause: {options: source.pause.options.map(toOption)},
    stop: {settles: stop.settles},
    questions: source.questions.map(toSideQuestion),
    endings: source.endings.map(({id: ending, safe, atMost, rule}) => ({
      id: ending,
      safe,
      ...(atMost === undefined ? {} : {atMost}),
      rule,
    })),
    aftermath: source.aftermath.map(a => ({id: a.id, rule: a.rule})),
    indicators: {
      present: source.indicators.present.map(i => ({id: i.id, group: i.group, also: i.also, facts: i.facts})),
      absent: idsIn(source.indicators.absent),
    },
    tasks: tasks.map(t => ({id: t.id, share: t.share, earn: t.earn})),
    lessons: source.lessons.map(l => ({id: l.id, sources: l.sources})),
  };
}

const toSideQuestion = ({
  id,
  questionType,
  replies,
  reveals,
  grade,
  at,
  recall,
  covers,
}: QuestionSource): SideQuestion => ({
  id,
  questionType,
  replies: writtenLevels(replies),
  reveals,
  ...(grade === undefined ? {} : {grade}),
  ...(at === undefined ? {} : {at}),
  ...(recall === undefined ? {} : {recall: recall.at}),
  ...(covers === undefined ? {} : {covers}),
});

function toDecision({
  id,
  phase,
  kind,
  person,
  takes,
  asks,
  silence,
  needs,
  always,
  scenes,
  options,
}: DecisionSource): Decision {
  return {
    id,
    phase,
    kind,
    takes,
    asks,
    needs,
    always,
    ...(person === undefined ? {} : {person}),
    ...(silence ? {silence} : {}),
    scenes: trustBands.filter(band => scenes[band] !== undefined),
    options: options.map(toChoice),
  };
}

function toChoice(choice: ChoiceSource): Choice {
  const {needs, when, reveals, later, rehearsed, critical, points, ends, regrade} = choice;
  return {
    ...toOption(choice),
    needs,
    when,
    reveals,
    points,
    ...(later === undefined ? {} : {later: {at: later.at, trust: later.trust, distress: later.distress}}),
    ...(rehearsed === undefined ? {} : {rehearsed}),
    ...(critical === undefined ? {} : {critical: critical.code}),
    ...(ends ? {ends} : {}),
    ...(regrade === undefined ? {} : {regrade}),
  };
}

const toOption = ({
  id,
  grade,
  questionType,
  trust,
  distress,
  replies,
  room,
  covers,
}: OptionSource): InterviewOption => ({
  id,
  grade,
  questionType,
  trust,
  distress,
  replies: writtenLevels(replies),
  ...(room === undefined ? {} : {room}),
  ...(covers === undefined ? {} : {covers}),
});

const writtenLevels = (replies: OptionSource['replies']) =>
  levels.filter(level => replies[level] !== undefined);

const shownOption = ({id, say}: OptionSource): ShownOption => ({id, kind: say === undefined ? 'act' : 'say'});

const idsIn = (list: readonly {readonly id: string}[]): string[] => list.map(item => item.id);

const byId = (a: {readonly id: string}, b: {readonly id: string}) => (a.id < b.id ? -1 : 1);

/** Returns every id that a response may contain. Each id gets its own number. */
export const idsOf = (source: ScenarioSource): readonly string[] => [
  ...source.decisions.flatMap(d => idsIn(d.options)),
  ...source.events.flatMap(e => idsIn(e.options)),
  ...idsIn(source.pause.options),
  ...idsIn(source.questions),
  ...idsIn(source.variants),
  controlIds.retry,
  controlIds.goOn,
  controlIds.read,
];

/**
 * Returns the largest number of ids that a response can have. Each decision and each event counts one choice. Each
 * grave error counts two more, because the learner can choose it and take it back. If feedback comes only at the end,
 * no error can be taken back. A pause counts after each talk decision and each event. Another pause counts at each
 * decision where a delayed effect may cause one. Each minute that the decisions do not need counts one side question.
 * The variant counts one if the scenario has variants.
 */
export function capOf(source: ScenarioSource): number {
  const graveErrors =
    source.feedback === 'at-end' ? [] : source.decisions.flatMap(d => d.options.filter(o => o.critical));
  const testedAt = new Set(source.decisions.flatMap(d => d.options.flatMap(o => o.later?.at ?? [])));
  const pauses = source.decisions.filter(d => d.kind === 'talk').length + source.events.length;
  const spareMinutes = source.budget - source.decisions.reduce((sum, d) => sum + d.takes, 0);
  const forVariant = source.variants.length > 0 ? 1 : 0;
  const choices = source.decisions.length + 2 * graveErrors.length + source.events.length;
  return forVariant + choices + pauses + testedAt.size + Math.max(0, spareMinutes);
}
