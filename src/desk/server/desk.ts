import type {Readable} from '../ledger/readable.ts';
import type {Attempts} from './attempts.ts';
import type {Backups} from './backups.ts';
import type {Course} from './course.ts';
import type {Learners} from './learners.ts';
import type {Signer} from './signed.ts';
import type {Throttle} from './throttle.ts';

/** Everything that routes work with. */
export interface DeskParts {
  readonly course: Course;
  readonly learners: Learners;
  readonly attempts: Attempts;
  readonly backups: Backups;
  readonly signer: Signer;
  /** Hash of the trainer's passphrase. */
  readonly passphrase: string;
  /** Another one at each start, so that a trainer's session ends with the desk. */
  readonly start: string;
  readonly throttles: {
    /** One name from one address. */
    readonly code: Throttle;
    /** One name from anywhere. */
    readonly name: Throttle;
    readonly passphrase: Throttle;
  };
  readable(language: string): Readable;
  /** Milliseconds since 1970. */
  now(): number;
}
