import {at, faultIf, type SourceFault} from '../../content/source-fault.ts';
import {optionsIn} from './options-in.ts';
import type {ScenarioSource} from './fields.ts';

type OptionSource = ScenarioSource['pause']['options'][number];
const wording = (o: OptionSource) => o.say ?? o.act ?? '';

/**
 * Checks that every option has either words or an act. Also checks that the wordings of a decision differ in length
 * by at most a quarter. Otherwise, the length could reveal the grade.
 */
export const evenWordings = (scenario: ScenarioSource): readonly SourceFault[] => [
  ...optionsIn(scenario).flatMap(({option: {say, act}, path}) =>
    faultIf(
      (say === undefined) === (act === undefined),
      path,
      'write either `say:` or `act:`, never both, never neither',
    ),
  ),
  ...scenario.decisions.flatMap(({options}, i) => {
    const longest = Math.max(...options.map(o => wording(o).length));
    return options.flatMap((o, j) => {
      const {length} = wording(o);
      const message = `"${o.id}" has ${length} characters, the longest ${longest}: wordings of a decision may differ by a quarter`;
      return faultIf(length < 0.75 * longest, at('decisions', i, 'options', j), message);
    });
  }),
];

const pressingTypes: readonly string[] = ['forced', 'multiple', 'leading'];

/**
 * Checks three rules. Poor options, unsafe options and pressing side questions reveal no fact. Poor, unsafe and
 * pressing options do not raise trust. A grave error has the grade `h`.
 */
export function pressing({decisions, questions}: ScenarioSource): readonly SourceFault[] {
  return [
    ...decisions.flatMap((d, i) =>
      d.options.flatMap((o, j) => {
        const path = at('decisions', i, 'options', j);
        const poor = o.grade === 'p' || o.grade === 'h';
        return [
          ...faultIf(
            poor && o.reveals.length > 0,
            [...path, 'reveals'],
            'a poor or unsafe option reveals nothing: take this away',
          ),
          ...faultIf(
            (poor || pressingTypes.includes(o.questionType)) && o.trust > 0,
            [...path, 'trust'],
            'a poor, unsafe or pressing option may not raise trust',
          ),
          ...faultIf(
            o.critical !== undefined && o.grade !== 'h',
            [...path, 'grade'],
            'a grave error is always graded h',
          ),
        ];
      }),
    ),
    ...questions.flatMap((q, i) =>
      faultIf(
        pressingTypes.includes(q.questionType) && q.reveals.length > 0,
        at('questions', i, 'reveals'),
        'a pressing question reveals nothing: take this away',
      ),
    ),
  ];
}

/**
 * Checks that each referral belongs to a person, changes neither trust nor distress, and reveals no facts. The points
 * of a referral then depend only on the situation at the end. Checks that talk decisions have no points. Checks that
 * every decision, every event and the pause have an option with the best grade.
 */
export function referrals({decisions, events, pause}: ScenarioSource): readonly SourceFault[] {
  const hasNoBest = (options: readonly OptionSource[]) => !options.some(o => o.grade === 'b');
  const message = 'one option must be graded b';
  const others = [
    ...events.flatMap(({options}, i) => faultIf(hasNoBest(options), at('events', i, 'options'), message)),
    ...faultIf(hasNoBest(pause.options), ['pause', 'options'], message),
  ];
  const ofDecisions = decisions.flatMap((d, i) => {
    const isReferral = d.kind === 'referral';
    return [
      ...faultIf(
        isReferral === (d.person === undefined),
        at('decisions', i, 'person'),
        'a referral has a `person:`, a talk decision has none',
      ),
      ...faultIf(hasNoBest(d.options), at('decisions', i, 'options'), message),
      ...d.options.flatMap((o, j) => [
        ...faultIf(
          isReferral ? o.trust !== 0 || o.distress !== 0 : o.points !== 0 || o.regrade !== undefined,
          at('decisions', i, 'options', j),
          'a referral has points and moves nobody; a talk decision moves the person and has no points',
        ),
        ...faultIf(
          isReferral && o.reveals.length > 0,
          at('decisions', i, 'options', j, 'reveals'),
          'a referral reveals nothing: take this away',
        ),
      ]),
    ];
  });
  return [...ofDecisions, ...others];
}

export function minutes({decisions, budget}: ScenarioSource): readonly SourceFault[] {
  const minutesTaken = decisions.reduce((sum, d) => sum + d.takes, 0);
  const message = `the decisions take ${minutesTaken} minutes: give at least as many`;
  return faultIf(minutesTaken > budget, ['budget'], message);
}

/**
 * Checks that the shares add up to 100 points, and that each share can be earned in full.
 */
export function sums({weights, tasks, decisions}: ScenarioSource): readonly SourceFault[] {
  const {cap: _, ...shares} = weights;
  const all = Object.values(shares).reduce((a, b) => a + b, 0);
  const best = (list: readonly {readonly points: number}[]) => Math.max(...list.map(x => x.points));
  const referral = decisions.filter(d => d.kind === 'referral').reduce((sum, d) => sum + best(d.options), 0);
  const share = (name: 'safety' | 'information' | 'closing') =>
    tasks.filter(t => t.share === name).reduce((sum, t) => sum + best(t.earn), 0);
  const off = (name: string, is: number, want: number) =>
    faultIf(is !== want, ['weights', name], `this share is ${want}, but ${is} points can be earned for it`);
  return [
    ...faultIf(all !== 100, ['weights'], `the shares make ${all}; they must make 100`),
    ...off('referral', referral, weights.referral),
    ...(['safety', 'information', 'closing'] as const).flatMap(name => off(name, share(name), weights[name])),
  ];
}

/**
 * Checks that the last ending has no rule, so that every interview has an ending. Also checks that every other ending
 * has a rule, because an ending without a rule makes the endings after it unreachable.
 */
export const lastEnding = ({endings}: ScenarioSource): readonly SourceFault[] =>
  endings.flatMap(({id, rule: {all, any, none}}, i) => {
    const isLast = i === endings.length - 1;
    const hasRule = [...all, ...any, ...none].length > 0;
    const never = endings.slice(i + 1).map(later => `"${later.id}"`);
    return [
      ...faultIf(
        isLast && hasRule,
        at('endings', i, 'rule'),
        'the last ending must have no rule, so that every talk has one',
      ),
      ...faultIf(
        !isLast && !hasRule,
        at('endings', i, 'id'),
        `"${id}" has no rule, so that no way reaches what follows it (${never.join(', ')}): give it a rule, or put it last`,
      ),
    ];
  });
