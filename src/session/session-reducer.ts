import {begin, handed, look, met, parted, shown, taken, took} from './other-windows.ts';
import {
  changed,
  ended,
  failed,
  gone,
  hid,
  kept,
  left,
  opened,
  reopened,
  retried,
  returned,
  settled,
  woke,
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
      return met(state);
    case 'took':
      return took(state);
    case 'handed':
      return handed(state, at);
    case 'parted':
      return parted(state, at);
    case 'taken':
      return taken(state, event.isAwaited);
    case 'opened':
      return opened(state, event.mode);
    case 'failed':
      return failed(state, at, event.code);
    case 'settled':
      return settled(state, event);
    case 'changed':
      return changed(state, event);
    case 'kept':
      return kept(state, at, event.revision);
    case 'woke':
      return state.phase === 'looking' || state.phase === 'taking' ? begin(state, at) : woke(state, at);
    case 'retried':
      return retried(state, at);
    case 'reopened':
      return reopened(state, at);
    case 'stored':
      return stay({...state, onDevice: Math.max(state.onDevice, event.revision)});
    case 'hid':
      return hid(state, at);
    case 'shown':
      return shown(state);
    case 'left':
      return left(state, at);
    case 'returned':
      return returned(state, at);
    case 'gone':
      return gone(state);
    case 'ended':
      return ended(state);
  }
}
