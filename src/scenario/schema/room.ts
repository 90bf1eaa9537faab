import {at, faultIf, type SourceFault} from '../../content/source-fault.ts';
import {optionsIn} from './options-in.ts';
import type {ScenarioSource} from './fields.ts';

/** Checks that each effect on the room names an existing flag and an existing state of this flag. */
export const room = (scenario: ScenarioSource): readonly SourceFault[] =>
  optionsIn(scenario).flatMap(({option, path}) =>
    Object.entries(option.room ?? {}).flatMap(([flag, state]) => {
      const known = scenario.room.find(({id}) => id === flag);
      const message = known
        ? `"${flag}" has no state "${state}"; it has: ${listIds(known.states)}`
        : `the room has no flag "${flag}"; it has: ${listIds(scenario.room)}`;
      return faultIf(!known?.states.some(({id}) => id === state), [...path, 'room'], message);
    }),
  );

const listIds = (items: readonly {readonly id: string}[]): string =>
  items.map(({id}) => id).join(', ') || 'none';

/** Checks that the scenario has the name of each holder of a document on the table. All such names are in `names`. */
export const holders = ({papers, names}: ScenarioSource): readonly SourceFault[] =>
  papers.flatMap(({holder}, i) => {
    const isUnknown = holder !== undefined && !names.some(({id}) => id === holder);
    const message = `no name "${holder ?? ''}" is drawn; there are: ${listIds(names)}`;
    return faultIf(isUnknown, at('papers', i, 'holder'), message);
  });

/** Checks that the texts about the queue outside are within the time of the interview and sorted by their minutes. */
export const queue = ({queue: lines, budget}: ScenarioSource): readonly SourceFault[] =>
  lines.flatMap(({minutes}, i) => {
    const path = at('queue', i, 'minutes');
    if (minutes < 1 || minutes > budget)
      return [{path, message: `nobody hears this: write minutes between 1 and the budget of ${budget}`}];
    const before = lines[i - 1]?.minutes ?? 0;
    const message = `it comes after minute ${before}: write the lines in the order of their minutes`;
    return faultIf(minutes <= before, path, message);
  });

/**
 * Checks that a scenario without feedback after each choice has no hints, because its interview would never show
 * them.
 */
export const hints = ({decisions, feedback}: ScenarioSource): readonly SourceFault[] =>
  decisions.flatMap(({hint}, i) =>
    faultIf(
      hint !== undefined && feedback !== 'each-choice',
      at('decisions', i, 'hint'),
      'nobody reads this: write `feedback: each-choice`, or take the hint away',
    ),
  );
