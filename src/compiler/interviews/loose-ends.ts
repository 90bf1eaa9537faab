import {at, type SourceFault} from '../../content/source-fault.ts';
import {play} from '../../scenario/engine/play.ts';
import {withoutEvents, type Findings} from '../../scenario/explore/findings.ts';
import type {FoundPlace} from '../../scenario/explore/shortest-paths.ts';
import type {Scenario} from '../../scenario/model/scenario.ts';
import type {ScenarioSource} from '../../scenario/schema/fields.ts';
import {authoring} from '../../scenario/schema/schema.ts';
import {capOf, splitScenario} from '../../scenario/schema/split.ts';
import {fault, isFault, type Fault} from '../source/fault.ts';
import type {ReadSingle} from '../questions/single.ts';
import type {Explore, Explored} from './explored.ts';
import {onePerPlace, type LooseEnd} from './loose-end.ts';
import {unreached} from './unreached.ts';

/** Explores one interview and returns its loose ends as faults. Returns nothing for a file that has other faults. */
export function faultsOfWays({question, faults}: ReadSingle, explore: Explore): readonly Fault[] {
  if (!question || faults.some(isFault)) return [];
  const {data} = authoring.source.safeParse(question.yaml.value);
  if (!data) return [];
  return looseEndsOf(data, explore(data)).map(({path, message}) =>
    fault(question.yaml.at(path), message, 'ways'),
  );
}

/** Returns the loose ends of an interview. If there are none, no learner can get stuck in the interview. */
export function looseEndsOf(source: ScenarioSource, found: Explored): readonly LooseEnd[] {
  if (found.tooLarge !== undefined) {
    const message = `the interview has ${found.tooLarge}, too many to go every way through it: take out side questions, or decisions and events that rules name`;
    return [{path: ['id'], message}];
  }
  const {rubric} = splitScenario(source);
  const broken = onePerPlace(found.variants.flatMap(variant => brokenWays(source, rubric, variant)));
  // If walks break off, report nothing else. Texts and endings may then be unreached for the same reason, which is no
  // second mistake.
  return broken.length > 0
    ? broken
    : [
        ...pressure(source, found),
        ...unsafe(source, found),
        ...bestWays(source, found),
        ...tooLong(source, found),
        ...unreached(source, found),
      ];
}

type Decision = ScenarioSource['decisions'][number];

/**
 * Returns the dead ends, and the places where the walk with the best choices or the walk with the acceptable choices
 * breaks off.
 */
function brokenWays(
  source: ScenarioSource,
  rubric: Scenario,
  {variant, wrong}: Findings,
): readonly LooseEnd[] {
  const dead = wrong.deadEnds.map(spot => ({
    ...pathAndWay(source, variant, spot),
    message:
      `a dead end: nothing can be chosen at "${spot.place}" ${afterWay(variant, spot)}` +
      `${why(source, rubric, variant, spot, () => true)}. Give one option neither \`needs:\` nor \`when:\`, ` +
      'or give the decision the `needs:` that all its options share, so that it is left out',
  }));
  const missing = (spots: readonly FoundPlace[], name: string, grades: readonly string[]) =>
    spots
      .filter(({place}) => !wrong.deadEnds.some(end => end.place === place))
      .map(spot => ({
        ...pathAndWay(source, variant, spot),
        message:
          `the ${name} way breaks off: no option graded ${grades.join(' or ')} can be chosen at "${spot.place}" ${afterWay(variant, spot)}` +
          `${why(source, withoutEvents(rubric), variant, spot, grade => grades.includes(grade))}. ` +
          `Let an earlier choice on the ${name} way open one, or take its \`needs:\` or \`when:\` away`,
      }));
  return [
    ...dead,
    ...missing(wrong.noBest, 'best', ['b']),
    ...missing(wrong.noAcceptable, 'acceptable', ['a', 'b']),
  ];
}

/** Returns the path of a decision, event or ending in the file, and the walk that leads to it: variant, then choices. */
function pathAndWay(
  source: ScenarioSource,
  variant: string,
  {place, way}: FoundPlace,
): Pick<LooseEnd, 'path' | 'way'> {
  return {path: pathTo(source, place), way: [...(variant === '' ? [] : [variant]), ...way]};
}

/** Returns the path of the decision, event or ending with this id. If there is none, returns the path of the pause. */
function pathTo(source: ScenarioSource, place: string): SourceFault['path'] {
  for (const list of ['decisions', 'events', 'endings'] as const) {
    const index = source[list].findIndex(({id}) => id === place);
    if (index >= 0) return at(list, index);
  }
  return ['pause'];
}

const afterWay = (variant: string, {way}: FoundPlace): string =>
  (way.length === 0 ? 'at the start' : `after ${way.join(', ')}`) + inVariant(variant);

const inVariant = (variant: string): string => (variant === '' ? '' : ` (variant "${variant}")`);

/**
 * Returns why the options of a decision cannot be chosen, as the end of a message, such as `: story-wages needs
 * "wages"`.
 */
function why(
  source: ScenarioSource,
  rubric: Scenario,
  variant: string,
  {place, way}: FoundPlace,
  counts: (grade: Decision['options'][number]['grade']) => boolean,
): string {
  const {state} = play(rubric, {variant, choices: way});
  const reasons = (source.decisions.find(d => d.id === place)?.options ?? [])
    .filter(({grade}) => counts(grade))
    .map(({id, needs}) => {
      const unknown = needs.filter(fact => !state.known.includes(fact));
      if (unknown.length > 0) return `"${id}" needs ${unknown.map(fact => `"${fact}"`).join(', ')}`;
      return state.repairs.includes(id) ? `"${id}" was taken back` : `the \`when\` of "${id}" does not hold`;
    });
  return reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
}

/** Returns a fault for each choice and each fact that rewards the learner for pressing the person. */
function pressure(source: ScenarioSource, {variants}: Explored): readonly LooseEnd[] {
  const all = (of: (wrong: Findings['wrong']) => readonly string[]) => [
    ...new Set(variants.flatMap(({wrong}) => of(wrong))),
  ];
  const factAt = (id: string) =>
    at(
      'facts',
      source.facts.findIndex(fact => fact.id === id),
    );
  return [
    ...all(wrong => wrong.trustByPressure).map(id => ({
      path: pathToOption(source, id),
      message: `"${id}" presses the person and raises trust: give it a trust of 0 or below`,
    })),
    ...all(wrong => wrong.wonByPressure).map(id => ({
      path: factAt(id),
      message: `only a pressing question brings "${id}" in some place: let an invitation, an open or a probing question beside it reveal the fact too`,
    })),
    ...all(wrong => wrong.tooEarly).map(id => ({
      path: factAt(id),
      message: `"${id}" is told above the level that trust and distress allow: give it the level of what reveals it`,
    })),
  ];
}

function pathToOption({decisions, events, pause}: ScenarioSource, option: string): SourceFault['path'] {
  for (const [list, points] of [
    ['decisions', decisions],
    ['events', events],
  ] as const)
    for (const [i, {options}] of points.entries()) {
      const j = options.findIndex(({id}) => id === option);
      if (j >= 0) return at(list, i, 'options', j);
    }
  return ['pause', 'options', pause.options.findIndex(({id}) => id === option)];
}

/** Returns the places from which the interview cannot reach a safe end, and the referrals without a good option. */
const unsafe = (source: ScenarioSource, {variants}: Explored): readonly LooseEnd[] =>
  onePerPlace(
    variants.flatMap(({variant, wrong}) => [
      ...wrong.noGoodReferral.map(spot => ({
        ...pathAndWay(source, variant, spot),
        message: `no option graded best or acceptable can be chosen at "${spot.place}" ${afterWay(variant, spot)}: offer one there`,
      })),
      // Reports only the first unsafe place, because all places after it are unsafe too.
      ...wrong.unsafe.slice(0, 1).map(spot => ({
        ...pathAndWay(source, variant, spot),
        message: `no safe ending can be reached from "${spot.place}" ${afterWay(variant, spot)}, although no decision has put anybody at risk: make an ending that is reached from there \`safe: true\`, or offer a safe choice`,
      })),
    ]),
  );

/**
 * Checks the results of two walks: the one with the best choices and the one with the acceptable choices. Returns the
 * faults.
 */
const bestWays = (source: ScenarioSource, {variants}: Explored): readonly LooseEnd[] =>
  variants.flatMap(({variant, best, acceptable}) => [
    ...(best && best.points < 100
      ? [
          {
            path: ['weights'],
            message: `the best way earns ${best.points} of 100 points${inVariant(variant)}: let the rules of the tasks hold for the choices graded b`,
          },
        ]
      : []),
    ...(best && source.endings.find(({id}) => id === best.ending)?.safe !== true
      ? [
          {
            path: pathTo(source, best.ending),
            message: `the best way ends here${inVariant(variant)}, but the ending is not safe: give it \`safe: true\`, or change its rule`,
          },
        ]
      : []),
    ...(['best', 'acceptable'] as const).flatMap(name =>
      uncalibrated(source, variant, name, {best, acceptable}[name]),
    ),
  ]);

/**
 * Returns a fault if a walk has more choices than a saved response can hold. A walk becomes so long if it leaves out
 * decisions and spends their minutes on side questions.
 */
function tooLong(source: ScenarioSource, {variants}: Explored): readonly LooseEnd[] {
  const variantDraws = source.variants.length > 0 ? 1 : 0;
  const longest = variantDraws + Math.max(0, ...variants.map(variant => variant.longest));
  const cap = capOf(source);
  if (longest <= cap) return [];
  const message = `the longest way has ${longest} choices, and a saved answer has room for ${cap}: take side questions out, let fewer decisions have \`asks: true\`, or leave out fewer decisions by \`needs:\``;
  return [{path: ['questions'], message}];
}

/** Compares trust and distress at the end of a walk with the values that the author calculated. */
function uncalibrated(
  {calibration}: ScenarioSource,
  variant: string,
  name: 'best' | 'acceptable',
  way: Findings['best'],
): readonly LooseEnd[] {
  const want = calibration?.[name];
  if (!want || !way) return [];
  return (['trust', 'distress'] as const)
    .filter(feeling => want[feeling] !== way[feeling])
    .map(feeling => ({
      path: ['calibration', name, feeling],
      message: `the ${name} way ends with a ${feeling} of ${way[feeling]}${inVariant(variant)}, and not ${want[feeling]}: change the effects of its choices, or this number`,
    }));
}
