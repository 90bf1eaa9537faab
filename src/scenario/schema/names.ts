import {whichOf} from '../../content/did-you-mean.ts';
import {at, faultIf, faultsOfTwice, type SourceFault} from '../../content/source-fault.ts';
import {controlIds} from '../model/scenario.ts';
import type {ScenarioSource} from './fields.ts';
import {idsOf} from './split.ts';

type Path = SourceFault['path'];
type Has = {readonly id: string};

const unknown =
  (known: readonly Has[], what: string) =>
  (id: string, path: Path): readonly SourceFault[] =>
    faultIf(
      !known.some(k => k.id === id),
      path,
      `there is no ${what} "${id}"${whichOf(
        id,
        known.map(k => k.id),
      )}`,
    );

/**
 * Checks that ids are unique. A response consists of the ids of choices. So the id of a choice must occur only once
 * in the whole scenario, and must not be a reserved id.
 */
export function twice(scenario: ScenarioSource): readonly SourceFault[] {
  const ids = idsOf(scenario);
  const reserved: readonly string[] = Object.values(controlIds);
  const again = (options: readonly Has[], path: Path) =>
    options.flatMap((o, i) => {
      const isTwice = reserved.includes(o.id) || ids.indexOf(o.id) !== ids.lastIndexOf(o.id);
      const message = `"${o.id}" is used twice in this scenario: begin it with the name of its decision`;
      return faultIf(isTwice, [...path, i, 'id'], message);
    });
  const {decisions, events, endings} = scenario;
  const places = [...decisions, ...events, ...endings].map(p => p.id);
  return [
    ...decisions.flatMap((d, i) => again(d.options, at('decisions', i, 'options'))),
    ...events.flatMap((e, i) => again(e.options, at('events', i, 'options'))),
    ...again(scenario.pause.options, ['pause', 'options']),
    ...again(scenario.questions, ['questions']),
    ...again(scenario.variants, ['variants']),
    ...lists.flatMap(name => faultsOfTwice(scenario[name], name)),
    ...[...new Set(places.filter((p, i) => places.indexOf(p) !== i))].map(p => ({
      path: ['id'],
      message: `"${p}" names two of the decisions, events and endings: give each a name of its own`,
    })),
  ];
}

/** The lists of a scenario in which no id may occur twice. */
const lists = [
  ...(['names', 'room', 'queue', 'papers', 'phases', 'people'] as const),
  ...(['facts', 'aftermath', 'tasks', 'lessons', 'sources'] as const),
];

/** Checks that all phases, people, facts, variants, decisions and sources that the scenario names exist. */
export function nowhere(scenario: ScenarioSource): readonly SourceFault[] {
  const {facts, decisions} = scenario;
  const phase = unknown(scenario.phases, 'phase');
  const personOf = unknown(scenario.people, 'person');
  const fact = unknown(facts, 'fact');
  const decision = unknown(decisions, 'decision');
  const source = unknown(scenario.sources, 'source');
  const variant = unknown(scenario.variants, 'variant');
  const allFacts = (ids: readonly string[], path: Path) => ids.flatMap((id, i) => fact(id, [...path, i]));
  return [
    ...decisions.flatMap((d, i) => [
      ...phase(d.phase, at('decisions', i, 'phase')),
      ...(d.person === undefined ? [] : personOf(d.person, at('decisions', i, 'person'))),
      ...allFacts(d.needs, at('decisions', i, 'needs')),
      ...d.options.flatMap((o, j) => [
        ...allFacts(o.needs, at('decisions', i, 'options', j, 'needs')),
        ...allFacts(o.reveals, at('decisions', i, 'options', j, 'reveals')),
        ...(o.later ? decision(o.later.at, at('decisions', i, 'options', j, 'later', 'at')) : []),
      ]),
    ]),
    ...facts.flatMap((f, i) =>
      f.variant === undefined ? [] : variant(f.variant, at('facts', i, 'variant')),
    ),
    ...personOf(scenario.person.id, ['person', 'id']),
    ...scenario.events.flatMap((e, i) => decision(e.before, at('events', i, 'before'))),
    ...scenario.questions.flatMap((q, i) => [
      ...allFacts(q.reveals, at('questions', i, 'reveals')),
      ...(q.at ?? []).flatMap((id, j) => decision(id, at('questions', i, 'at', j))),
      ...(q.recall ? decision(q.recall.at, at('questions', i, 'recall', 'at')) : []),
    ]),
    ...scenario.stop.settles.flatMap((s, i) => decision(s.point, ['stop', 'settles', i, 'point'])),
    ...scenario.indicators.present.flatMap((x, i) =>
      allFacts(x.facts, ['indicators', 'present', i, 'facts']),
    ),
    ...scenario.lessons.flatMap((l, i) =>
      l.sources.flatMap((s, j) => source(s, at('lessons', i, 'sources', j))),
    ),
  ];
}

type RuleSource = ScenarioSource['endings'][number]['rule'];

/**
 * Checks the names in conditions. A named fact, variant, decision, event or pause option must exist. A named option
 * must belong to the named decision or event.
 */
export function conditions(scenario: ScenarioSource): readonly SourceFault[] {
  const points = [...scenario.decisions, ...scenario.events];
  const check = (rule: RuleSource | undefined, path: Path) =>
    (['all', 'any', 'none'] as const).flatMap(part =>
      (rule?.[part] ?? []).flatMap((c, i): readonly SourceFault[] => {
        const here = (...field: Path): Path => [...path, part, i, ...field];
        if ('paused' in c)
          return unknown(scenario.pause.options, 'choice in the pause')(c.paused, here('paused'));
        if ('known' in c) return unknown(scenario.facts, 'fact')(c.known, here('known'));
        if ('variant' in c) return unknown(scenario.variants, 'variant')(c.variant, here('variant'));
        if (!('chosen' in c)) return [];
        const {point: named, option} = c.chosen;
        const point = points.find(p => p.id === named);
        return point
          ? unknown(point.options, `option of "${point.id}"`)(option, here('chosen', 'option'))
          : unknown(points, 'decision or event')(named, here('chosen', 'point'));
      }),
    );
  return [
    ...scenario.decisions.flatMap((d, i) =>
      d.options.flatMap((o, j) => [
        ...check(o.when, at('decisions', i, 'options', j, 'when')),
        ...check(o.regrade?.when, at('decisions', i, 'options', j, 'regrade', 'when')),
      ]),
    ),
    ...scenario.events.flatMap((e, i) => check(e.when, at('events', i, 'when'))),
    ...scenario.endings.flatMap((e, i) => check(e.rule, at('endings', i, 'rule'))),
    ...scenario.aftermath.flatMap((a, i) => check(a.rule, at('aftermath', i, 'rule'))),
    ...scenario.tasks.flatMap((t, i) =>
      t.earn.flatMap((e, j) => check(e.when, at('tasks', i, 'earn', j, 'when'))),
    ),
  ];
}
