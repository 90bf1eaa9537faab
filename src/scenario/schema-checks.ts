import {words} from './scenario.ts';
import type {ScenarioSource} from './schema-fields.ts';
import {idsOf} from './split.ts';

/** Something in a scenario that does not fit something else in it, with the way to it and a cure. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Everything in a scenario that its fields alone do not show: names that lead nowhere, sums, forbidden mixtures. */
export const faultsOf = (scenario: ScenarioSource): readonly Misfit[] =>
  [twice, nowhere, wordings, pressing, referrals, minutes, sums, conditionsOf].flatMap(check => check(scenario));

type Path = Misfit['path'];
type Has = {readonly id: string};

const at = (list: string, index: number, ...rest: Path): Path => [list, index, ...rest];

const unknown = (known: readonly Has[], what: string) => (id: string, path: Path): readonly Misfit[] =>
  known.some(k => k.id === id) ? [] : [{path, message: `there is no ${what} "${id}"; there are: ${known.map(k => k.id).join(', ')}`}];

/** Choices make the response, so each id stands once in the whole scenario. */
function twice(scenario: ScenarioSource): readonly Misfit[] {
  const ids = idsOf(scenario);
  const reserved: readonly string[] = Object.values(words);
  const again = (options: readonly Has[], path: Path) => options.flatMap((o, i) =>
    reserved.includes(o.id) || ids.indexOf(o.id) !== ids.lastIndexOf(o.id)
      ? [{path: [...path, i, 'id'], message: `"${o.id}" is used twice in this scenario: begin it with the name of its decision`}]
      : []);
  const unique = (list: readonly Has[], name: string) => list.flatMap((item, i) =>
    list.findIndex(other => other.id === item.id) === i ? [] : [{path: at(name, i, 'id'), message: `"${item.id}" is used twice here`}]);
  const {phases, people, facts, decisions, events, endings, aftermath, tasks, lessons, sources, questions} = scenario;
  const places = [...decisions, ...events, ...endings].map(p => p.id);
  return [
    ...decisions.flatMap((d, i) => again(d.options, at('decisions', i, 'options'))),
    ...events.flatMap((e, i) => again(e.options, at('events', i, 'options'))),
    ...again(scenario.pause.options, ['pause', 'options']),
    ...again(questions, ['questions']),
    ...Object.entries({phases, people, facts, aftermath, tasks, lessons, sources}).flatMap(([name, list]) => unique(list, name)),
    ...[...new Set(places.filter((p, i) => places.indexOf(p) !== i))]
      .map(p => ({path: ['id'], message: `"${p}" names two of the decisions, events and endings: give each a name of its own`})),
  ];
}

/** Names of phases, people, facts, decisions and sources that do not exist. */
function nowhere({phases, people, facts, decisions, events, questions, stop, indicators, lessons, sources}: ScenarioSource): readonly Misfit[] {
  const phase = unknown(phases, 'phase');
  const person = unknown(people, 'person');
  const fact = unknown(facts, 'fact');
  const decision = unknown(decisions, 'decision');
  const source = unknown(sources, 'source');
  const allFacts = (ids: readonly string[], path: Path) => ids.flatMap((id, i) => fact(id, [...path, i]));
  return [
    ...decisions.flatMap((d, i) => [
      ...phase(d.phase, at('decisions', i, 'phase')),
      ...(d.person === undefined ? [] : person(d.person, at('decisions', i, 'person'))),
      ...allFacts(d.needs, at('decisions', i, 'needs')),
      ...d.options.flatMap((o, j) => [
        ...allFacts(o.needs, at('decisions', i, 'options', j, 'needs')),
        ...allFacts(o.reveals, at('decisions', i, 'options', j, 'reveals')),
        ...(o.later ? decision(o.later.at, at('decisions', i, 'options', j, 'later', 'at')) : []),
      ]),
    ]),
    ...events.flatMap((e, i) => decision(e.before, at('events', i, 'before'))),
    ...questions.flatMap((q, i) => allFacts(q.reveals, at('questions', i, 'reveals'))),
    ...stop.settles.flatMap((s, i) => decision(s.point, ['stop', 'settles', i, 'point'])),
    ...indicators.present.flatMap((x, i) => allFacts(x.facts, ['indicators', 'present', i, 'facts'])),
    ...lessons.flatMap((l, i) => l.sources.flatMap((s, j) => source(s, at('lessons', i, 'sources', j)))),
  ];
}

type OptionSource = ScenarioSource['pause']['options'][number];
const wording = (o: OptionSource) => o.say ?? o.act ?? '';

/** Every option is one utterance or one act; those of a decision are of like length, so that length tells nothing. */
function wordings({decisions, events, pause}: ScenarioSource): readonly Misfit[] {
  const oneOf = (o: OptionSource, path: Path) => ((o.say === undefined) === (o.act === undefined)
    ? [{path, message: 'write either `say:` or `act:`, never both, never neither'}] : []);
  const even = (options: readonly OptionSource[], path: Path) => {
    const lengths = options.map(o => wording(o).length);
    const longest = Math.max(...lengths);
    return options.flatMap((o, i) => (wording(o).length < 0.75 * longest
      ? [{path: [...path, i], message: `"${o.id}" has ${wording(o).length} characters, the longest ${longest}: wordings of a decision may differ by a quarter`}] : []));
  };
  return [
    ...decisions.flatMap((d, i) => [...d.options.flatMap((o, j) => oneOf(o, at('decisions', i, 'options', j))), ...even(d.options, at('decisions', i, 'options'))]),
    ...events.flatMap((e, i) => e.options.flatMap((o, j) => oneOf(o, at('events', i, 'options', j)))),
    ...pause.options.flatMap((o, j) => oneOf(o, ['pause', 'options', j])),
  ];
}

const pressingTypes: readonly string[] = ['forced', 'multiple', 'leading'];

/** Pressure and false promises win nothing: neither a fact nor trust. */
function pressing({decisions, questions}: ScenarioSource): readonly Misfit[] {
  return [
    ...decisions.flatMap((d, i) => d.options.flatMap((o, j) => {
      const path = at('decisions', i, 'options', j);
      const poor = o.grade === 'p' || o.grade === 'h';
      return [
        ...(poor && o.reveals.length > 0 ? [{path: [...path, 'reveals'], message: 'a poor or unsafe option reveals nothing: take this away'}] : []),
        ...((poor || pressingTypes.includes(o.questionType)) && o.trust > 0
          ? [{path: [...path, 'trust'], message: 'a poor, unsafe or pressing option may not raise trust'}] : []),
        ...(o.critical && o.grade !== 'h' ? [{path: [...path, 'grade'], message: 'a grave error is always graded h'}] : []),
      ];
    })),
    ...questions.flatMap((q, i) => (pressingTypes.includes(q.questionType) && q.reveals.length > 0
      ? [{path: at('questions', i, 'reveals'), message: 'a pressing question reveals nothing: take this away'}] : [])),
  ];
}

/** Referrals belong to a person and move nobody, so that their points can be told from the end; talk has no points. */
function referrals({decisions}: ScenarioSource): readonly Misfit[] {
  return decisions.flatMap((d, i) => {
    const isReferral = d.kind === 'referral';
    return [
      ...(isReferral === (d.person === undefined) ? [{path: at('decisions', i, 'person'), message: 'a referral has a `person:`, a talk decision has none'}] : []),
      ...(d.options.some(o => o.grade === 'b') ? [] : [{path: at('decisions', i, 'options'), message: 'one option must be graded b'}]),
      ...d.options.flatMap((o, j) => (isReferral ? o.trust !== 0 || o.distress !== 0 : o.points !== 0 || o.regrade !== undefined)
        ? [{path: at('decisions', i, 'options', j), message: 'a referral has points and moves nobody; a talk decision moves the person and has no points'}] : []),
    ];
  });
}

function minutes({decisions, budget}: ScenarioSource): readonly Misfit[] {
  const taken = decisions.reduce((sum, d) => sum + d.takes, 0);
  return taken <= budget ? [] : [{path: ['budget'], message: `the decisions take ${taken} minutes: give at least as many`}];
}

/** The shares make a hundred, and each can be earned in full. */
function sums({weights, tasks, decisions, endings}: ScenarioSource): readonly Misfit[] {
  const {cap: _, ...shares} = weights;
  const all = Object.values(shares).reduce((a, b) => a + b, 0);
  const best = (list: readonly {readonly points: number}[]) => Math.max(...list.map(x => x.points));
  const referral = decisions.filter(d => d.kind === 'referral').reduce((sum, d) => sum + best(d.options), 0);
  const share = (name: 'safety' | 'information' | 'closing') =>
    tasks.filter(t => t.share === name).reduce((sum, t) => sum + best(t.earn), 0);
  const off = (name: string, is: number, want: number) =>
    (is === want ? [] : [{path: ['weights', name], message: `this share is ${want}, but ${is} points can be earned for it`}]);
  const last = endings.at(-1);
  return [
    ...(all === 100 ? [] : [{path: ['weights'], message: `the shares make ${all}; they must make 100`}]),
    ...off('referral', referral, weights.referral),
    ...(['safety', 'information', 'closing'] as const).flatMap(name => off(name, share(name), weights[name])),
    ...(last && last.rule.all.length + last.rule.any.length + last.rule.none.length > 0
      ? [{path: at('endings', endings.length - 1, 'rule'), message: 'the last ending must have no rule, so that every talk has one'}] : []),
  ];
}

type RuleSource = ScenarioSource['endings'][number]['rule'];

/** Conditions name decisions, events and pauses that exist, with options of theirs. */
function conditionsOf(scenario: ScenarioSource): readonly Misfit[] {
  const points = [...scenario.decisions, ...scenario.events];
  const check = (rule: RuleSource | undefined, path: Path) => (['all', 'any', 'none'] as const).flatMap(part =>
    (rule?.[part] ?? []).flatMap((c, i): readonly Misfit[] => {
      if ('paused' in c) return unknown(scenario.pause.options, 'choice in the pause')(c.paused, [...path, part, i, 'paused']);
      if (!('chosen' in c)) return [];
      const point = points.find(p => p.id === c.chosen.point);
      if (!point) return unknown(points, 'decision or event')(c.chosen.point, [...path, part, i, 'chosen', 'point']);
      return unknown(point.options, `option of "${point.id}"`)(c.chosen.option, [...path, part, i, 'chosen', 'option']);
    }));
  return [
    ...scenario.decisions.flatMap((d, i) => d.options.flatMap((o, j) => [
      ...check(o.when, at('decisions', i, 'options', j, 'when')),
      ...check(o.regrade?.when, at('decisions', i, 'options', j, 'regrade', 'when')),
    ])),
    ...scenario.endings.flatMap((e, i) => check(e.rule, at('endings', i, 'rule'))),
    ...scenario.aftermath.flatMap((a, i) => check(a.rule, at('aftermath', i, 'rule'))),
    ...scenario.tasks.flatMap((t, i) => t.earn.flatMap((e, j) => check(e.when, at('tasks', i, 'earn', j, 'when')))),
  ];
}
