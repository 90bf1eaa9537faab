import {linesOf, sceneOf} from '../../../src/scenario/engine/lines.ts';
import type {Scenario, InterviewShown} from '../../../src/scenario/model/scenario.ts';
import type {Turn} from '../../../src/scenario/engine/play.ts';
import type {State} from '../../../src/scenario/model/state.ts';

/** One text to read, by its key in the author's file. */
export interface ReadLine {
  readonly who: 'you' | 'scene';
  readonly key: string;
}

/** The texts that follow one choice, or that come before the first one. */
export interface ReadTurn {
  /** The choice; undefined for the texts before the first choice. */
  readonly choice?: string;
  readonly lines: readonly ReadLine[];
}

/** Returns the key of the wording of an option or question. `prefix` is the key prefix of its texts. */
export function wordingKey(shown: InterviewShown, prefix: string): string {
  if (prefix.startsWith('questions.')) return `${prefix}ask`;
  const all = [...shown.decisions, ...shown.events, shown.pause].flatMap(place => place.options);
  const id = prefix.split('.').at(-2);
  return prefix + (all.find(option => option.id === id)?.kind ?? 'say');
}

/** Returns all texts of a run, in reading order. */
export function linesRead(
  scenario: Scenario,
  shown: InterviewShown,
  start: State,
  turns: readonly Turn[],
): readonly ReadTurn[] {
  const scenes = (state: State) => sceneOf(scenario, state).map(key => ({who: 'scene', key}) as const);
  return [
    {lines: [{who: 'scene', key: 'opening'}, {who: 'scene', key: 'briefing'}, ...scenes(start)]},
    ...turns.map(turn => {
      const {before, after, choice} = turn;
      const own = linesOf(scenario, turn).map(({who, key}) => ({
        who,
        key: key.endsWith('.') ? wordingKey(shown, key) : key,
      }));
      const moved = after.place !== before.place || after.mode !== before.mode;
      return {choice, lines: [...own, ...(moved ? scenes(after) : [])]};
    }),
  ];
}
