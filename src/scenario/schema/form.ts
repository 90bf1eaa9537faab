import type {ScenarioSource} from './fields.ts';
import {at, type SourceFault} from '../../content/source-fault.ts';

type Path = SourceFault['path'];

type OptionSource = ScenarioSource['pause']['options'][number];
const wording = (o: OptionSource) => o.say ?? o.act ?? '';

/**
 * Checks that every option is either one utterance or one act. Also checks that wordings of a decision differ
 * in length by at most a quarter, so that length reveals nothing.
 */
export function evenWordings({decisions, events, pause}: ScenarioSource): readonly SourceFault[] {
  const oneOf = (o: OptionSource, path: Path) =>
    (o.say === undefined) === (o.act === undefined)
      ? [{path, message: 'write either `say:` or `act:`, never both, never neither'}]
      : [];
  const even = (options: readonly OptionSource[], path: Path) => {
    const lengths = options.map(o => wording(o).length);
    const longest = Math.max(...lengths);
    return options.flatMap((o, i) =>
      wording(o).length < 0.75 * longest
        ? [
            {
              path: [...path, i],
              message: `"${o.id}" has ${wording(o).length} characters, the longest ${longest}: wordings of a decision may differ by a quarter`,
            },
          ]
        : [],
    );
  };
  return [
    ...decisions.flatMap((d, i) => [
      ...d.options.flatMap((o, j) => oneOf(o, at('decisions', i, 'options', j))),
      ...even(d.options, at('decisions', i, 'options')),
    ]),
    ...events.flatMap((e, i) => e.options.flatMap((o, j) => oneOf(o, at('events', i, 'options', j)))),
    ...pause.options.flatMap((o, j) => oneOf(o, ['pause', 'options', j])),
  ];
}

const pressingTypes: readonly string[] = ['forced', 'multiple', 'leading'];

/**
 * Checks that pressure and false promises reveal no fact and raise no trust. Also checks that a grave error
 * is graded `h`.
 */
export function pressing({decisions, questions}: ScenarioSource): readonly SourceFault[] {
  return [
    ...decisions.flatMap((d, i) =>
      d.options.flatMap((o, j) => {
        const path = at('decisions', i, 'options', j);
        const poor = o.grade === 'p' || o.grade === 'h';
        return [
          ...(poor && o.reveals.length > 0
            ? [
                {
                  path: [...path, 'reveals'],
                  message: 'a poor or unsafe option reveals nothing: take this away',
                },
              ]
            : []),
          ...((poor || pressingTypes.includes(o.questionType)) && o.trust > 0
            ? [{path: [...path, 'trust'], message: 'a poor, unsafe or pressing option may not raise trust'}]
            : []),
          ...(o.critical && o.grade !== 'h'
            ? [{path: [...path, 'grade'], message: 'a grave error is always graded h'}]
            : []),
        ];
      }),
    ),
    ...questions.flatMap((q, i) =>
      pressingTypes.includes(q.questionType) && q.reveals.length > 0
        ? [
            {
              path: at('questions', i, 'reveals'),
              message: 'a pressing question reveals nothing: take this away',
            },
          ]
        : [],
    ),
  ];
}

/**
 * Checks that each referral belongs to a person, changes neither trust nor distress, and reveals no facts.
 * The situation at the end alone then decides its points. Also checks that talk decisions have no points, and
 * that every decision has an option graded best.
 */
export function referrals({decisions}: ScenarioSource): readonly SourceFault[] {
  return decisions.flatMap((d, i) => {
    const isReferral = d.kind === 'referral';
    return [
      ...(isReferral === (d.person === undefined)
        ? [
            {
              path: at('decisions', i, 'person'),
              message: 'a referral has a `person:`, a talk decision has none',
            },
          ]
        : []),
      ...(d.options.some(o => o.grade === 'b')
        ? []
        : [{path: at('decisions', i, 'options'), message: 'one option must be graded b'}]),
      ...d.options.flatMap((o, j) =>
        (isReferral ? o.trust !== 0 || o.distress !== 0 : o.points !== 0 || o.regrade !== undefined)
          ? [
              {
                path: at('decisions', i, 'options', j),
                message:
                  'a referral has points and moves nobody; a talk decision moves the person and has no points',
              },
            ]
          : [],
      ),
      ...d.options.flatMap((o, j) =>
        isReferral && o.reveals.length > 0
          ? [
              {
                path: at('decisions', i, 'options', j, 'reveals'),
                message: 'a referral reveals nothing: take this away',
              },
            ]
          : [],
      ),
    ];
  });
}

export function minutes({decisions, budget}: ScenarioSource): readonly SourceFault[] {
  const taken = decisions.reduce((sum, d) => sum + d.takes, 0);
  return taken <= budget
    ? []
    : [{path: ['budget'], message: `the decisions take ${taken} minutes: give at least as many`}];
}

/**
 * Checks that the shares add up to a hundred, and that each can be earned in full. Also checks that the last
 * ending has no rule.
 */
export function sums({weights, tasks, decisions, endings}: ScenarioSource): readonly SourceFault[] {
  const {cap: _, ...shares} = weights;
  const all = Object.values(shares).reduce((a, b) => a + b, 0);
  const best = (list: readonly {readonly points: number}[]) => Math.max(...list.map(x => x.points));
  const referral = decisions.filter(d => d.kind === 'referral').reduce((sum, d) => sum + best(d.options), 0);
  const share = (name: 'safety' | 'information' | 'closing') =>
    tasks.filter(t => t.share === name).reduce((sum, t) => sum + best(t.earn), 0);
  const off = (name: string, is: number, want: number) =>
    is === want
      ? []
      : [{path: ['weights', name], message: `this share is ${want}, but ${is} points can be earned for it`}];
  const last = endings.at(-1);
  return [
    ...(all === 100 ? [] : [{path: ['weights'], message: `the shares make ${all}; they must make 100`}]),
    ...off('referral', referral, weights.referral),
    ...(['safety', 'information', 'closing'] as const).flatMap(name => off(name, share(name), weights[name])),
    ...(last && last.rule.all.length + last.rule.any.length + last.rule.none.length > 0
      ? [
          {
            path: at('endings', endings.length - 1, 'rule'),
            message: 'the last ending must have no rule, so that every talk has one',
          },
        ]
      : []),
  ];
}
