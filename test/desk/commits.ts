import {emptyState, type Answer, type State} from '../../src/desk/ledger/attempt.ts';
import type {Commit} from '../../src/desk/ledger/commit.ts';

/** A state that differs from a new one in some of its parts. */
const stateWith = (some: Partial<State>): State => ({...emptyState, ...some});

/** An answer to the first question of the test course, right unless told otherwise. */
export const answerAt = (place: number, some: Partial<Answer> = {}): Answer => ({
  place,
  id: 'fraud.filler.t1',
  type: 'choice',
  time: '10:11:12',
  latency: '0000:00:42.00',
  weighting: '1',
  response: 'a',
  result: 'correct',
  objectives: ['fraud.mrz'],
  correct: ['a'],
  description: '',
  ...some,
});

/** A commit of a session. */
export const commitOf = (
  launch: string,
  sequence: number,
  state: Partial<State> = {},
  answers: readonly Answer[] = [],
): Commit => ({launch, sequence, state: stateWith(state), answers: [...answers]});
