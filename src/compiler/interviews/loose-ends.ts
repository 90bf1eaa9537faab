import {at, type SourceFault} from '../../content/source-fault.ts';
import {textsIn} from '../../content/texts.ts';
import type {Response} from '../../score/response.ts';
import {play} from '../../scenario/engine/play.ts';
import {withoutEvents, type Findings} from '../../scenario/explore/findings.ts';
import type {FoundPlace} from '../../scenario/explore/shortest-paths.ts';
import type {Scenario} from '../../scenario/model/scenario.ts';
import {fields, type ScenarioSource} from '../../scenario/schema/fields.ts';
import {authoring} from '../../scenario/schema/schema.ts';
import {splitScenario} from '../../scenario/schema/split.ts';
import {fault, isFault, type Fault} from '../source/fault.ts';
import type {ReadSingle} from '../questions/single.ts';
import type {Explore, Explored} from './explored.ts';

/** A fault in the ways through an interview, which only an exploration finds. */
export interface LooseEnd extends SourceFault {
  /** A run that leads there, as ids, the variant first. */
  readonly way?: Response;
}

/** Explores one interview and returns its loose ends as faults. Returns nothing for a file that has other faults. */
export function faultsOfWays({question, faults}: ReadSingle, explore: Explore): readonly Fault[] {
  if (!question || faults.some(isFault)) return [];
  const {data} = authoring.source.safeParse(question.yaml.value);
  if (!data) return [];
  return looseEndsOf(data, explore(data)).map(({path, message}) =>
    fault(question.yaml.at(path), message, 'ways'),
  );
}

/** Returns the loose ends of an interview. An interview without a loose end strands no learner. */
export function looseEndsOf(source: ScenarioSource, found: Explored): readonly LooseEnd[] {
  if (found.tooLarge !== undefined) {
    const message = `the interview has ${found.tooLarge}, too many to go every way through it: take out side questions, or decisions and events that rules name`;
    return [{path: ['id'], message}];
  }
  const {rubric} = splitScenario(source);
  const broken = onePerPlace(found.variants.flatMap(variant => brokenWays(source, rubric, variant)));
  // Texts and endings behind a place that nobody can leave are unreachable too. They need no fault of their own.
  return broken.length > 0
    ? broken
    : [
        ...pressure(source, found),
        ...unsafe(source, found),
        ...bestWays(source, found),
        ...unreached(source, found),
      ];
}

/** Keeps the first loose end of each place. Variants often share a loose end. */
const onePerPlace = (ends: readonly LooseEnd[]): readonly LooseEnd[] =>
  [...new Map([...ends].reverse().map(end => [end.path.join(), end])).values()].reverse();

type Decision = ScenarioSource['decisions'][number];

/** Returns the dead ends, and the places where the best or the acceptable way breaks off. */
function brokenWays(
  source: ScenarioSource,
  rubric: Scenario,
  {variant, wrong}: Findings,
): readonly LooseEnd[] {
  const dead = wrong.deadEnds.map(spot => ({
    ...placed(source, variant, spot),
    message:
      `a dead end: nothing can be chosen at "${spot.place}" ${afterWay(variant, spot)}` +
      `${why(source, rubric, variant, spot, () => true)}. Give one option neither \`needs:\` nor \`when:\`, ` +
      'or give the decision the `needs:` that all its options share, so that it is left out',
  }));
  const missing = (spots: readonly FoundPlace[], name: string, grades: readonly string[]) =>
    spots
      .filter(({place}) => !wrong.deadEnds.some(end => end.place === place))
      .map(spot => ({
        ...placed(source, variant, spot),
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

/** Returns the path of a place in the file, and the run that leads there. */
function placed(
  source: ScenarioSource,
  variant: string,
  {place, way}: FoundPlace,
): Pick<LooseEnd, 'path' | 'way'> {
  return {path: pathTo(source, place), way: [...(variant === '' ? [] : [variant]), ...way]};
}

/** Returns the path of a decision, an event or an ending; of the pause, if it has none of this id. */
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

/** Returns the reasons why options of a decision cannot be chosen, such as `: story-wages needs "wages"`. */
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
      return state.tried.includes(id) ? `"${id}" was taken back` : `the \`when\` of "${id}" does not hold`;
    });
  return reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
}

/** Returns choices and facts for which pressure pays. */
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

/** Returns the places from which the interview cannot end safely, and referrals without a good option. */
const unsafe = (source: ScenarioSource, {variants}: Explored): readonly LooseEnd[] =>
  onePerPlace(
    variants.flatMap(({variant, wrong}) => [
      ...wrong.noGoodReferral.map(spot => ({
        ...placed(source, variant, spot),
        message: `no option graded best or acceptable can be chosen at "${spot.place}" ${afterWay(variant, spot)}: offer one there`,
      })),
      // All places behind the first one are unsafe too.
      ...wrong.unsafe.slice(0, 1).map(spot => ({
        ...placed(source, variant, spot),
        message: `no safe ending can be reached from "${spot.place}" ${afterWay(variant, spot)}, although no decision has put anybody at risk: make an ending that is reached from there \`safe: true\`, or offer a safe choice`,
      })),
    ]),
  );

/** Returns faults in the result of the best and of the acceptable way. */
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

/** Compares trust and distress at the end of a way with the values that the author calculated. */
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

/** Returns endings, facts and texts that no way reaches. */
function unreached(source: ScenarioSource, {variants, unread}: Explored): readonly LooseEnd[] {
  const ended = new Set(variants.flatMap(({endings}) => Object.keys(endings)));
  const known = new Set(variants.flatMap(({facts}) => facts));
  return [
    ...source.endings.flatMap(({id}, i) =>
      ended.has(id)
        ? []
        : [
            {
              path: at('endings', i),
              message: `no way reaches the ending "${id}": change its rule, move it before the endings whose rules hold first, or take it out`,
            },
          ],
    ),
    ...source.facts.flatMap(({id}, i) =>
      known.has(id)
        ? []
        : [
            {
              path: at('facts', i),
              message: `no way makes "${id}" known: let trust reach its level where it is revealed, reveal it elsewhere, or take it out`,
            },
          ],
    ),
    ...unreadTexts(source, unread),
  ];
}

/**
 * Returns a fault for each text that no way reaches. A decision, an event, a question or an option of which
 * nothing can be read has one fault in place of many. Texts that every interview must have are exempt: those of the
 * pause and of the stop, for its safety, and the lowest reply and scene, which stand in for all others.
 */
function unreadTexts(source: ScenarioSource, unread: readonly string[]): readonly LooseEnd[] {
  const wholes = wholesIn(source).filter(({keys}) => keys.every(key => unread.includes(key)));
  const texts = textsIn(fields, source).filter(
    ({key}) => unread.includes(key) && !/^(pause|stop|endings)\b/.test(key),
  );
  const ends = texts.flatMap(({key, path}): readonly LooseEnd[] => {
    const whole = wholes.find(({prefix}) => key.startsWith(prefix));
    if (whole) return [{path: whole.path, message: whole.message}];
    return /\.(replies\.r0|scenes\.closed)$/.test(key)
      ? []
      : [{path, message: `nobody reads this text: ${cureOf(key)}`}];
  });
  return onePerPlace(ends);
}

interface Whole {
  readonly prefix: string;
  /** Nobody reaches the whole when nobody reads these texts. */
  readonly keys: readonly string[];
  readonly path: SourceFault['path'];
  readonly message: string;
}

/** Returns the decisions, events, questions and options, each after the one that contains it. */
function wholesIn({decisions, events, questions}: ScenarioSource): readonly Whole[] {
  const options = (
    list: 'decisions' | 'events',
    id: string,
    i: number,
    all: readonly {readonly id: string; readonly say?: string | undefined}[],
  ) =>
    all.map((option, j): Whole => {
      const prefix = `${list}.${id}.options.${option.id}.`;
      return {
        prefix,
        keys: [`${prefix}${option.say === undefined ? 'act' : 'say'}`],
        path: at(list, i, 'options', j),
        message: `"${option.id}" can never be chosen: change its \`needs:\` or \`when:\`, or take it out`,
      };
    });
  return [
    ...decisions.flatMap((d, i) => [
      {
        prefix: `decisions.${d.id}.`,
        keys: Object.keys(d.scenes).map(band => `decisions.${d.id}.scenes.${band}`),
        path: at('decisions', i),
        message: `no way comes to the decision "${d.id}": change its \`needs:\`, let an earlier choice not end the talk, or take it out`,
      },
      ...options('decisions', d.id, i, d.options),
    ]),
    ...events.flatMap((e, i) => [
      {
        prefix: `events.${e.id}.`,
        keys: [`events.${e.id}.scene`],
        path: at('events', i),
        message: `the event "${e.id}" never happens: change its \`when:\`, or take it out`,
      },
      ...options('events', e.id, i, e.options),
    ]),
    ...questions.map((q, i) => ({
      prefix: `questions.${q.id}.`,
      keys: [`questions.${q.id}.ask`],
      path: at('questions', i),
      message: `"${q.id}" can never be asked: give a decision \`asks: true\`, or the interview more minutes in \`budget:\``,
    })),
  ];
}

function cureOf(key: string): string {
  const [, level] = /\.replies\.(r\d)$/.exec(key) ?? [];
  const [, band] = /\.scenes\.(\w+)$/.exec(key) ?? [];
  if (level !== undefined)
    return `here the person is never at the level ${level}; take the reply out, or let trust reach it`;
  if (band !== undefined) return `here trust is never "${band}"; take the scene out, or let trust reach it`;
  if (key.startsWith('aftermath.')) return 'its rule never holds; change the rule, or take the text out';
  if (key.endsWith('.said'))
    return 'the person never tells the fact in these words; take them out, or reveal the fact';
  if (key.endsWith('.tested'))
    return 'the promise is never tested; let `at:` name a later decision that opens';
  return 'take it out, or let a way lead to it';
}
