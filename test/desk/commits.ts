import {emptyState, type AttemptAnswer, type AttemptState} from '../../src/desk/ledger/attempt.ts';
import type {Commit} from '../../src/desk/ledger/commit.ts';

/** Returns a new state with some values replaced. */
const stateWith = (some: Partial<AttemptState>): AttemptState => ({...emptyState, ...some});

/** Returns an interaction for the first question of the test course, correct by default. */
export const answerAt = (place: number, some: Partial<AttemptAnswer> = {}): AttemptAnswer => ({
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

/** Returns a commit of a session. */
export const commitOf = (
  launch: string,
  sequence: number,
  state: Partial<AttemptState> = {},
  answers: readonly AttemptAnswer[] = [],
): Commit => ({launch, sequence, state: stateWith(state), answers: [...answers]});
