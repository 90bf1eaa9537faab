import type {TrialFinding, Launch, TrackingPort} from '../tracking/port.ts';
import type {Clock} from './session.ts';

/** Result of the LMS self-test, for the administrator. It contains nothing that identifies a learner. */
export interface LmsTrial {
  /** Time of the self-test, in milliseconds since 1970. */
  readonly at: number;
  /** Findings of the self-test. Empty if the course may not write to the LMS. */
  readonly findings: readonly TrialFinding[];
  /** Length of the saved state that the LMS returned at launch, in characters. */
  readonly cameBack: number;
  readonly hasLearnerId: boolean;
  readonly hasLearnerName: boolean;
  /** Pass mark of the LMS, in per cent. */
  readonly passMark: number | undefined;
  /** True if the server of this package responds. */
  readonly isReached: boolean;
}

/** Runs the self-test of the LMS in the open session. Rejects with a `TrackingError` if no session is open. */
export async function testLms(
  {
    port,
    clock,
    probe,
  }: {readonly port: TrackingPort; readonly clock: Clock; readonly probe: () => Promise<boolean>},
  launch: Launch | undefined,
): Promise<LmsTrial> {
  const at = clock.now();
  const findings = (await port.selfTest?.(at)) ?? [];
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
