import type {Readable} from '../ledger/readable.ts';
import type {Attempts} from './attempts.ts';
import type {Backups} from './backups.ts';
import type {DeskCourse} from './course.ts';
import type {Learners} from './learners.ts';
import type {Signer} from './signed.ts';
import type {Throttle} from './throttle.ts';

/** The services that routes use. */
export interface DeskParts {
  readonly course: DeskCourse;
  readonly learners: Learners;
  readonly attempts: Attempts;
  readonly backups: Backups;
  readonly signer: Signer;
  /** Hash of the trainer's passphrase. */
  readonly passphrase: string;
  /** Random value, new at each start of the desk. A trainer's session therefore ends when the desk stops. */
  readonly start: string;
  readonly throttles: {
    /** Limits guesses for one name from one address. */
    readonly code: Throttle;
    /** Limits guesses for one name from all addresses. */
    readonly name: Throttle;
    readonly passphrase: Throttle;
  };
  readable(language: string): Readable;
  /** Current time in milliseconds since 1970. */
  now(): number;
}
