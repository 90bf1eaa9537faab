import fc from 'fast-check';
import {createActor} from 'xstate';
import {expect} from 'vitest';
import {interviewMachine, screenOf} from '../../src/scenario/interview/interview-machine.ts';
import {controlIds, type Scenario} from '../../src/scenario/model/scenario.ts';
import type {State} from '../../src/scenario/model/state.ts';
import {offered, start, step} from '../../src/scenario/engine/step.ts';
import {responseOf} from '../../src/scenario/engine/variant.ts';
import type {Move} from '../../src/scenario/model/move.ts';

/**
 * Starts the state machine of an interview in this variant from a saved response. Also collects the responses that
 * the machine reports.
 */
export function startTalk(scenario: Scenario, variant: string, response: readonly string[] = []) {
  const interview = createActor(interviewMachine, {
    input: {scenario: inVariant(scenario, variant), seed: 'a learner', response},
  });
  const reported: (readonly string[])[] = [];
  interview.on('answered', ({response}) => reported.push(response));
  interview.start();
  return {interview, reported};
}

/** Returns the scenario with only one of its variants, so that this variant is always drawn. */
const inVariant = (scenario: Scenario, variant: string): Scenario => ({
  ...scenario,
  variants: scenario.variants.filter(({id}) => id === variant),
});

/** Returns the moves of the state machine that make this choice. */
export function movesFor({questions}: Scenario, choice: string): readonly Move[] {
  if (choice === controlIds.retry) return [{type: 'takeBack'}];
  if (choice === controlIds.goOn) return [{type: 'letStand'}];
  if (choice === controlIds.read) return [{type: 'readInstead'}, {type: 'finishReading'}];
  return [{type: questions.some(q => q.id === choice) ? 'ask' : 'choose', choice}];
}

/** Returns every choice that a response may contain. */
const choicesIn = ({decisions, events, pause, questions}: Scenario): readonly string[] => [
  ...[...decisions, ...events, pause].flatMap(({options}) => options.map(({id}) => id)),
  ...questions.map(({id}) => id),
  ...Object.values(controlIds),
];

/** For each mode of an interview, the state in which the state machine must be. */
const stateFor = {
  open: 'decision',
  pause: 'forcedPause',
  repair: 'repair',
  ended: 'ended',
  read: 'debrief',
} as const satisfies Record<State['mode'], string>;

const luck = fc.array(fc.nat({max: 5039}), {minLength: 40, maxLength: 40});

/**
 * Runs the state machine and `step` on the same random walks through one variant of a scenario. After each choice,
 * the state, screen and reports of both must be equal. The machine must accept exactly the choices that are offered,
 * so the test also sends it other choices. It also pauses and resumes the machine during the walk. At the end, it
 * starts a new machine from the last report.
 */
export function compareWalks(scenario: Scenario, variant: string, numRuns: number): void {
  const all = choicesIn(scenario);
  fc.assert(
    fc.property(luck, numbers => {
      const {interview, reported} = startTalk(scenario, variant);
      const expected: (readonly string[])[] = [];
      const choices: string[] = [];
      let state = start(scenario, variant);
      interview.send({type: 'showBriefing'});
      for (const n of numbers) {
        const here = offered(scenario, state);
        // Skip the choice to read the interview as a text, because a learner can choose this only before the
        // interview begins.
        const choice = here[n % Math.max(1, here.length)];
        if (choice === undefined) break;
        if (choice === controlIds.read) continue;
        if (choices.length === 0) interview.send({type: 'begin'});
        if (n % 5 === 0) for (const type of ['pause', 'resume'] as const) interview.send({type});
        interview.send({type: 'choose', choice: 'nonsense'});
        for (const move of movesFor(scenario, choice)) interview.send(move);
        state = step(scenario, state, choice);
        choices.push(choice);
        expected.push(responseOf({variant, choices: [...choices]}));
        const snapshot = interview.getSnapshot();
        const {play} = snapshot.context;
        expect(play.state).toEqual(state);
        const accepted = all.filter(id => movesFor(scenario, id).every(move => snapshot.can(move)));
        expect(accepted).toEqual(
          all.filter(id => id !== controlIds.read && offered(scenario, state).includes(id)),
        );
        const {value} = snapshot;
        expect(typeof value === 'object' && 'talk' in value ? value.talk.turn : screenOf(snapshot)).toBe(
          stateFor[state.mode],
        );
      }
      expect(reported).toEqual(expected);
      const again = startTalk(scenario, variant, reported.at(-1)).interview;
      expect(again.getSnapshot().context.play.state).toEqual(state);
    }),
    {seed: 20261125, numRuns},
  );
}
