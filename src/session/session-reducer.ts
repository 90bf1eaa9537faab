import {begin, onHanded, look, onMet, onParted, onShown, onTaken, onTook} from './other-windows.ts';
import {
  onChanged,
  onEnded,
  onFailed,
  onGone,
  onHid,
  onKept,
  onLeft,
  onOpened,
  onReopened,
  onRetried,
  onReturned,
  onSettled,
  onWoke,
} from './save-transitions.ts';
import {stay, type SessionEvent, type SessionState, type Step} from './state.ts';

/**
 * Creates a session that starts at the time `at`. `isAlone`: true if this browser cannot send messages to
 * other windows.
 */
export function start(at: number, isAlone: boolean): Step {
  const state: SessionState = {
    phase: 'looking',
    since: at,
    opened: false,
    settled: false,
    mayWrite: false,
    mode: 'normal',
    running: 0,
    revision: 0,
    sent: -1,
    kept: -1,
    keptAt: at,
    onDevice: -1,
    savedAt: -Infinity,
    idle: 0,
    urgent: false,
    failures: 0,
    trouble: undefined,
    troubleAt: at,
  };
  return isAlone ? begin(state, at) : look(state);
}

/** The complete transition function of a session. It is pure, and defined for every phase and every event. */
export function next(state: SessionState, event: SessionEvent): Step {
  const {at} = event;
  switch (event.kind) {
    case 'met':
      return onMet(state);
    case 'took':
      return onTook(state);
    case 'handed':
      return onHanded(state, at);
    case 'parted':
      return onParted(state, at);
    case 'taken':
      return onTaken(state, event.isAwaited);
    case 'opened':
      return onOpened(state, event.mode);
    case 'failed':
      return onFailed(state, at, event.code);
    case 'settled':
      return onSettled(state, event);
    case 'changed':
      return onChanged(state, event);
    case 'kept':
      return onKept(state, at, event.revision);
    case 'woke':
      return state.phase === 'looking' || state.phase === 'taking' ? begin(state, at) : onWoke(state, at);
    case 'retried':
      return onRetried(state, at);
    case 'reopened':
      return onReopened(state, at);
    case 'stored':
      return stay({...state, onDevice: Math.max(state.onDevice, event.revision)});
    case 'hid':
      return onHid(state, at);
    case 'shown':
      return onShown(state);
    case 'left':
      return onLeft(state, at);
    case 'returned':
      return onReturned(state, at);
    case 'gone':
      return onGone(state);
    case 'ended':
      return onEnded(state);
  }
}
