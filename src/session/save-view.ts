import type {LaunchMode, TrackingErrorCode} from '../tracking/port.ts';
import type {SessionState} from './state.ts';

/** Where the learner's work is saved, as the save line shows it. Times are in milliseconds since 1970. */
export type SaveView =
  | {readonly kind: 'opening'}
  /** Another window is active. The course asks the learner in which window to continue. */
  | {readonly kind: 'elsewhere'}
  /** Another window has taken over. This window saves nothing any more. */
  | {readonly kind: 'taken'}
  | {readonly kind: 'saving'}
  /** The course has read the work back from the LMS, and the server of the package answers. */
  | {readonly kind: 'saved'; readonly at: number}
  /**
   * This device has a copy of the work, and the course is trying to send it to the LMS. `code` says why the work is
   * not saved there yet.
   */
  | {readonly kind: 'device'; readonly since: number; readonly code: TrackingErrorCode}
  | {readonly kind: 'unsaved'; readonly code: TrackingErrorCode}
  /** The course records nothing, because the LMS has opened it in this mode. */
  | {readonly kind: 'not-recorded'; readonly mode: Exclude<LaunchMode, 'normal'>}
  | {readonly kind: 'no-lms'}
  /**
   * The LMS has ended the session of this window and accepts no more work from this window. `isOnDevice` is true if
   * some work is unsaved and this device has a copy of the work.
   */
  | {readonly kind: 'ended'; readonly isOnDevice: boolean}
  /** The work is saved, and the session with the LMS has ended. */
  | {readonly kind: 'closed'}
  /** The session has ended, and the course recorded nothing in it. */
  | {readonly kind: 'closed-not-recorded'}
  /** The session has ended, and this device stores nothing any more. */
  | {readonly kind: 'erased'};

/** Translates the state of a session into a view for the learner. */
export function saveViewOf(state: SessionState): SaveView {
  const {phase, trouble} = state;
  if (phase === 'elsewhere' || phase === 'taken') return {kind: phase};
  if (!state.settled && trouble === 'over') return {kind: 'ended', isOnDevice: false};
  if (phase === 'looking' || phase === 'taking' || phase === 'opening') return {kind: 'opening'};
  if (!state.settled && trouble === 'no-lms') return {kind: 'no-lms'};
  if (!state.settled && trouble !== undefined) return {kind: 'unsaved', code: trouble};
  if (state.opened && state.mode !== 'normal')
    return phase === 'closed' ? {kind: 'closed-not-recorded'} : {kind: 'not-recorded', mode: state.mode};
  // The learner left without an answer to a question about saved work. The work in the LMS is unchanged. If this
  // device had a copy, the copy still exists.
  if (phase === 'closed' && !state.settled)
    return state.onDevice >= 0 ? onDevice(state) : {kind: 'ended', isOnDevice: false};
  if (phase === 'closing') return {kind: 'saving'};
  if (state.revision === state.kept)
    return phase === 'closed' ? {kind: 'closed'} : {kind: 'saved', at: state.keptAt};
  if (state.failures === 0 && phase !== 'closed') return {kind: 'saving'};
  if (state.onDevice >= state.revision)
    return trouble === 'over' ? {kind: 'ended', isOnDevice: true} : onDevice(state);
  return {kind: 'unsaved', code: trouble ?? 'offline'};
}

const onDevice = ({troubleAt, trouble}: SessionState): SaveView => ({
  kind: 'device',
  since: troubleAt,
  code: trouble ?? 'offline',
});
