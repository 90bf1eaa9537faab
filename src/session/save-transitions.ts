import type {LaunchMode, TrackingErrorCode} from '../tracking/port.ts';
import {isLive, isOver, stay, timing, type SessionEvent, type SessionState, type Step} from './state.ts';

function save(state: SessionState, at: number, phase: 'saving' | 'closing' = 'saving', isIdle = false): Step {
  if (!state.settled || !state.mayWrite) return stay(state);
  const fresh = state.failures > 0 || isIdle;
  const revision = state.revision + (fresh ? 1 : 0);
  const onDevice = state.onDevice === state.revision ? revision : state.onDevice;
  const saving: SessionState = {
    ...state,
    phase,
    revision,
    onDevice,
    running: state.running + 1,
    sent: revision,
    savedAt: at,
    idle: state.idle + 1,
    urgent: false,
  };
  return [saving, [{kind: 'save', fresh}]];
}

/** Decides what the session does next while no save is running. */
function settle(state: SessionState, at: number): Step {
  const ready: SessionState = {...state, phase: 'ready'};
  if (!ready.mayWrite) return stay(ready);
  if (ready.revision === ready.kept)
    return [ready, [{kind: 'wake', after: Math.max(0, ready.keptAt + timing.keepAlive - at)}]];
  const due = ready.savedAt + timing.betweenSaves;
  return ready.urgent || at >= due ? save(ready, at) : [ready, [{kind: 'wake', after: due - at}]];
}

export function onSettled(state: SessionState, event: Extract<SessionEvent, {kind: 'settled'}>): Step {
  const {at, revision, isKept, onDevice} = event;
  const known: SessionState = {
    ...state,
    settled: true,
    revision,
    keptAt: at,
    kept: isKept ? revision : -1,
    onDevice: onDevice ? revision : -1,
  };
  if (state.phase !== 'opening') return stay(known);
  // Save even without changes. This shows that saving works, and sends again a status or score that the LMS may have
  // lost.
  return known.mayWrite ? save(known, at) : settle(known, at);
}

export function onFailed(state: SessionState, at: number, code: TrackingErrorCode): Step {
  if (state.phase === 'opening' && at - state.since < timing.patience)
    return [{...state, opened: false, trouble: code}, [{kind: 'wake', after: timing.poll}]];
  if (isOver(state)) return stay(state);
  const failures = state.failures + 1;
  const lost: SessionState = {
    ...state,
    phase: 'lost',
    running: Math.max(0, state.running - 1),
    failures,
    trouble: causeOf(state.trouble, code),
    troubleAt: state.failures > 0 ? state.troubleAt : at,
  };
  const slowest = state.settled ? timing.maxBackOff : timing.slowestPoll;
  const after = Math.min(slowest, timing.backOff * 2 ** state.failures);
  return [lost, [{kind: 'wake', after}]];
}

/**
 * Returns the cause to show to the learner, which is usually the latest one. But `not-kept` and `too-long` stay when a
 * later save fails with `offline` or `refused`, because this LMS will not keep the next state either.
 */
function causeOf(before: TrackingErrorCode | undefined, code: TrackingErrorCode): TrackingErrorCode {
  const isPassing = code === 'offline' || code === 'refused';
  return isPassing && (before === 'not-kept' || before === 'too-long') ? before : code;
}

export function onKept(state: SessionState, at: number, revision: number): Step {
  if (isOver(state)) return stay(state);
  const now: SessionState = {
    ...state,
    running: Math.max(0, state.running - 1),
    kept: Math.max(state.kept, revision),
    keptAt: at,
    failures: 0,
    trouble: undefined,
  };
  if (now.running > 0) return stay(now);
  const isAll = now.kept === now.revision;
  if (now.phase === 'closing')
    return isAll ? [now, [{kind: 'confirm', isAll}, {kind: 'close'}]] : save(now, at, 'closing');
  const [next, effects] = settle(now, at);
  return [next, [{kind: 'confirm', isAll}, ...effects]];
}

export function onWoke(state: SessionState, at: number): Step {
  if (state.phase === 'opening') return state.opened ? stay(state) : [state, [{kind: 'open'}]];
  if (state.phase === 'lost') return state.settled ? save(state, at) : [state, [{kind: 'open'}]];
  if (state.phase !== 'ready' || !state.mayWrite) return stay(state);
  if (state.revision !== state.kept) return settle({...state, urgent: true}, at);
  return state.idle < timing.maxIdle ? save(state, at, 'saving', true) : stay(state);
}

export function onLeft(state: SessionState, at: number): Step {
  if (state.phase === 'closing' || isOver(state) || !state.opened) return stay(state);
  const closing: SessionState = {...state, phase: 'closing'};
  if (!state.settled || !state.mayWrite) return [closing, [{kind: 'close'}]];
  // Wait for a running save, because the session can end only after it.
  return state.running > 0 ? stay(closing) : save(state, at, 'closing');
}

export function onHid(state: SessionState, at: number): Step {
  const open = state.phase === 'ready' || state.phase === 'saving' || state.phase === 'lost';
  const news = state.revision !== state.kept && !(state.phase === 'saving' && state.sent === state.revision);
  return open && news && state.settled && state.mayWrite ? save(state, at) : stay(state);
}

/** Continues the session after the learner had left. The next save opens the session again. */
export function onReturned(state: SessionState, at: number): Step {
  if (state.phase !== 'closed' || !state.settled) return stay(state);
  const [next, effects] = state.mayWrite ? save(state, at, 'saving', true) : stay({...state, phase: 'ready'});
  return [next, [{kind: 'claim'}, ...effects]];
}

/** Handles a closing page. Sends unsaved work in the same call. */
export function onGone(state: SessionState): Step {
  if (isOver(state)) return [state, [{kind: 'part-for-good'}]];
  const next: SessionState = {...state, phase: 'closed'};
  if (!isLive(state)) return stay(next);
  if (!state.opened) return [next, [{kind: 'part-for-good'}]];
  const writes = state.settled && state.mayWrite;
  return [
    next,
    [writes ? {kind: 'close-now', fresh: state.failures > 0} : {kind: 'close'}, {kind: 'part-for-good'}],
  ];
}

export const onEnded = (state: SessionState): Step =>
  isOver(state) ? stay(state) : [{...state, phase: 'closed'}, [{kind: 'part'}]];

/**
 * Handles the answer of the LMS to the request to open a session. If another window took over before the
 * answer, ends the LMS session that has just opened.
 */
export function onOpened(state: SessionState, mode: LaunchMode): Step {
  const known: SessionState = {...state, opened: true, mode, mayWrite: mode === 'normal'};
  if (state.phase === 'taken') return [known, [{kind: 'close'}]];
  const found: SessionState = {...known, failures: 0, trouble: undefined};
  return stay(state.phase === 'lost' ? {...found, phase: 'opening'} : found);
}

/** Reads the saved work from the LMS again. */
export const onReopened = (state: SessionState, at: number): Step =>
  state.phase === 'opening' && !state.settled ? [{...state, since: at}, [{kind: 'open'}]] : stay(state);

export function onChanged(state: SessionState, event: Extract<SessionEvent, {kind: 'changed'}>): Step {
  const {at, revision, urgent, onDevice} = event;
  const now: SessionState = {
    ...state,
    revision,
    idle: 0,
    urgent: state.urgent || urgent,
    onDevice: onDevice ? revision : state.onDevice,
  };
  return now.phase === 'ready' ? settle(now, at) : stay(now);
}

/** Retries a failed opening or save at once, without waiting for the next timer. */
export function onRetried(state: SessionState, at: number): Step {
  if (state.phase !== 'lost') return stay(state);
  return state.settled
    ? save(state, at)
    : [{...state, phase: 'opening', since: at, failures: 0}, [{kind: 'open'}]];
}
