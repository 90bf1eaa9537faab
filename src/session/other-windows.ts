import {isLive, stay, timing, type SessionState, type Step} from './state.ts';

/** Asks again which window is active, that is, which window runs the course. */
export const look = (state: SessionState): Step => [
  {...state, phase: 'looking'},
  [{kind: 'look'}, {kind: 'wake', after: timing.look}],
];

/**
 * Starts the course in this window, because no other window is active or none answers. Announces this to
 * windows that wake up later.
 */
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

/**
 * Handles an active window that has closed. Several windows may be waiting for it; they settle among
 * themselves which one starts.
 */
export const parted = (state: SessionState, at: number): Step =>
  state.phase === 'elsewhere' ? look(state) : handed(state, at);

/**
 * Hands over to another window. If that window is waiting, saves first. In either case, hands over the work
 * and writes nothing afterwards.
 */
export function taken(state: SessionState, isAwaited: boolean): Step {
  if (!isLive(state)) return met(state);
  const over: SessionState = {...state, phase: 'taken'};
  if (!isAwaited || !state.opened) return [over, [{kind: 'hand'}]];
  const writes = state.settled && state.mayWrite;
  return [over, [writes ? {kind: 'close-now', fresh: state.failures > 0} : {kind: 'close'}, {kind: 'hand'}]];
}

/**
 * Announces again the time since which this window is active. While its page was suspended, it may have
 * missed that another window took over.
 */
export const shown = (state: SessionState): Step =>
  isLive(state) ? [state, [{kind: 'claim'}]] : stay(state);
