import type {Readable} from '../ledger/readable.ts';
import type {Admission} from '../storage/admission.ts';
import type {Assignments} from '../storage/assignments.ts';
import type {Audit} from '../storage/audit.ts';
import type {SpareBackups} from '../storage/spare-backups.ts';
import type {Attempts} from '../storage/attempts.ts';
import type {Backups} from '../storage/backups.ts';
import type {Comments} from '../storage/comments.ts';
import type {Evaluations} from '../storage/evaluations.ts';
import type {DeskCourse} from './desk-course.ts';
import type {OutsideResults} from '../storage/outside-results.ts';
import type {LrsSender} from './lrs/sender.ts';
import type {Learners} from '../storage/learners.ts';
import type {Limits} from './limits.ts';
import type {LiveRooms} from './live/rooms.ts';
import type {SavedPlan} from '../storage/plan.ts';
import type {Refreshers} from '../storage/refreshers.ts';
import type {Previews} from '../storage/previews.ts';
import type {UserSessions} from '../storage/sessions.ts';
import type {SecretHashing} from './secrets/secrets.ts';
import type {Signer} from './secrets/signed.ts';

/** The services that routes use. */
export interface DeskParts {
  readonly course: DeskCourse;
  readonly learners: Learners;
  readonly attempts: Attempts;
  readonly assignments: Assignments;
  readonly plan: SavedPlan;
  readonly refreshers: Refreshers;
  readonly outside: OutsideResults;
  readonly evaluations: Evaluations;
  readonly backups: Backups;
  /** Back-ups in a second folder; undefined if the desk was started without such a folder. */
  readonly spare: SpareBackups | undefined;
  /** Sends answers to an LRS; undefined if the desk was started without an LRS. */
  readonly lrs: LrsSender | undefined;
  readonly audit: Audit;
  readonly signer: Signer;
  readonly hashing: SecretHashing;
  /** Hash of the trainer's passphrase. */
  readonly passphrase: string;
  readonly sessions: UserSessions;
  readonly admission: Admission;
  readonly limits: Limits;
  readonly previews: Previews;
  readonly comments: Comments;
  /** Returns the URLs of the first page for other computers. If there are none, returns the URL for this computer. */
  addresses(): readonly string[];
  /** Returns the free space and the total space, in bytes, of the disk that holds the records. */
  disk(): {readonly free: number; readonly total: number};
  /** Folder in which reports are computed. It also has the answers of other desks. */
  readonly analysis: string;
  readonly rooms: LiveRooms;
  /** True if other machines on the network reach the desk. */
  readonly isOnNetwork: boolean;
  /** Returns the command that restores a back-up into the records of this desk. */
  restoreCommand(file: string): string;
  readable(language: string): Readable;
  /** Current time in milliseconds since 1970. */
  now(): number;
}
