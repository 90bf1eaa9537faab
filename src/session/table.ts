import type {Refusal} from '../tracking/port.ts';

/** Why work is not with the LMS; `offline` when it said yes and its server does not answer. */
export type Trouble = Refusal | 'offline';

/** Where a session with the LMS stands. Times are milliseconds since 1970, revisions those of the record. */
export interface SessionState {
  /** `lost`: the LMS is not there or does not take our work; it is asked again. */
  readonly phase: 'opening' | 'ready' | 'saving' | 'lost' | 'closing' | 'closed';
  /** When opening began. */
  readonly since: number;
  /** The LMS has answered. */
  readonly opened: boolean;
  /** It is known which record is the learner's. */
  readonly settled: boolean;
  readonly mayWrite: boolean;
  /** Of the record now, of the last save that was begun, and of the last that the LMS is known to keep. */
  readonly revision: number;
  readonly sent: number;
  readonly kept: number;
  readonly keptAt: number;
  /** The last that this device holds. */
  readonly onDevice: number;
  /** When the last save was begun. */
  readonly savedAt: number;
  /** Saves since the learner last did anything. */
  readonly idle: number;
  readonly urgent: boolean;
  readonly failures: number;
  readonly trouble: Trouble | undefined;
  readonly troubleAt: number;
}

export type SessionEvent = {readonly at: number} & (
  | {readonly kind: 'opened'; readonly mayWrite: boolean}
  | {readonly kind: 'failed'; readonly code: Trouble}
  /**
   * `isKept`: the LMS gave back all of it. `waits`: it holds what could not all be read, which is left alone until
   * something happens.
   */
  | {
      readonly kind: 'settled';
      readonly revision: number;
      readonly isKept: boolean;
      readonly waits: boolean;
      readonly onDevice: boolean;
    }
  | {
      readonly kind: 'changed';
      readonly revision: number;
      readonly urgent: boolean;
      readonly onDevice: boolean;
    }
  | {readonly kind: 'kept'; readonly revision: number}
  | {readonly kind: 'woke' | 'retried' | 'hid' | 'left' | 'gone' | 'ended'}
);

export type Effect =
  | {readonly kind: 'open' | 'close' | 'confirm'}
  | {readonly kind: 'close-now'; readonly isAgain: boolean}
  /**
   * `fresh`: with a new revision, since an LMS may not send again what it believes it has sent. `isAgain`: the last
   * save was not confirmed.
   */
  | {readonly kind: 'save'; readonly fresh: boolean; readonly isAgain: boolean}
  /** Takes the place of any wake before it. */
  | {readonly kind: 'wake'; readonly after: number};

type Step = readonly [SessionState, readonly Effect[]];

/** Milliseconds. */
const timing = {
  /** An LMS may put its API in place after the course has started. */
  patience: 5_000,
  poll: 250,
  /** Some LMSes forbid more frequent commits. */
  betweenSaves: 10_000,
  /** Saving without news keeps a session alive in which somebody reads or talks for long. */
  keepAlive: 240_000,
  maxIdle: 6,
  backOff: 5_000,
  maxBackOff: 120_000,
} as const;

/** A session that starts to look for its LMS at `at`. */
export const start = (at: number): Step => [
  {
    phase: 'opening',
    since: at,
    opened: false,
    settled: false,
    mayWrite: false,
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
  },
  [{kind: 'open'}],
];

const stay = (state: SessionState): Step => [state, []];

function save(state: SessionState, at: number, phase: 'saving' | 'closing' = 'saving', isIdle = false): Step {
  if (!state.settled || !state.mayWrite) return stay(state);
  const isAgain = state.failures > 0;
  const fresh = isAgain || isIdle;
  const revision = state.revision + (fresh ? 1 : 0);
  const onDevice = state.onDevice === state.revision ? revision : state.onDevice;
  const saving: SessionState = {
    ...state,
    phase,
    revision,
    onDevice,
    sent: revision,
    savedAt: at,
    idle: state.idle + 1,
    urgent: false,
  };
  return [saving, [{kind: 'save', fresh, isAgain}]];
}

/** What is to be done next when nothing is under way. */
function settle(state: SessionState, at: number): Step {
  const ready: SessionState = {...state, phase: 'ready'};
  if (!ready.mayWrite) return stay(ready);
  if (ready.revision === ready.kept)
    return [ready, [{kind: 'wake', after: Math.max(0, ready.keptAt + timing.keepAlive - at)}]];
  const due = ready.savedAt + timing.betweenSaves;
  return ready.urgent || at >= due ? save(ready, at) : [ready, [{kind: 'wake', after: due - at}]];
}

function settled(state: SessionState, event: Extract<SessionEvent, {kind: 'settled'}>): Step {
  const {at, revision, isKept, waits, onDevice} = event;
  const known: SessionState = {
    ...state,
    settled: true,
    revision,
    keptAt: at,
    kept: isKept || waits ? revision : -1,
    idle: waits ? timing.maxIdle : 0,
    onDevice: onDevice ? revision : -1,
  };
  if (state.phase !== 'opening') return stay(known);
  // Also when nothing is new: it shows that saving works, and sets right a status or score that was lost.
  return known.mayWrite && !waits ? save(known, at) : settle(known, at);
}

function failed(state: SessionState, at: number, code: Trouble): Step {
  if (state.phase === 'opening' && at - state.since < timing.patience)
    return [state, [{kind: 'wake', after: timing.poll}]];
  if (state.phase === 'closed') return stay(state);
  const failures = state.failures + 1;
  const lost: SessionState = {
    ...state,
    phase: 'lost',
    failures,
    trouble: code,
    troubleAt: state.failures > 0 ? state.troubleAt : at,
  };
  const after = Math.min(timing.maxBackOff, timing.backOff * 2 ** state.failures);
  return [lost, lost.settled ? [{kind: 'wake', after}] : []];
}

function kept(state: SessionState, at: number, revision: number): Step {
  if (state.phase === 'closed') return stay(state);
  const now: SessionState = {
    ...state,
    kept: Math.max(state.kept, revision),
    keptAt: at,
    failures: 0,
    trouble: undefined,
  };
  const done = now.kept === now.revision;
  if (now.phase === 'closing')
    return done ? [now, [{kind: 'confirm'}, {kind: 'close'}]] : save(now, at, 'closing');
  const [next, effects] = settle(now, at);
  return [next, done ? [{kind: 'confirm'}, ...effects] : effects];
}

function woke(state: SessionState, at: number): Step {
  if (state.phase === 'opening') return state.opened ? stay(state) : [state, [{kind: 'open'}]];
  if (state.phase === 'lost' && state.settled) return save(state, at);
  if (state.phase !== 'ready' || !state.mayWrite) return stay(state);
  if (state.revision !== state.kept) return settle({...state, urgent: true}, at);
  return state.idle < timing.maxIdle ? save(state, at, 'saving', true) : stay(state);
}

function left(state: SessionState, at: number): Step {
  if (state.phase === 'closing' || state.phase === 'closed' || !state.opened) return stay(state);
  if (!state.settled || !state.mayWrite) return [{...state, phase: 'closing'}, [{kind: 'close'}]];
  return save(state, at, 'closing');
}

function hid(state: SessionState, at: number): Step {
  const open = state.phase === 'ready' || state.phase === 'saving' || state.phase === 'lost';
  const news = state.revision !== state.kept && !(state.phase === 'saving' && state.sent === state.revision);
  return open && news && state.settled && state.mayWrite ? save(state, at) : stay(state);
}

function gone(state: SessionState): Step {
  if (state.phase === 'closed') return stay(state);
  const closed: SessionState = {...state, phase: 'closed'};
  if (!state.opened) return stay(closed);
  return [
    closed,
    [state.settled && state.mayWrite ? {kind: 'close-now', isAgain: state.failures > 0} : {kind: 'close'}],
  ];
}

/** The whole of what a session does: pure, and total over phases and events. */
export function next(state: SessionState, event: SessionEvent): Step {
  const {at} = event;
  switch (event.kind) {
    case 'opened':
      return stay({...state, opened: true, mayWrite: event.mayWrite});
    case 'failed':
      return failed(state, at, event.code);
    case 'settled':
      return settled(state, event);
    case 'changed': {
      const {revision} = event;
      const now = {
        ...state,
        revision,
        idle: 0,
        urgent: state.urgent || event.urgent,
        onDevice: event.onDevice ? revision : state.onDevice,
      };
      return now.phase === 'ready' ? settle(now, at) : stay(now);
    }
    case 'kept':
      return kept(state, at, event.revision);
    case 'woke':
      return woke(state, at);
    case 'retried':
      if (state.phase !== 'lost') return stay(state);
      return state.settled
        ? save(state, at)
        : [{...state, phase: 'opening', since: at, failures: 0}, [{kind: 'open'}]];
    case 'hid':
      return hid(state, at);
    case 'left':
      return left(state, at);
    case 'gone':
      return gone(state);
    case 'ended':
      return stay({...state, phase: 'closed'});
  }
}
