import {isLive, stay, timing, type SessionState, type Step} from './state.ts';

/** Asks again which window has the course. */
export const look = (state: SessionState): Step => [
  {...state, phase: 'looking'},
  [{kind: 'look'}, {kind: 'wake', after: timing.look}],
];

/** No other window has the course, or none that answers: this one begins, and says so to any that wakes up late. */
export const begin = (state: SessionState, at: number): Step => [
  {...state, phase: 'opening', since: at},
  [{kind: 'claim'}, {kind: 'open'}],
];

export const met = (state: SessionState): Step =>
  state.phase === 'looking' ? stay({...state, phase: 'elsewhere'}) : stay(state);

export const took = (state: SessionState): Step =>
  state.phase === 'elsewhere'
    ? [{...state, phase: 'taking'}, [{kind: 'ask-over'}, {kind: 'wake', after: timing.handOver}]]
    : stay(state);

export const handed = (state: SessionState, at: number): Step =>
  state.phase === 'taking' ? begin(state, at) : stay(state);

/** Several may be waiting for the window that went: they settle it among themselves. */
export const parted = (state: SessionState, at: number): Step =>
  state.phase === 'elsewhere' ? look(state) : handed(state, at);

/** Writes at once where that is awaited, hands its work over in any case, and writes nothing afterwards. */
export function taken(state: SessionState, isAwaited: boolean): Step {
  if (!isLive(state)) return met(state);
  const over: SessionState = {...state, phase: 'taken'};
  if (!isAwaited || !state.opened) return [over, [{kind: 'hand'}]];
  const writes = state.settled && state.mayWrite;
  return [
    over,
    [writes ? {kind: 'close-now', isAgain: state.failures > 0} : {kind: 'close'}, {kind: 'hand'}],
  ];
}

/** A page that slept may have missed that another took the course: it says again since when it has it. */
export const shown = (state: SessionState): Step =>
  isLive(state) ? [state, [{kind: 'claim'}]] : stay(state);
