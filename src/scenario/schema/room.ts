import type {ScenarioSource} from './fields.ts';
import {at, type SourceFault} from '../../content/source-fault.ts';

type Path = SourceFault['path'];
type Changes = Readonly<Record<string, string>> | undefined;

/** Checks that each effect on the room names an existing flag and one of its states. */
export function room({room: flags, decisions, events, pause}: ScenarioSource): readonly SourceFault[] {
  const misfits = (changes: Changes, path: Path) =>
    Object.entries(changes ?? {}).flatMap(([flag, state]): readonly SourceFault[] => {
      const known = flags.find(({id}) => id === flag);
      const list = (items: readonly {readonly id: string}[]) => items.map(({id}) => id).join(', ') || 'none';
      if (!known) return [{path, message: `the room has no flag "${flag}"; it has: ${list(flags)}`}];
      return known.states.some(({id}) => id === state)
        ? []
        : [{path, message: `"${flag}" has no state "${state}"; it has: ${list(known.states)}`}];
    });
  return [
    ...decisions.flatMap((d, i) =>
      d.options.flatMap((o, j) => misfits(o.room, at('decisions', i, 'options', j, 'room'))),
    ),
    ...events.flatMap((e, i) =>
      e.options.flatMap((o, j) => misfits(o.room, at('events', i, 'options', j, 'room'))),
    ),
    ...pause.options.flatMap((o, j) => misfits(o.room, ['pause', 'options', j, 'room'])),
  ];
}

/** Checks that the holder of a document on the table is one of the drawn names. */
export const holders = ({papers, names}: ScenarioSource): readonly SourceFault[] =>
  papers.flatMap(({holder}, i) =>
    holder === undefined || names.some(({id}) => id === holder)
      ? []
      : [
          {
            path: at('papers', i, 'holder'),
            message: `no name "${holder}" is drawn; there are: ${names.map(({id}) => id).join(', ') || 'none'}`,
          },
        ],
  );

/** Checks that the lines about the queue come within the budget and in the order of their minutes. */
export const queue = ({queue: lines, budget}: ScenarioSource): readonly SourceFault[] =>
  lines.flatMap(({minutes}, i) => {
    const path = at('queue', i, 'minutes');
    if (minutes < 1 || minutes > budget)
      return [{path, message: `nobody hears this: write minutes between 1 and the budget of ${budget}`}];
    const before = lines[i - 1]?.minutes ?? 0;
    return minutes > before
      ? []
      : [{path, message: `it comes after minute ${before}: write the lines in the order of their minutes`}];
  });

/**
 * Checks that hints are written only when the learner gets feedback after each choice, because the interview
 * shows them only then.
 */
export const hints = ({decisions, feedback}: ScenarioSource): readonly SourceFault[] =>
  feedback === 'each-choice'
    ? []
    : decisions.flatMap(({hint}, i) =>
        hint === undefined
          ? []
          : [
              {
                path: at('decisions', i, 'hint'),
                message: 'nobody reads this: write `feedback: each-choice`, or take the hint away',
              },
            ],
      );
