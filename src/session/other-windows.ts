import {isLive, stay, timing, type SessionState, type Step} from './state.ts';

/** Asks the other windows which window is active, that is, which window runs the course. */
export const look = (state: SessionState): Step => [
  {...state, phase: 'looking'},
  [{kind: 'look'}, {kind: 'wake', after: timing.look}],
];

/**
 * Starts the course in this window, because no other window is active, or because the active one does not answer.
 * Windows that wake up later learn of the start from `claim`.
 */
export const begin = (state: SessionState, at: number): Step => [
  {...state, phase: 'opening', since: at},
  [{kind: 'claim'}, {kind: 'open'}],
];

export const onMet = (state: SessionState): Step =>
  state.phase === 'looking' ? stay({...state, phase: 'elsewhere'}) : stay(state);

export const onTook = (state: SessionState): Step =>
  state.phase === 'elsewhere'
    ? [{...state, phase: 'taking'}, [{kind: 'ask-over'}, {kind: 'wake', after: timing.handOver}]]
    : stay(state);

export const onHanded = (state: SessionState, at: number): Step =>
  state.phase === 'taking' ? begin(state, at) : stay(state);

/**
 * Handles the message that the active window has closed. If several windows wait for the course, the windows decide
 * among themselves which one starts it.
 */
export const onParted = (state: SessionState, at: number): Step =>
  state.phase === 'elsewhere' ? look(state) : onHanded(state, at);

/**
 * Hands the work over to another window, and writes nothing afterwards. If the other window waits for the work, this
 * window saves first.
 */
export function onTaken(state: SessionState, isAwaited: boolean): Step {
  if (!isLive(state)) return onMet(state);
  const over: SessionState = {...state, phase: 'taken'};
  if (!isAwaited || !state.opened) return [over, [{kind: 'hand'}]];
  const writes = state.settled && state.mayWrite;
  return [over, [writes ? {kind: 'close-now', fresh: state.failures > 0} : {kind: 'close'}, {kind: 'hand'}]];
}

/**
 * Announces again since when this window has been active. Another window may have taken over while the page of this
 * window was suspended. The other window then answers the announcement.
 */
export const onShown = (state: SessionState): Step =>
  isLive(state) ? [state, [{kind: 'claim'}]] : stay(state);
