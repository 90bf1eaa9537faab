import type {Finding, Launch, TrackingPort} from '../tracking/port.ts';
import type {Clock} from './session.ts';

/** What trying an LMS came to, for its administrator. It holds nothing by which a learner could be known. */
export interface Examination {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** None where nothing may be written. */
  readonly findings: readonly Finding[];
  /** Characters of saved state that the LMS gave at launch. */
  readonly cameBack: number;
  readonly hasLearnerId: boolean;
  readonly hasLearnerName: boolean;
  /** The LMS's own, in per cent. */
  readonly passMark: number | undefined;
  /** The server of this package answers. */
  readonly isReached: boolean;
}

/** Tries the LMS of the open session. Rejects with a `TrackingError` where none is open. */
export async function examination(
  {
    port,
    clock,
    probe,
  }: {readonly port: TrackingPort; readonly clock: Clock; readonly probe: () => Promise<boolean>},
  launch: Launch | undefined,
): Promise<Examination> {
  const at = clock.now();
  const findings = (await port.examine?.(at)) ?? [];
  return {
    at,
    findings,
    cameBack: launch?.saved.length ?? 0,
    hasLearnerId: Boolean(launch?.learnerId),
    hasLearnerName: Boolean(launch?.learnerName),
    passMark: launch?.passMark,
    isReached: await probe().catch(() => false),
  };
}
